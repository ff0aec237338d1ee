package io.crmkit.core.exporting;

import java.util.List;

/**
 * Takes one table of text. Implement this to write files of your own.
 *
 * <ol>
 *   <li>The header comes first and once; then the rows in their order, each with as many cells as the header.
 *   <li>A blank cell is empty.
 *   <li>Cells are kept from being read as a formula already; what else the format asks for, such as quotes, is the matter of the sink.
 *   <li>A sink that cannot be written to throws an {@link java.io.UncheckedIOException}, which ends the export.
 * </ol>
 */
public interface RowSink {

    /** Takes the names of the columns. */
    void header(List<String> names);

    /** Takes the cells of a row. */
    void row(List<String> cells);
}
