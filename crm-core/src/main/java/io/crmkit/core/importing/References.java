package io.crmkit.core.importing;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.IdKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the records that cells refer to: rows of this import first, then what is stored. */
final class References implements Referring {

    private static final int REMEMBERED = 50_000;

    private final Crm crm;
    private final Session session;
    private final Map<String, Keys> keys = new HashMap<>();
    private final Map<String, Optional<Id<?>>> stored = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Id<?>>> eldest) {
            return size() > REMEMBERED;
        }
    };

    References(Crm crm, Session session) {
        this.crm = crm;
        this.session = session;
    }

    Keys keys(TableMapping table) {
        return keys.computeIfAbsent(table.source(), source -> new Keys(table));
    }

    @Override
    public Optional<Id<?>> promised(TableMapping table, String key) {
        return keys(table).find(key);
    }

    @Override
    public Optional<Id<?>> stored(TableMapping table, String key) {
        String place = table.source() + '\u0000' + key;
        Optional<Id<?>> known = stored.getOrDefault(place, Optional.empty());
        if (known.isEmpty()) {
            known = stored(crm.catalogues().get(table.records()), table, key);
            if (known.isPresent()) {
                stored.put(place, known);
            }
        }
        return known;
    }

    @Override
    public boolean isThere(Attribute<?, ?> attribute, Id<?> id) {
        return attribute.kind() instanceof IdKind<?> kind
                && crm.catalogues()
                        .fields(kind.target())
                        .map(target -> isThere(crm.catalogues().get(kind.target()), id))
                        .orElse(true);
    }

    @SuppressWarnings("unchecked") // only aggregates have identities
    private <A extends Aggregate<A>> boolean isThere(Catalogue<?> catalogue, Id<?> id) {
        return session.runner().find((Catalogue<A>) catalogue, (Id<A>) id).isPresent();
    }

    @SuppressWarnings("unchecked") // tables are of aggregates; recipes see to that
    private <A extends Aggregate<A>> Optional<Id<?>> stored(Catalogue<?> untyped, TableMapping table, String key) {
        Catalogue<A> catalogue = (Catalogue<A>) untyped;
        try {
            Id<A> id = Identity.of(table, key);
            if (session.runner().find(catalogue, id).isPresent()) {
                return Optional.of(id);
            }
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
        Optional<TextAttribute<A>> match = match(catalogue, table);
        if (match.isEmpty()) {
            return Optional.empty();
        }
        List<A> found = session.runner().all(catalogue, match.get().is(key));
        return found.size() == 1 ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    /** The attribute by which records of a table are found that have another identity; texts only. */
    @SuppressWarnings("unchecked") // a text attribute of this catalogue
    static <A> Optional<TextAttribute<A>> match(Catalogue<A> catalogue, TableMapping table) {
        return table.match()
                .flatMap(name -> catalogue.called(name))
                .filter(TextAttribute.class::isInstance)
                .map(attribute -> (TextAttribute<A>) attribute);
    }
}
