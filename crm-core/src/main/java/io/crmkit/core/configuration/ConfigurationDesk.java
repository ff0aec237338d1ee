package io.crmkit.core.configuration;

import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.decision.Decision;

/** Where one works with configurations. */
public final class ConfigurationDesk extends Desk<StoredEdition> {

    private final Configurations configurations;

    /** A desk over a runner. */
    public ConfigurationDesk(Runner runner, Configurations configurations) {
        super(runner, StoredEdition.Attributes.CATALOGUE);
        this.configurations = configurations;
    }

    /** Publishes an edition that holds at once for what is new, and never for what is running. */
    public <T> Decision<StoredEdition> publish(ConfigurationKind<T> kind, String name, T content) {
        return publish(kind, name, content, Effect.atOnce());
    }

    /** Publishes an edition that holds from the stated moments. */
    public <T> Decision<StoredEdition> publish(ConfigurationKind<T> kind, String name, T content, Effect effect) {
        return runner().run(new Publish(kind.name(), name, kind.write(content), effect.forNew(), effect.forRunning()));
    }

    /** All editions of a configuration. */
    public <T> Timeline<T> timeline(ConfigurationKind<T> kind, String name) {
        return configurations.timeline(
                kind,
                name,
                runner().shell().environment().catalogues(),
                runner().binder(),
                query -> page(query().where(query.condition()).limit(query.limit()))
                        .items());
    }
}
