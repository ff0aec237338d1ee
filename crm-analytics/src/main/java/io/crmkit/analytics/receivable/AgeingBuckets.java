package io.crmkit.analytics.receivable;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Into which buckets what is owed is sorted by its age.
 *
 * <p>With the limits 30, 60 and 90: days 31 to 60 make the second bucket, both included, and the last one begins with day 91. Counted since
 * issue, the first one is days 0 to 30; counted since the due date, days 1 to 30, and what is due today or later is a bucket of its own.
 *
 * @param since from when days count
 * @param limits the last day of each bucket but the open one, ascending, above 0
 */
public record AgeingBuckets(Since since, List<Integer> limits) {

    /** From when the days of an invoice count. */
    public enum Since implements Labelled {
        /** Since the day of its issue. */
        ISSUE("since issue", "自开票日"),
        /** Since the last day on which it was paid in time. */
        DUE("past due", "逾期");

        private final Label label;

        Since(String en, String zh) {
            this.label = Label.of(en, zh);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** Days 0–30, 31–60, 61–90 and more, since issue. */
    public static final AgeingBuckets SINCE_ISSUE = new AgeingBuckets(Since.ISSUE, List.of(30, 60, 90));

    /** Not yet due; 1–30, 31–60, 61–90 and more days past due. */
    public static final AgeingBuckets SINCE_DUE = new AgeingBuckets(Since.DUE, List.of(30, 60, 90));

    /** Checks the limits. */
    public AgeingBuckets {
        limits = List.copyOf(limits);
        int before = 0;
        for (int limit : limits) {
            if (limit <= before) {
                throw new IllegalArgumentException(
                        "The limits (%s) of ageing buckets must be days above 0, each above the one before. Write 30, 60, 90."
                                .formatted(limits));
            }
            before = limit;
        }
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("Ageing buckets need one limit at least. Write 30, 60, 90.");
        }
    }

    /** The buckets from young to old. */
    public List<Bucket> buckets() {
        List<Bucket> buckets = new ArrayList<>();
        if (since == Since.DUE) {
            buckets.add(new Bucket("not-due", Optional.empty(), Optional.of(0), Label.of("not due", "未到期")));
        }
        int first = since == Since.DUE ? 1 : 0;
        for (int limit : limits) {
            String days = first + "–" + limit;
            buckets.add(new Bucket(
                    first + "-" + limit,
                    first == 0 ? Optional.empty() : Optional.of(first),
                    Optional.of(limit),
                    Label.of(days + " days " + since.label.en(), since.label.zh() + " " + days + " 天")));
            first = limit + 1;
        }
        int last = first - 1;
        buckets.add(new Bucket(
                "over-" + last,
                Optional.of(first),
                Optional.empty(),
                Label.of("over " + last + " days " + since.label.en(), since.label.zh() + "超过 " + last + " 天")));
        return buckets;
    }

    /**
     * One of them.
     *
     * @param code the name as part of that of a measure: {@code 31-60}, {@code over-90}, {@code not-due}
     * @param from the first day; empty if it is open to the young side
     * @param to the last day; empty if it is open to the old side
     * @param label the name for people, with the days
     */
    public record Bucket(String code, Optional<Integer> from, Optional<Integer> to, Label label) {}
}
