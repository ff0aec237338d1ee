package io.crmkit.core.attribute;

import io.crmkit.core.condition.Relation;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.kind.DecimalKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.Shape;
import io.crmkit.core.kind.WholeKind;
import io.crmkit.core.message.Article;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue in the making. Every attribute is added in the order in which it is written down; {@link #catalogue()} closes the list.
 *
 * @param <O> the record
 * @param <B> the builder of the record
 */
public final class Definition<O, B> {

    private final String name;
    private final Label label;
    private final Class<O> type;
    private final Supplier<B> builder;
    private final Function<B, O> build;
    private final boolean custom;
    private final List<Attribute<O, ?>> attributes = new ArrayList<>();
    private final Map<Attribute<O, ?>, BiConsumer<B, Object>> setters = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private @Nullable IdAttribute<O, O> identity;
    private @Nullable OrderedAttribute<O, Long> version;
    private @Nullable Function<O, Extras> extras;
    private @Nullable BiConsumer<B, Extras> extrasSetter;
    private @Nullable Attribute<O, Boolean> retraction;

    Definition(String name, Label label, Class<O> type, Supplier<B> builder, Function<B, O> build, boolean custom) {
        this.name = name;
        this.label = label;
        this.type = type;
        this.builder = builder;
        this.build = build;
        this.custom = custom;
    }

    /** Free text of at most so many characters. */
    public AttributeStep<O, B, String, TextAttribute<O>> text(String attribute, int longest) {
        return new AttributeStep<>(this, attribute, Kind.text(longest), TextAttribute::new);
    }

    /** A constant of an enum. */
    public <E extends Enum<E>> AttributeStep<O, B, E, Attribute<O, E>> choice(String attribute, Class<E> constants) {
        return new AttributeStep<>(this, attribute, Kind.choice(constants), Attribute::new);
    }

    /** One of the given codes. */
    public AttributeStep<O, B, String, Attribute<O, String>> choice(String attribute, Choice... choices) {
        return new AttributeStep<>(this, attribute, Kind.choice(List.of(choices)), Attribute::new);
    }

    /** A whole number. */
    public AttributeStep<O, B, Long, OrderedAttribute<O, Long>> whole(String attribute) {
        return whole(attribute, Kind.whole());
    }

    /** A whole number in a range. */
    public AttributeStep<O, B, Long, OrderedAttribute<O, Long>> whole(String attribute, WholeKind range) {
        return new AttributeStep<>(this, attribute, range, OrderedAttribute::new);
    }

    /** A decimal number. */
    public AttributeStep<O, B, BigDecimal, OrderedAttribute<O, BigDecimal>> decimal(String attribute) {
        return decimal(attribute, Kind.decimal());
    }

    /** A decimal number in a range. */
    public AttributeStep<O, B, BigDecimal, OrderedAttribute<O, BigDecimal>> decimal(
            String attribute, DecimalKind range) {
        return new AttributeStep<>(this, attribute, range, OrderedAttribute::new);
    }

    /** An amount of money. */
    public AttributeStep<O, B, org.joda.money.Money, MoneyAttribute<O>> money(String attribute) {
        return new AttributeStep<>(this, attribute, Kind.money(), MoneyAttribute::new);
    }

    /** A date. */
    public AttributeStep<O, B, LocalDate, DatedAttribute<O, LocalDate>> date(String attribute) {
        return new AttributeStep<>(this, attribute, Kind.date(), DatedAttribute::new);
    }

    /** A moment. */
    public AttributeStep<O, B, Instant, DatedAttribute<O, Instant>> instant(String attribute) {
        return new AttributeStep<>(this, attribute, Kind.instant(), DatedAttribute::new);
    }

    /** Yes or no. */
    public AttributeStep<O, B, Boolean, Attribute<O, Boolean>> flag(String attribute) {
        return new AttributeStep<>(this, attribute, Kind.flag(), Attribute::new);
    }

    /** A reference to a record of the named catalogue. */
    public <A> AttributeStep<O, B, Id<A>, IdAttribute<O, A>> reference(String attribute, String target) {
        return new AttributeStep<>(this, attribute, Kind.id(target), IdAttribute::new);
    }

    /** A list of simple values. */
    public <V> AttributeStep<O, B, List<V>, ListAttribute<O, V>> many(String attribute, Kind<V> element) {
        return new AttributeStep<>(this, attribute, Kind.many(element), ListAttribute::new);
    }

    /** Owned rows. */
    public <P> AttributeStep<O, B, List<P>, RowsAttribute<O, P>> parts(
            String attribute, Supplier<? extends Shape<P>> shape) {
        return new AttributeStep<>(this, attribute, Kind.parts(shape), RowsAttribute::new);
    }

    /** Simple values by text key. */
    public <V> AttributeStep<O, B, Map<String, V>, Attribute<O, Map<String, V>>> map(String attribute, Kind<V> value) {
        return new AttributeStep<>(this, attribute, Kind.map(value), Attribute::new);
    }

    /** The identity of the record; makes it one that others can refer to. */
    public IdAttribute<O, O> identity(Function<O, Id<O>> getter, BiConsumer<B, Id<O>> setter) {
        AttributeStep<O, B, Id<O>, IdAttribute<O, O>> step = reference("id", name);
        IdAttribute<O, O> id = step.label("Id", "标识").required(getter, setter);
        this.identity = id;
        return id;
    }

    /** The version of the record; makes it an aggregate. */
    public OrderedAttribute<O, Long> version(Function<O, Long> getter, BiConsumer<B, Long> setter) {
        OrderedAttribute<O, Long> attribute = whole("version", Kind.whole().between(1, Long.MAX_VALUE))
                .label("Version", "版本")
                .required(getter, setter);
        this.version = attribute;
        return attribute;
    }

    /** Where a host's attributes are kept. */
    public void extras(Function<O, Extras> getter, BiConsumer<B, Extras> setter) {
        this.extras = getter;
        this.extrasSetter = setter;
    }

    /**
     * Lets records be retracted: adds the attribute {@code retracted}, a mark that is kept beside a host's attributes. Only the commands
     * that retract and restore set it; a record that is there has none. Say before where a host's attributes are kept.
     */
    public Attribute<O, Boolean> retractable() {
        Attribute<O, Boolean> mark =
                added(flag("retracted").label("Retracted", "已作废").define());
        this.retraction = mark;
        return mark;
    }

    /** Records of another catalogue that refer to this one by the named attribute. */
    public <P> RelatedRows<O, P> related(String relation, String en, String zh, String target, String via) {
        Relation found = new Relation(relation, Label.of(en, zh), target, via);
        relations.add(found);
        return new RelatedRows<>(found);
    }

    /** The finished catalogue. */
    public Catalogue<O> catalogue() {
        return new Catalogue<>(
                name,
                label,
                type,
                attributes,
                relations,
                identity,
                version,
                extras,
                retraction,
                new Assembly<>(builder, build, setters, extrasSetter));
    }

    String name() {
        return name;
    }

    boolean isCustom() {
        return custom;
    }

    /** Where the next stored attribute will stand; -1 for those of a host, which follow attributes that are not known here. */
    int nextPlace() {
        return custom
                ? -1
                : (int) attributes.stream().filter(Attribute::isStored).count();
    }

    Function<O, Extras> extras() {
        if (extras == null) {
            throw new IllegalStateException(Article.opening(name) + " has no place for a host's attributes.");
        }
        return extras;
    }

    <V, A extends Attribute<O, V>> A stored(A attribute, BiConsumer<B, V> setter) {
        if (custom) {
            throw new IllegalStateException("The attribute \"" + attribute.name()
                    + "\" of a host is kept in the extras. End it with define().");
        }
        @SuppressWarnings("unchecked") // only values that this attribute checked are passed on
        BiConsumer<B, Object> untyped = (BiConsumer<B, Object>) (BiConsumer<B, ?>) setter;
        setters.put(attribute, untyped);
        return added(attribute);
    }

    <A extends Attribute<O, ?>> A added(A attribute) {
        attributes.add(attribute);
        return attribute;
    }
}
