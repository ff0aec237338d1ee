package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** How the thirteen weeks of a quarter fall into its three fiscal months. */
public enum WeekPattern implements Labelled {
    /** Four, four and five weeks. */
    P_4_4_5(4, 8),
    /** Four, five and four weeks, usual in retail. */
    P_4_5_4(4, 9),
    /** Five, four and four weeks. */
    P_5_4_4(5, 9);

    private static final int QUARTER_WEEKS = 13;

    private final int second;
    private final int third;

    WeekPattern(int second, int third) {
        this.second = second;
        this.third = third;
    }

    @Override
    public Label label() {
        return Label.same(text());
    }

    /** The pattern as people write it, such as {@code 4-4-5}. */
    public String text() {
        return second + "-" + (third - second) + "-" + (QUARTER_WEEKS - third);
    }

    /** How many weeks of the year pass before a fiscal month of 1 to 12. */
    int weeksBefore(int month) {
        int inQuarter = switch ((month - 1) % 3) {
            case 0 -> 0;
            case 1 -> second;
            default -> third;
        };
        return (month - 1) / 3 * QUARTER_WEEKS + inQuarter;
    }

    /**
     * The fiscal month, 1 to 12, to which a week of the year belongs; weeks count from 0, and the 53rd is in the
     * twelfth month.
     */
    int monthOf(int week) {
        int quarter = Math.min(week / QUARTER_WEEKS, 3);
        int inQuarter = week - quarter * QUARTER_WEEKS;
        int inOrder = inQuarter < second ? 1 : inQuarter < third ? 2 : 3;
        return quarter * 3 + inOrder;
    }
}
