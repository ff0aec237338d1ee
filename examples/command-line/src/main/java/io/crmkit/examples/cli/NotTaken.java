package io.crmkit.examples.cli;

import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.Outcome;
import io.crmkit.core.importing.TableReport;
import io.crmkit.core.message.Label;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What figures lack: how many rows of which tables were not taken.
 *
 * @param report what became of the rows
 */
record NotTaken(ImportReport report) {

    /** A sentence for each table that lacks rows. */
    List<Label> tables() {
        return report.tables().stream()
                .filter(table -> table.isBlocked() || count(table) > 0)
                .map(NotTaken::table)
                .toList();
    }

    /** All of them in one line, with what to do. */
    Label label() {
        return Label.of(
                tables().stream().map(Label::en).collect(Collectors.joining(" "))
                        + " The figures lack them. See which with crm import.",
                tables().stream().map(Label::zh).collect(Collectors.joining()) + "指标不含这些行，可用 crm import 查看。");
    }

    private static Label table(TableReport table) {
        return table.isBlocked()
                ? Label.of(
                        table.source() + ": no row was taken, since the mapping does not fit.",
                        table.source() + "：映射不符，所有行均未导入。")
                : Label.of(
                        "%s: %s of %s rows were not taken.".formatted(table.source(), count(table), table.rows()),
                        "%s：%s 行中有 %s 行未导入。".formatted(table.source(), table.rows(), count(table)));
    }

    private static long count(TableReport table) {
        return table.count(Outcome.REJECT) + table.count(Outcome.CONFLICT);
    }
}
