package io.crmkit.core.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What changed, attribute by attribute: the value before and the value after, either of which may be absent. Values are in the Java
 * types of their attributes; those of undeclared names are plain.
 *
 * <p>Of a long list that changed a little, not all of it need be told: a {@link Splice} may stand in place of the value after, and
 * nothing then in place of the value before. {@link #shortened} makes such differences, {@link Values#plus} understands them.
 */
public final class Difference {

    private static final Difference NONE = new Difference(new String[0], null, new Object[0]);

    private final String[] names;
    private final @Nullable Object @Nullable [] before;
    private final @Nullable Object[] after;

    private Difference(String[] names, @Nullable Object @Nullable [] before, @Nullable Object[] after) {
        this.names = names;
        this.before = before;
        this.after = after;
    }

    /** Nothing changed. */
    public static Difference none() {
        return NONE;
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return names.length == 0;
    }

    /** How many attributes changed. */
    public int size() {
        return names.length;
    }

    /** The name of the attribute at a place, from 0. */
    public String name(int place) {
        return names[place];
    }

    /** The value before, at a place; nothing beside a {@link Splice}. */
    public @Nullable Object before(int place) {
        return before == null ? null : before[place];
    }

    /** The value after, at a place; or the {@link Splice} that leads to it. */
    public @Nullable Object after(int place) {
        return after[place];
    }

    /** The names of all attributes that changed, in the order of the catalogue. */
    public List<String> names() {
        return List.of(names);
    }

    /** The change of one attribute, if it changed. */
    public Optional<Change> change(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return Optional.of(new Change(name, before(i), after[i]));
            }
        }
        return Optional.empty();
    }

    /** All changes. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            changes.add(new Change(names[i], before(i), after[i]));
        }
        return changes;
    }

    /** Whether a list is told as a {@link Splice}. */
    public boolean isShortened() {
        for (Object value : after) {
            if (value instanceof Splice) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same, with a {@link Splice} for each list that begins or ends with entries that it had before. Whoever reads it has to know the
     * list before; therefore only lists of declared attributes are shortened, and only those that were the same in a state that the
     * reader will know.
     *
     * @param known gives that state; asked only if something can be shortened
     */
    public Difference shortened(Supplier<? extends Values<?>> known) {
        if (before == null) {
            return this;
        }
        @Nullable Object[] earlier = before;
        @Nullable Object[] later = after;
        Values<?> state = null;
        for (int i = 0; i < names.length; i++) {
            Optional<Splice> splice = splice(i);
            if (splice.isEmpty()) {
                continue;
            }
            state = state == null ? known.get() : state;
            if (state.isDeclared(names[i], before[i])) {
                earlier = earlier == before ? before.clone() : earlier;
                later = later == after ? after.clone() : later;
                earlier[i] = null;
                later[i] = splice.get();
            }
        }
        return later == after ? this : new Difference(names, earlier, later);
    }

    private Optional<Splice> splice(int place) {
        return before(place) instanceof List<?> earlier && after[place] instanceof List<?> later
                ? Splice.between(earlier, later)
                        .filter(splice -> splice.removed().size() < earlier.size()
                                || splice.added().size() < later.size())
                : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Difference that && changes().equals(that.changes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(names) * 31 + Arrays.hashCode(after);
    }

    /** Names only, since values may be confidential. */
    @Override
    public String toString() {
        return "Difference" + Arrays.toString(names);
    }

    /**
     * The change of one attribute.
     *
     * @param name the attribute
     * @param before its value before, or null
     * @param after its value after, or null; or the {@link Splice} that leads to it
     */
    public record Change(
            String name, @Nullable Object before, @Nullable Object after) {
        /** Names only, since values may be confidential. */
        @Override
        public String toString() {
            return "Change[" + name + "]";
        }
    }

    /** Gathers changes. */
    public static final class Builder {

        private String[] names = new String[8];
        private @Nullable Object[] before = new @Nullable Object[8];
        private @Nullable Object[] after = new @Nullable Object[8];
        private int size;

        /** An empty difference to start with. */
        public Builder() {}

        /** Adds an attribute if its value is another one now. */
        public Builder add(String name, @Nullable Object earlier, @Nullable Object later) {
            if (!Objects.equals(earlier, later)) {
                if (size == names.length) {
                    names = Arrays.copyOf(names, 2 * size);
                    before = Arrays.copyOf(before, 2 * size);
                    after = Arrays.copyOf(after, 2 * size);
                }
                names[size] = name;
                before[size] = earlier;
                after[size] = later;
                size++;
            }
            return this;
        }

        /** Adds an attribute of which only what was taken out and put in is told. */
        public Builder add(String name, Splice splice) {
            return add(name, null, splice);
        }

        /** The difference. */
        public Difference build() {
            return size == 0
                    ? NONE
                    : new Difference(
                            Arrays.copyOf(names, size),
                            isCreated() ? null : Arrays.copyOf(before, size),
                            Arrays.copyOf(after, size));
        }

        private boolean isCreated() {
            for (Object value : before) {
                if (value != null) {
                    return false;
                }
            }
            return true;
        }
    }
}
