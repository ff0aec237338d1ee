package io.crmkit.core.testkit;

import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A row that a specimen owns. */
@Value.Immutable
sealed interface Line permits ImmutableLine {

    String item();

    Optional<Long> quantity();

    Optional<BigDecimal> share();

    Optional<Money> net();

    Optional<LocalDate> day();

    Optional<Instant> moment();

    Optional<Grade> grade();

    Optional<Boolean> done();

    Optional<Id<Keeper>> keeper();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLine.Builder {
        Builder() {}
    }
}
