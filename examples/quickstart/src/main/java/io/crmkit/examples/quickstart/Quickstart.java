package io.crmkit.examples.quickstart;

import io.crmkit.core.message.Label;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints one name in both languages. */
public final class Quickstart {

    private Quickstart() {}

    /** Runs the story on the terminal, in UTF-8. */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        Label customer = Label.of("Customer", "客户");

        out.println(customer.in(Locale.ENGLISH) + " / " + customer.in(Locale.SIMPLIFIED_CHINESE));
    }
}
