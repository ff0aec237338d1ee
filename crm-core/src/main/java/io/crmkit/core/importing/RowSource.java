package io.crmkit.core.importing;

import java.util.List;
import java.util.stream.Stream;

/**
 * One table of text. Implement this to read files of your own.
 *
 * <ol>
 *   <li>Name and header stay the same; the header may hold a name twice, which is then told.
 *   <li>Every call of {@link #rows()} begins anew and gives the same rows in the same order; the caller closes the stream.
 *   <li>Row numbers rise and are those that a person sees in the file; the header is row 1.
 *   <li>A row may have fewer cells than the header: the others are blank.
 *   <li>Rows are read while they are asked for, so that a table of any length fits into little memory.
 *   <li>A source that cannot be read throws an {@link java.io.UncheckedIOException}.
 * </ol>
 */
public interface RowSource {

    /** The name by which a mapping knows it, such as the name of the file without its ending. */
    String name();

    /** The names of the columns. */
    List<String> header();

    /** All rows below the header. */
    Stream<SourceRow> rows();

    /** A table that is in memory already. */
    static RowSource of(String name, List<String> header, List<List<String>> rows) {
        return new ListSource(name, List.copyOf(header), List.copyOf(rows));
    }
}
