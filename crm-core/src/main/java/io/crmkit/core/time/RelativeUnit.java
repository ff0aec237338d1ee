package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** The periods that can be named relative to a day: of the calendar year, or of the fiscal calendar. */
public enum RelativeUnit implements Labelled {
    /** Seven days from the fiscal calendar's first day of the week. */
    WEEK(PeriodUnit.WEEK, false, "week", "周"),
    /** A calendar month. */
    MONTH(PeriodUnit.MONTH, false, "month", "月"),
    /** A quarter of the calendar year. */
    QUARTER(PeriodUnit.QUARTER, false, "quarter", "季度"),
    /** January to June, or July to December. */
    HALF(PeriodUnit.HALF, false, "half-year", "半年"),
    /** A calendar year. */
    YEAR(PeriodUnit.YEAR, false, "year", "年"),
    /** A week of the fiscal calendar; the same days as {@link #WEEK}. */
    FISCAL_WEEK(PeriodUnit.WEEK, true, "fiscal week", "财周"),
    /** A month of the fiscal calendar. */
    FISCAL_MONTH(PeriodUnit.MONTH, true, "fiscal month", "财月"),
    /** A quarter of the fiscal year. */
    FISCAL_QUARTER(PeriodUnit.QUARTER, true, "fiscal quarter", "财季"),
    /** Half of the fiscal year. */
    FISCAL_HALF(PeriodUnit.HALF, true, "fiscal half-year", "财务半年"),
    /** A fiscal year. */
    FISCAL_YEAR(PeriodUnit.YEAR, true, "fiscal year", "财年");

    private final PeriodUnit unit;
    private final boolean fiscal;
    private final Label label;

    RelativeUnit(PeriodUnit unit, boolean fiscal, String en, String zh) {
        this.unit = unit;
        this.fiscal = fiscal;
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }

    /** The unit of the calendar that cuts this. */
    public PeriodUnit unit() {
        return unit;
    }

    /** Whether the fiscal calendar cuts this, and not the calendar year. */
    public boolean isFiscal() {
        return fiscal;
    }

    /** The word in texts, in the singular. */
    String word() {
        return label.en();
    }

    /** The calendar that cuts this. */
    FiscalCalendar calendar(FiscalCalendar given) {
        return fiscal ? given : FiscalCalendar.calendarYear().withWeeksFrom(given.firstDayOfWeek());
    }
}
