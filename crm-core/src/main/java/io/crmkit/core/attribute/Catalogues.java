package io.crmkit.core.attribute;

import io.crmkit.core.condition.Schema;
import io.crmkit.core.data.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All catalogues of one {@code Crm}, with the host's attributes in them. */
public final class Catalogues implements Schema {

    private final Map<String, Catalogue<?>> byName;

    private Catalogues(Map<String, Catalogue<?>> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** These catalogues; two of one name are refused. */
    public static Catalogues of(Collection<? extends Catalogue<?>> catalogues) {
        Map<String, Catalogue<?>> byName = new LinkedHashMap<>();
        for (Catalogue<?> catalogue : catalogues) {
            if (byName.put(catalogue.name(), catalogue) != null) {
                throw new IllegalArgumentException("There are two catalogues named \"" + catalogue.name() + "\".");
            }
        }
        return new Catalogues(byName);
    }

    /** The same with a host's attributes, each in the catalogue that it was defined for. */
    public Catalogues with(Collection<? extends Attribute<?, ?>> custom) {
        Map<String, Catalogue<?>> extended = new LinkedHashMap<>(byName);
        for (Attribute<?, ?> attribute : custom) {
            get(attribute.catalogue());
        }
        extended.replaceAll((name, catalogue) -> extended(catalogue, custom));
        return new Catalogues(extended);
    }

    /** All of them, in the order in which they were given. */
    public Collection<Catalogue<?>> all() {
        return byName.values();
    }

    @Override
    public Optional<Catalogue<?>> fields(String catalogue) {
        return Optional.ofNullable(byName.get(catalogue));
    }

    @Override
    public Collection<String> names() {
        return byName.keySet();
    }

    /**
     * The catalogue of this name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public Catalogue<?> get(String name) {
        Catalogue<?> found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no catalogue \"%s\". %s".formatted(name, Names.hint(name, byName.keySet())));
        }
        return found;
    }

    /** The catalogue that stands here for the given one: the same, with the host's attributes. */
    @SuppressWarnings("unchecked") // the name and the type were compared
    public <O> Catalogue<O> of(Catalogue<O> plain) {
        Catalogue<?> found = get(plain.name());
        if (!found.type().equals(plain.type())) {
            throw new IllegalArgumentException(
                    "The catalogue \"%s\" holds %s here, not %s.".formatted(plain.name(), found.type(), plain.type()));
        }
        return (Catalogue<O>) found;
    }

    @SuppressWarnings("unchecked") // chosen by the name of the catalogue, which with(...) checks again
    private static <O> Catalogue<O> extended(Catalogue<O> catalogue, Collection<? extends Attribute<?, ?>> custom) {
        List<Attribute<O, ?>> own = new ArrayList<>();
        for (Attribute<?, ?> attribute : custom) {
            if (attribute.catalogue().equals(catalogue.name())) {
                own.add((Attribute<O, ?>) attribute);
            }
        }
        return own.isEmpty() ? catalogue : catalogue.with(own);
    }
}
