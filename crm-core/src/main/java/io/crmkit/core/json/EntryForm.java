package io.crmkit.core.json;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Splice;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of journal entries.
 *
 * <p>A difference is a list and not an object, because its order counts and neither canonical text nor every database keeps the order of
 * names. Values have the kind that the catalogue says; the rules of an attribute are not asked, since they may have become stricter after
 * the entry was written. Names that the catalogue does not store, and all names of a catalogue that is not there, are plain.
 *
 * <p>A list that changed in one place may be told as a splice in place of the values before and after: {@code {"attribute": "stays",
 * "splice": {"at": 2, "removed": […], "added": […]}}}, empty lists left out.
 */
final class EntryForm {

    private static final String[] NAMES = {
        "position",
        "catalogue",
        "id",
        "number",
        "event",
        "difference",
        "actor",
        "cause",
        "effectiveAt",
        "recordedAt",
        "why",
        "origin",
        "approvedBy"
    };

    private final Catalogues catalogues;

    EntryForm(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    Form<Entry> form() {
        return new Form<>(Entry.class, this::write, this::read);
    }

    Object write(Entry entry) {
        return new Plain()
                .putUnless(entry.position() == 0, NAMES[0], entry.position())
                .put(NAMES[1], entry.catalogue())
                .put(NAMES[2], entry.id().value())
                .put(NAMES[3], entry.number())
                .put(NAMES[4], Forms.write(entry.event()))
                .putUnless(
                        entry.difference().isEmpty(), NAMES[5], write(catalogue(entry.catalogue()), entry.difference()))
                .put(NAMES[6], entry.actor())
                .put(NAMES[7], entry.cause())
                .put(NAMES[8], entry.effectiveAt().toString())
                .put(NAMES[9], entry.recordedAt().toString())
                .put(NAMES[10], entry.why())
                .put(NAMES[11], entry.origin())
                .put(NAMES[12], entry.approvedBy())
                .done();
    }

    Entry read(Data data) {
        data.onlyKeys(NAMES);
        Optional<Catalogue<?>> catalogue = catalogue(data.at(NAMES[1]).text());
        Entry.Builder entry = Entry.builder()
                .catalogue(data.at(NAMES[1]).text())
                .id(data.at(NAMES[2]).reading(place -> Id.of(place.text())))
                .number(data.at(NAMES[3]).whole())
                .event(data.at(NAMES[4]).reading(Forms::event))
                .difference(
                        data.optional(NAMES[5], list -> read(catalogue, list)).orElse(Difference.none()))
                .actor(data.at(NAMES[6]).text())
                .cause(data.at(NAMES[7]).text())
                .effectiveAt(data.at(NAMES[8]).instant())
                .recordedAt(data.at(NAMES[9]).instant())
                .why(data.optional(NAMES[10], Data::text))
                .origin(data.optional(NAMES[11], Data::text))
                .approvedBy(data.optional(NAMES[12], Data::text));
        data.optional(NAMES[0], Data::whole).ifPresent(entry::position);
        return data.reading(place -> entry.build());
    }

    static List<Object> write(Optional<? extends Catalogue<?>> catalogue, Difference difference) {
        List<Object> changes = new ArrayList<>(difference.size());
        for (int i = 0; i < difference.size(); i++) {
            Optional<Kind<?>> kind = kind(catalogue, difference.name(i));
            Plain change = new Plain().put("attribute", difference.name(i));
            Object before = difference.before(i);
            Object after = difference.after(i);
            if (before != null) {
                change.put("before", plain(kind, before));
            }
            if (after instanceof Splice splice) {
                change.put("splice", write(kind, splice));
            } else if (after != null) {
                change.put("after", plain(kind, after));
            }
            changes.add(change.done());
        }
        return changes;
    }

    static Difference read(Optional<? extends Catalogue<?>> catalogue, Data data) {
        Difference.Builder difference = new Difference.Builder();
        data.list(change -> {
            change.onlyKeys("attribute", "before", "after", "splice");
            String name = change.at("attribute").text();
            Optional<Kind<?>> kind = kind(catalogue, name);
            Optional<Splice> splice = change.optional("splice", place -> readSplice(kind, place));
            if (splice.isPresent()) {
                change.onlyKeys("attribute", "splice");
                difference.add(name, splice.get());
                return name;
            }
            Object before = value(kind, change.at("before"));
            Object after = value(kind, change.at("after"));
            if (Objects.equals(before, after)) {
                throw change.fault("The values before and after a change must differ.", "Leave the change out.");
            }
            difference.add(name, before, after);
            return name;
        });
        return difference.build();
    }

    private static Object write(Optional<Kind<?>> kind, Splice splice) {
        return new Plain()
                .put("at", (long) splice.at())
                .putUnless(splice.removed().isEmpty(), "removed", plain(kind, splice.removed()))
                .putUnless(splice.added().isEmpty(), "added", plain(kind, splice.added()))
                .done();
    }

    private static Splice readSplice(Optional<Kind<?>> kind, Data data) {
        data.onlyKeys("at", "removed", "added");
        int at = data.at("at").whole(0, ManyKind.MOST);
        List<?> removed = entries(kind, data.at("removed"));
        List<?> added = entries(kind, data.at("added"));
        if (removed.isEmpty() && added.isEmpty()) {
            throw data.fault("A splice takes entries out or puts some in.", "Leave it out.");
        }
        return new Splice(at, removed, added);
    }

    private static List<?> entries(Optional<Kind<?>> kind, Data data) {
        if (data.isAbsent()) {
            return List.of();
        }
        return kind.isPresent() && kind.get().fromData(data) instanceof List<?> list
                ? list
                : data.list(EntryForm::entry);
    }

    private static Object entry(Data item) {
        Object value = item.value();
        if (value == null) {
            throw item.fault("An entry of a list is never nothing.", "Leave it out.");
        }
        return value;
    }

    private static @Nullable Object value(Optional<Kind<?>> kind, Data data) {
        if (data.isAbsent()) {
            return null;
        }
        return kind.isPresent() ? kind.get().fromData(data) : data.value();
    }

    /** A value that was read before its attribute was declared is plain already. */
    private static Object plain(Optional<Kind<?>> kind, Object value) {
        try {
            return kind.isPresent() ? written(kind.get(), value) : value;
        } catch (ClassCastException plain) {
            return value;
        }
    }

    @SuppressWarnings("unchecked") // a value of another class is caught by the caller
    private static <V> Object written(Kind<V> kind, Object value) {
        return kind.toData((V) value);
    }

    private static Optional<Kind<?>> kind(Optional<? extends Catalogue<?>> catalogue, String name) {
        return catalogue
                .flatMap(known -> known.find(name))
                .filter(Attribute::isStored)
                .map(Attribute::kind);
    }

    private Optional<Catalogue<?>> catalogue(String name) {
        return catalogues.fields(name);
    }
}
