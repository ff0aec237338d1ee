package io.crmkit.core.condition;

import io.crmkit.core.kind.Family;
import io.crmkit.core.money.RatePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The readers of computed values. */
final class Computed {

    private Computed() {}

    /** The days between two values, each a date or a moment. */
    static DaysReader<Object> days(Subject from, Subject to, Frame frame) {
        ZoneDays zone = ZoneDays.of(frame.zone());
        DaysReader<Object> first = day(from, frame, zone);
        DaysReader<Object> last = day(to, frame, zone);
        return (owner, related) -> {
            long start = first.read(owner, related);
            long end = last.read(owner, related);
            return start == DaysReader.BLANK || end == DaysReader.BLANK ? DaysReader.BLANK : end - start;
        };
    }

    /** The days since 1970-01-01. */
    private static DaysReader<Object> day(Subject subject, Frame frame, ZoneDays zone) {
        Reader<Object, Object> reader = subject.reader(frame);
        if (subject.kind().family() == Family.INSTANT) {
            return (owner, related) -> {
                Instant moment = (Instant) reader.read(owner, related);
                return moment == null ? DaysReader.BLANK : zone.day(moment);
            };
        }
        return (owner, related) -> {
            LocalDate date = (LocalDate) reader.read(owner, related);
            return date == null ? DaysReader.BLANK : date.toEpochDay();
        };
    }

    /** The days as a value. */
    static Reader<Object, Object> boxed(DaysReader<Object> days) {
        return (owner, related) -> {
            long found = days.read(owner, related);
            return found == DaysReader.BLANK ? null : found;
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
