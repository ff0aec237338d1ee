package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** Which calendar year gives a fiscal year its number. */
public enum YearName implements Labelled {
    /** The calendar year in which the fiscal year starts: April 2026 to March 2027 is 2026, as in Japan. */
    START("named by the year of its start", "以起始年份命名"),
    /** The calendar year in which the fiscal year ends: April 2026 to March 2027 is 2027, as in India. */
    END("named by the year of its end", "以结束年份命名");

    private final Label label;

    YearName(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
