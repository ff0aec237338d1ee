package io.crmkit.analytics.cube;

import io.crmkit.analytics.batch.Batch;
import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.RowEvaluator;
import java.util.List;
import java.util.function.Consumer;

/** The records of one question, read once: whatever is asked of them afterwards is asked of the same ones. */
interface Taken<O> {

    /** What a plan asks for, from all of them. */
    Partials gather(MeasurePlan<O> plan);

    /**
     * Each record, in their order.
     *
     * @throws IllegalStateException if they are kept as columns of numbers only
     */
    void forEach(Consumer<O> each);

    /** The records around them. */
    Related around();

    /**
     * Records as they are.
     *
     * @param records the records
     */
    record Records<O>(List<O> records, Related around) implements Taken<O> {

        @Override
        public Partials gather(MeasurePlan<O> plan) {
            return RowEvaluator.of(plan).gather(records, around);
        }

        @Override
        public void forEach(Consumer<O> each) {
            records.forEach(each);
        }
    }

    /**
     * Records as columns of numbers.
     *
     * @param batch the records
     */
    record Columns<O>(Batch<O> batch) implements Taken<O> {

        @Override
        public Partials gather(MeasurePlan<O> plan) {
            return batch.gather(plan);
        }

        @Override
        public void forEach(Consumer<O> each) {
            throw new IllegalStateException("A batch keeps no records, so it cannot name those behind a figure."
                    + " Ask a session with Cube.of(…), with the condition of the group.");
        }

        @Override
        public Related around() {
            return Related.none();
        }
    }
}
