package io.crmkit.core.journal;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes plain values into a digest in one way only: each with its type and its length, maps by key, numbers without trailing zeros. */
final class CanonicalBytes {

    private static final int BUFFER = 8192;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    CanonicalBytes(MessageDigest digest) {
        this.digest = digest;
    }

    CanonicalBytes whole(long number) {
        room(9).put((byte) 'w').putLong(number);
        return this;
    }

    CanonicalBytes text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(5).put((byte) 't').putInt(utf8.length);
        return bytes(utf8);
    }

    CanonicalBytes tree(@Nullable Object value) {
        if (value == null) {
            room(1).put((byte) '0');
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Boolean flag) {
            room(2).put((byte) 'b').put((byte) (flag ? 1 : 0));
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof List<?> list) {
            room(5).put((byte) 'l').putInt(list.size());
            list.forEach(this::tree);
        } else if (value instanceof Map<?, ?> map) {
            room(5).put((byte) 'm').putInt(map.size());
            new TreeMap<>(map).forEach((key, item) -> text((String) key).tree(item));
        } else {
            throw new IllegalArgumentException("A %s is no plain value and cannot be sealed."
                    .formatted(value.getClass().getName()));
        }
        return this;
    }

    void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }

    private void number(Number number) {
        BigDecimal decimal = number instanceof BigDecimal given ? given : new BigDecimal(number.toString());
        room(1).put((byte) 'n');
        text(decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
    }

    private CanonicalBytes bytes(byte[] bytes) {
        if (bytes.length > BUFFER) {
            flush();
            digest.update(bytes);
        } else {
            room(bytes.length).put(bytes);
        }
        return this;
    }

    private ByteBuffer room(int needed) {
        if (buffer.remaining() < needed) {
            flush();
        }
        return buffer;
    }
}
