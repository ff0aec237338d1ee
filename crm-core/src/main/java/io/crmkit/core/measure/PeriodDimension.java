package io.crmkit.core.measure;

import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Subject;
import io.crmkit.core.data.Data;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Groups by the fiscal period of a date. */
final class PeriodDimension extends BoundDimension {

    private final Subject subject;
    private final PeriodUnit unit;
    private final Frame frame;

    PeriodDimension(Subject subject, PeriodUnit unit, Frame frame) {
        this.subject = subject;
        this.unit = unit;
        this.frame = frame;
    }

    @Override
    UnaryOperator<@Nullable Object> keys() {
        Map<Optional<FiscalPeriod>, Optional<FiscalPeriod>> same = new HashMap<>();
        ByDate<Optional<FiscalPeriod>> known = new ByDate<>(date -> same.computeIfAbsent(period(date), first -> first));
        ZoneId zone = frame.zone();
        return value -> {
            if (value == null) {
                return null;
            }
            LocalDate date = value instanceof Instant moment ? LocalDate.ofInstant(moment, zone) : (LocalDate) value;
            return known.at(date).orElse(null);
        };
    }

    private Optional<FiscalPeriod> period(LocalDate date) {
        try {
            return Optional.of(frame.fiscal().period(unit, date));
        } catch (IllegalArgumentException outsideTheCalendar) {
            return Optional.empty();
        }
    }

    @Override
    Label label() {
        Label of = subject.label();
        return Label.of(
                of.en() + " (" + unit.label().en() + ")",
                of.zh() + "（" + unit.label().zh() + "）");
    }

    @Override
    int compare(Object left, Object right) {
        return ((FiscalPeriod) left).first().compareTo(((FiscalPeriod) right).first());
    }

    @Override
    Object plain(Object key) {
        return key.toString();
    }

    @Override
    Object read(Data data) {
        FiscalPeriod period = data.reading(place -> frame.fiscal().parse(place.text()));
        if (period.unit() != unit) {
            throw data.fault("A " + unit.label().en() + " is needed here.", "");
        }
        return period;
    }

    @Override
    Label words(Object key) {
        return ((FiscalPeriod) key).label();
    }
}
