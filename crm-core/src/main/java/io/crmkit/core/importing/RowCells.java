package io.crmkit.core.importing;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.id.Id;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/** Reads the cells of rows as values of attributes. */
final class RowCells<A> {

    private final Parts<A> parts;
    private final Referring references;
    private final ReasonCode masked;

    /**
     * A reader of rows.
     *
     * @param masked what is told of a masked cell
     */
    RowCells(Parts<A> parts, Referring references, ReasonCode masked) {
        this.parts = parts;
        this.references = references;
        this.masked = masked;
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
        SourceRow row = draft.row();
        for (Part<A> part : parts.parts()) {
            boolean hidden = part.cell().isMasked(row);
            String text = hidden ? "" : part.cell().of(row, true);
            if (hidden) {
                draft.notes().add(found(part, "", masked.reason()));
            } else if (!text.isEmpty()) {
                read(part, text, draft);
            } else if (part.cell().rule().clears()) {
                (part.later() ? draft.later() : draft.now()).clear(part.attribute());
            }
        }
        parts.rowParts().forEach(rows -> read(rows, draft));
    }

    void read(Part<A> part, String text, Draft<A> draft) {
        value(part, text, draft)
                .ifPresent(value -> set(part.later() ? draft.later() : draft.now(), part.attribute(), value));
    }

    /** The row of an owned list that the cells of this row make; none if all of them are blank. */
    private <P> void read(RowPart<A, P> rows, Draft<A> draft) {
        Assignments.Builder<P> wanted = Assignments.builder();
        boolean blank = true;
        boolean complete = true;
        for (Part<P> part : rows.parts()) {
            String text = part.cell().of(draft.row(), true);
            Optional<Object> value = text.isEmpty() ? Optional.empty() : value(part, text, draft);
            value.ifPresent(found -> set(wanted, part.attribute(), found));
            blank = blank && (text.isEmpty() || part.cell().rule().column().isEmpty());
            complete = complete && (value.isPresent() || !part.attribute().isRequired());
        }
        if (!blank && complete) {
            try {
                P row = built(wanted.build(), rows.catalogue());
                set(draft.now(), rows.attribute(), List.of(row));
            } catch (InvalidDataException refused) {
                refused.faults()
                        .forEach(fault -> draft.fault(
                                rows.attribute().name(),
                                Tally.Found.row(
                                        Reason.of(fault, rows.attribute().label()))));
            }
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
