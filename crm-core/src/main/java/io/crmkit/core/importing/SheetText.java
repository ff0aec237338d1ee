package io.crmkit.core.importing;

import io.crmkit.core.kind.Confidentiality;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How text stands in the cells of a table, so that no spreadsheet takes it for a formula and nothing of it gets lost on the way.
 *
 * <p>Laws: {@code restored(neutral(text))} equals the text, whatever it is, and {@code split(joined(texts))} the texts. A neutral cell
 * begins with none of {@code = + - @}, their full-width forms, or white space. The mark is an apostrophe, as spreadsheets have it; it is
 * taken away only where it stands before one of these, so that names such as {@code 't Hart} stay as they are.
 */
public final class SheetText {

    /** What stands between the values of a list, if nothing else is said. */
    public static final String SEPARATOR = ";";

    private static final String MARK = "'";
    /** Marks a text that ends in white space, which would be cut off. */
    private static final String ENDED = "''";

    private static final String RISKY = "=+-@\uff1d\uff0b\uff0d\uff20";

    private SheetText() {}

    /** The cell for a text. */
    public static String neutral(String text) {
        if (isRisky(text) || text.equals(Confidentiality.MASK)) {
            return MARK + text;
        }
        return endsInSpace(text) ? ENDED + text : text;
    }

    /** The text of a cell: as it stands behind a mark; without one, white space at both ends is cut off. */
    public static String restored(String cell) {
        if (cell.startsWith(MARK)) {
            String behind = cell.substring(MARK.length());
            if (isRisky(behind) || behind.equals(Confidentiality.MASK)) {
                return behind;
            }
            if (cell.startsWith(ENDED) && endsInSpace(cell)) {
                return cell.substring(ENDED.length());
            }
        }
        String trimmed = trimmed(cell);
        boolean marked = trimmed.length() < cell.length()
                && trimmed.startsWith(MARK)
                && isRisky(trimmed.substring(MARK.length()));
        return marked ? trimmed.substring(MARK.length()) : trimmed;
    }

    /** Whether a cell stands for a value that whoever wrote it was not allowed to see. */
    public static boolean isMasked(String cell) {
        return cell.equals(Confidentiality.MASK);
    }

    /** The text for a list of texts; those that would be misread stand in double quotes. */
    public static String joined(List<String> texts) {
        return texts.stream().map(SheetText::quoted).collect(Collectors.joining(SEPARATOR));
    }

    /** The texts of a list; blank ones are left out. */
    public static List<String> split(String joined, String separator) {
        List<String> texts = new ArrayList<>();
        int from = 0;
        while (from <= joined.length()) {
            int closed = closing(joined, from, separator);
            int end = closed >= 0 ? closed + 1 : joined.indexOf(separator, from);
            int to = end < 0 ? joined.length() : end;
            String text = closed >= 0
                    ? joined.substring(from + 1, closed).replace("\"\"", "\"")
                    : restored(joined.substring(from, to));
            if (!text.isEmpty()) {
                texts.add(text);
            }
            from = to + separator.length();
        }
        return texts;
    }

    private static String quoted(String text) {
        boolean plain = !text.contains(SEPARATOR)
                && !text.startsWith("\"")
                && restored(text).equals(text);
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** Where the quote closes that opens here, if one does and nothing but a separator follows; otherwise -1. */
    private static int closing(String joined, int from, String separator) {
        if (!joined.startsWith("\"", from)) {
            return -1;
        }
        int at = joined.indexOf('"', from + 1);
        while (at >= 0 && joined.startsWith("\"", at + 1)) {
            at = joined.indexOf('"', at + 2);
        }
        boolean closes = at >= 0 && (at + 1 == joined.length() || joined.startsWith(separator, at + 1));
        return closes ? at : -1;
    }

    /** Whether, behind any number of marks, there is something that must not stand first. */
    private static boolean isRisky(String text) {
        int first = 0;
        while (text.startsWith(MARK, first)) {
            first++;
        }
        return first < text.length() && (RISKY.indexOf(text.charAt(first)) >= 0 || isSpace(text.charAt(first)));
    }

    private static boolean endsInSpace(String text) {
        return !text.isEmpty() && isSpace(text.charAt(text.length() - 1));
    }

    private static String trimmed(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == '\ufeff';
    }
}
