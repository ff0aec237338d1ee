package io.crmkit.core.attribute;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.PartsKind;
import io.crmkit.core.message.Article;
import io.crmkit.core.message.Label;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A record taken apart: one value, or none, for each stored attribute. Unlike the record itself it may be incomplete.
 *
 * @param <O> the record
 */
public final class Values<O> {

    private static final Label COMPUTED =
            Label.of("This attribute is computed and cannot be set. Leave it out.", "该属性由系统计算，不能设置，请勿填写。");
    private static final Label TWICE = Label.of(
            "This attribute is given twice, under its present and a former name. Leave one out.",
            "该属性以现名和曾用名重复给出，请只保留一个。");

    /** Stands where a value of the origin was taken away. */
    private static final Object BLANK = new Object();

    private final Catalogue<O> catalogue;
    private final @Nullable O origin;
    private final @Nullable Object @Nullable [] values;
    private final Extras undeclared;

    /** Values of their own: one, or null, for each stored attribute. */
    Values(Catalogue<O> catalogue, @Nullable Object[] values, Extras undeclared) {
        this(catalogue, null, values, undeclared);
    }

    /**
     * Values of a record, read when they are asked for.
     *
     * @param values what is different from the record, at its place; null there where nothing is
     */
    Values(Catalogue<O> catalogue, @Nullable O origin, @Nullable Object @Nullable [] values, Extras undeclared) {
        this.catalogue = catalogue;
        this.origin = origin;
        this.values = values;
        this.undeclared = undeclared;
    }

    /** The catalogue that these values belong to. */
    public Catalogue<O> catalogue() {
        return catalogue;
    }

    /** The value of a stored attribute. */
    @SuppressWarnings("unchecked") // the attribute checked it when it was set
    public <V> Optional<V> get(Attribute<O, V> attribute) {
        return Optional.ofNullable((V) at(place(attribute)));
    }

    /** The value of a stored attribute by name, untyped; also the plain value of an undeclared name. */
    public Optional<Object> get(String name) {
        int place = catalogue.place(name);
        return place < 0 ? undeclared.get(name) : Optional.ofNullable(at(place));
    }

    /** The value at a place of {@link Catalogue#stored()}, or null; for code that goes through all of them. */
    public @Nullable Object at(int place) {
        Object own = values == null ? null : values[place];
        if (own == null) {
            return origin == null ? null : catalogue.stored().get(place).valueOf(origin);
        }
        return own == BLANK ? null : own;
    }

    /** The plain values of names that the catalogue does not declare. */
    public Extras undeclared() {
        return undeclared;
    }

    /** The refusal of a value that stands there a second time, under the present and a former name of its attribute. */
    public static InvalidDataException twice(Data place) {
        return place.fault(TWICE);
    }

    /** Values in the making; for readers of files and streams. */
    public static <O> Builder<O> builder(Catalogue<O> catalogue) {
        return new Builder<>(catalogue);
    }

    /**
     * These values with one replaced; null, or a list or map without entries, takes it away.
     *
     * @throws InvalidDataException if the attribute refuses the value
     */
    public <V> Values<O> with(Attribute<O, V> attribute, @Nullable V value) {
        @Nullable Object[] copy = copy();
        put(copy, attribute, value);
        return new Values<>(catalogue, origin, copy, undeclared);
    }

    /**
     * These values with several replaced, at the cost of one copy:
     *
     * <pre>{@code
     * values.edited(edit -> edit.set(STAGE, "won").set(CLOSED_ON, today).set(HOLD_REASON, null));
     * }</pre>
     *
     * @throws InvalidDataException if an attribute refuses its value
     */
    public Values<O> edited(Consumer<Edit<O>> editing) {
        Edit<O> edit = new Edit<>(this);
        editing.accept(edit);
        return edit.done();
    }

    /** The record in the form in which it is kept; refuses all values that are not allowed. */
    O checked(String path) {
        @Nullable Object[] checked = all();
        Faults faults = new Faults();
        boolean same = origin != null;
        for (int i = 0; i < checked.length; i++) {
            Object value = checked[i];
            if (value != null) {
                checked[i] = checked(catalogue.stored().get(i), value, path, faults);
                same &= checked[i] == value;
            }
        }
        faults.refuse();
        return same && values == null
                ? Objects.requireNonNull(origin)
                : new Values<>(catalogue, checked, undeclared).build();
    }

