package io.crmkit.core.importing;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.kind.PartsKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attributes that a table of a mapping gives values to, bound to the columns of a source, and everything that does not fit. */
final class Parts<O> {

    private final TableMapping mapping;
    private final Mapping all;
    private final Catalogue<O> catalogue;
    private final Columns columns;
    private final Tally tally;
    private final ZoneId zone;
    private final List<Part<O>> parts = new ArrayList<>();
    private final List<RowPart<O, ?>> rowParts = new ArrayList<>();
    private final List<Reason> notes = new ArrayList<>();

    Parts(Catalogue<O> catalogue, Mapping all, TableMapping mapping, Columns columns, Tally tally, ZoneId zone) {
        this.catalogue = catalogue;
        this.all = all;
        this.mapping = mapping;
        this.columns = columns;
        this.tally = tally;
        this.zone = zone;
        mapping.attributes().forEach(this::bind);
    }

    Catalogue<O> catalogue() {
        return catalogue;
    }

    List<Part<O>> parts() {
        return parts;
    }

    List<RowPart<O, ?>> rowParts() {
        return rowParts;
    }

    /** The part that sets an attribute. */
    Optional<Part<O>> part(String attribute) {
        return parts.stream()
                .filter(part -> part.attribute().name().equals(attribute))
                .findFirst();
    }

    /** What does not fit. */
    List<Reason> notes() {
        return notes;
    }

    private void bind(String called, CellRule rule) {
        int dot = called.indexOf('.');
        if (dot > 0) {
            bindRow(called.substring(0, dot), called, rule);
            return;
        }
        Optional<Attribute<O, ?>> found = catalogue.called(called).filter(this::isAssignable);
        if (found.isEmpty()) {
            notes.add(unknown(called));
        } else {
            parts.add(part(found.get(), rule));
        }
    }

    /** Binds an attribute of an owned row, such as {@code lines.product}. */
    private void bindRow(String list, String called, CellRule rule) {
        Optional<Attribute<O, ?>> owner = catalogue.called(list);
        Optional<Catalogue<?>> rows = owner.flatMap(Parts::rows);
        if (owner.isEmpty() || rows.isEmpty()) {
            notes.add(unknown(called));
            return;
        }
        RowPart<O, ?> row = rowParts.stream()
                .filter(known -> known.attribute().equals(owner.get()))
                .findFirst()
                .orElseGet(() -> newRow(owner.get(), rows.get()));
        bindRow(row, called.substring(list.length() + 1), rule);
    }

    private <P> void bindRow(RowPart<O, P> row, String called, CellRule rule) {
        Optional<Attribute<P, ?>> found = row.catalogue().called(called).filter(Attribute::isStored);
        if (found.isEmpty()) {
            notes.add(Columns.hinted(
                            ImportReasons.ATTRIBUTE_UNKNOWN,
                            called,
                            row.catalogue().callings())
                    .with("what", row.catalogue().label())
                    .with("attribute", called));
        } else {
            row.parts().add(part(found.get(), rule));
        }
    }

    private <P> RowPart<O, P> newRow(Attribute<O, ?> owner, Catalogue<P> rows) {
        RowPart<O, P> row = new RowPart<>(owner, rows, new ArrayList<>());
        rowParts.add(row);
        return row;
    }

    private static Optional<Catalogue<?>> rows(Attribute<?, ?> attribute) {
        return attribute.kind() instanceof PartsKind<?> parts && parts.shape() instanceof Catalogue<?> rows
                ? Optional.of(rows)
                : Optional.empty();
    }

    private <T> Part<T> part(Attribute<T, ?> attribute, CellRule rule) {
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

    private boolean isAssignable(Attribute<O, ?> attribute) {
        return attribute.isStored()
                && !catalogue.isReserved(attribute)
                && fits(attribute.kind().family());
    }

    /** Whether one cell can hold values of this family. */
    static boolean fits(Family family) {
        return family != Family.PARTS && family != Family.MAP;
    }

    /** That the records have no such attribute. */
    Reason unknown(String called) {
        return Columns.hinted(ImportReasons.ATTRIBUTE_UNKNOWN, called, catalogue.callings())
                .with("what", catalogue.label())
                .with("attribute", called);
    }
}
