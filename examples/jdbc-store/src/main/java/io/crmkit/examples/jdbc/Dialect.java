package io.crmkit.examples.jdbc;

import java.sql.SQLException;

/**
 * Implement this for another database. Everything in which databases differ is here; the rest of this package is plain SQL.
 *
 * <p>Columns come in quoted and with their alias; a question mark in an answer is bound to one value.
 */
public interface Dialect {

    /** The dialect of H2. */
    static Dialect h2() {
        return new H2Dialect();
    }

    /** The SQL type of a column. */
    String type(Storage storage);

    /** The name of the type of the elements of an array, as {@link java.sql.Connection#createArrayOf} wants it. */
    String elementType(Storage storage);

    /** What a column of text is compared by, so that text sorts by code point; null for null. */
    String textOrder(String column);

    /** The value to which a text is bound that is compared with {@link #textOrder}. */
    Object textOrderValue(String text);

    /** Whether a text column contains the bound text, character by character. */
    String contains(String column);

    /** Whether a text column starts with the bound text, character by character. */
    String startsWith(String column);

    /** Whether the value of a column is in the bound array. */
    String in(String column);

    /** Whether the same transaction, begun anew, may succeed: a deadlock, a lock that was not free in time, a lost race. */
    boolean mayBeRetried(SQLException failure);

    /** Whether something is there already that should have been created: a table, a column, an index, a row of the same key. */
    boolean isAlreadyThere(SQLException failure);

    /** A name that is safe inside SQL, whatever characters it has. */
    default String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