    /** Checks with the name alone first, since a path is put together for nothing as long as nothing is wrong. */
    private static @Nullable Object checked(Attribute<?, ?> attribute, Object value, String path, Faults faults) {
        try {
            return attribute.check(value, attribute.name());
        } catch (InvalidDataException refused) {
            return faults.<Object>attempt(() -> attribute.check(value, path + "." + attribute.name()))
                    .orElse(null);
        }
    }

    /** These values with identity and version set. */
    public Values<O> identified(Id<O> id, long version) {
        IdAttribute<O, O> identity = catalogue.identity().orElseThrow();
        OrderedAttribute<O, Long> numbered = catalogue.version().orElseThrow();
        @Nullable Object[] copy = copy();
        put(copy, place(identity), identity.check(id, identity.name()));
        put(copy, place(numbered), numbered.check(version, numbered.name()));
        return new Values<>(catalogue, origin, copy, undeclared);
    }

    /** What is different here from an earlier state, attribute by attribute; identity and version never count. */
    public Difference since(Values<O> before) {
        boolean related = origin != null && origin == before.origin && catalogue.equals(before.catalogue);
        Difference.Builder difference = new Difference.Builder();
        List<Attribute<O, ?>> stored = catalogue.stored();
        for (int i = 0; i < stored.size(); i++) {
            boolean untouched = related && !isTouched(i) && !before.isTouched(i);
            if (!untouched && !catalogue.isOwn(i)) {
                difference.add(stored.get(i).name(), before.at(i), at(i));
            }
        }
        if (!undeclared.isEmpty() || !before.undeclared.isEmpty()) {
            Map<String, Object> gone = new HashMap<>(before.undeclared.asMap());
            undeclared.asMap().forEach((name, value) -> difference.add(name, gone.remove(name), value));
            gone.forEach((name, value) -> difference.add(name, value, null));
        }
        return difference.build();
    }

    /**
     * These values after a change: each attribute of the difference takes its later value; computed ones take none.
     *
     * @throws IllegalArgumentException if a {@link Splice} does not fit the list that stands here
     */
    public Values<O> plus(Difference difference) {
        @Nullable Object[] copy = copy();
        Map<String, Object> extras = null;
        for (int i = 0; i < difference.size(); i++) {
            String name = difference.name(i);
            int place = catalogue.place(name);
            if (place >= 0) {
                put(copy, place, after(at(place), difference.after(i)));
            } else if (catalogue.find(name).isEmpty()) {
                extras = extras == null ? new HashMap<>(undeclared.asMap()) : extras;
                put(extras, name, after(extras.get(name), difference.after(i)));
            }
        }
        return new Values<>(catalogue, origin, copy, extras == null ? undeclared : Extras.of(extras));
    }

    /** Whether a declared attribute has this value here. */
    boolean isDeclared(String name, @Nullable Object value) {
        int place = catalogue.place(name);
        return place >= 0 && Objects.equals(at(place), value);
    }

    /** The faults that keep these values from being a record: required ones that are missing. */
    public List<Fault> missing() {
        return missing(all());
    }

    private List<Fault> missing(@Nullable Object[] all) {
        List<Fault> faults = List.of();
        List<Attribute<O, ?>> stored = catalogue.stored();
        for (int i = 0; i < all.length; i++) {
            Attribute<O, ?> attribute = stored.get(i);
            if (all[i] == null && attribute.isRequired()) {
                faults = faults.isEmpty() ? new ArrayList<>() : faults;
                faults.add(Fault.at(
                        attribute.name(),
                        null,
                        Label.of(
                                attribute.label().en() + " is required. Give a value.",
                                "“" + attribute.label().zh() + "”为必填项。")));
            }
        }
        return faults;
    }

    /**
     * The record.
     *
     * @throws InvalidDataException naming every required value that is missing
     */
    public O build() {
        return origin != null && values == null ? origin : built(all());
    }

