package io.crmkit.analytics.report.render;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, none wider than the page. */
final class Page {

    private static final String OFF = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";
    private static final String BLUE = "\u001B[34m";

    private final StringBuilder text = new StringBuilder();
    private final int columns;
    private final boolean coloured;

    Page(int columns, boolean coloured) {
        this.columns = columns;
        this.coloured = coloured;
    }

    int columns() {
        return columns;
    }

    String text() {
        return text.toString();
    }

    void blank() {
        text.append('\n');
    }

    /** A line that already fits. */
    void line(String line) {
        text.append(line).append('\n');
    }

    /** A line with a rule below it. */
    void heading(String words, char rule) {
        List<String> lines = wrapped(words, columns);
        lines.forEach(line -> line(inked(line, BOLD)));
        int width = lines.stream().mapToInt(CellWidth::of).max().orElse(0);
        line(String.valueOf(rule).repeat(width));
    }

    void title(String words) {
        wrapped(words, columns).forEach(line -> line(inked(line, BOLD)));
    }

    void paragraph(String words) {
        wrapped(words, columns).forEach(this::line);
    }

    void quiet(String words) {
        wrapped(words, columns).forEach(line -> line(inked(line, DIM)));
    }

    /** A small bar: so many columns at most, in eighths of a column. */
    static String bar(double share, int most) {
        int eighths = (int) Math.round(Math.max(0, Math.min(1, share)) * most * 8);
        if (eighths == 0 && share > 0) {
            eighths = 1;
        }
        return "█".repeat(eighths / 8) + (eighths % 8 == 0 ? "" : String.valueOf((char) (0x2590 - eighths % 8)));
    }

    String bar(String bar) {
        return inked(bar, BLUE);
    }

    String bold(String words) {
        return inked(words, BOLD);
    }

    private String inked(String words, String ink) {
        return coloured && !words.isEmpty() ? ink + words + OFF : words;
    }

    /** The text with spaces after it. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - CellWidth.of(text)));
    }

    /** The text with spaces before it. */
    static String pushed(String text, int columns) {
        return " ".repeat(Math.max(0, columns - CellWidth.of(text))) + text;
    }

    /** The text on several lines: broken at spaces, and between any two characters where there is none; later lines keep the indent. */
    static List<String> wrapped(String text, int columns) {
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        int space = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String next = Character.toString(text.codePointAt(i));
            if (width + CellWidth.of(next) > columns) {
                String rest = space > indent.length() ? line.substring(space + 1) : "";
                lines.add((space > indent.length() ? line.substring(0, space) : line.toString()).stripTrailing());
                line = new StringBuilder(indent).append(rest);
                width = CellWidth.of(line.toString());
                space = -1;
            }
            if (next.equals(" ")) {
                space = line.length();
            } else if (CellWidth.of(next) == 2) {
                space = -1;
            }
            line.append(next);
            width += CellWidth.of(next);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
