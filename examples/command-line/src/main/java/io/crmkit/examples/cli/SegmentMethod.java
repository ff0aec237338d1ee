package io.crmkit.examples.cli;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** How customers are told apart. */
enum SegmentMethod implements Labelled {
    RFM("Recency, frequency, value (RFM)", "最近一次、频率、金额（RFM）"),
    ABC("ABC analysis", "ABC 分析"),
    COHORTS("Cohorts by month of the first purchase", "按首次购买月份分组");

    private final Label label;

    SegmentMethod(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
