package io.crmkit.analytics.batch;

import io.crmkit.analytics.internal.Numbering;
import io.crmkit.core.condition.Block;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.MeasurePlan;
import java.util.Arrays;
import java.util.List;

/**
 * Records in columns, each found by its id. Columns only grow: a record that changes is added again, and its row before does not count any
 * more. When too many rows do not, columns are made anew from those that do. Not safe for several threads.
 *
 * @param <A> the records
 */
final class LiveRows<A> {

    private static final int NONE = -1;

    private final Numbering<Id<A>> ids = new Numbering<>();
    private final int spare;
    private final Block<A> coming = new Block<>();
    private final int[] numbers = new int[Block.USUAL];
    private int[] places = {};
    private Encoded<A> rows;

    /** @param spare so many rows that do not count are never too many */
    LiveRows(List<MeasurePlan<A>> plans, int spare) {
        this.rows = Encoded.of(plans);
        this.spare = spare;
    }

    /** The number by which a record is known here from now on. */
    int number(Id<A> id) {
        int number = ids.code(id);
        if (number >= places.length) {
            int before = places.length;
            places = Arrays.copyOf(places, Math.max(number + 1, before + before / 2));
            Arrays.fill(places, before, places.length, NONE);
        }
        return number;
    }

    /** The record with a number. */
    Id<A> id(int number) {
        return ids.value(number);
    }

    /**
     * A record as it is now, which is not to be removed before {@link #complete()}; by then it counts. If it cannot be read, which may show
     * no sooner, it stays as it was.
     */
    void put(int number, A record, Related related) {
        numbers[coming.size()] = number;
        coming.add(record, related);
        if (coming.isFull()) {
            complete();
        }
    }

    /** Everything that was put counts from now on. */
    void complete() {
        int first = rows.records().size();
        try {
            rows.add(coming);
        } finally {
            int added = rows.records().size() - first;
            coming.clear();
            for (int i = 0; i < added; i++) {
                int before = places[numbers[i]];
                places[numbers[i]] = first + i;
                if (before != NONE) {
                    rows.remove(before);
                }
            }
        }
        tidy();
    }

    /** There is no such record any more, if there was. */
    void remove(int number) {
        if (places[number] != NONE) {
            rows.remove(places[number]);
            places[number] = NONE;
            tidy();
        }
    }

    /** The first records are there. */
    void close() {
        complete();
        rows.close();
    }

    /** The records as they are now. */
    Batch<A> batch() {
        return new Batch<>(rows.frozen());
    }

    private void tidy() {
        int gone = rows.records().gone().count();
        int left = rows.records().size() - gone;
        if (gone > Math.max(spare, left / 2) || rows.isCrowded()) {
            renumber();
            rows = rows.kept();
        }
    }

    private void renumber() {
        int[] kept = new int[rows.records().size()];
        int next = 0;
        for (int row = 0; row < kept.length; row++) {
            kept[row] = next;
            next += rows.records().gone().is(row) ? 0 : 1;
        }
        for (int code = 0; code < ids.size(); code++) {
            places[code] = places[code] == NONE ? NONE : kept[places[code]];
        }
    }
}