    /**
     * The record under an identity and with a version.
     *
     * @throws InvalidDataException naming every required value that is missing
     */
    public O build(Id<O> id, long version) {
        @Nullable Object[] all = all();
        IdAttribute<O, O> identity = catalogue.identity().orElseThrow();
        OrderedAttribute<O, Long> numbered = catalogue.version().orElseThrow();
        all[place(identity)] = identity.check(id, identity.name());
        all[place(numbered)] = numbered.check(version, numbered.name());
        return built(all);
    }

    private O built(@Nullable Object[] all) {
        List<Fault> missing = missing(all);
        if (!missing.isEmpty()) {
            throw new InvalidDataException(missing);
        }
        return catalogue.build(all, undeclared);
    }

    /** What stands for a value: nothing for a list or map without entries, which counts as blank. */
    static <V> @Nullable V unlessEmpty(@Nullable V value) {
        boolean empty =
                value instanceof Collection<?> list ? list.isEmpty() : value instanceof Map<?, ?> map && map.isEmpty();
        return empty ? null : value;
    }

    /**
     * The record that stands at a place of some input.
     *
     * @throws InvalidDataException naming every required value that is missing, or what the record itself refuses, with its path
     */
    public O build(String path) {
        try {
            return built(all());
        } catch (InvalidDataException refused) {
            throw new InvalidDataException(
                    refused.faults().stream().map(fault -> fault.within(path)).toList());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException refused) {
            throw new InvalidDataException(Fault.at(path, null, String.valueOf(refused.getMessage()), ""));
        }
    }

