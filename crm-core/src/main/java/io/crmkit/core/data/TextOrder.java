package io.crmkit.core.data;

/** The one order of text: by Unicode code point, as UTF-8 bytes sort, and unlike {@link String#compareTo}. */
public final class TextOrder {

    private TextOrder() {}

    /**
     * Whether {@link String#compareTo}, which is much faster, puts this text in the same order against every other one: it has no
     * character from the surrogates on.
     */
    public static boolean isLikeCompareTo(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /** Compares two texts by code point. */
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b) ? a - b : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }
}
