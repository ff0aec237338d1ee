package io.crmkit.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Gathers what is wrong with the parts of some input, so that all of it is said at once. */
public final class Faults {

    /** Mostly nothing is wrong. */
    private List<Fault> found = List.of();

    /** Nothing is wrong yet. */
    public Faults() {}

    /** Reads one part, or keeps what is wrong with it; misuse errors become faults of the part. */
    public <T> Optional<T> read(Data part, Function<Data, T> reading) {
        return attempt(() -> part.reading(reading));
    }

    /** The value of a reading, or nothing if the reading was refused. */
    public <T> Optional<T> attempt(Supplier<? extends T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidDataException refused) {
            refused.faults().forEach(this::add);
            return Optional.empty();
        }
    }

    /** The value of a reading, or a stand-in if the reading was refused. */
    public <T> T orElse(T standIn, Supplier<? extends T> reading) {
        return this.<T>attempt(reading).orElse(standIn);
    }

    /** Does something that may be refused. */
    public void run(Runnable reading) {
        attempt(() -> {
            reading.run();
            return true;
        });
    }

    /** Adds what was found elsewhere. */
    public void add(Fault fault) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(fault);
    }

    /** Everything that is wrong so far, in the order in which it was found. */
    public List<Fault> found() {
        return List.copyOf(found);
    }

    /**
     * Goes on only if nothing is wrong so far.
     *
     * @throws InvalidDataException with everything that is wrong
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidDataException(found);
        }
    }
}
