package io.crmkit.core.testkit;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What a store may lack. A check that needs it is then skipped, visibly and with the reason. */
public enum Capability implements Labelled {
    /** Several threads may commit at once. */
    CONCURRENT_WRITERS("several writers at once", "多个写入者并发"),
    /** Thousands of records and a text of 100,000 characters are no burden. */
    LARGE_DATA("large data", "大数据量"),
    /** Values that no catalogue declares are kept. */
    UNDECLARED_VALUES("values that nobody has declared", "未声明的值"),
    /** Dates and moments from year 1 to year 9999 are kept. */
    EXTREME_DATES("dates of the years 1 to 9999", "公元 1 至 9999 年的日期");

    private final Label label;

    Capability(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
