package io.crmkit.core.attribute;

import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Relation;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Names;
import io.crmkit.core.message.Article;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All attributes of one sort of record, and how such a record is taken apart and put together.
 *
 * <p>Law: {@code catalogue.values(record).build()} equals the record. Immutable and safe to share.
 *
 * @param <O> the record
 */
public final class Catalogue<O> implements Fields<O> {

    private final String name;
    private final Label label;
    private final Class<O> type;
    private final List<Attribute<O, ?>> attributes;
    private final List<Attribute<O, ?>> stored;
    private final Map<String, Attribute<O, ?>> byName = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Relation> relations;
    private final @Nullable IdAttribute<O, O> identity;
    private final @Nullable OrderedAttribute<O, Long> version;
    private final @Nullable Function<O, Extras> extras;
    private final @Nullable Attribute<O, Boolean> retraction;
    private final int identityPlace;
    private final int versionPlace;
    private final Assembly<O, ?> assembly;
    private final Assembly.Assembler<O> assembler;

    Catalogue(
            String name,
            Label label,
            Class<O> type,
            List<Attribute<O, ?>> attributes,
            List<Relation> relations,
            @Nullable IdAttribute<O, O> identity,
            @Nullable OrderedAttribute<O, Long> version,
            @Nullable Function<O, Extras> extras,
            @Nullable Attribute<O, Boolean> retraction,
            Assembly<O, ?> assembly) {
        this.name = name;
        this.label = label;
        this.type = type;
        this.attributes = List.copyOf(attributes);
        this.stored = this.attributes.stream().filter(Attribute::isStored).toList();
        this.relations = List.copyOf(relations);
        this.identity = identity;
        this.version = version;
        this.extras = extras;
        this.retraction = retraction;
        this.assembly = assembly;
        this.assembler = assembly.of(stored);
        this.attributes.forEach(attribute -> entered(attribute.name(), attribute));
        this.attributes.forEach(attribute -> attribute.formerly().forEach(earlier -> entered(earlier, attribute)));
        if (relations.stream().map(Relation::name).distinct().count() < relations.size()) {
            throw new IllegalArgumentException("A relation is named twice in the catalogue \"" + name + "\".");
        }
        for (int i = 0; i < stored.size(); i++) {
            places.put(stored.get(i).name(), i);
        }
        this.identityPlace = identity == null ? -1 : place(identity.name());
        this.versionPlace = version == null ? -1 : place(version.name());
    }

    /** Begins a catalogue; the builder makes records and {@code build} finishes them. */
    public static <O, B> Definition<O, B> define(
            String name, String en, String zh, Class<O> type, Supplier<B> builder, Function<B, O> build) {
        return new Definition<>(name, Label.of(en, zh), type, builder, build, false);
    }

    /** Begins the definition of a host's attributes; each ends with {@link AttributeStep#define()}. */
    public Definition<O, ?> custom() {
        Definition<O, Object> custom = new Definition<>(name, label, type, Object::new, type::cast, true);
        if (extras != null) {
            custom.extras(extras, (built, value) -> {});
        }
        return custom;
    }

    /**
     * This catalogue with a host's attributes added.
     *
     * @throws IllegalArgumentException if a name is taken, an attribute belongs elsewhere, or was not made by {@link #custom()}
     */
    public Catalogue<O> with(Collection<? extends Attribute<O, ?>> custom) {
        List<Attribute<O, ?>> all = new ArrayList<>(attributes);
        for (Attribute<O, ?> attribute : custom) {
            if (!attribute.isCustom() || !attribute.catalogue().equals(name) || attribute.sort() == Sort.PATH) {
                throw new IllegalArgumentException(
                        "The attribute %s was not made by the custom() of the catalogue \"%s\"."
                                .formatted(attribute, name));
            }
            all.add(attribute);
        }
        return new Catalogue<>(name, label, type, all, relations, identity, version, extras, retraction, assembly);
    }

    @Override
    public String name() {
        return name;
    }

    /** The name for people. */
    public Label label() {
        return label;
    }

    @Override
    public Class<O> type() {
        return type;
    }

    /** All attributes in the order of their definition. */
    public List<Attribute<O, ?>> attributes() {
        return attributes;
    }

    /** The attributes that are kept with a record, in the order of their definition. */
    public List<Attribute<O, ?>> stored() {
        return stored;
    }

    /** The relations to records that refer to records of this catalogue. */
    public List<Relation> relations() {
        return relations;
    }

    @Override
    public Optional<Attribute<O, ?>> find(String attribute) {
        return Optional.ofNullable(byName.get(attribute));
    }

    /**
     * The attribute with this name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public Attribute<O, ?> get(String attribute) {
        return find(attribute)
                .orElseThrow(() -> new IllegalArgumentException("%s has no attribute \"%s\". %s"
                        .formatted(Article.opening(name), attribute, Names.hint(attribute, names()))));
    }

    /**
     * The attribute that people call so: by its name, or by its label in either language, whatever case and spacing; of several with one
     * label, the first.
     */
    public Optional<Attribute<O, ?>> called(String words) {
        Optional<Attribute<O, ?>> exact = find(words);
        String plain = plain(words);
        return exact.isPresent()
                ? exact
                : attributes.stream()
                        .filter(attribute ->
                                callings(attribute).anyMatch(name -> plain(name).equals(plain)))
                        .findFirst();
    }

