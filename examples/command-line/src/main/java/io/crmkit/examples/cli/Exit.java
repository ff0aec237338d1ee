package io.crmkit.examples.cli;

/** How the command ends; the numbers are promised to scripts. */
enum Exit {
    /** Everything was taken. */
    OK(0),
    /** Some rows were not taken; the report says which and why. */
    FINDINGS(1),
    /** The command was not understood. */
    USAGE(2),
    /** A file or folder cannot be read. */
    INPUT(3),
    /** The mapping is wrong, or does not fit the files. */
    MAPPING(4),
    /** The result cannot be written. */
    OUTPUT(5),
    /** A fault of the program. */
    INTERNAL(70),
    /** Whoever read the result wanted no more of it; as a shell counts a program that the signal SIGPIPE ends. Nothing is said then. */
    UNREAD(141);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
