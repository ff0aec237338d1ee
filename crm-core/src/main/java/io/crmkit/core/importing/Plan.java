package io.crmkit.core.importing;

import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.kind.PartsKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of the mapping, bound to its source and its catalogue, and everything that does not fit. */
final class Plan<A extends Aggregate<A>> {

    private final TableMapping mapping;
    private final Mapping all;
    private final RowSource source;
    private final Recipe<A> recipe;
    private final Catalogue<A> catalogue;
    private final Columns columns;
    private final Tally tally;
    private final List<CellText> keys;
    private final List<Part<A>> parts = new ArrayList<>();
    private final List<RowPart<A, ?>> rowParts = new ArrayList<>();
    private final List<StepCells> steps;
    private final List<Reason> notes = new ArrayList<>();

    Plan(Crm crm, Mapping all, TableMapping mapping, RowSource source, Recipe<A> recipe, Tally tally) {
        this.all = all;
        this.mapping = mapping;
        this.source = source;
        this.recipe = recipe;
        this.catalogue = crm.catalogue(recipe.catalogue());
        this.columns = new Columns(source.header());
        this.tally = tally;
        ZoneId zone = crm.binder().frame().zone();
        this.keys = mapping.key().stream().map(this::key).toList();
        mapping.attributes().forEach((called, rule) -> bind(called, rule, zone));
        this.steps = mapping.path().stream()
                .map(step -> new StepCells(step, columns, tally, zone))
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

    int columns() {
        return columns.size();
    }

    List<CellText> keys() {
        return keys;
    }

    List<Part<A>> parts() {
        return parts;
    }

    List<RowPart<A, ?>> rowParts() {
        return rowParts;
    }

    List<StepCells> steps() {
        return steps;
    }

    /** Whether rows refer to other rows of this source. */
    boolean refersToItself() {
        return parts.stream().anyMatch(Part::later);
    }

    /** The part that sets an attribute. */
    Optional<Part<A>> part(String attribute) {
        return parts.stream()
                .filter(part -> part.attribute().name().equals(attribute))
                .findFirst();
    }

    /** Everything that does not fit, and the columns that are left over. */
    List<Reason> notes() {
        List<Reason> notes = new ArrayList<>(columns.faults());
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

    private void bind(String called, CellRule rule, ZoneId zone) {
        int dot = called.indexOf('.');
        if (dot > 0) {
            bindRow(called.substring(0, dot), called, rule, zone);
            return;
        }
        Optional<Attribute<A, ?>> found = catalogue.called(called).filter(this::isAssignable);
        if (found.isEmpty()) {
            notes.add(unknown(called));
        } else {
            parts.add(part(found.get(), rule, zone));
        }
    }

    /** Binds an attribute of an owned row, such as {@code lines.product}. */
    private void bindRow(String list, String called, CellRule rule, ZoneId zone) {
        Optional<Attribute<A, ?>> owner = catalogue.called(list);
        Optional<Catalogue<?>> rows = owner.flatMap(Plan::rows);
        if (owner.isEmpty() || rows.isEmpty()) {
            notes.add(unknown(called));
            return;
        }
        RowPart<A, ?> row = rowParts.stream()
                .filter(known -> known.attribute().equals(owner.get()))
                .findFirst()
                .orElseGet(() -> newRow(owner.get(), rows.get()));
        bindRow(row, called.substring(list.length() + 1), rule, zone);
    }

    private <P> void bindRow(RowPart<A, P> row, String called, CellRule rule, ZoneId zone) {
        Optional<Attribute<P, ?>> found = row.catalogue().called(called).filter(Attribute::isStored);
        if (found.isEmpty()) {
            notes.add(Columns.hinted(
                            ImportReasons.ATTRIBUTE_UNKNOWN,
                            called,
                            row.catalogue().callings())
                    .with("what", row.catalogue().label())
                    .with("attribute", called));
        } else {
            row.parts().add(part(found.get(), rule, zone));
        }
    }

    private <P> RowPart<A, P> newRow(Attribute<A, ?> owner, Catalogue<P> rows) {
        RowPart<A, P> row = new RowPart<>(owner, rows, new ArrayList<>());
        rowParts.add(row);
        return row;
    }

    private static Optional<Catalogue<?>> rows(Attribute<?, ?> attribute) {
        return attribute.kind() instanceof PartsKind<?> parts && parts.shape() instanceof Catalogue<?> rows
                ? Optional.of(rows)
                : Optional.empty();
    }

    private <O> Part<O> part(Attribute<O, ?> attribute, CellRule rule, ZoneId zone) {
        Optional<TableMapping> target = rule.refersTo().flatMap(all::table).filter(table -> fits(attribute, table));
        if (rule.refersTo().isPresent() && target.isEmpty()) {
            List<String> known = all.tables().stream().map(TableMapping::source).toList();
            notes.add(Columns.hinted(
                            ImportReasons.REFERS_TO_UNKNOWN, rule.refersTo().get(), known)
                    .with("attribute", attribute.label())
                    .with("source", rule.refersTo().get()));
        }
        boolean later = attribute.catalogue().equals(catalogue.name())
                && target.filter(mapping::equals).isPresent();
        if (later && attribute.isRequired()) {
            notes.add(ImportReasons.REQUIRED_LATER.reason().with("attribute", attribute.label()));
        }
        CellText cell = new CellText(rule, columns, tally);
        return new Part<>(attribute, cell, new Cells(cell, attribute, zone), target, later);
    }

    /** An actor may be a record of any table: hosts keep their people where they like. */
    private static boolean fits(Attribute<?, ?> attribute, TableMapping table) {
        return attribute.kind() instanceof IdKind<?> kind
                && (kind.target().equals(table.records()) || kind.target().equals("actor"));
    }

    private void checkTable() {
        if (!mapping.path().isEmpty() && !recipe.takesPath()) {
            notes.add(ImportReasons.PATH_UNUSED.reason().with("what", catalogue.label()));
        }
        mapping.match()
                .filter(called -> References.match(catalogue, mapping).isEmpty())
                .ifPresent(called -> notes.add(unknown(called)));
    }

    private boolean isAssignable(Attribute<A, ?> attribute) {
        return attribute.isStored()
                && !catalogue.isReserved(attribute)
                && fits(attribute.kind().family());
    }

    /** Whether one cell can hold values of this family. */
    static boolean fits(Family family) {
        return family != Family.PARTS && family != Family.MAP;
    }

    private Reason unknown(String called) {
        return Columns.hinted(ImportReasons.ATTRIBUTE_UNKNOWN, called, catalogue.callings())
                .with("what", catalogue.label())
                .with("attribute", called);
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
