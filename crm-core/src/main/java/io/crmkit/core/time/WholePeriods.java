package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import java.time.LocalDate;
import java.util.Objects;

/** Whole periods: the current one if 0, so many before it if negative, so many after it if positive. */
record WholePeriods(int count, RelativeUnit unit) implements RelativePeriod {

    WholePeriods {
        Objects.requireNonNull(unit, "unit");
    }

    @Override
    public DateRange resolve(LocalDate today, FiscalCalendar fiscal, BusinessCalendar business) {
        FiscalPeriod current = unit.calendar(fiscal).period(unit.unit(), today);
        if (count == 0) {
            return current.range();
        }
        FiscalPeriod far = current.plus(count);
        return count < 0
                ? DateRange.of(far.first(), current.first().minusDays(1))
                : DateRange.of(current.endExclusive(), far.last());
    }

    @Override
    public Label label() {
        return Label.of(RelativeText.capital(toString()), zh());
    }

    @Override
    public String toString() {
        return switch (count) {
            case -1 -> "last " + unit.word();
            case 0 -> "this " + unit.word();
            case 1 -> "next " + unit.word();
            default -> RelativeText.counted(count, unit.word());
        };
    }

    private String zh() {
        String name = unit.label().zh();
        boolean bare = unit == RelativeUnit.WEEK || unit == RelativeUnit.YEAR;
        return switch (count) {
            case -1 -> "上一" + name;
            case 0 -> "本" + name;
            case 1 -> "下一" + name;
            default -> (count < 0 ? "前" : "后") + Math.abs(count) + (bare ? "" : "个") + name;
        };
    }
}
