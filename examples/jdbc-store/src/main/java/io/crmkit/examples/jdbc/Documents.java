package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.json.CrmJson;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Records and entries as JSON. Names that a catalogue does not declare are kept. */
final class Documents {

    private static final int MOST = 200;

    private final CrmJson plain = CrmJson.of(Catalogues.of(List.of()));
    private final IdentityHashMap<Catalogue<?>, CrmJson> forms = new IdentityHashMap<>();
    private final Map<String, Catalogue<?>> widest = new ConcurrentHashMap<>();

    <O> String write(Catalogue<O> catalogue, O owner) {
        return form(catalogue).write(catalogue, owner);
    }

    <O> O read(Catalogue<O> catalogue, String document) {
        return form(catalogue).read(catalogue, document);
    }

    String write(Catalogue<?> catalogue, Entry entry) {
        return form(catalogue).write(entry);
    }

    Entry readEntry(Catalogue<?> catalogue, String document) {
        return form(catalogue).read(Entry.class, document);
    }

    /** Reads an entry as the catalogue with the most attributes sees it that was ever met here; in its plain form if there is none. */
    Entry readEntry(String catalogue, String document) {
        return Optional.<Catalogue<?>>ofNullable(widest.get(catalogue))
                .map(this::form)
                .orElse(plain)
                .read(Entry.class, document);
    }

    /** Remembers a catalogue, for entries that are read without one. */
    void meet(Catalogue<?> catalogue) {
        widest.merge(catalogue.name(), catalogue, (known, met) -> covers(met, known) ? met : known);
    }

    private static boolean covers(Catalogue<?> wide, Catalogue<?> narrow) {
        return narrow.stored().stream()
                .map(attribute -> wide.find(attribute.name()))
                .allMatch(found -> found.filter(Attribute::isStored).isPresent());
    }

    private CrmJson form(Catalogue<?> catalogue) {
        synchronized (forms) {
            if (forms.size() > MOST) {
                forms.clear();
            }
            return forms.computeIfAbsent(
                    catalogue,
                    known -> CrmJson.of(Catalogues.of(List.of(known))).unknown(Unknown.KEEP));
        }
    }
}
