package io.crmkit.core.objection;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.catalog.Product;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An answer worth keeping: for some types of objections, or, as a script, for a situation; or both. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface Response extends Aggregate<Response> permits ImmutableResponse {

    @Override
    Id<Response> id();

    @Override
    long version();

    /** What it is called. */
    String title();

    /** What one says. */
    String body();

    /** The codes of the types of objections that it answers. */
    List<String> objectionTypes();

    /** The code of the situation that it is a script for: one of {@link Situations}, or the host's own. */
    Optional<String> situation();

    /** The products that it is about; empty if it is about any. */
    List<Id<Product>> products();

    /** The segments of customers that it is for, by name; empty if it is for any. */
    List<String> segments();

    /** Whether it is to be used. */
    boolean isActive();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses a response that is for nothing. */
    @Value.Check
    default void check() {
        if (objectionTypes().isEmpty() && situation().isEmpty()) {
            throw new InvalidDataException(Fault.at(
                    ResponseAttributes.OBJECTION_TYPES.name(),
                    null,
                    Label.of(
                            "A response answers a type of objection, or is for a situation. Name one of them.",
                            "应答须对应某类异议或某个场景，请指定其一。")));
        }
    }

    /** A response in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableResponse.Builder {
        Builder() {}
    }
}
