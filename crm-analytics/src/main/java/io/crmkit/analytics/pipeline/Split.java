package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.cube.Wording;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Table;
import io.crmkit.core.message.Label;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what figures are broken down.
 *
 * @param by the same in words
 * @param dimension the dimension
 * @param named the catalogue of the records that its values refer to, if they are called by name
 */
record Split(Label by, Dimension dimension, Optional<Catalogue<?>> named) {

    static Split of(String en, String zh, Dimension dimension) {
        return new Split(Label.of(en, zh), dimension, Optional.empty());
    }

    /** By records of a catalogue, which are told apart by their ids and called by their names. */
    Split naming(Catalogue<?> catalogue) {
        return new Split(by, dimension, Optional.of(catalogue));
    }

    /**
     * One of those into which it falls.
     *
     * @param label what it is called
     * @param row its figures
     */
    record Part(Label label, Table.Row row) {}

    /** The rows of a table by this dimension, in the order of what they are called, blank last; the id in brackets where two share a name. */
    List<Part> parts(Table table, Deals deals) {
        Map<Table.Row, Label> own = new LinkedHashMap<>();
        table.rows().forEach(row -> own.put(row, row.key().labels().get(0)));
        return named.map(records -> byName(own, records, deals)).orElseGet(() -> parts(own));
    }

    private static List<Part> byName(Map<Table.Row, Label> own, Catalogue<?> records, Deals deals) {
        List<Object> ids =
                own.keySet().stream().flatMap(row -> value(row).stream()).toList();
        Map<Object, Label> names = deals.names().of(records.name(), ids);
        Map<Table.Row, Label> words = new LinkedHashMap<>();
        own.keySet().forEach(row -> value(row).map(names::get).ifPresent(name -> words.put(row, name)));
        return parts(Wording.apart(own, words)).stream()
                .sorted(Comparator.comparing((Part part) -> value(part.row()).isEmpty())
                        .thenComparing(part -> part.label().en()))
                .toList();
    }

    private static List<Part> parts(Map<Table.Row, Label> labels) {
        return labels.entrySet().stream()
                .map(row -> new Part(row.getValue(), row.getKey()))
                .toList();
    }

    private static Optional<Object> value(Table.Row row) {
        return row.key().values().get(0);
    }
}
