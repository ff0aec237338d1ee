package io.crmkit.analytics.segment;

import io.crmkit.core.data.TextOrder;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Sorts many different texts by code point: a few characters after those that all have in common are made a number, which tells most texts
 * apart; those that it does not tell apart are sorted by what comes after, in the same way.
 */
final class NameOrder {

    /** So few texts are compared one by one. */
    private static final int FEW = 32;

    private static final int NARROW = Long.BYTES;
    private static final int WIDE = Long.BYTES / Character.BYTES;

    private final String[] texts;
    private final int[] places;

    private NameOrder(String[] texts, int[] places) {
        this.texts = texts;
        this.places = places;
    }

    /** Sorts places of texts by the texts. */
    static void sort(int[] places, String[] texts) {
        new NameOrder(texts, places).sort(0, places.length, 0);
    }

    /** All texts from here to there begin with the same characters, so many as are known. */
    private void sort(int from, int to, int known) {
        if (to - from <= FEW) {
            compare(from, to);
            return;
        }
        int common = common(from, to, known);
        boolean narrow = isNarrow(from, to, common);
        long[] keys = new long[to - from];
        for (int i = 0; i < keys.length; i++) {
            String text = texts[places[from + i]];
            keys[i] = (narrow ? narrow(text, common) : wide(text, common)) ^ Long.MIN_VALUE;
        }
        int[] sorted = Arrays.copyOfRange(places, from, to);
        Ranking.sort(keys, sorted);
        System.arraycopy(sorted, 0, places, from, sorted.length);
        int start = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || keys[i] != keys[start]) {
                further(from + start, from + i, common + (narrow ? NARROW : WIDE));
                start = i;
            }
        }
    }

    /** Sorts texts with the same number; those that end within it are told by nothing that comes after. */
    private void further(int from, int to, int known) {
        if (to - from == 1) {
            return;
        }
        for (int i = from; i < to; i++) {
            if (texts[places[i]].length() < known) {
                compare(from, to);
                return;
            }
        }
        sort(from, to, known);
    }

    private void compare(int from, int to) {
        Integer[] boxed = new Integer[to - from];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = places[from + i];
        }
        Arrays.sort(boxed, Comparator.comparing(place -> texts[place], TextOrder::compare));
        for (int i = 0; i < boxed.length; i++) {
            places[from + i] = boxed[i];
        }
    }

    /** How many characters all texts from here to there begin with. */
    private int common(int from, int to, int known) {
        String first = texts[places[from]];
        int common = first.length();
        for (int i = from + 1; i < to; i++) {
            String other = texts[places[i]];
            int end = Math.min(common, other.length());
            int at = known;
            while (at < end && first.charAt(at) == other.charAt(at)) {
                at++;
            }
            common = Math.min(end, at);
        }
        return common;
    }

    private boolean isNarrow(int from, int to, int start) {
        for (int i = from; i < to; i++) {
            String text = texts[places[i]];
            int end = Math.min(text.length(), start + NARROW);
            for (int at = start; at < end; at++) {
                if (text.charAt(at) > 0xFF) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long narrow(String text, int start) {
        long key = 0;
        for (int at = start; at < start + NARROW; at++) {
            key = key << Byte.SIZE | (at < text.length() ? text.charAt(at) : 0);
        }
        return key;
    }

    private static long wide(String text, int start) {
        long key = 0;
        for (int at = start; at < start + WIDE; at++) {
            key = key << Character.SIZE | (at < text.length() ? byCodePoint(text.charAt(at)) : 0);
        }
        return key;
    }

    /** Surrogates stand for characters after all others. */
    private static int byCodePoint(char c) {
        if (c < Character.MIN_SURROGATE) {
            return c;
        }
        return Character.isSurrogate(c) ? c + 0x2000 : c - 0x800;
    }
}
