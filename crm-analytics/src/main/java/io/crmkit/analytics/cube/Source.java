package io.crmkit.analytics.cube;

import io.crmkit.analytics.batch.Batch;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Related;
import java.time.Instant;
import java.util.List;

/** Where the records of a cube come from. */
interface Source<O> {

    /** In what questions are understood, at this moment. */
    Setting<O> setting();

    /**
     * Reads the records.
     *
     * @param where what each of them has to satisfy; more may come
     */
    Taken<O> records(Condition where);

    /** The same records as they stood at a moment, with what had been recorded until another one. */
    Source<O> past(Instant moment, Instant known);

    /**
     * Records that are at hand.
     *
     * @param all the records
     */
    record Given<O>(Binder binder, Fields<O> fields, List<O> all, Related around) implements Source<O> {

        @Override
        public Setting<O> setting() {
            return new Setting<>(binder, fields, any -> true);
        }

        @Override
        public Taken<O> records(Condition where) {
            return new Taken.Records<>(all, around);
        }

        @Override
        public Source<O> past(Instant moment, Instant known) {
            throw new IllegalStateException(
                    "These records have no history here. Give them as they stood then, or ask a session with Cube.of(…).");
        }
    }

    /**
     * Records that a batch keeps.
     *
     * @param batch the records
     */
    record Encoded<O>(Batch<O> batch) implements Source<O> {

        @Override
        public Setting<O> setting() {
            return new Setting<>(batch.binder(), batch.fields(), any -> true);
        }

        @Override
        public Taken<O> records(Condition where) {
            return new Taken.Columns<>(batch);
        }

        @Override
        public Source<O> past(Instant moment, Instant known) {
            throw new IllegalStateException(
                    "A batch has no history. Encode the records as they stood then, or ask a session with Cube.of(…).");
        }
    }
}
