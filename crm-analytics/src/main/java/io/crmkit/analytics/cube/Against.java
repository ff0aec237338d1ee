package io.crmkit.analytics.cube;

import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import io.crmkit.core.time.FiscalPeriod;
import java.util.Optional;

/** What a period is compared with. */
public enum Against implements Labelled {
    /** The period that goes before. */
    PREVIOUS("previous period", "上期"),
    /** The period of the same number in the fiscal year before; see {@link FiscalPeriod#sameLastYear()} for years of 53 weeks. */
    SAME_LAST_YEAR("same period of last year", "去年同期");

    private final Label label;

    Against(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    /** The spelling in stored data. */
    public String code() {
        return ChoiceKind.codeOf(this);
    }

    @Override
    public Label label() {
        return label;
    }

    /** The period to compare with; empty where the calendar knows none. */
    Optional<FiscalPeriod> of(FiscalPeriod period) {
        try {
            return Optional.of(this == PREVIOUS ? period.previous() : period.sameLastYear());
        } catch (IllegalArgumentException beforeTheFirstYear) {
            return Optional.empty();
        }
    }
}
