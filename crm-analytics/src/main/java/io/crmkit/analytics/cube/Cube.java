package io.crmkit.analytics.cube;

import io.crmkit.analytics.batch.Batch;
import io.crmkit.core.Session;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Related;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.time.FiscalPeriod;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A question for figures: which measures, by which dimensions, of which records. Immutable; each method gives another cube and leaves this
 * one as it is. Nothing is read before {@link #table()}.
 *
 * @param <O> the records
 */
public final class Cube<O> {

    private final Source<O> source;
    private final Question question;

    private Cube(Source<O> source, Question question) {
        this.source = source;
        this.question = question;
    }

    /** A cube of the records of a catalogue that the actor of a session may see, with what he is cleared for. */
    public static <A extends Aggregate<A>> Cube<A> of(Session session, Catalogue<A> catalogue) {
        return new Cube<>(
                Stored.of(session.runner(), catalogue),
                ImmutableQuestion.builder().build());
    }

    /**
     * A cube of records at hand, such as the credits of a forecast; whoever gives them answers for who may see them.
     *
     * @param around the records around them
     */
    public static <O> Cube<O> over(Binder binder, Fields<O> fields, Collection<? extends O> records, Related around) {
        return new Cube<>(
                new Source.Given<>(binder, fields, List.copyOf(records), around),
                ImmutableQuestion.builder().build());
    }

    /**
     * A cube of the records of a batch, which is asked again and again: as at the moment of its plans, for all values that they look at. It
     * has no history, and no records to name behind a figure; whoever gives it answers for who may see it.
     *
     * <pre>{@code
     * Cube.over(live.present().batch()).measures(PipelineKpis.WIN_RATE).by(Dimension.of(OWNER_REGION)).table();
     * }</pre>
     */
    public static <O> Cube<O> over(Batch<O> batch) {
        return new Cube<>(
                new Source.Encoded<>(batch), ImmutableQuestion.builder().build());
    }

    /** Asks for measures, all over one population; their names must differ. */
    public Cube<O> measures(Measure... asked) {
        return measures(Arrays.asList(asked));
    }

    /** Asks for measures, all over one population; their names must differ. */
    public Cube<O> measures(Collection<Measure> asked) {
        return with(ImmutableQuestion.builder().from(question).addAllMeasures(asked));
    }

    /** Groups by dimensions, the outermost first. */
    public Cube<O> by(Dimension... dimensions) {
        return with(ImmutableQuestion.builder().from(question).addBy(dimensions));
    }

    /** Calls values by other words; those that still read alike have their own words in brackets behind them. */
    public Cube<O> called(Wording wording) {
        return with(ImmutableQuestion.builder().from(question).wording(wording));
    }

    /** Looks only at rows for which this holds as well. */
    public Cube<O> where(Condition condition) {
        Condition before = question.where();
        return with(ImmutableQuestion.builder()
                .from(question)
                .where(before.equals(Condition.always()) ? condition : before.and(condition)));
    }

    /** Keeps the groups of the first dimension with the largest figures, the largest first, and makes one group of the rest. */
    public Cube<O> top(int most, Measure by) {
        return top(most, by.name());
    }

    /**
     * Keeps the groups of the first dimension with the largest figures, the largest first, and makes one group of the rest.
     *
     * @param most how many, at least 1
     * @param measure the name of one of the measures that are asked for
     */
    public Cube<O> top(int most, String measure) {
        if (most < 1) {
            throw new IllegalArgumentException(
                    "The number of largest groups (%s) must be at least 1. Leave it out to see all.".formatted(most));
        }
        return with(ImmutableQuestion.builder().from(question).top(new Question.Top(most, measure)));
    }

    /** Compares the periods of the first dimension of periods with others, and shows those without records, too. */
    public Cube<O> comparing(Against against) {
        return with(ImmutableQuestion.builder().from(question).against(against));
    }

    /**
     * Tells only the periods of the first dimension of periods from one to another. Those before are still compared with, which a
     * condition would leave out.
     *
     * @throws IllegalArgumentException if the last one begins before the first one
     */
    public Cube<O> periods(FiscalPeriod first, FiscalPeriod last) {
        if (last.first().isBefore(first.first())) {
            throw new IllegalArgumentException(
                    "The last period (%s) must not be before the first (%s). Exchange them.".formatted(last, first));
        }
        return with(ImmutableQuestion.builder().from(question).span(new Question.Span(first, last)));
    }

    /**
     * As things stood at a moment, with everything that is known today. "Today" and exchange rates are those of that moment.
     *
     * @throws IllegalStateException if the records were given and have no history
     */
    public Cube<O> asOf(Instant moment) {
        return new Cube<>(source.past(moment, Instant.MAX), question);
    }

    /**
     * As things stood at a moment, with what had been recorded until another one.
     *
     * @throws IllegalStateException if the records were given and have no history
     */
    public Cube<O> asKnownAt(Instant moment, Instant known) {
        return new Cube<>(source.past(moment, known), question);
    }

    /** Keeps at most so many groups of all dimensions apart, at least 1, and 100,000 if nothing is said; with more, only the total is known. */
    public Cube<O> mostGroups(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("The number of groups (%s) must be at least 1.".formatted(most));
        }
        return with(ImmutableQuestion.builder().from(question).mostGroups(most));
    }

    /**
     * Asks what stands in plain data, in addition to what is asked already:
     * <pre>{@code
     * {"measures": ["won.value", "win-rate.count"],
     *  "by": ["owner.region", {"period": "quarter", "of": "closedOn"}],
     *  "where": {"attribute": "status", "is": "won"},
     *  "top": {"most": 3, "by": "won.value"},
     *  "against": "same-last-year",
     *  "periods": {"first": "2026-Q1", "last": "2026-Q4"},
     *  "mostGroups": 1000}
     * }</pre>
     *
     * @param known the measures that may be named
     * @throws InvalidDataException with all faults and their paths; for an unknown name with the nearest known one
     */
    public Cube<O> asking(Data data, Collection<Measure> known) {
        return with(QuestionData.read(data, question, known, source.setting()));
    }

    /**
     * The answer. Reads the records once.
     *
     * @throws InvalidDataException if dimensions or conditions do not fit the records, with the nearest name for an unknown one; if the actor
     *     is not cleared for a dimension; or if no measure fits
     * @throws IllegalArgumentException if nothing is asked, a measure is asked twice, measures have different populations, or periods are
     *     to be compared and there are none
     */
    public CubeTable<O> table() {
        return Answering.answer(source, question);
    }

    private Cube<O> with(ImmutableQuestion.Builder changed) {
        return new Cube<>(source, changed.build());
    }
}
