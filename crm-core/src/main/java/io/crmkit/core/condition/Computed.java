package io.crmkit.core.condition;

import io.crmkit.core.money.RatePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The readers of computed values. */
final class Computed {

    private Computed() {}

    static Reader<Object, Object> days(Reader<Object, Object> from, Reader<Object, Object> to, Frame frame) {
        ZoneId zone = frame.zone();
        return (owner, related) -> {
            LocalDate first = date(from.read(owner, related), zone);
            LocalDate last = date(to.read(owner, related), zone);
            return first == null || last == null ? null : ChronoUnit.DAYS.between(first, last);
        };
    }

    static Reader<Object, Object> converted(
            Reader<Object, Object> amount, Reader<Object, Object> on, RatePolicy policy, Frame frame) {
        ZoneId zone = frame.zone();
        return (owner, related) -> {
            Money money = (Money) amount.read(owner, related);
            if (money == null) {
                return null;
            }
            LocalDate date = date(on.read(owner, related), zone);
            return date == null && !money.getCurrencyUnit().equals(policy.into())
                    ? null
                    : policy.convert(money, Objects.requireNonNullElse(date, LocalDate.MIN), frame.rates());
        };
    }

    static @Nullable LocalDate date(@Nullable Object value, ZoneId zone) {
        return value instanceof Instant instant ? LocalDate.ofInstant(instant, zone) : (LocalDate) value;
    }
}
