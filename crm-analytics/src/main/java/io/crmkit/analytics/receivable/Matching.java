package io.crmkit.analytics.receivable;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.Comparator;

/** Which invoices of a customer payments settle first, if they name none. */
public enum Matching implements Labelled {
    /** The one that was issued first; of one day, the one that is due first; of one due date, by number. */
    OLDEST_ISSUED(
            "the oldest by date of issue first",
            "按开票日期先后核销",
            Comparator.comparing(Invoice::issuedOn).thenComparing(Invoice::dueOn)),
    /** The one that is due first; of one due date, the one that was issued first; of one day, by number. */
    OLDEST_DUE(
            "the oldest by due date first",
            "按到期日先后核销",
            Comparator.comparing(Invoice::dueOn).thenComparing(Invoice::issuedOn));

    private final Label label;
    private final Comparator<Invoice> order;

    Matching(String en, String zh, Comparator<Invoice> order) {
        this.label = Label.of(en, zh);
        this.order = order.thenComparing(Invoice::number);
    }

    @Override
    public Label label() {
        return label;
    }

    Comparator<Invoice> order() {
        return order;
    }
}
