package io.crmkit.examples.cli;

import io.crmkit.analytics.cube.Behind;
import io.crmkit.analytics.cube.CubeGroup;
import io.crmkit.analytics.cube.CubeTable;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.KeyFigure;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The records behind the first figure of one group. */
final class KpiRecords {

    private static final Cell NONE = Cell.of("");

    private final CubeTable<Opportunity> table;
    private final CubeGroup group;

    /** Those of the group with these values; of everything, if that is asked for in a word that names no group. */
    KpiRecords(CubeTable<Opportunity> table, List<String> values) {
        this.table = table;
        this.group = group(table, values);
    }

    /** The figure, and a table for each part of it. */
    List<Block> blocks(int most) {
        Measure measure = table.measures().get(0);
        Behind<Opportunity> behind = table.behind(measure.name(), group);
        Label of = Label.of(measure.label().en() + ": " + group, measure.label().zh() + "：" + zh(group));
        List<Block> blocks = new ArrayList<>();
        blocks.add(KeyFigures.builder()
                .title(of)
                .addFigure(KeyFigure.of(measure.label(), Reading.of(group.figure(measure.name()))))
                .build());
        behind.tallies().forEach(tally -> blocks.add(listed(behind, tally, most)));
        return blocks;
    }

    private static CubeGroup group(CubeTable<Opportunity> table, List<String> values) {
        boolean everything = values.size() == 1
                && List.of("all", "合计").contains(values.get(0).strip().toLowerCase(Locale.ROOT));
        try {
            return everything ? table.total() : table.at(values.toArray(String[]::new));
        } catch (InvalidDataException refused) {
            throw CliException.refused("--records", refused);
        }
    }

    private static DataTable listed(Behind<Opportunity> behind, String tally, int most) {
        Behind.Listing<Opportunity> listing = behind.of(tally);
        Label words = behind.words(tally);
        Label share = behind.share(tally).label();
        DataTable.Builder rows = DataTable.builder()
                .title(tally + " (" + share.en() + ")", tally + "（" + share.zh() + "）")
                .note(Label.of(
                        words.en() + ". " + shown(listing, most) + " of " + listing.size() + " record(s), "
                                + listing.counted() + " row(s) counted.",
                        words.zh() + "。显示 " + shown(listing, most) + " / " + listing.size() + " 条记录，计入 "
                                + listing.counted() + " 行。"))
                .addColumn(new Column(OpportunityAttributes.NAME.label(), Column.Kind.WORDS))
                .addColumn(new Column(OpportunityAttributes.STAGE.label(), Column.Kind.WORDS))
                .addColumn(new Column(OpportunityAttributes.CREATED_ON.label(), Column.Kind.DAY))
                .addColumn(new Column(OpportunityAttributes.CLOSED_ON.label(), Column.Kind.DAY))
                .addColumn(new Column(OpportunityAttributes.AMOUNT.label(), Column.Kind.NUMBER))
                .addColumn(new Column(Label.of("Rows counted", "计入行数"), Column.Kind.NUMBER));
        for (Behind.Item<Opportunity> item : listing.page(0, most)) {
            Opportunity deal = item.record();
            rows.row(
                    Cell.of(deal.name()),
                    Cell.of(deal.stage()),
                    Cell.of(deal.createdOn()),
                    deal.closedOn().map(Cell::of).orElse(NONE),
                    deal.amount().<Cell>map(Reading::of).orElse(NONE),
                    Reading.count(item.counted()));
        }
        return rows.build();
    }

    private static int shown(Behind.Listing<Opportunity> listing, int most) {
        return Math.min(listing.size(), most);
    }

    private static String zh(CubeGroup group) {
        return group.path().isEmpty()
                ? group.label().zh()
                : group.path().stream().map(step -> step.label().zh()).collect(Collectors.joining(" / "));
    }
}
