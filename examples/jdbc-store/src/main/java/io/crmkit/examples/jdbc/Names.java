package io.crmkit.examples.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of tables and columns: lower-case letters, digits and underscores, made from the names of catalogues and attributes.
 *
 * <p>{@code hostTags} becomes {@code host_tags}. No two names become one: a name that is too long or has other characters gets a hash
 * behind a dollar sign. Names of our own end with an underscore, or have two of them inside, as no other does.
 */
final class Names {

    /** The bytes of an id. */
    static final String KEY = "key_";
    /** The whole record. */
    static final String DOCUMENT = "doc_";
    /** The record that a row belongs to. */
    static final String OWNER = "owner_";
    /** The row that a row belongs to; empty below a record. */
    static final String PARENT = "parent_";
    /** The place of a row: that of its parent, a slash and its number. */
    static final String ROW = "row_";
    /** The key of an entry of a map. */
    static final String ENTRY = "entry_";
    /** A value of a list or map. */
    static final String VALUE = "value_";

    private static final Pattern SIMPLE = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");
    private static final int LONGEST = 46;
    private static final int SHORTENED = 29;

    private Names() {}

    /** The table of a catalogue, or of an attribute inside it. */
    static String table(String catalogue, String path) {
        String attribute = path.isEmpty() ? "" : "__" + String.join("__", parts(path));
        return shortened("crm_" + safe(catalogue) + attribute, catalogue + "/" + path);
    }

    /** The column of an attribute. */
    static String column(String attribute) {
        return shortened(safe(attribute), attribute);
    }

    /** The index of a column. */
    static String index(String table, String column) {
        return table.substring(0, Math.min(20, table.length())) + "$" + hash(table + "/" + column);
    }

    private static List<String> parts(String path) {
        return List.of(path.split("\\.", -1)).stream().map(Names::safe).toList();
    }

    private static String safe(String name) {
        if (!SIMPLE.matcher(name).matches()) {
            String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
            return plain.substring(0, Math.min(20, plain.length())) + "$" + hash(name);
        }
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            safe.append(Character.isUpperCase(each) ? "_" : "").append(Character.toLowerCase(each));
        }
        return safe.toString();
    }

    private static String shortened(String name, String whole) {
        return name.length() <= LONGEST ? name : name.substring(0, SHORTENED) + "$" + hash(whole);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
