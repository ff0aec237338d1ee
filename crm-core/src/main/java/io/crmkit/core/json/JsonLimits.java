package io.crmkit.core.json;

/**
 * How large a JSON text may be. Nesting ({@value io.crmkit.core.data.Data#MAX_DEPTH} levels) and numbers (40 digits) have fixed limits.
 *
 * @param document the longest text, in characters, or bytes where bytes are read
 * @param string the longest single text inside, in characters
 */
public record JsonLimits(int document, int string) {

    private static final JsonLimits STANDARD = new JsonLimits(20_000_000, 10_000_000);

    /** Checks that something is allowed. */
    public JsonLimits {
        if (document < 1 || string < 1) {
            throw new IllegalArgumentException("The limits of a JSON text (document %s, string %s) must be 1 or more."
                    .formatted(document, string));
        }
    }

    /** 20 million for the whole text, 10 million for one string. */
    public static JsonLimits standard() {
        return STANDARD;
    }
}
