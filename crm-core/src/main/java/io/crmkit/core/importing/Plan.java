package io.crmkit.core.importing;

import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.decision.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of the mapping, bound to its source and its catalogue, and everything that does not fit. */
final class Plan<A extends Aggregate<A>> {

    private final TableMapping mapping;
    private final RowSource source;
    private final Recipe<A> recipe;
    private final Catalogue<A> catalogue;
    private final Columns columns;
    private final Tally tally;
    private final List<CellText> keys;
    private final Parts<A> parts;
    private final List<StepCells> steps;
    private final List<Reason> notes = new ArrayList<>();

    Plan(
            Crm crm,
            Mapping all,
            TableMapping mapping,
            RowSource source,
            Recipe<A> recipe,
            Tally tally,
            Optional<Instant> asOf) {
        this.mapping = mapping;
        this.source = source;
        this.recipe = recipe;
        this.catalogue = crm.catalogue(recipe.catalogue());
        this.columns = new Columns(source.header());
        this.tally = tally;
        ZoneId zone = crm.binder().frame().zone();
        this.keys = mapping.key().stream().map(this::key).toList();
        this.parts = new Parts<>(catalogue, all, mapping, columns, tally, zone);
        this.steps = mapping.path().stream()
                .map(step -> new StepCells(step, columns, tally, zone, asOf))
                .toList();
        checkTable();
    }

    TableMapping mapping() {
        return mapping;
    }

    RowSource source() {
        return source;
    }

    Recipe<A> recipe() {
        return recipe;
    }

    Catalogue<A> catalogue() {
        return catalogue;
    }

    Tally tally() {
        return tally;
    }

    Columns columns() {
        return columns;
    }

    List<CellText> keys() {
        return keys;
    }

    Parts<A> parts() {
        return parts;
    }

    List<StepCells> steps() {
        return steps;
    }

    /** Whether rows refer to other rows of this source. */
    boolean refersToItself() {
        return parts.parts().stream().anyMatch(Part::later);
    }

    /** Everything that does not fit, and the columns that are left over. */
    List<Reason> notes() {
        List<Reason> notes = new ArrayList<>(columns.faults());
        notes.addAll(columns.lacking());
        notes.addAll(parts.notes());
        notes.addAll(this.notes);
        notes.addAll(columns.unused(catalogue.callings()));
        return notes;
    }

    /** The key has the repairs of the attribute from the same column, so that both say the same. */
    private CellText key(String column) {
        CellRule rule = mapping.attributes().values().stream()
                .filter(known -> known.column().equals(Optional.of(column))
                        && known.refersTo().isEmpty())
                .findFirst()
                .map(known -> CellRule.builder()
                        .column(column)
                        .repairs(known.repairs())
                        .build())
                .orElseGet(() -> CellRule.of(column));
        return new CellText(rule, columns, new Tally(0));
    }

    private void checkTable() {
        if (mapping.key().isEmpty()) {
            notes.add(ImportReasons.KEY_MISSING.reason().with("what", catalogue.label()));
        }
        if (!mapping.path().isEmpty() && !recipe.takesPath()) {
            notes.add(ImportReasons.PATH_UNUSED.reason().with("what", catalogue.label()));
        }
        mapping.match()
                .filter(called -> References.match(catalogue, mapping).isEmpty())
                .ifPresent(called -> notes.add(parts.unknown(called)));
    }

    /** The attribute that a key of a table is the value of: the name, if the mapping does not say. */
    static String nameOf(TableMapping table) {
        return table.attributes().entrySet().stream()
                .filter(entry ->
                        entry.getValue().column().equals(Optional.of(table.key().get(0))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("name");
    }
}
