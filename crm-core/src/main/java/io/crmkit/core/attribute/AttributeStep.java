package io.crmkit.core.attribute;

import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An attribute in the making: first what it is called and who may see it, then, as the last word, how it is read and written.
 *
 * @param <O> the record
 * @param <B> the builder of the record
 * @param <V> the value
 * @param <A> the attribute that results
 */
public final class AttributeStep<O, B, V, A extends Attribute<O, V>> {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,59}");

    private final Definition<O, B> definition;
    private final Function<Spec<O, V>, A> make;
    private final String name;
    private final Kind<V> kind;
    private @Nullable Label label;
    private Confidentiality confidentiality = Confidentiality.INTERNAL;
    private boolean personal;
    private final List<String> formerly = new ArrayList<>();
    private final List<Rule<V>> rules = new ArrayList<>();

    AttributeStep(Definition<O, B> definition, String name, Kind<V> kind, Function<Spec<O, V>, A> make) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The attribute name \"%s\" must be letters and digits, beginning with a letter, at most 60."
                            .formatted(name));
        }
        this.definition = definition;
        this.name = name;
        this.kind = kind;
        this.make = make;
    }

    /** The name for people. */
    public AttributeStep<O, B, V, A> label(String en, String zh) {
        this.label = Label.of(en, zh);
        return this;
    }

    /** Who may see values; internal if nothing is said. */
    public AttributeStep<O, B, V, A> confidentiality(Confidentiality given) {
        this.confidentiality = given;
        return this;
    }

    /** Values tell something about a natural person. */
    public AttributeStep<O, B, V, A> personal() {
        this.personal = true;
        return this;
    }

    /** An earlier name under which values may still be stored. */
    public AttributeStep<O, B, V, A> formerly(String earlier) {
        formerly.add(earlier);
        return this;
    }

    /** A rule beyond the kind, as a full sentence in both languages; it must be pure. */
    public AttributeStep<O, B, V, A> rule(Predicate<V> allowed, String en, String zh) {
        rules.add(new Rule<>(allowed, Label.of(en, zh)));
        return this;
    }

    /** A value that every record has. */
    public A required(Function<O, V> getter, BiConsumer<B, V> setter) {
        return definition.stored(make.apply(spec(Sort.STORED, true, own(getter))), setter);
    }

    /** A value that a record may lack. */
    public A optional(Function<O, Optional<V>> getter, BiConsumer<B, V> setter) {
        return definition.stored(
                make.apply(spec(
                        Sort.STORED,
                        false,
                        (owner, related) -> getter.apply(owner).orElse(null))),
                setter);
    }

    /** A list, rows or a map; an empty one counts as blank. */
    public A collected(Function<O, V> getter, BiConsumer<B, V> setter) {
        return definition.stored(make.apply(spec(Sort.STORED, false, own(getter))), setter);
    }

    /** A pure fact of the record itself; null means blank. */
    public A derived(Function<O, @Nullable V> fact) {
        return definition.added(make.apply(spec(Sort.DERIVED, false, own(fact))));
    }

    /** A value that depends on the frame or on related records. */
    public A contextual(Function<Frame, Reader<O, V>> reader) {
        Spec<O, V> own = spec(Sort.CONTEXTUAL, false, Spec.refusing(name));
        return definition.added(make.apply(withReader(own, reader)));
    }

    /** An attribute of a host, kept in the extras of the record. */
    public A define() {
        Function<O, Extras> extras = definition.extras();
        Reader<O, V> reader = (owner, related) -> typed(extras.apply(owner).valueOf(name));
        return make.apply(spec(Sort.STORED, false, reader));
    }

    @SuppressWarnings("unchecked") // extras of this name were checked by this attribute when they were set
    private @Nullable V typed(@Nullable Object value) {
        return (V) value;
    }

    private Reader<O, V> own(Function<O, ? extends @Nullable V> getter) {
        return kind.family().isCompound()
                ? (owner, related) -> Values.unlessEmpty(getter.apply(owner))
                : (owner, related) -> getter.apply(owner);
    }

    private Spec<O, V> spec(Sort sort, boolean required, Reader<O, V> own) {
        if (label == null) {
            throw new IllegalStateException("The attribute \"" + name + "\" has no label yet.");
        }
        return new Spec<>(
                definition.name(),
                name,
                kind,
                label,
                confidentiality,
                personal,
                sort,
                sort == Sort.STORED ? definition.nextPlace() : -1,
                required,
                definition.isCustom(),
                List.copyOf(formerly),
                List.copyOf(rules),
                own,
                false,
                frame -> own);
    }

    private Spec<O, V> withReader(Spec<O, V> spec, Function<Frame, Reader<O, V>> reader) {
        return new Spec<>(
                spec.catalogue(),
                spec.name(),
                spec.kind(),
                spec.label(),
                spec.confidentiality(),
                spec.personal(),
                spec.sort(),
                spec.place(),
                spec.required(),
                spec.custom(),
                spec.formerly(),
                spec.rules(),
                spec.own(),
                true,
                reader);
    }
}
