package io.crmkit.core.access;

/**
 * Something that can be done to records of a catalogue.
 *
 * @param catalogue the name of the catalogue, such as {@code opportunity}
 * @param name what is done: {@link #READ}, {@link #OVERRIDE}, {@link #APPROVE}, or the name of a command without its catalogue,
 *     such as {@code advance}
 */
public record Operation(String catalogue, String name) {

    /** Seeing records. */
    public static final String READ = "read";
    /** Passing a blocking reason that can be overridden. */
    public static final String OVERRIDE = "override";
    /** Approving what somebody else asked for. */
    public static final String APPROVE = "approve";

    /** The operation of the command with this name, such as {@code opportunity.advance}. */
    public static Operation ofCommand(String command) {
        int dot = command.indexOf('.');
        return dot < 0
                ? new Operation("*", command)
                : new Operation(command.substring(0, dot), command.substring(dot + 1));
    }

    @Override
    public String toString() {
        return catalogue + "." + name;
    }
}
