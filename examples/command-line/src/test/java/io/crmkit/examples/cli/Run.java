package io.crmkit.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command: what it said and how it ended. */
record Run(int exit, String out, String err) {

    static Run of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new Console(out, new PrintWriter(err)), args);
        return new Run(exit, out.toString(), err.toString());
    }
}
