package io.crmkit.core.json;

import io.crmkit.core.data.Data;
import java.util.function.Function;

/**
 * How the values of one type are written as plain trees and read again.
 *
 * @param type the type of the values
 * @param write takes a value apart
 * @param read puts one together
 */
record Form<T>(Class<T> type, Function<T, ?> write, Function<Data, T> read) {

    Object plain(Object value) {
        return write.apply(type.cast(value));
    }

    /** What the type itself refuses becomes a fault with the place. */
    T read(Data data) {
        return data.reading(read);
    }
}
