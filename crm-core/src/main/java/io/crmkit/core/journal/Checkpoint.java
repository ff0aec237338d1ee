package io.crmkit.core.journal;

import io.crmkit.core.data.Data;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The end of a sealed batch. Keep checkpoints somewhere that whoever can write to the store cannot write to.
 *
 * @param position the position of the last entry that is sealed; 0 at the beginning
 * @param entries how many entries are sealed so far
 * @param hash the SHA-256 of this batch and, through its predecessor, of everything before it: 64 hexadecimal digits
 */
public record Checkpoint(long position, long entries, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Checks the form. */
    public Checkpoint {
        if (position < 0 || entries < 0 || !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(
                    "A checkpoint needs a position (%s) and a number of entries (%s) of 0 or more, and a hash of 64 hexadecimal digits (%s)."
                            .formatted(position, entries, hash));
        }
    }

    /** Where every chain begins: nothing is sealed. */
    public static Checkpoint start() {
        return new Checkpoint(0, 0, "0".repeat(64));
    }

    /** The plain form. */
    public Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("position", position);
        data.put("entries", entries);
        data.put("hash", hash);
        return data;
    }

    /** Reads the plain form. */
    public static Checkpoint fromData(Data data) {
        data.onlyKeys("position", "entries", "hash");
        return data.reading(place -> new Checkpoint(
                place.at("position").whole(),
                place.at("entries").whole(),
                place.at("hash").text()));
    }
}
