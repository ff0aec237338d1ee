package io.crmkit.core.importing;

import java.util.Optional;

/** The text of a rule, from a row of one source. */
final class CellText {

    private static final int CONSTANT = -1;

    private final CellRule rule;
    private final int column;
    private final int currency;
    private final Tally tally;

    CellText(CellRule rule, Columns columns, Tally tally) {
        this.rule = rule;
        this.column = rule.column().map(columns::place).orElse(CONSTANT);
        this.currency = rule.currencyColumn().map(columns::place).orElse(CONSTANT);
        this.tally = tally;
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
        String text = column == CONSTANT ? rule.constant().orElse("") : cleaned(row.cell(column));
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

    /** The code in the currency column, or else that of the rule. */
    Optional<String> currency(SourceRow row) {
        String stated = currency == CONSTANT ? "" : cleaned(row.cell(currency));
        return stated.isEmpty() ? rule.currency() : Optional.of(stated);
    }

    /** Cuts white space off both ends, and takes away the mark that keeps spreadsheets from reading a formula. */
    static String cleaned(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        boolean marked = to - from > 1 && cell.charAt(from) == '\'' && "=+-@\t\r".indexOf(cell.charAt(from + 1)) >= 0;
        return cell.substring(marked ? from + 1 : from, to);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == '\ufeff';
    }
}
