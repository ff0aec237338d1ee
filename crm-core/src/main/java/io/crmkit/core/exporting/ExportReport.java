package io.crmkit.core.exporting;

import io.crmkit.core.message.Label;
import java.util.List;

/**
 * What was exported.
 *
 * @param rows how many records
 * @param columns the paths of the columns
 * @param masked the labels of those whose values the actor may not see
 */
public record ExportReport(long rows, List<String> columns, List<Label> masked) {

    /** Keeps the lists from changing. */
    public ExportReport {
        columns = List.copyOf(columns);
        masked = List.copyOf(masked);
    }
}
