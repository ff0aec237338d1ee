package io.crmkit.analytics.survey;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What customers are asked, and on which scale they answer. */
public enum Question implements Labelled {
    /** Whether one would recommend the company: 0 not at all, 10 surely. */
    RECOMMEND("Would you recommend us? (0–10)", "是否愿意推荐（0–10）", 0, 10),
    /** How satisfied one is: 1 not at all, 5 very. */
    SATISFACTION("How satisfied are you? (1–5)", "满意程度（1–5）", 1, 5),
    /** How easy it was to get something done: 1 very hard, 7 very easy. */
    EFFORT("How easy was it? (1–7)", "省力程度（1–7）", 1, 7);

    private final Label label;
    private final long least;
    private final long most;

    Question(String en, String zh, long least, long most) {
        this.label = Label.of(en, zh);
        this.least = least;
        this.most = most;
    }

    @Override
    public Label label() {
        return label;
    }

    /** The lowest score. */
    public long least() {
        return least;
    }

    /** The highest score. */
    public long most() {
        return most;
    }
}
