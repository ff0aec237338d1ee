package io.crmkit.analytics.cube;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.data.Names;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The records behind one figure, told apart by what they count for: a record that was won stands behind both the numerator and the
 * denominator of a win rate, one that was lost behind the denominator only.
 *
 * @param <O> the records
 */
public final class Behind<O> {

    private final Measure measure;
    private final MeasurePlan<O> plan;
    private final Map<String, Listing<O>> byTally;

    private Behind(Measure measure, MeasurePlan<O> plan, Map<String, Listing<O>> byTally) {
        this.measure = measure;
        this.plan = plan;
        this.byTally = byTally;
    }

    static <O> Behind<O> of(Plans<O> plans, Measure measure, CubeGroup group, Taken<O> records) {
        MeasurePlan<O> plan = plans.all();
        Search<O> search = new Search<>(plan, measure, group, records.around());
        Map<String, List<Item<O>>> found = new LinkedHashMap<>();
        measure.tallies().keySet().forEach(tally -> found.put(tally, new ArrayList<>()));
        records.forEach(record -> search.look(record, found));
        Map<String, Listing<O>> byTally = new LinkedHashMap<>();
        found.forEach((tally, items) -> byTally.put(tally, new Listing<>(items)));
        return new Behind<>(measure, plan, byTally);
    }

    /**
     * A record, and how many of its rows count. Where the records themselves are the rows, it is one of them in all.
     *
     * @param record the record
     * @param counted how many rows count with a value
     * @param blank how many rows have a blank value; what they count says the measure
     * @param missed how many rows cannot be judged, since an exchange rate is missing
     */
    public record Item<O>(O record, long counted, long blank, long missed) {}

    /**
     * Records in the order in which they were read: that of their ids.
     *
     * @param items all of them
     */
    public record Listing<O>(List<Item<O>> items) {

        /** The most records of one page. */
        public static final int MOST = 10_000;

        /** Keeps its own list. */
        public Listing {
            items = List.copyOf(items);
        }

        /** How many records there are. */
        public int size() {
            return items.size();
        }

        /** How many of their rows count with a value; blank ones that count as zero come on top of them. */
        public long counted() {
            return items.stream().mapToLong(Item::counted).sum();
        }

        /**
         * Some of the records; none beyond the last one.
         *
         * @param from how many come before them, from 0
         * @param most how many at most, from 1 to {@value #MOST}
         */
        public List<Item<O>> page(int from, int most) {
            if (from < 0 || most < 1 || most > MOST) {
                throw new IllegalArgumentException(
                        "A page begins at 0 or later and has from 1 to %s records, but %s from %s were asked for."
                                .formatted(MOST, most, from));
            }
            int first = Math.min(from, items.size());
            return items.subList(first, (int) Math.min((long) first + most, items.size()));
        }
    }

    /** What is gathered for the measure, by the names that its formula uses, in the order of its definition. */
    public List<String> tallies() {
        return List.copyOf(byTally.keySet());
    }

    /**
     * What a tally counts, in words.
     *
     * @throws IllegalArgumentException if the measure has no tally of this name; the message names the nearest
     */
    public Label words(String tally) {
        Tally of = measure.tally(tally);
        Label sort = of.sort().label();
        if (of.where().equals(Condition.always())) {
            return sort;
        }
        return Label.of(
                sort.en() + ", where " + words(of, Locale.ENGLISH),
                sort.zh() + "，条件：" + words(of, Locale.SIMPLIFIED_CHINESE));
    }

    private String words(Tally tally, Locale locale) {
        return tally.where().words(locale, plan.rows(), plan.binder().schema());
    }

    /** On which sides of a fraction a tally stands. */
    public Share share(String tally) {
        measure.tally(tally);
        return Share.of(measure.formula(), tally);
    }

    /**
     * The records that a tally looked at.
     *
     * @throws IllegalArgumentException if the measure has no tally of this name; the message names the nearest
     */
    public Listing<O> of(String tally) {
        Listing<O> listing = byTally.get(tally);
        if (listing == null) {
            throw new IllegalArgumentException("The measure %s has no tally \"%s\". %s"
                    .formatted(measure.name(), tally, Names.hint(tally, byTally.keySet())));
        }
        return listing;
    }
}
