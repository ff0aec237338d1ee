package io.crmkit.core.attribute;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.message.Label;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The values that somebody wants a record to have: the content of every command that creates or changes one. Nothing is checked until
 * it is applied, so that all faults can be told at once.
 *
 * @param <O> the record
 */
public final class Assignments<O> {

    private static final Assignments<?> NONE = new Assignments<>(Wanted.none());

    private final Wanted wanted;

    private Assignments(Wanted wanted) {
        this.wanted = wanted;
    }

    /** Nothing is wanted. */
    @SuppressWarnings("unchecked") // it has no value of any type
    public static <O> Assignments<O> none() {
        return (Assignments<O>) NONE;
    }

    /** Starts with nothing wanted. */
    public static <O> Builder<O> builder() {
        return new Builder<>();
    }

    /** The names of the attributes that are to be set or cleared, in the order in which they were given. */
    public Set<String> names() {
        return wanted.names();
    }

    /** Whether nothing is wanted. */
    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Whether an attribute is to be set or cleared. */
    public boolean mentions(Attribute<O, ?> attribute) {
        return wanted.place(attribute.name()) >= 0;
    }

    /** The value wanted for an attribute; null if it is to be cleared or is not mentioned. */
    public @Nullable Object wanted(String name) {
        return wanted.get(name);
    }

    /** The value wanted for an attribute, if there is one that is allowed; {@link #applyTo} tells of those that are not. */
    public <V> Optional<V> wanted(Attribute<O, V> attribute) {
        Object value = wanted.get(attribute.name());
        try {
            return Optional.ofNullable(value).map(given -> attribute.check(given, attribute.name()));
        } catch (InvalidDataException refused) {
            return Optional.empty();
        }
    }

    /** Those of the attributes whose names are wanted. */
    public Assignments<O> only(Predicate<String> names) {
        Builder<O> some = builder();
        wanted.forEach((name, value) -> {
            if (names.test(name)) {
                some.put(name, value);
            }
        });
        return some.build();
    }

    /** The state that results, as far as it can be reached, and all faults on the way. */
    public Applied<O> applyTo(Values<O> base) {
        if (wanted.isEmpty()) {
            return new Applied<>(base, List.of());
        }
        Faults faults = new Faults();
        Values<O> values = base.edited(edit -> wanted.forEach((name, value) ->
                faults.run(() -> assign(edit, settable(base.catalogue(), name), value))));
        return new Applied<>(values, faults.found());
    }

    /** The plain form; a value that is to be cleared is a null. */
    public Map<String, @Nullable Object> toData(Catalogue<O> catalogue) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        wanted.forEach(
                (name, value) -> data.put(name, value == null ? null : Values.plain(catalogue.get(name), value)));
        return data;
    }

    /** Reads the plain form; gathers the faults of all attributes. */
    public static <O> Assignments<O> fromData(Catalogue<O> catalogue, Data data) {
        Builder<O> wanted = builder();
        Values<O> read = Values.fromData(catalogue, data, Unknown.REFUSE);
        for (String key : data.keys()) {
            String name = catalogue.get(key).name();
            wanted.put(name, read.get(name).orElse(null));
        }
        return wanted.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assignments<?> that && wanted.equals(that.wanted);
    }

    @Override
    public int hashCode() {
        return wanted.hashCode();
    }

    /** Names only, since values may be confidential. */
    @Override
    public String toString() {
        return "Assignments" + wanted.names();
    }

    private static <O> Attribute<O, ?> settable(Catalogue<O> catalogue, String name) {
        Attribute<O, ?> found = catalogue
                .find(name)
                .orElseThrow(() -> new InvalidDataException(Fault.at(name, null, unknown(catalogue, name))));
        if (!found.isStored() || catalogue.isReserved(found)) {
            throw new InvalidDataException(Fault.at(
                    name,
                    null,
                    Label.of(
                            "This attribute cannot be set: it is computed, or kept by the CRM itself.",
                            "该属性不能设置：它由系统计算或维护。")));
        }
        return found;
    }

    private static Label unknown(Catalogue<?> catalogue, String name) {
        if (name.indexOf('.') >= 0) {
            return Label.of("This attribute belongs to another record. Set it there.", "该属性属于另一条记录，请在那里设置。");
        }
        return Label.of(
                "The " + catalogue.name() + " has no attribute of this name. "
                        + Names.hint(name, catalogue.names())
                        + " An attribute of your own has to be given to Crm.builder().attributes(…).",
                "“" + catalogue.label().zh() + "”没有该名称的属性。" + Names.hintZh(name, catalogue.names())
                        + "自定义属性须先交给 Crm.builder().attributes(…)。");
    }

    @SuppressWarnings("unchecked") // the attribute checks the class as well
    private static <O, V> void assign(Values.Edit<O> edit, Attribute<O, V> attribute, @Nullable Object value) {
        edit.set(attribute, (V) value);
    }

    /**
     * What came out.
     *
     * @param values the state with every value that was allowed
     * @param faults everything that was not
     */
    public record Applied<O>(Values<O> values, List<Fault> faults) {}

    /** Gathers what is wanted. The last word on an attribute counts. */
    public static final class Builder<O> {

        private String[] names = {};
        private @Nullable Object[] values = {};
        private int size;

        private Builder() {}

        /** The attribute shall have this value. */
        public <V> Builder<O> set(Attribute<O, V> attribute, V value) {
            Objects.requireNonNull(value, attribute::toString);
            put(attribute.name(), value);
            return this;
        }

        /** The attribute shall have no value. */
        public Builder<O> clear(Attribute<O, ?> attribute) {
            put(attribute.name(), null);
            return this;
        }

        private void put(String name, @Nullable Object value) {
            int place = Wanted.place(names, size, name);
            if (place < 0) {
                place = size++;
                if (place == names.length) {
                    names = Arrays.copyOf(names, place + 8 + place / 2);
                    values = Arrays.copyOf(values, names.length);
                }
                names[place] = name;
            }
            values[place] = value;
        }

        /** What was gathered. */
        public Assignments<O> build() {
            return size == 0
                    ? none()
                    : new Assignments<>(new Wanted(Arrays.copyOf(names, size), Arrays.copyOf(values, size)));
        }
    }
}
