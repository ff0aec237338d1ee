package io.crmkit.analytics.report.render;

import java.text.BreakIterator;
import java.util.Locale;

/** Brings names that anybody may have typed into a form that can be shown: no control characters, one line, not endlessly long. */
final class Shown {

    /** Where a name is cut; the whole name stays in the data. */
    static final int LONGEST = 160;

    private static final int REPLACEMENT = 0xFFFD;

    private Shown() {}

    /** The name on one line, cut where it is too long. */
    static String name(String text) {
        return cut(clean(text), LONGEST);
    }

    /** The text without characters that steer a terminal, a page or the direction of writing; what is no Unicode becomes a mark. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), 4096));
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || point == 0x2028 || point == 0x2029) {
                clean.append(' ');
            } else if (Character.getType(point) == Character.SURROGATE || isNoCharacter(point)) {
                clean.appendCodePoint(REPLACEMENT);
            } else if (!steersDirection(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    /** At most so many characters, as people count them; an ellipsis says that there was more. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(longest) ? longest : characters.preceding(longest);
        return text.substring(0, Math.max(end, 0)) + "…";
    }

    /** Whether something in it is written from right to left. */
    static boolean rightToLeft(String text) {
        return text.codePoints().anyMatch(point -> {
            byte direction = Character.getDirectionality(point);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    private static boolean steersDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
