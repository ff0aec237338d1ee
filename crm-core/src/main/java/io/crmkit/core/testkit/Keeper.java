package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** An aggregate that specimens refer to. */
@Value.Immutable
@SuppressWarnings("immutables:from") // nobody copies one builder into another here
sealed interface Keeper extends Aggregate<Keeper> permits ImmutableKeeper {

    @Override
    Id<Keeper> id();

    @Override
    long version();

    String name();

    Optional<Long> level();

    Optional<Grade> grade();

    Optional<LocalDate> joined();

    Optional<Id<Keeper>> boss();

    default Extras extras() {
        return Extras.none();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableKeeper.Builder {
        Builder() {}
    }
}
