package io.crmkit.core.money;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Gathers what is wrong with the parts of an object, so that all of it is said at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Reads one part, or keeps what is wrong with it. */
    <T> Optional<T> read(Data part, Function<Data, T> reading) {
        try {
            return Optional.of(part.reading(reading));
        } catch (InvalidDataException refused) {
            found.addAll(refused.faults());
            return Optional.empty();
        }
    }

    void add(Fault fault) {
        found.add(fault);
    }

    /** Goes on only if nothing is wrong so far. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidDataException(found);
        }
    }
}
