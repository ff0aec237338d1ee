package io.crmkit.core.editing;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.decision.Input;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Family;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done so that some entries of a record count no more, as its history stands now. Immutable.
 *
 * @param <A> the record
 */
public final class Inverse<A extends Aggregate<A>> {

    private final Action action;
    private final Values<A> now;
    private final Difference difference;
    private final List<Reason> reasons;

    private Inverse(Action action, Values<A> now, Difference difference, List<Reason> reasons) {
        this.action = action;
        this.now = now;
        this.difference = difference;
        this.reasons = List.copyOf(reasons);
    }

    /**
     * The inverse of some entries.
     *
     * @param history of a record that exists
     * @param numbers the numbers of the entries; those that there are not are left out
     */
    public static <A extends Aggregate<A>> Inverse<A> of(History<A> history, Collection<Long> numbers) {
        return new Reckoning<>(history, numbers).inverse();
    }

    /** What happens to the record. */
    public Action action() {
        return action;
    }

    /** The values that come back, attribute by attribute; nothing where the record is retracted or restored. */
    public Difference difference() {
        return difference;
    }

    /** The values afterwards. */
    Values<A> after() {
        return now.plus(difference);
    }

    /** What others did since and is left alone, with the value now, the one that the entries gave, and the one before. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** What happens to a record whose entries count no more. */
    public enum Action {
        /** Nothing of them is left, or all of it is left alone. */
        NOTHING,
        /** It is there because of them, and will not be. */
        RETRACT,
        /** It was retracted by them, and will be there. */
        RESTORE,
        /** It gets values back. */
        GIVE_BACK
    }

    /** The work of finding out. */
    private static final class Reckoning<A extends Aggregate<A>> {

        private final Catalogue<A> catalogue;
        private final History<A> history;
        private final List<Entry> all;
        private final List<Entry> chosen;
        private final A present;
        private final Values<A> now;
        private final String mark;

        Reckoning(History<A> history, Collection<Long> numbers) {
            Set<Long> wanted = Set.copyOf(numbers);
            this.history = history;
            this.all = history.entries().stream()
                    .sorted(Comparator.comparing(Entry::number))
                    .toList();
            this.chosen = all.stream()
                    .filter(entry -> wanted.contains(entry.number()))
                    .toList();
            this.catalogue = history.catalogue();
            this.present = history.current()
                    .orElseThrow(() ->
                            new IllegalArgumentException("The history is empty. Give that of a record that exists."));
            this.now = catalogue.values(present);
            this.mark = catalogue.retraction().map(Attribute::name).orElse("");
        }

        Inverse<A> inverse() {
            if (chosen.isEmpty()) {
                return done(List.of());
            }
            if (catalogue.isRetracted(present)) {
                return isChosen(last(entry -> isMarked(entry, true)))
                        ? new Inverse<>(Action.RESTORE, now, Difference.none(), List.of())
                        : done(List.of());
            }
            Entry made = last(entry -> entry.number() == 1 || isMarked(entry, false));
            return isChosen(made) ? retracted() : chosen.contains(all.get(0)) ? done(List.of()) : givenBack();
        }

        /** Whatever is not as the last of the entries left it was somebody's work. */
        private Inverse<A> retracted() {
            long last = chosen.get(chosen.size() - 1).number();
            Difference since =
                    now.since(catalogue.values(history.atVersion(last).orElseThrow()));
            if (since.isEmpty()) {
                return new Inverse<>(Action.RETRACT, now, Difference.none(), List.of());
            }
            List<Label> labels = since.names().stream().map(this::label).toList();
            return done(List.of(RetractionReasons.WORKED_ON
                    .reason()
                    .with(
                            "attributes",
                            Label.of(
                                    labels.stream().map(Label::en).collect(Collectors.joining(", ")),
                                    labels.stream().map(Label::zh).collect(Collectors.joining("、"))))));
        }

        private Inverse<A> givenBack() {
            Difference.Builder back = new Difference.Builder();
            List<Reason> reasons = new ArrayList<>();
            net().forEach((name, change) -> {
                Object value = now.get(name).orElse(null);
                if (Objects.equals(value, change.after())) {
                    back.add(name, value, change.before());
                } else if (!Objects.equals(value, change.before())) {
                    reasons.add(changedSince(name, value, change));
                }
            });
            Difference difference = back.build();
            return new Inverse<>(difference.isEmpty() ? Action.NOTHING : Action.GIVE_BACK, now, difference, reasons);
        }

        /** What the entries did together; where somebody else changed a value between two of them, what the later one did. */
        private Map<String, Difference.Change> net() {
            Map<String, Difference.Change> net = new LinkedHashMap<>();
            for (Entry entry : chosen) {
                for (Difference.Change change : history.difference(entry).changes()) {
                    net.merge(change.name(), change, Reckoning::joined);
                }
            }
            net.remove(mark);
            return net;
        }

        private static Difference.Change joined(Difference.Change earlier, Difference.Change later) {
            return Objects.equals(earlier.after(), later.before())
                    ? new Difference.Change(later.name(), earlier.before(), later.after())
                    : later;
        }

        private Inverse<A> done(List<Reason> reasons) {
            return new Inverse<>(Action.NOTHING, now, Difference.none(), reasons);
        }

        private @Nullable Entry last(Predicate<Entry> wanted) {
            Entry last = null;
            for (Entry entry : all) {
                last = wanted.test(entry) ? entry : last;
            }
            return last;
        }

        private boolean isChosen(@Nullable Entry entry) {
            return entry != null && chosen.contains(entry);
        }

        /** Whether an entry set the mark, or took it off. */
        private boolean isMarked(Entry entry, boolean set) {
            return entry.difference()
                    .change(mark)
                    .filter(change -> set == (change.after() != null))
                    .isPresent();
        }

        private Reason changedSince(String name, @Nullable Object value, Difference.Change change) {
            return RetractionReasons.CHANGED_SINCE
                    .reason()
                    .with("attribute", label(name))
                    .with("name", name)
                    .with(input("now", name, value))
                    .with(input("set", name, change.after()))
                    .with(input("before", name, change.before()));
        }

        /** A value; of rows only their number, since their own attributes may be less open. */
        private Input input(String called, String name, @Nullable Object value) {
            Confidentiality confidentiality = catalogue
                    .find(name)
                    .<Confidentiality>map(Attribute::confidentiality)
                    .orElse(Confidentiality.CONFIDENTIAL);
            boolean rows = catalogue
                    .find(name)
                    .filter(known -> known.kind().family() == Family.PARTS)
                    .isPresent();
            Object shown = rows && value instanceof Collection<?> some ? some.size() : value;
            return new Input(called, shown, confidentiality);
        }

        private Label label(String name) {
            return catalogue.find(name).<Label>map(Attribute::label).orElseGet(() -> Label.same(name));
        }
    }
}