    /** The plain form: a value by name, in the order of the catalogue; blank ones are left out. */
    public Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < catalogue.stored().size(); i++) {
            Object value = at(i);
            if (value != null) {
                Attribute<O, ?> attribute = catalogue.stored().get(i);
                data.put(attribute.name(), plain(attribute, value));
            }
        }
        data.putAll(undeclared.asMap());
        return data;
    }

    /** Reads the plain form, complete or not; gathers the faults of all attributes. */
    static <O> Values<O> fromData(Catalogue<O> catalogue, Data data, Unknown unknown) {
        @Nullable Object[] values = new @Nullable Object[catalogue.stored().size()];
        Map<String, Object> undeclared = new HashMap<>();
        Set<Integer> seen = new HashSet<>();
        Faults faults = new Faults();
        for (String key : data.keys()) {
            Data place = data.at(key);
            int index = catalogue.place(key);
            faults.run(() -> {
                if (index < 0) {
                    keep(catalogue, place, key, unknown, undeclared);
                } else if (!seen.add(index)) {
                    throw twice(place);
                } else if (!place.isAbsent()) {
                    values[index] = unlessEmpty(read(catalogue.stored().get(index), place, unknown));
                }
            });
        }
        faults.refuse();
        return new Values<>(catalogue, values, Extras.of(undeclared));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values<?> that
                && catalogue.equals(that.catalogue)
                && Arrays.equals(all(), that.all())
                && undeclared.equals(that.undeclared);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all());
    }

    @Override
    public String toString() {
        return catalogue.name() + " values";
    }

    /** Rows keep unknown names, too, where the record that owns them does. */
    private static Object read(Attribute<?, ?> attribute, Data place, Unknown unknown) {
        boolean keeping = unknown == Unknown.KEEP
                && attribute.kind() instanceof PartsKind<?> parts
                && parts.shape() instanceof Catalogue<?>;
        if (!keeping) {
            return attribute.fromData(place);
        }
        Catalogue<?> rows = (Catalogue<?>) ((PartsKind<?>) attribute.kind()).shape();
        return attribute.check(place.list(row -> rows.fromData(row, unknown)), place.path());
    }

    private static <O> void keep(
            Catalogue<O> catalogue, Data place, String key, Unknown unknown, Map<String, Object> undeclared) {
        Optional<Attribute<O, ?>> computed = catalogue.find(key);
        if (unknown == Unknown.REFUSE && computed.isPresent()) {
            throw new InvalidDataException(Fault.at(place.path(), null, COMPUTED));
        }
        if (unknown == Unknown.REFUSE) {
            throw place.fault(Label.of(
                    Article.opening(catalogue.name()) + " has no attribute of this name. "
                            + Names.hint(key, catalogue.names()),
                    "“" + catalogue.label().zh() + "”没有该属性。" + Names.hintZh(key, catalogue.names())));
        }
        Object value = place.copy();
        if (value != null && computed.isEmpty() && catalogue.hasExtras()) {
            undeclared.put(key, value);
        }
    }

    private boolean isTouched(int place) {
        return values != null && values[place] != null;
    }

    private @Nullable Object[] copy() {
        return values == null ? new @Nullable Object[catalogue.stored().size()] : values.clone();
    }

    private <V> void put(@Nullable Object[] copy, Attribute<O, V> attribute, @Nullable V value) {
        int place = place(attribute);
        Object known = attribute.isCompound() ? at(place) : null;
        put(copy, place, value == null ? null : attribute.kept(value, known));
    }

    private void put(@Nullable Object[] copy, int place, @Nullable Object value) {
        copy[place] = value == null && origin != null ? BLANK : value;
    }

    /** One value, or null, for each stored attribute; the caller's own. */
    private @Nullable Object[] all() {
        @Nullable Object[] all = new @Nullable Object[catalogue.stored().size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = at(i);
        }
        return all;
    }

    private static @Nullable Object after(@Nullable Object present, @Nullable Object told) {
        return told instanceof Splice splice
                ? splice.appliedTo(present instanceof List<?> list ? list : List.of())
                : told;
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value == null) {
            map.remove(name);
        } else {
            map.put(name, value);
        }
    }

    @SuppressWarnings("unchecked") // the value was checked by this attribute
    static <V> Object plain(Attribute<?, V> attribute, Object value) {
        return attribute.kind().toData((V) value);
    }

    private int place(Attribute<O, ?> attribute) {
        int place = catalogue.place(attribute);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "The attribute %s is not kept with a %s here. Maybe it is a host's that was not given to the builder of the Crm, or it is computed."
                            .formatted(attribute, catalogue.name()));
        }
        return place;
    }

    /**
     * Values in change, within {@link Values#edited}.
     *
     * @param <O> the record
     */
    public static final class Edit<O> {

        private final Values<O> before;
        private final @Nullable Object[] after;
        private boolean done;

        private Edit(Values<O> before) {
            this.before = before;
            this.after = before.copy();
        }

        /**
         * Replaces a value; null, or a list or map without entries, takes it away.
         *
         * @throws IllegalStateException once the edit has ended, since its values do not change any more
         */
        public <V> Edit<O> set(Attribute<O, V> attribute, @Nullable V value) {
            if (done) {
                throw new IllegalStateException("This edit has ended. Begin another one with edited(…).");
            }
            before.put(after, attribute, value);
            return this;
        }

        private Values<O> done() {
            done = true;
            return new Values<>(before.catalogue, before.origin, after, before.undeclared);
        }
    }

    /**
     * Gathers values place by place. Not thread-safe.
     *
     * @param <O> the record
     */
    public static final class Builder<O> {

        private final Catalogue<O> catalogue;
        private final @Nullable Object[] values;
        private Map<String, Object> undeclared = Map.of();

        private Builder(Catalogue<O> catalogue) {
            this.catalogue = catalogue;
            this.values = new @Nullable Object[catalogue.stored().size()];
        }

        /**
         * Sets the value at a place of {@link Catalogue#stored()}.
         *
         * @throws InvalidDataException if the attribute refuses it
         */
        public Builder<O> set(int place, Object value, String path) {
            values[place] = catalogue.stored().get(place).check(value, path);
            return this;
        }

        /** Keeps the plain value of a name that the catalogue does not declare; drops it if records have no place for it. */
        public Builder<O> keep(String name, Object plain) {
            if (catalogue.find(name).isPresent()) {
                throw new IllegalArgumentException(
                        "The name \"%s\" is declared by the catalogue \"%s\".".formatted(name, catalogue.name()));
            }
            if (catalogue.hasExtras()) {
                undeclared = undeclared.isEmpty() ? new HashMap<>() : undeclared;
                undeclared.put(name, plain);
            }
            return this;
        }

        /** What was gathered, complete or not. The builder must not be used afterwards. */
        public Values<O> build() {
            return new Values<>(catalogue, values, Extras.of(undeclared));
        }
    }
}
