package io.crmkit.core.kind;

import io.crmkit.core.data.Data;

/**
 * What rows look like: the part of a catalogue that a kind needs to read and write rows.
 *
 * @param <P> the type of the rows
 */
public interface Shape<P> {

    /** The stable name of the rows, such as {@code address}. */
    String name();

    /** The Java type of the rows. */
    Class<P> type();

    /**
     * A row in the form in which it is kept, if it is allowed; as it is where nothing is known about its values.
     *
     * @param path the place that a fault names
     * @throws io.crmkit.core.data.InvalidDataException with all faults of the row
     */
    default P check(P row, String path) {
        return row;
    }

    /** The plain form of a row. */
    Object toData(P row);

    /** Reads a row. */
    P fromData(Data data);
}
