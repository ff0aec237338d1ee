package io.crmkit.core.json;

import java.nio.ByteBuffer;

/** Tells whether bytes are well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8 {

    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** The offset of the first byte that is not UTF-8, or -1. */
    static int broken(byte[] bytes) {
        ByteBuffer words = ByteBuffer.wrap(bytes);
        int i = 0;
        while (i < bytes.length) {
            if (i + Long.BYTES <= bytes.length && (words.getLong(i) & HIGH_BITS) == 0) {
                i += Long.BYTES;
            } else if (bytes[i] >= 0) {
                i++;
            } else {
                int length = length(bytes, i);
                if (length == 0) {
                    return i;
                }
                i += length;
            }
        }
        return -1;
    }

    /** How many bytes make the character at an offset; 0 if it is none. */
    private static int length(byte[] bytes, int i) {
        int lead = bytes[i] & 0xFF;
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > bytes.length) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[i + 1] & 0xFF;
        boolean bad = (lead == 0xE0 && second < 0xA0)
                || (lead == 0xED && second > 0x9F)
                || (lead == 0xF0 && second < 0x90)
                || (lead == 0xF4 && second > 0x8F);
        return bad ? 0 : length;
    }
}
