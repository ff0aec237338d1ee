package io.crmkit.core.importing;

import io.crmkit.core.decision.Reason;
import java.util.Optional;

/** The text of a rule, from a row of one source. */
final class CellText {

    /** No column: the text is that of the rule. */
    private static final int CONSTANT = -1;

    private final CellRule rule;
    private final int column;
    private final int currency;
    private final Tally tally;

    CellText(CellRule rule, Columns columns, Tally tally) {
        this.rule = rule;
        this.column = rule.column()
                .map(name -> place(name, columns, ImportReasons.COLUMN_LACKING.reason()))
                .orElse(CONSTANT);
        this.currency = rule.currencyColumn()
                .map(name -> place(name, columns, assumed(rule)))
                .orElse(CONSTANT);
        this.tally = tally;
    }

    private int place(String name, Columns columns, Reason otherwise) {
        return rule.optional() && columns.lacks(name, otherwise) ? CONSTANT : columns.place(name);
    }

    /** What follows where no column says in which currency amounts are. */
    private static Reason assumed(CellRule rule) {
        return rule.currency()
                .map(currency -> ImportReasons.CURRENCY_ASSUMED.reason().with("currency", currency))
                .orElseGet(ImportReasons.COLUMN_LACKING::reason);
    }

    CellRule rule() {
        return rule;
    }

    /** The column for people; of a constant, nothing. */
    String column() {
        return rule.column().orElse("");
    }

    /** What stands in the cell, mended and translated; empty if blank. */
    String of(SourceRow row, boolean counting) {
        String text = column == CONSTANT ? rule.constant().orElse("") : SheetText.restored(row.cell(column));
        if (text.isEmpty()) {
            text = rule.otherwise().orElse("");
        }
        String repaired = rule.repairs().get(text);
        if (repaired != null && counting) {
            tally.repaired(column(), text, repaired, row.number());
        }
        text = repaired == null ? text : repaired;
        return rule.values().getOrDefault(text, text);
    }

    /** Whether the cell stands for a value that whoever wrote the table was not allowed to see. */
    boolean isMasked(SourceRow row) {
        return column != CONSTANT && SheetText.isMasked(row.cell(column));
    }

    /** The code in the currency column, or else that of the rule. */
    Optional<String> currency(SourceRow row) {
        String stated = currency == CONSTANT ? "" : SheetText.restored(row.cell(currency));
        return stated.isEmpty() ? rule.currency() : Optional.of(stated);
    }
}
