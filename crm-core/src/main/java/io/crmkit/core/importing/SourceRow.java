package io.crmkit.core.importing;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number its number as a person sees it; the header is row 1
 * @param cells the text of each cell; a blank one is empty
 */
public record SourceRow(long number, List<String> cells) {

    /** The text of a cell; empty if the row is too short to have it. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
