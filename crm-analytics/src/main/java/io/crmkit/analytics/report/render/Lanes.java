package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Reading;
import java.util.List;

/** Horizontal bars below each other: names beside them, or above them where it is narrow; numbers to the right. */
final class Lanes {

    /** The most bars that one chart draws; the table behind it has them all. */
    static final int MOST = 40;

    private static final double GAP = 12;
    private static final double NAME_LINE = 19;

    private final Pen pen;
    private final Axis axis;
    private final double left;
    private final double right;
    private final double thick;
    private final double below;
    private double top;

    /**
     * Lanes on an axis.
     *
     * @param names the names, to find out how much room they take
     * @param numbers the room that is kept to the right of the bars
     * @param thick how high all the bars of a lane are
     * @param below the room below the bars of a lane
     */
    Lanes(Pen pen, Axis axis, List<String> names, double numbers, double thick, double below) {
        this.pen = pen;
        this.axis = axis;
        this.thick = thick;
        this.below = below;
        double widest = names.stream().mapToDouble(Pen::wide).max().orElse(0);
        this.left = pen.isNarrow() ? 0 : Math.min(widest + GAP, pen.width() * 0.34);
        this.right = Math.max(left + 40, pen.width() - numbers);
    }

    double top() {
        return top;
    }

    double left() {
        return left;
    }

    /** Leaves room at the top. */
    void skip(double room) {
        top += room;
    }

    /** Writes the name of the next lane; what is drawn then begins at {@link #top()}. */
    void name(String name) {
        if (pen.isNarrow()) {
            pen.left(0, top + 13, Pen.fit(name, pen.width()), "name");
            top += NAME_LINE;
        } else {
            pen.right(left - GAP, top + thick / 2 + 4.5, Pen.fit(name, left - GAP), "name");
        }
    }

    /** Goes on to the next lane. */
    void next() {
        top += thick + below;
    }

    double x(double value) {
        return left + axis.share(value) * (right - left);
    }

    /** A bar between two numbers. */
    void bar(double from, double to, double y, double high, String look) {
        pen.bar(Math.min(x(from), x(to)), y, Math.abs(x(to) - x(from)), high, look);
    }

    /** Words right of a bar. */
    void beside(double from, double to, double y, String words, String look) {
        pen.left(Math.max(x(from), x(to)) + 7, y + 4.5, words, look);
    }

    /** The line of zero from one height to another, where something lies below zero. */
    void zero(double from, double to) {
        if (axis.hasBelowZero()) {
            pen.line(x(0), from, x(0), to, "base");
        }
    }

    static double number(Reading reading) {
        return reading.number().map(number -> number.doubleValue()).orElse(0.0);
    }
}
