package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a value may be, how values are ordered, and how one is written down.
 *
 * @param <V> the Java type of the values
 */
public sealed interface Kind<V>
        permits TextKind,
                ChoiceKind,
                WholeKind,
                DecimalKind,
                MoneyKind,
                DateKind,
                InstantKind,
                FlagKind,
                IdKind,
                ManyKind,
                PartsKind,
                MapKind {

    /** Which of the twelve families this belongs to. */
    Family family();

    /**
     * The value in the form in which it is kept, if it is allowed.
     *
     * @param value a candidate of any class
     * @param path the place that a fault names
     * @throws InvalidDataException if the value is not allowed here; never cuts, rounds or mends silently
     */
    V check(Object value, String path);

    /**
     * Reads the plain form.
     *
     * @throws InvalidDataException if something else stands there, with the path
     */
    V fromData(Data data);

    /** The plain form of a value: text, whole number, decimal, truth value, list or map. */
    Object toData(V value);

    /**
     * The order of two values: negative, zero or positive. Families that are not {@linkplain Family#isOrdered() ordered} still have a
     * stable technical order, by their written form, so that every list can be sorted.
     */
    int compare(V left, V right);

    /** Text of at most the given number of characters (code points). */
    static TextKind text(int longest) {
        return new TextKind(longest);
    }

    /** One constant of an enum, written in lower case with hyphens. */
    static <E extends Enum<E>> ChoiceKind<E> choice(Class<E> type) {
        return ChoiceKind.ofEnum(type);
    }

    /** One of the given codes, in their order. */
    static ChoiceKind<String> choice(List<Choice> choices) {
        return ChoiceKind.ofCodes(choices);
    }

    /** Any whole number that fits a {@code long}. */
    static WholeKind whole() {
        return new WholeKind(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** A decimal number. */
    static DecimalKind decimal() {
        return new DecimalKind(DecimalKind.LIMIT.negate(), DecimalKind.LIMIT);
    }

    /** An amount of money of any sign. */
    static MoneyKind money() {
        return MoneyKind.INSTANCE;
    }

    /** A date. */
    static DateKind date() {
        return DateKind.INSTANCE;
    }

    /** A moment, to the microsecond. */
    static InstantKind instant() {
        return InstantKind.INSTANCE;
    }

    /** Yes or no. */
    static FlagKind flag() {
        return FlagKind.INSTANCE;
    }

    /** The identity of a record of the named catalogue. */
    static <A> IdKind<A> id(String target) {
        return new IdKind<>(target);
    }

    /** A list of simple values, at most 10,000. */
    static <V> ManyKind<V> many(Kind<V> element) {
        return new ManyKind<>(element);
    }

    /** Owned rows of the given shape, at most 10,000. */
    static <P> PartsKind<P> parts(Supplier<? extends Shape<P>> shape) {
        return new PartsKind<>(shape);
    }

    /** Simple values by text key, at most 10,000. */
    static <V> MapKind<V> map(Kind<V> value) {
        return new MapKind<>(value);
    }
}
