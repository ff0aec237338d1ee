package io.crmkit.core.importing;

/** Implement this to show how far an import is; called after every chunk, on the thread of the import. */
@FunctionalInterface
public interface Progress {

    /**
     * So far.
     *
     * @param source the table that is being read
     * @param rows how many of its rows are done
     * @param of how many it has; 0 while that is not known yet
     */
    void at(String source, long rows, long of);

    /** Shows nothing. */
    static Progress none() {
        return (source, rows, of) -> {};
    }
}
