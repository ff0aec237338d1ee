package io.crmkit.examples.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the columns of a table of purchases mean. */
final class PurchaseColumns {

    @Option(names = "--customer", paramLabel = "COL", required = true, order = 1)
    String customer = "";

    @Option(names = "--date", paramLabel = "COL", required = true, order = 2)
    String date = "";

    @Option(names = "--amount", paramLabel = "COL[*COL]", required = true, order = 3)
    String amount = "";

    @Option(names = "--order", paramLabel = "COL", order = 4)
    private @Nullable String order;

    @Option(names = "--by", paramLabel = "COL", order = 6)
    private @Nullable String by;

    @Option(names = "--date-pattern", paramLabel = "PATTERN", order = 7)
    DatePattern pattern = DatePattern.ISO;

    /** Whether a row whose amount is 0 is a purchase. */
    @Option(names = "--zero", order = 10)
    boolean zero;

    /** The order that a row belongs to; without it, each row is an order of its own. */
    Optional<String> order() {
        return Optional.ofNullable(order);
    }

    /** What is classified instead of the customer. */
    Optional<String> by() {
        return Optional.ofNullable(by);
    }
}
