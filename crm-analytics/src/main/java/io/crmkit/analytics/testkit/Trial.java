package io.crmkit.analytics.testkit;

import io.crmkit.analytics.batch.Batch;
import io.crmkit.core.condition.Related;
import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Some KPIs of one population, put to the records of a vector in every way.
 *
 * @param plan asks for the KPIs
 * @param records the records
 * @param related the records around them
 */
record Trial<O>(MeasurePlan<O> plan, List<O> records, Related related) {

    /** Of more records than this, some together are one part; laws are tried on all pairs and threes of parts. */
    private static final int MOST_PARTS = 12;

    static final Evaluator ROWS = new Evaluator() {
        @Override
        public <O> Partials gather(MeasurePlan<O> plan, List<O> records, Related related) {
            return RowEvaluator.of(plan).gather(records, related);
        }
    };

    static final Evaluator BATCH = new Evaluator() {
        @Override
        public <O> Partials gather(MeasurePlan<O> plan, List<O> records, Related related) {
            return batch(plan, records, related).gather(plan);
        }
    };

    static final Evaluator BATCH_IN_PARTS = new Evaluator() {
        @Override
        public <O> Partials gather(MeasurePlan<O> plan, List<O> records, Related related) {
            return batch(plan, records, related).gather(plan, ForkJoinPool.commonPool(), 3);
        }
    };

    private static <O> Batch<O> batch(MeasurePlan<O> plan, List<O> records, Related related) {
        return Batch.builder(plan).addAll(records.stream(), related).build();
    }

    Table table(Evaluator evaluator) {
        return plan.finish(gather(evaluator, records));
    }

    /** However the records are cut in two, and in whatever order both parts are merged, the table is the same. */
    void splitsAnywhere(Evaluator evaluator) {
        Table whole = table(evaluator);
        for (int cut = 0; cut <= records.size(); cut++) {
            Partials first = gather(evaluator, records.subList(0, cut));
            Partials second = gather(evaluator, records.subList(cut, records.size()));
            same(whole, first.merge(second), "cut before record " + cut);
            same(whole, second.merge(first), "cut before record " + cut + ", the second part first");
        }
    }

    /** Parts of a record or a few, merged from the first, from the last, in pairs, and beginning anywhere. */
    void mergesInAnyOrder(Evaluator evaluator) {
        Table whole = table(evaluator);
        List<Partials> parts = parts(evaluator);
        same(whole, merged(parts), "merged from the first record to the last");
        List<Partials> backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);
        same(whole, merged(backwards), "merged from the last record to the first");
        same(whole, paired(parts), "merged in pairs");
        for (int first = 1; first < parts.size(); first++) {
            List<Partials> turned = new ArrayList<>(parts);
            Collections.rotate(turned, first);
            same(whole, merged(turned), "merged beginning in the middle");
        }
        List<O> reversed = new ArrayList<>(records);
        Collections.reverse(reversed);
        same(whole, gather(evaluator, reversed), "with the last record first");
    }

    /** No rows are the identity; merging is commutative and associative, and leaves both sides as they were. */
    void keepsTheLawsOfMerging(Evaluator evaluator) {
        List<Partials> parts = parts(evaluator);
        for (Partials one : parts) {
            Table alone = plan.finish(one);
            same(alone, one.merge(plan.empty()), "merged with no rows");
            same(alone, plan.empty().merge(one), "no rows merged with some");
            for (Partials other : parts) {
                Table both = plan.finish(one.merge(other));
                same(both, other.merge(one), "the other way round");
                for (Partials third : parts) {
                    same(
                            plan.finish(one.merge(other).merge(third)),
                            one.merge(other.merge(third)),
                            "the last two of three merged first");
                }
            }
            same(alone, one, "after it was merged with others");
        }
        same(table(evaluator), merged(parts), "put together");
    }

    /** What was gathered goes through JSON and back without loss. */
    void travels(Evaluator evaluator) {
        for (Partials part : parts(evaluator)) {
            same(plan.finish(part), again(part), "read again from JSON");
        }
        same(table(evaluator), again(gather(evaluator, records)), "read again from JSON");
    }

    /** Parts that are gathered at the same time give the same. */
    void gathersInParallel(Evaluator evaluator) {
        int parts = Math.min(4, Math.max(1, records.size()));
        Partials merged = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> gather(
                        evaluator, records.subList(part * records.size() / parts, (part + 1) * records.size() / parts)))
                .reduce(plan.empty(), Partials::merge);
        same(table(evaluator), merged, "gathered in parallel");
    }

    /** Another evaluator gives the same, whole and in two parts. */
    void agrees(Evaluator other) {
        Table rows = table(ROWS);
        same(rows, gather(other, records), "in one go");
        for (int cut = 0; cut <= records.size(); cut++) {
            same(
                    rows,
                    gather(other, records.subList(0, cut)).merge(gather(other, records.subList(cut, records.size()))),
                    "cut before record " + cut);
        }
    }

    private Partials gather(Evaluator evaluator, List<O> some) {
        return evaluator.gather(plan, some, related);
    }

    private Partials again(Partials partials) {
        return plan.partials(Data.of(Json.read(Json.write(partials.toData()))));
    }

    private List<Partials> parts(Evaluator evaluator) {
        int size = Math.max(1, (records.size() + MOST_PARTS - 1) / MOST_PARTS);
        List<Partials> parts = new ArrayList<>();
        for (int from = 0; from < records.size(); from += size) {
            parts.add(gather(evaluator, records.subList(from, Math.min(records.size(), from + size))));
        }
        return parts;
    }

    private Partials merged(List<Partials> parts) {
        return parts.stream().reduce(Partials::merge).orElseGet(plan::empty);
    }

    private Partials paired(List<Partials> parts) {
        if (parts.size() < 2) {
            return merged(parts);
        }
        int half = parts.size() / 2;
        return paired(parts.subList(0, half)).merge(paired(parts.subList(half, parts.size())));
    }

    private void same(Table expected, Partials partials, String how) {
        Differences.between(expected, plan.finish(partials)).refuse(how);
    }
}
