package io.crmkit.core.attribute;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Field;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.DecimalKind;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.PartsKind;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One named, typed value of a record.
 *
 * @param <O> the record
 * @param <V> the value
 */
public sealed class Attribute<O, V> implements Field<O, V>
        permits OrderedAttribute, IdAttribute, ListAttribute, RowsAttribute {

    private final Spec<O, V> spec;
    private final boolean compound;

    Attribute(Spec<O, V> spec) {
        this.spec = spec;
        this.compound = spec.kind().family().isCompound();
    }

    /** The name of the catalogue it belongs to. */
    public final String catalogue() {
        return spec.catalogue();
    }

    @Override
    public final String name() {
        return spec.name();
    }

    @Override
    public final Kind<V> kind() {
        return spec.kind();
    }

    @Override
    public final Label label() {
        return spec.label();
    }

    @Override
    public final Confidentiality confidentiality() {
        return spec.confidentiality();
    }

    /** Whether values tell something about a natural person, so that privacy law applies to them. */
    public final boolean isPersonal() {
        return spec.personal();
    }

    /** Where values come from. */
    public final Sort sort() {
        return spec.sort();
    }

    @Override
    public final boolean isStored() {
        return spec.sort() == Sort.STORED;
    }

    /** Whether a record must have a value. */
    public final boolean isRequired() {
        return spec.required();
    }

    /** Whether a host added this attribute. */
    public final boolean isCustom() {
        return spec.custom();
    }

    /** Earlier names under which it may still be stored. */
    public final List<String> formerly() {
        return spec.formerly();
    }

    @Override
    public final boolean isContextual() {
        return spec.contextual();
    }

    @Override
    public final Reader<O, V> reader(Frame frame) {
        return spec.reader().apply(frame);
    }

    /**
     * The value of a stored or derived attribute.
     *
     * @throws IllegalStateException for a path or contextual attribute, which needs more than its own record
     */
    public final Optional<V> of(O owner) {
        return Optional.ofNullable(valueOf(owner));
    }

    /** The value of a stored or derived attribute, or null if it is blank. */
    final @Nullable V valueOf(O owner) {
        V value = spec.own().read(owner, Related.none());
        if (value instanceof BigDecimal number) {
            @SuppressWarnings("unchecked") // the normal form of a decimal number is a decimal number
            V normal = (V) DecimalKind.normal(number);
            return normal;
        }
        return value;
    }

    /**
     * The value in the form in which it is kept.
     *
     * @throws InvalidDataException if its kind or a rule of this attribute refuses it
     */
    public final V check(Object value, String path) {
        try {
            return obeyed(kind().check(value, path), value, path);
        } catch (InvalidDataException refused) {
            throw shown(refused);
        }
    }

    /** Whether a value is a list, rows or a map. */
    final boolean isCompound() {
        return compound;
    }

    /**
     * The value as {@link #check} gives it, or null for a list or map without entries, which counts as blank.
     *
     * @param known the value so far, of which rows are taken as they are
     */
    final @Nullable V kept(Object value, @Nullable Object known) {
        if (!compound) {
            return check(value, name());
        }
        try {
            return Values.unlessEmpty(obeyed(checked(value, known), value, name()));
        } catch (InvalidDataException refused) {
            throw shown(refused);
        }
    }

    @SuppressWarnings("unchecked") // rows are lists of rows, and the known ones are of this attribute
    private V checked(Object value, @Nullable Object known) {
        return known != null && kind() instanceof PartsKind<?> parts
                ? (V) ((PartsKind<Object>) parts).check(value, name(), (List<Object>) known)
                : kind().check(value, name());
    }

    /**
     * Reads the plain form.
     *
     * @throws InvalidDataException if its kind or a rule of this attribute refuses it
     */
    public final V fromData(Data data) {
        try {
            return obeyed(kind().fromData(data), data.value(), data.path());
        } catch (InvalidDataException refused) {
            throw shown(refused);
        }
    }

    private V obeyed(V value, @Nullable Object given, String path) {
        for (Rule<V> rule : spec.rules()) {
            if (!rule.test().test(value)) {
                throw new InvalidDataException(Fault.at(path, given, rule.label()));
            }
        }
        return value;
    }

    /** Leaves values out of faults where not everybody may see them, since faults go to logs. */
    private InvalidDataException shown(InvalidDataException refused) {
        return confidentiality().isOpen()
                ? refused
                : new InvalidDataException(
                        refused.faults().stream().map(Fault::withoutValue).toList());
    }

    /** This value as an expression, for measures. */
    public final Expression value() {
        return new Expression.Value(name());
    }

    /** The value equals the given one. */
    public final Condition is(V value) {
        return compared(Operator.IS, value);
    }

    /** The value does not equal the given one; a blank value does not either. */
    public final Condition isNot(V value) {
        return is(value).not();
    }

    /** The value equals one of the given ones. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition in(V... values) {
        return in(Arrays.asList(values));
    }

    /** The value equals one of the given ones; of none, it is false. */
    public final Condition in(Collection<? extends V> values) {
        List<Object> operands = values.stream().map(this::operand).toList();
        return new Condition.Comparison(value(), Operator.IN, operands);
    }

    /** There is no value. */
    public final Condition isBlank() {
        return value().compared(Operator.BLANK);
    }

    /** There is a value. */
    public final Condition isPresent() {
        return isBlank().not();
    }

    final Condition compared(Operator operator, V operand) {
        return value().compared(operator, operand(operand));
    }

    final Object operand(V value) {
        return operand(kind(), value);
    }

    /** A value in the form in which conditions hold it. */
    final <E> Object operand(Kind<E> of, E value) {
        E checked = of.check(Objects.requireNonNull(value, "value"), "$." + name());
        boolean written = of.family() == Family.CHOICE || of.family() == Family.ID;
        return written ? of.toData(checked) : checked;
    }

    final Spec<O, V> spec() {
        return spec;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Attribute<?, ?> that
                        && catalogue().equals(that.catalogue())
                        && name().equals(that.name())
                        && kind().family() == that.kind().family());
    }

    @Override
    public final int hashCode() {
        return catalogue().hashCode() * 31 + name().hashCode();
    }

    @Override
    public final String toString() {
        return catalogue() + "." + name();
    }
}
