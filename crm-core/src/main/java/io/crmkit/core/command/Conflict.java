package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.decision.Input;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Family;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else changed between the version that the caller has seen and the present one, beside what the caller wants.
 *
 * @param theirs what is different now from what the caller has seen
 * @param mine what the command would have changed in what the caller has seen
 */
record Conflict<A extends Aggregate<A>>(
        Catalogue<A> catalogue, long seen, long now, boolean known, Difference theirs, Difference mine) {

    /** Compares; the unit shows afterwards what it showed before. */
    static <A extends Aggregate<A>> Conflict<A> of(
            Catalogue<A> catalogue, Unit unit, Target<A> target, A present, Supplier<Proposal<A>> proposing) {
        long seen = target.expected().getAsLong();
        Optional<A> original =
                seen < present.version() ? unit.history(catalogue, target.id()).atVersion(seen) : Optional.empty();
        if (original.isEmpty()) {
            return new Conflict<>(catalogue, seen, present.version(), false, Difference.none(), Difference.none());
        }
        Values<A> before = catalogue.values(original.get());
        Difference mine = unit.showing(catalogue, original.get(), proposing).drafts().stream()
                .filter(draft -> draft.id().equals(target.id())
                        && draft.catalogue().name().equals(catalogue.name()))
                .findFirst()
                .map(draft -> sinceOf(draft.after(), before))
                .orElse(Difference.none());
        Difference theirs = catalogue.values(present).since(before);
        return new Conflict<>(catalogue, seen, present.version(), true, theirs, mine);
    }

    /** Whether the caller's changes touch none of theirs, or agree with them. */
    boolean canMerge() {
        return known
                && theirs.changes().stream()
                        .allMatch(their -> mine.change(their.name())
                                .map(my -> Objects.equals(my.after(), their.after()))
                                .orElse(true));
    }

    Reason merged() {
        return CommandReasons.MERGED.reason().with("attributes", labels());
    }

    /** The refusal: which attributes differ, each with its value now, wanted, and originally. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(CommandReasons.STALE
                .reason()
                .with("what", catalogue.label())
                .with("seen", seen)
                .with("now", now)
                .with("attributes", labels()));
        theirs.changes().forEach(their -> reasons.add(reason(their)));
        return reasons;
    }

    private Reason reason(Difference.Change their) {
        Object wanted = mine.change(their.name()).map(Difference.Change::after).orElse(their.before());
        Optional<Attribute<A, ?>> attribute = catalogue.find(their.name());
        return CommandReasons.STALE_ATTRIBUTE
                .reason()
                .with("attribute", label(their.name()))
                .with("name", their.name())
                .with(input("current", their.after(), attribute))
                .with(input("mine", wanted, attribute))
                .with(input("original", their.before(), attribute));
    }

    /** The value, of rows only their number: their own attributes may be less open. */
    private static Input input(String name, @Nullable Object value, Optional<? extends Attribute<?, ?>> attribute) {
        boolean rows = attribute.isPresent() && attribute.get().kind().family() == Family.PARTS;
        Confidentiality confidentiality =
                attribute.<Confidentiality>map(Attribute::confidentiality).orElse(Confidentiality.CONFIDENTIAL);
        return new Input(name, rows && value instanceof Collection<?> found ? found.size() : value, confidentiality);
    }

    private Label labels() {
        List<Label> labels = theirs.names().stream().map(this::label).toList();
        if (labels.isEmpty()) {
            return Label.of("nothing known", "未知");
        }
        return Label.of(
                labels.stream().map(Label::en).collect(Collectors.joining(", ")),
                labels.stream().map(Label::zh).collect(Collectors.joining("、")));
    }

    private Label label(String name) {
        return catalogue.find(name).<Label>map(Attribute::label).orElseGet(() -> Label.same(name));
    }

    @SuppressWarnings("unchecked") // compared by catalogue and identity
    private static <A extends Aggregate<A>> Difference sinceOf(@Nullable Object after, Values<A> before) {
        return ((Values<A>) Objects.requireNonNull(after)).since(before);
    }
}
