package io.crmkit.core.importing;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the cells of rows as values of attributes. */
final class RowCells<A> {

    private final Parts<A> parts;
    private final Referring references;
    private final boolean kept;

    /**
     * A reader of rows.
     *
     * @param kept whether what is there keeps its value where a cell is masked; otherwise such a cell counts as blank
     */
    RowCells(Parts<A> parts, Referring references, boolean kept) {
        this.parts = parts;
        this.references = references;
        this.kept = kept;
    }

    /**
     * The record of a row.
     *
     * @throws InvalidDataException if something required is missing, or the record itself refuses what it is told, in whatever way
     */
    static <O> O built(Assignments<O> wanted, Catalogue<O> catalogue) {
        try {
            return wanted.applyTo(catalogue.none()).values().build();
        } catch (InvalidDataException refused) {
            throw refused;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException refused) {
            throw new InvalidDataException(Fault.at(catalogue.name(), null, String.valueOf(refused.getMessage()), ""));
        }
    }

    /** What a row wants, with everything that is wrong with its cells. */
    void read(Draft<A> draft) {
        for (Part<A> part : parts.parts()) {
            if (isMasked(part, draft)) {
                continue;
            }
            String text = part.cell().of(draft.row(), true);
            if (!text.isEmpty()) {
                read(part, text, draft);
            } else if (part.cell().rule().clears()) {
                (part.later() ? draft.later() : draft.now()).clear(part.attribute());
            }
        }
        parts.rowParts().forEach(rows -> read(rows, draft));
    }

    /** Whether a cell was masked for whoever wrote the file, which is noted: it says nothing then. */
    private boolean isMasked(Part<?> part, Draft<A> draft) {
        boolean hidden = part.cell().isMasked(draft.row());
        if (hidden) {
            draft.notes().add(found(part, "", (kept ? ImportReasons.MASKED : ImportReasons.MASKED_BLANK).reason()));
        }
        return hidden;
    }

    void read(Part<A> part, String text, Draft<A> draft) {
        value(part, text, draft)
                .ifPresent(value -> set(part.later() ? draft.later() : draft.now(), part.attribute(), value));
    }

    /** The row of an owned list that the cells of this row make; none if all of them are blank, or something required is. */
    private <P> void read(RowPart<A, P> rows, Draft<A> draft) {
        Assignments.Builder<P> wanted = Assignments.builder();
        boolean blank = true;
        boolean complete = true;
        List<Part<P>> lacking = new ArrayList<>();
        for (Part<P> part : rows.parts()) {
            boolean hidden = isMasked(part, draft);
            String text = hidden ? "" : part.cell().of(draft.row(), true);
            Optional<Object> value = text.isEmpty() ? Optional.empty() : value(part, text, draft);
            value.ifPresent(found -> set(wanted, part.attribute(), found));
            blank = blank && (text.isEmpty() || part.cell().rule().column().isEmpty());
            boolean missing = value.isEmpty() && part.attribute().isRequired();
            complete = complete && !missing && !(hidden && kept);
            if (missing && text.isEmpty() && !hidden) {
                lacking.add(part);
            }
        }
        if (!blank) {
            lacking.forEach(part -> draft.notes()
                    .add(found(
                            part,
                            "",
                            ImportReasons.ROW_INCOMPLETE
                                    .reason()
                                    .with("what", rows.attribute().label()))));
        }
        if (!blank && complete) {
            make(rows, wanted.build(), draft);
        }
    }

    private <P> void make(RowPart<A, P> rows, Assignments<P> wanted, Draft<A> draft) {
        try {
            P row = built(wanted, rows.catalogue());
            set(draft.now(), rows.attribute(), List.of(row));
        } catch (InvalidDataException refused) {
            refused.faults()
                    .forEach(fault -> draft.fault(
                            rows.attribute().name(),
                            Tally.Found.row(Reason.of(fault, rows.attribute().label()))));
        }
    }

    private Optional<Object> value(Part<?> part, String text, Draft<A> draft) {
        try {
            if (part.target().isPresent()) {
                return referred(part, part.target().get(), text, draft);
            }
            Object value = part.cells().value(text, draft.row());
            boolean gone = value instanceof Id<?> id && !references.isThere(part.attribute(), id);
            return gone ? missing(part, Optional.empty(), text, draft) : Optional.of(value);
        } catch (CellRefusedException refused) {
            draft.fault(part.attribute().name(), found(part, text, refused.reason()));
        } catch (InvalidDataException refused) {
            refused.faults()
                    .forEach(fault -> draft.fault(
                            part.attribute().name(),
                            found(part, text, Reason.of(fault, part.attribute().label()))));
        }
        return Optional.empty();
    }

    private Optional<Object> referred(Part<?> part, TableMapping target, String key, Draft<A> draft) {
        Optional<Id<?>> promised = references.promised(target, key);
        promised.ifPresent(draft.promised()::add);
        Optional<Id<?>> found = promised.isPresent() ? promised : references.stored(target, key);
        if (found.isPresent()) {
            return Optional.of(found.get());
        }
        return missing(part, Optional.of(target), key, draft);
    }

    private Optional<Object> missing(Part<?> part, Optional<TableMapping> target, String key, Draft<A> draft) {
        Missing policy = part.cell().rule().missing();
        if (policy == Missing.CREATE && target.isPresent()) {
            Id<?> id = Identity.of(target.get(), key);
            draft.stubs()
                    .add(new Draft.Stub(
                            target.get(), key, absent(part, key, ImportReasons.REFERENCE_CREATED.reason())));
            draft.promised().add(id);
            return Optional.of(id);
        }
        if (policy == Missing.OMIT) {
            draft.notes().add(absent(part, key, ImportReasons.REFERENCE_OMITTED.reason()));
        } else {
            draft.fault(part.attribute().name(), absent(part, key, ImportReasons.REFERENCE_MISSING.reason()));
        }
        return Optional.empty();
    }

    private Tally.Found absent(Part<?> part, String key, Reason reason) {
        return found(part, key, reason.with("what", part.attribute().label()).with("key", key));
    }

    private static Tally.Found found(Part<?> part, String text, Reason reason) {
        return Tally.Found.cell(part.cell().column(), part.attribute(), text, reason);
    }

    @SuppressWarnings("unchecked") // the attribute has checked the value
    private static <A, V> void set(Assignments.Builder<A> values, Attribute<A, V> attribute, Object value) {
        values.set(attribute, (V) value);
    }
}
