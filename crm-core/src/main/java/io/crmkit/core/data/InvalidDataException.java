package io.crmkit.core.data;

import java.util.List;
import java.util.stream.Collectors;

/** Input was refused; says every fault that was found, not only the first. */
public final class InvalidDataException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<Fault> faults;

    /** The refusal for these faults, at least one. */
    public InvalidDataException(List<Fault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    /** The refusal for one fault. */
    public InvalidDataException(Fault fault) {
        this(List.of(fault));
    }

    /** All faults, in the order in which they stand in the input. */
    public List<Fault> faults() {
        return faults;
    }

    private static String message(List<Fault> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs at least one fault.");
        }
        String shown = faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("\n"));
        return faults.size() <= SHOWN ? shown : shown + "\n… and " + (faults.size() - SHOWN) + " more faults";
    }
}
