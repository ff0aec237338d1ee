package io.crmkit.core.importing;

import io.crmkit.core.id.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity that a key gives. */
final class Identity {

    private static final int BYTES = 16;

    private Identity() {}

    /**
     * The identity of a key.
     *
     * @throws IllegalArgumentException if the key cannot be part of one
     */
    static <A> Id<A> of(TableMapping table, String key) {
        return Id.of(table.prefix() + (table.hashed() ? digest(key) : key));
    }

    /** The first 128 bits of SHA-256, so that nobody reads the key from it at a glance and no two keys meet. */
    private static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256, but this one does not.", missing);
        }
    }
}
