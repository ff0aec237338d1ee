package io.crmkit.examples.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as they stand in files: 1234.56 or 1,234.56. */
final class CellNumber {

    private static final int LONGEST = 60;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d*)?|\\.\\d+)");

    private CellNumber() {}

    /** The number; groups must be whole groups of three, so that a decimal comma is never taken for one. */
    static Optional<BigDecimal> of(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(",", "")))
                : Optional.empty();
    }
}
