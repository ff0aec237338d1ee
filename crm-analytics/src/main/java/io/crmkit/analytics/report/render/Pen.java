package io.crmkit.analytics.report.render;

import io.crmkit.core.message.Label;
import java.util.Locale;

/** Draws one chart in one width, in pixels. Text keeps its size whatever the width, so that it stays readable on a phone. */
final class Pen {

    /** Size of the letters. */
    static final double SIZE = 13;

    /** What adding and taking away a gap may cost, so that what fits exactly is not cut. */
    private static final double TOLERANCE = 1e-6;

    private static final int NARROW = 440;

    private final Markup marks = new Markup();
    private final int width;
    private final Numbers numbers;
    private final Locale locale;

    Pen(int width, Numbers numbers, Locale locale) {
        this.width = width;
        this.numbers = numbers;
        this.locale = locale;
    }

    int width() {
        return width;
    }

    /** Whether names must stand above what they name, since there is no room beside it. */
    boolean isNarrow() {
        return width < NARROW;
    }

    Numbers numbers() {
        return numbers;
    }

    String words(Label label) {
        return Shown.name(label.in(locale));
    }

    /** The finished drawing. */
    Markup drawing(double height, String id, String title, String description) {
        String box = "0 0 " + width + " " + number(height);
        return new Markup()
                .open(
                        "svg",
                        "viewBox",
                        box,
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "t " + id + "d",
                        "style",
                        "max-width:" + width * 1.15 + "px")
                .leaf("title", title, "id", id + "t")
                .leaf("desc", description, "id", id + "d")
                .add(marks)
                .close("svg");
    }

    /** Begins marks that belong together and explain themselves to a pointer. */
    void hint(String words) {
        marks.open("g").leaf("title", words);
    }

    void endHint() {
        marks.close("g");
    }

    void box(double x, double y, double wide, double high, String look) {
        marks.shape(
                "rect",
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(Math.max(0, wide)),
                "height",
                number(Math.max(0, high)),
                "class",
                look);
    }

    /** A bar with slightly round corners; one that is not nothing can always be seen. */
    void bar(double x, double y, double wide, double high, String look) {
        marks.shape(
                "rect",
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(Math.max(1.5, wide)),
                "height",
                number(Math.max(1.5, high)),
                "rx",
                "2",
                "class",
                look);
    }

    /** A field whose colour is the stronger the larger its share of one. */
    void shade(double x, double y, double wide, double high, double share) {
        marks.shape(
                "rect",
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(wide),
                "height",
                number(high),
                "rx",
                "2",
                "class",
                "heat",
                "fill-opacity",
                number(0.06 + 0.64 * share));
    }

    void line(double x1, double y1, double x2, double y2, String look) {
        marks.shape("line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2), "class", look);
    }

    void path(String steps, String look) {
        if (!steps.isEmpty()) {
            marks.shape("path", "d", steps, "class", look);
        }
    }

    void dot(double x, double y, double radius, String look) {
        marks.shape("circle", "cx", number(x), "cy", number(y), "r", number(radius), "class", look);
    }

    void left(double x, double y, String words, String look) {
        text(x, y, words, look, "start");
    }

    void middle(double x, double y, String words, String look) {
        text(x, y, words, look, "middle");
    }

    void right(double x, double y, String words, String look) {
        text(x, y, words, look, "end");
    }

    private void text(double x, double y, String words, String look, String anchor) {
        // A name written from right to left stands isolated, so that it does not turn the words around it.
        boolean isolated = Shown.rightToLeft(words);
        marks.open(
                        "text",
                        "x",
                        number(x),
                        "y",
                        number(y),
                        "class",
                        look,
                        "text-anchor",
                        anchor.equals("start") ? "" : anchor)
                .own(isolated ? "&#x2068;" : "")
                .words(words)
                .own(isolated ? "&#x2069;" : "");
        marks.close("text");
    }

    /** About how wide a text is. */
    static double wide(String words) {
        double units = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            int point = words.codePointAt(i);
            int columns = CellWidth.of(Character.toString(point));
            units += columns == 2 ? 1.02 : columns == 0 ? 0 : letter(point);
        }
        return units * SIZE;
    }

    /** The text, cut with an ellipsis to fit. */
    static String fit(String words, double room) {
        if (wide(words) <= room + TOLERANCE) {
            return words;
        }
        int most = 1;
        while (most < words.length() && wide(Shown.cut(words, most + 1)) <= room + TOLERANCE) {
            most++;
        }
        return Shown.cut(words, most);
    }

    private static double letter(int point) {
        if ("il.,:;'|!()[]tfjr ".indexOf(point) >= 0) {
            return 0.36;
        }
        if (Character.isUpperCase(point) || point == 'm' || point == 'w' || point == '%') {
            return point == 'M' || point == 'W' || point == 'm' || point == 'w' || point == '%' ? 0.92 : 0.71;
        }
        return 0.62;
    }

    static String number(double value) {
        double rounded = Math.rint(value * 10) / 10;
        double shown = Math.abs(value) < 1 ? Math.rint(value * 100) / 100 : rounded;
        return shown == Math.rint(shown) ? String.valueOf((long) shown) : String.valueOf(shown);
    }
}