    /** Everything that attributes are called, for hints. */
    public List<String> callings() {
        return attributes.stream().flatMap(Catalogue::callings).toList();
    }

    private static Stream<String> callings(Attribute<?, ?> attribute) {
        return Stream.of(
                attribute.name(), attribute.label().en(), attribute.label().zh());
    }

    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        words.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    @Override
    public Optional<Relation> relation(String relation) {
        return relations.stream().filter(known -> known.name().equals(relation)).findFirst();
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>();
        attributes.forEach(attribute -> names.add(attribute.name()));
        relations.forEach(relation -> names.add(relation.name()));
        return names;
    }

    /** The name for people of the place of a fault: the label of the attribute, and whatever follows it in the path. */
    public Label placeLabel(String path) {
        String first = path.split("[.\\[]", 2)[0];
        String rest = path.substring(first.length());
        return find(first)
                .map(attribute -> Label.of(
                        attribute.label().en() + rest, attribute.label().zh() + rest))
                .orElseGet(() -> Label.same(path));
    }

    /** Whether records of this catalogue are changed, stored and versioned as units. */
    public boolean isAggregate() {
        return identity != null && version != null;
    }

    /** The attribute that holds the identity; parts have none. */
    public Optional<IdAttribute<O, O>> identity() {
        return Optional.ofNullable(identity);
    }

    /** The attribute that holds the version; parts have none. */
    public Optional<OrderedAttribute<O, Long>> version() {
        return Optional.ofNullable(version);
    }

    /** The mark of records that were retracted; empty if they cannot be. */
    public Optional<Attribute<O, Boolean>> retraction() {
        return Optional.ofNullable(retraction);
    }

    /** Whether a record was retracted: it is kept, but whoever looks for records does not find it. */
    public boolean isRetracted(O owner) {
        return retraction != null && Boolean.TRUE.equals(retraction.valueOf(owner));
    }

    /** Whether an attribute is one that no form fills in: identity, version, or the mark of what was retracted. */
    public boolean isReserved(Attribute<?, ?> attribute) {
        return attribute.equals(identity) || attribute.equals(version) || attribute.equals(retraction);
    }

    /** Whether records have a place for values of a host. */
    public boolean hasExtras() {
        return extras != null;
    }

    /** The values of a record. */
    public Values<O> values(O owner) {
        return new Values<>(this, owner, null, undeclared(owner));
    }

    /** No values at all. */
    public Values<O> none() {
        return new Values<>(this, null, null, Extras.none());
    }

    @Override
    public Object toData(O owner) {
        return values(owner).toData();
    }

    /** A record whose values all passed the checks of their attributes; gathers the faults of all of them. */
    @Override
    public O check(O owner, String path) {
        return values(owner).checked(path);
    }

    /** Reads the plain form; names that are not known are refused. */
    @Override
    public O fromData(Data data) {
        return Values.fromData(this, data, Unknown.REFUSE).build(data.path());
    }

    /** Reads the plain form; what happens to names that are not known is the caller's choice. */
    public O fromData(Data data, Unknown unknown) {
        return Values.fromData(this, data, unknown).build(data.path());
    }

    /** A record from one value, or null, for each stored attribute. */
    O build(@Nullable Object[] values, Extras undeclared) {
        return assembler.build(values, undeclared);
    }

    /** Where an attribute stands among the stored ones; -1 if it is not one of them. */
    int place(Attribute<?, ?> attribute) {
        int likely = attribute.spec().place();
        if (likely >= 0 && likely < stored.size() && stored.get(likely).equals(attribute)) {
            return likely;
        }
        return attribute.catalogue().equals(name) ? place(attribute.name()) : -1;
    }

    /** Where the attribute of a name stands among the stored ones; -1 if it is not one of them. */
    int place(String attribute) {
        Integer place = places.get(attribute);
        if (place != null) {
            return place;
        }
        Attribute<O, ?> found = byName.get(attribute);
        return found == null ? -1 : places.getOrDefault(found.name(), -1);
    }

    /** Whether the place is that of identity or version, which no difference ever lists. */
    boolean isOwn(int place) {
        return place == identityPlace || place == versionPlace;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Catalogue<?> that && name.equals(that.name) && stored.equals(that.stored));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "Catalogue " + name + byName.keySet();
    }

    private Extras undeclared(O owner) {
        Extras all = extras == null ? Extras.none() : extras.apply(owner);
        if (all.isEmpty()) {
            return all;
        }
        Map<String, Object> undeclared = new HashMap<>(all.asMap());
        undeclared.keySet().removeIf(key -> places.containsKey(key));
        return Extras.of(undeclared);
    }

    private void entered(String key, Attribute<O, ?> attribute) {
        if (byName.put(key, attribute) != null || relation(key).isPresent()) {
            throw new IllegalArgumentException(
                    "The name \"%s\" is used twice in the catalogue \"%s\". Choose another one.".formatted(key, name));
        }
    }
}
