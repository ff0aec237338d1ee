package io.crmkit.core.condition;

import io.crmkit.core.money.RatePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
            boolean known = date != null
                    || policy.date().isPresent()
                    || money.getCurrencyUnit().equals(policy.into());
            return known ? converted(money, date == null ? LocalDate.EPOCH : date, policy, frame) : null;
        };
    }

    private static Money converted(Money money, LocalDate date, RatePolicy policy, Frame frame) {
        return policy.convert(money, date, frame.rates()).converted();
    }

    static @Nullable LocalDate date(@Nullable Object value, ZoneId zone) {
        return value instanceof Instant instant ? LocalDate.ofInstant(instant, zone) : (LocalDate) value;
    }
}
