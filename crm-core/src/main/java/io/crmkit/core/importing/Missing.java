package io.crmkit.core.importing;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What happens to a row that refers to a record that is not there. */
public enum Missing implements Labelled {
    /** The row is rejected. */
    REJECT("Reject the row", "拒绝该行"),
    /** The row is taken without the reference. */
    OMIT("Take the row without it", "导入该行但不含该引用"),
    /** A record with nothing but its name is made. */
    CREATE("Make a record with nothing but its name", "新建仅含名称的记录");

    private final Label label;

    Missing(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
