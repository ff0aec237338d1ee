package io.crmkit.core.time;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects the faults of several readings, so that all of them are told at once. */
final class Gathering {

    private final List<Fault> faults = new ArrayList<>();

    /** The value that was read, or a stand-in if the reading was refused. */
    <T> T orElse(T standIn, Supplier<? extends T> reading) {
        try {
            return reading.get();
        } catch (InvalidDataException refused) {
            faults.addAll(refused.faults());
            return standIn;
        }
    }

    void run(Runnable reading) {
        orElse(true, () -> {
            reading.run();
            return true;
        });
    }

    void check() {
        if (!faults.isEmpty()) {
            throw new InvalidDataException(faults);
        }
    }
}
