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
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The records behind the first figure of one group. */
final class KpiRecords<O> {

    private static final Cell NONE = Cell.of("");

    private final CubeTable<O> table;
    private final CubeGroup group;
    private final List<? extends Attribute<O, ?>> shown;
    private final Names names;

    /** What records are called that others refer to. */
    @FunctionalInterface
    interface Names {

        /** The names of those with these ids that are known. */
        Map<Object, Label> of(String catalogue, Collection<?> ids);
    }

    /**
     * Those of the group with these values; of everything, if that is asked for in a word that names no group.
     *
     * @param shown what is told of a record
     * @param names what those are called that it refers to
     */
    KpiRecords(CubeTable<O> table, List<String> values, List<? extends Attribute<O, ?>> shown, Names names) {
        this.table = table;
        this.shown = shown;
        this.names = names;
        this.group = group(table, values);
    }

    /** The figure, and a table for each part of it. */
    List<Block> blocks(int most) {
        Measure measure = table.measures().get(0);
        Behind<O> behind = table.behind(measure.name(), group);
        Label of = Label.of(measure.label().en() + ": " + group, measure.label().zh() + "：" + zh(group));
        List<Block> blocks = new ArrayList<>();
        blocks.add(KeyFigures.builder()
                .title(of)
                .addFigure(KeyFigure.of(measure.label(), Reading.of(group.figure(measure.name()))))
                .build());
        behind.tallies().forEach(tally -> blocks.add(listed(behind, tally, most)));
        return blocks;
    }

    private static CubeGroup group(CubeTable<?> table, List<String> values) {
        boolean everything = values.size() == 1
                && List.of("all", "合计").contains(values.get(0).strip().toLowerCase(Locale.ROOT));
        try {
            return everything ? table.total() : table.at(values.toArray(String[]::new));
        } catch (InvalidDataException refused) {
            throw CliException.refused("--records", refused);
        }
    }

    private DataTable listed(Behind<O> behind, String tally, int most) {
        Behind.Listing<O> listing = behind.of(tally);
        Label words = behind.words(tally);
        Label share = behind.share(tally).label();
        DataTable.Builder rows = DataTable.builder()
                .title(tally + " (" + share.en() + ")", tally + "（" + share.zh() + "）")
                .note(Label.of(
                        words.en() + ". " + shown(listing, most) + " of " + listing.size() + " record(s), "
                                + listing.counted() + " row(s) counted.",
                        words.zh() + "。显示 " + shown(listing, most) + " / " + listing.size() + " 条记录，计入 "
                                + listing.counted() + " 行。"));
        shown.forEach(attribute -> rows.addColumn(
                new Column(attribute.label(), kind(attribute.kind().family()))));
        rows.addColumn(new Column(Label.of("Rows counted", "计入行数"), Column.Kind.NUMBER));
        List<Behind.Item<O>> page = listing.page(0, most);
        Map<Object, Label> called = called(page);
        for (Behind.Item<O> item : page) {
            List<Cell> cells = new ArrayList<>();
            shown.forEach(attribute -> cells.add(attribute
                    .of(item.record())
                    .map(value -> called.containsKey(value) ? Cell.of(called.get(value)) : cell(value))
                    .orElse(NONE)));
            cells.add(Reading.count(item.counted()));
            rows.addRow(new DataTable.Row(cells, List.of()));
        }
        return rows.build();
    }

    /** The names of everything that these records refer to. */
    private Map<Object, Label> called(List<Behind.Item<O>> page) {
        Map<Object, Label> called = new HashMap<>();
        for (Attribute<O, ?> attribute : shown) {
            if (attribute.kind() instanceof IdKind<?> reference) {
                List<?> ids = page.stream()
                        .flatMap(item -> attribute.of(item.record()).stream())
                        .toList();
                called.putAll(names.of(reference.target(), ids));
            }
        }
        return called;
    }

    private static Column.Kind kind(Family family) {
        return switch (family) {
            case MONEY, WHOLE, DECIMAL -> Column.Kind.NUMBER;
            case DATE -> Column.Kind.DAY;
            default -> Column.Kind.WORDS;
        };
    }

    private static Cell cell(Object value) {
        if (value instanceof Money amount) {
            return Reading.of(amount);
        }
        if (value instanceof LocalDate day) {
            return Cell.of(day);
        }
        if (value instanceof Labelled labelled) {
            return Cell.of(labelled.label());
        }
        if (value instanceof BigDecimal number) {
            return Reading.of(number, Unit.NUMBER);
        }
        return value instanceof Long number ? Reading.count(number) : Cell.of(value.toString());
    }

    private static int shown(Behind.Listing<?> listing, int most) {
        return Math.min(listing.size(), most);
    }

    private static String zh(CubeGroup group) {
        return group.path().isEmpty()
                ? group.label().zh()
                : group.path().stream().map(step -> step.label().zh()).collect(Collectors.joining(" / "));
    }
}
