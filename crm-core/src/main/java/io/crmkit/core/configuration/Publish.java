package io.crmkit.core.configuration;

import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Command;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish to publish another edition.
 *
 * @param kind the name of the kind
 * @param configuration the name of the configuration
 * @param content the content in its plain form
 * @param forNewFrom from when it holds for what is new; at once if empty
 * @param forRunningFrom from when it also holds for what is running; never if empty
 */
public record Publish(
        String kind,
        String configuration,
        Object content,
        Optional<Instant> forNewFrom,
        Optional<Instant> forRunningFrom)
        implements Command<StoredEdition> {

    /** The name of the command. */
    public static final String NAME = "configuration.publish";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, @Nullable Object> toData(Catalogues catalogues) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("kind", kind);
        data.put("name", configuration);
        data.put("content", content);
        forNewFrom.ifPresent(from -> data.put("forNewFrom", from.toString()));
        forRunningFrom.ifPresent(from -> data.put("forRunningFrom", from.toString()));
        return data;
    }
}
