package io.crmkit.core.journal;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Splice;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which lists the splices in the entries of one record lead to.
 *
 * <p>A splice counts in the list that the store held when its entry was recorded. What that was depends on how the entry before was made:
 * one that took effect when it was recorded goes on from what the store held, one that was entered late takes its place in the order of
 * effect. So the entries are gone through in the order of their numbers, with both in hand for every attribute.
 */
final class Telling {

    private final Catalogue<?> catalogue;
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final Map<Long, Told[]> told = new HashMap<>();

    /** Goes through entries in the order of their numbers. */
    Telling(Catalogue<?> catalogue, List<Entry> entries) {
        this.catalogue = catalogue;
        entries.forEach(this::take);
    }

    /** The value that an entry gave the attribute at a place of its difference. */
    @Nullable
    Object after(Entry entry, int place) {
        return told(entry, place).value();
    }

    /** The value that the attribute at a place of the difference of an entry had before. */
    @Nullable
    Object before(Entry entry, int place) {
        Told value = told(entry, place);
        if (value.splice == null) {
            return entry.difference().before(place);
        }
        return value.from == null ? null : value.from.value();
    }

    /** The values that the store holds after all entries, by the names of the attributes. */
    Difference held() {
        Difference.Builder held = new Difference.Builder();
        courses.forEach((name, course) -> held.add(name, null, course.held.value()));
        return held.build();
    }

    private Told told(Entry entry, int place) {
        Told[] values = told.get(entry.number());
        if (values == null) {
            throw new IllegalArgumentException("The entry %s is none of this history.".formatted(entry.number()));
        }
        return values[place];
    }

    private void take(Entry entry) {
        Difference difference = entry.difference();
        Told[] values = new Told[difference.size()];
        for (int i = 0; i < values.length; i++) {
            String name = name(catalogue, difference.name(i));
            Course course = courses.get(name);
            values[i] = Told.of(entry, course == null ? null : course.held, difference.after(i));
            if (course == null) {
                courses.put(name, new Course(entry.effectiveAt(), values[i]));
            } else {
                course.take(entry.effectiveAt(), values[i]);
            }
        }
        told.put(entry.number(), values);
        if (entry.effectiveAt().isBefore(entry.recordedAt())) {
            courses.values().forEach(Course::settle);
        }
    }

    /** The name that an attribute has now. */
    static String name(Catalogue<?> catalogue, String name) {
        return catalogue.find(name).<String>map(Attribute::name).orElse(name);
    }

    /** What an attribute holds on the way: in the store, and last in the order of effect. */
    private static final class Course {

        private Told held;
        private Told latest;
        private Instant at;

        Course(Instant at, Told value) {
            this.held = value;
            this.latest = value;
            this.at = at;
        }

        void take(Instant moment, Told value) {
            held = value;
            if (!moment.isBefore(at)) {
                at = moment;
                latest = value;
            }
        }

        void settle() {
            held = latest;
        }
    }

    /** A value that an entry gave: a whole one, or a splice of another one. */
    private static final class Told {

        private final Entry entry;
        private final @Nullable Told from;
        private final @Nullable Splice splice;
        private final @Nullable Object whole;

        private Told(Entry entry, @Nullable Told from, @Nullable Splice splice, @Nullable Object whole) {
            this.entry = entry;
            this.from = from;
            this.splice = splice;
            this.whole = whole;
        }

        static Told of(Entry entry, @Nullable Told from, @Nullable Object after) {
            return after instanceof Splice splice
                    ? new Told(entry, from, splice, null)
                    : new Told(entry, null, null, after);
        }

        /** Goes back to the last value that was told as a whole, and forth again. */
        @Nullable
        Object value() {
            if (splice == null) {
                return whole;
            }
            Deque<Told> way = new ArrayDeque<>();
            Told begin = this;
            while (begin != null && begin.splice != null) {
                way.push(begin);
                begin = begin.from;
            }
            List<Object> list =
                    new ArrayList<>(begin != null && begin.whole instanceof List<?> rows ? rows : List.of());
            way.forEach(step -> step.applyTo(list));
            return List.copyOf(list);
        }

        private void applyTo(List<Object> list) {
            try {
                if (splice != null) {
                    splice.applyTo(list);
                }
            } catch (IllegalArgumentException broken) {
                throw new IllegalStateException(
                        "The entry %s of the %s %s does not fit those before it. %s Restore the journal from a copy."
                                .formatted(entry.number(), entry.catalogue(), entry.id(), broken.getMessage()),
                        broken);
            }
        }
    }
}
