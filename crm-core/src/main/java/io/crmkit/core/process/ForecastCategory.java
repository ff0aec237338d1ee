package io.crmkit.core.process;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/**
 * How surely somebody counts on an opportunity. A category of its own beside stage and probability: two deals in one stage may well be
 * seen differently. A lost opportunity is in none.
 */
public enum ForecastCategory implements Labelled {
    /** Left out of every forecast, though it is open. */
    OMITTED("Omitted", "不计入"),
    /** May come about. */
    PIPELINE("Pipeline", "管道"),
    /** Comes about if all goes well. */
    BEST_CASE("Best case", "乐观"),
    /** Whoever is in charge gives the word for it. */
    COMMIT("Commit", "承诺"),
    /** Won. */
    CLOSED("Closed", "已赢单");

    private final Label label;

    ForecastCategory(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
