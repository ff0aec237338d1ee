package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** The kinds of period into which a fiscal year falls, from the longest to the shortest. */
public enum PeriodUnit implements Labelled {
    /** The whole fiscal year. */
    YEAR("year", "年", ""),
    /** Six fiscal months. */
    HALF("half-year", "半年", "H%d"),
    /** Three fiscal months. */
    QUARTER("quarter", "季度", "Q%d"),
    /** One twelfth of the year: a calendar month, or four to six weeks in a week-based calendar. */
    MONTH("month", "月", "M%02d"),
    /** Seven days. */
    WEEK("week", "周", "W%02d"),
    /** One day, numbered within its fiscal year. */
    DAY("day", "日", "D%03d");

    private final Label label;
    private final String code;

    PeriodUnit(String en, String zh, String code) {
        this.label = Label.of(en, zh);
        this.code = code;
    }

    @Override
    public Label label() {
        return label;
    }

    /** How many fiscal months one of these has; 0 for units that are no whole months. */
    int months() {
        return switch (this) {
            case YEAR -> 12;
            case HALF -> 6;
            case QUARTER -> 3;
            case MONTH -> 1;
            case WEEK, DAY -> 0;
        };
    }

    /** The year and number as text, such as {@code 2026-Q1}. */
    String text(int fiscalYear, int number) {
        String year = "%04d".formatted(fiscalYear);
        return this == YEAR ? year : year + "-" + code.formatted(number);
    }
}
