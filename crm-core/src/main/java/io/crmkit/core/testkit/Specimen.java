package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** An aggregate with a value of every family. */
@Value.Immutable
@SuppressWarnings("immutables:from") // nobody copies one builder into another here
sealed interface Specimen extends Aggregate<Specimen> permits ImmutableSpecimen {

    @Override
    Id<Specimen> id();

    @Override
    long version();

    String name();

    long rank();

    Instant made();

    Optional<String> note();

    Optional<Grade> grade();

    Optional<String> color();

    Optional<Long> count();

    Optional<BigDecimal> ratio();

    Optional<Money> price();

    Optional<LocalDate> begun();

    Optional<LocalDate> due();

    Optional<Instant> seen();

    Optional<Boolean> active();

    Optional<Id<Keeper>> owner();

    List<String> tags();

    List<Long> marks();

    List<BigDecimal> shares();

    List<Money> sums();

    List<LocalDate> days();

    List<Instant> moments();

    List<Grade> grades();

    List<Boolean> answers();

    List<Id<Keeper>> helpers();

    List<Line> lines();

    Map<String, String> facts();

    Map<String, BigDecimal> limits();

    default Extras extras() {
        return Extras.none();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSpecimen.Builder {
        Builder() {}
    }
}
