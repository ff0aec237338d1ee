package io.crmkit.core.importing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an entry of an import comes from, as its origin in the journal says it: {@code import:RUN/SOURCE:ROW}.
 *
 * @param run the run of the import
 * @param source the source
 * @param row the row
 */
record Origin(String run, String source, long row) {

    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern TEXT =
            Pattern.compile("import:([A-Za-z0-9._-]{1,64}~?)/(.*):([0-9]{1,18})", Pattern.DOTALL);

    /** Marks the run that takes another one back. */
    private static final String BACK = "~";

    /** The name of a run, if it can be one. */
    static String checked(String run) {
        if (!RUN.matcher(run).matches()) {
            throw new IllegalArgumentException(
                    "The run \"%s\" must be 1 to 64 letters, digits, dots, hyphens or underscores.".formatted(run));
        }
        return run;
    }

    /** The run that takes a run back; of one that does so, the run that it took back. */
    static String back(String run) {
        return run.endsWith(BACK) ? run.substring(0, run.length() - BACK.length()) : checked(run) + BACK;
    }

    /** The origin that a text says; empty if it is none of an import. */
    static Optional<Origin> parse(String text) {
        if (!text.startsWith("import:")) {
            return Optional.empty();
        }
        Matcher said = TEXT.matcher(text);
        return said.matches()
                ? Optional.of(new Origin(said.group(1), said.group(2), Long.parseLong(said.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "import:" + run + "/" + source + ":" + row;
    }
}
