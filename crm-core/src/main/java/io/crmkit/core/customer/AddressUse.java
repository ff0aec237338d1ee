package io.crmkit.core.customer;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What an address is for. */
public enum AddressUse implements Labelled {
    /** Where people are met. */
    OFFICE("Office", "办公"),
    /** Where invoices go. */
    BILLING("Billing", "开票"),
    /** Where goods go. */
    SHIPPING("Shipping", "收货"),
    /** As registered by law. */
    REGISTERED("Registered", "注册");

    private final Label label;

    AddressUse(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
