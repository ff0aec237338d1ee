package io.crmkit.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints the first result, and then the story of one deal. */
public final class Quickstart {

    private Quickstart() {}

    /** Runs the program; arguments are ignored. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        FirstResult.print(out);
        out.println();
        new Story(out).tell();
    }
}
