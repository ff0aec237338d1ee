package io.crmkit.core.customer;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** The part that a contact plays in the decisions of a customer. */
public enum ContactRole implements Labelled {
    /** Decides. */
    DECIDER("Decider", "决策者"),
    /** Releases the money. */
    ECONOMIC_BUYER("Economic buyer", "经济决策者"),
    /** Speaks up for us. */
    CHAMPION("Champion", "支持者"),
    /** Is listened to. */
    INFLUENCER("Influencer", "影响者"),
    /** Will work with it. */
    USER("User", "使用者"),
    /** Does the purchasing. */
    BUYER("Buyer", "采购者"),
    /** Opens or closes doors. */
    GATEKEEPER("Gatekeeper", "把关者");

    private final Label label;

    ContactRole(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
