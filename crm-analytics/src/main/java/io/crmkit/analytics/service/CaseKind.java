package io.crmkit.analytics.service;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What a customer came with. */
public enum CaseKind implements Labelled {
    /** He wants something: an answer, a repair, an installation. */
    REQUEST("Request", "服务请求"),
    /** He is not content with what he got. */
    COMPLAINT("Complaint", "投诉");

    private final Label label;

    CaseKind(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
