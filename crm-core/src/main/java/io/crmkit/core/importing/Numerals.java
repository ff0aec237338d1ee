package io.crmkit.core.importing;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads numbers as people and spreadsheets write them. */
final class Numerals {

    private static final int LONGEST = 60;
    private static final int SHORT = 18;
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");

    private Numerals() {}

    /** The number; groups must be whole groups of three, so that a decimal comma is never taken for one. */
    static BigDecimal read(String text, CellRule rule) {
        if (isDigits(text)) {
            return scaled(BigDecimal.valueOf(Long.parseLong(text)), rule);
        }
        String pointed = pointed(text, rule);
        boolean plain = pointed.length() <= LONGEST && PLAIN.matcher(pointed).matches();
        boolean grouped = !plain
                && pointed.length() <= LONGEST
                && GROUPED.matcher(pointed).matches();
        if (!plain && !grouped) {
            throw new CellRefusedException(
                    ImportReasons.NOT_A_NUMBER.reason().with("example", rule.decimalComma() ? "1.234,56" : "1,234.56"));
        }
        BigDecimal number = new BigDecimal(plain ? pointed : pointed.replace(",", ""));
        return scaled(number, rule);
    }

    /** Whether these are few digits and nothing else, as most numbers are. */
    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= SHORT;
    }

    /** The text with a decimal point, without blanks, percent sign, and with a leading minus for negatives in parentheses. */
    private static String pointed(String text, CellRule rule) {
        String bare = text;
        if (bare.startsWith("(") && bare.endsWith(")")) {
            bare = "-" + bare.substring(1, bare.length() - 1);
        }
        if (rule.percent() && (bare.endsWith("%") || bare.endsWith("％"))) {
            bare = bare.substring(0, bare.length() - 1);
        }
        StringBuilder pointed = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (rule.decimalComma() && (c == ',' || c == '.')) {
                pointed.append(c == ',' ? '.' : ',');
            } else if (c != ' ' && c != '\u00a0' && c != '\u202f' && c != '\'') {
                pointed.append(c);
            }
        }
        return pointed.toString();
    }

    private static BigDecimal scaled(BigDecimal number, CellRule rule) {
        BigDecimal scaled = rule.times().compareTo(BigDecimal.ONE) == 0 ? number : number.multiply(rule.times());
        return rule.percent() ? scaled.movePointLeft(2) : scaled;
    }
}
