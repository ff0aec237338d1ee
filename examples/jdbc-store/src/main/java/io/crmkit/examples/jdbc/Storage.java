package io.crmkit.examples.jdbc;

import io.crmkit.core.kind.Family;
import java.util.Optional;

/** The sorts of columns that values are kept in, beside the document, so that conditions and orders can reach them. */
public enum Storage {
    /** Text, and the codes of choices. */
    TEXT,
    /** A whole number of 64 bits. */
    WHOLE,
    /** A decimal number with 20 digits before and 18 after the point. */
    DECIMAL,
    /** The smallest units of an amount of money, as a whole number; the currency has a column of its own. */
    MONEY,
    /** A date. */
    DATE,
    /** A moment, to the microsecond. */
    INSTANT,
    /** Yes or no. */
    FLAG,
    /** The id of a record. */
    ID,
    /** The UTF-8 bytes of an id, which sort by code point; at most 512. */
    KEY,
    /** A whole record or entry as JSON. */
    DOCUMENT;

    /** The column for simple values of a family; none for lists, rows and maps. */
    static Optional<Storage> of(Family family) {
        return switch (family) {
            case TEXT, CHOICE -> Optional.of(TEXT);
            case WHOLE -> Optional.of(WHOLE);
            case DECIMAL -> Optional.of(DECIMAL);
            case MONEY -> Optional.of(MONEY);
            case DATE -> Optional.of(DATE);
            case INSTANT -> Optional.of(INSTANT);
            case FLAG -> Optional.of(FLAG);
            case ID -> Optional.of(ID);
            case MANY, PARTS, MAP -> Optional.empty();
        };
    }
}
