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

    /** The plain form of a row. */
    Object toData(P row);

    /** Reads a row. */
    P fromData(Data data);
}
