package io.crmkit.core.customer;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** How the business with a customer stands. An opportunity is lost; a customer is churned, and may be won back. */
public enum CustomerLifecycle implements Labelled {
    /** No business yet. */
    PROSPECT("Prospect", "潜在客户"),
    /** First business. */
    NEW("New", "新客户"),
    /** Buys more and more. */
    GROWING("Growing", "成长期"),
    /** Buys steadily. */
    MATURE("Mature", "成熟期"),
    /** Buys less and less. */
    DECLINING("Declining", "衰退期"),
    /** Buys no more. */
    CHURNED("Churned", "已流失"),
    /** Buys again after having churned. */
    WON_BACK("Won back", "已赢回");

    private final Label label;

    CustomerLifecycle(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
