package io.crmkit.core.objection;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.command.Runner;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often responses worked where records say that they were tried.
 *
 * <p>The measure is worked ÷ decided: of all records that know whether the response worked, the share where it did. Records that do not
 * know it count neither way; without any that knows it, the figure is undefined.
 *
 * @param measure the share as a measure
 * @param response where a record says which response was tried
 * @param catalogue the records
 */
public record WinRate<O extends Aggregate<O>>(
        Measure measure, IdAttribute<O, Response> response, Catalogue<O> catalogue) {

    /** How often a response overcame the objection that it answered, by the day of the answer. */
    public static final WinRate<Objection> OF_OBJECTIONS = new WinRate<>(
            measure(
                    Measure.named("objection.win-rate", 1)
                            .label("Objections overcome", "异议化解率")
                            .population("answered objections whose outcome is known", "结果已知的已答复异议")
                            .over(ObjectionAttributes.CATALOGUE)
                            .basis(Basis.OCCURRED_IN, ObjectionAttributes.ANSWERED_ON),
                    ObjectionAttributes.OUTCOME.is(ObjectionOutcome.OVERCOME),
                    ObjectionAttributes.OUTCOME.in(ObjectionOutcome.OVERCOME, ObjectionOutcome.NOT_OVERCOME)),
            ObjectionAttributes.RESPONSE,
            ObjectionAttributes.CATALOGUE);

    private static final Comparator<TrackRecord> BEST_FIRST = Comparator.comparing(TrackRecord::atLeast)
            .thenComparing(TrackRecord::decided)
            .reversed()
            .thenComparing(record -> record.response().title())
            .thenComparing(record -> record.response().id());

    /**
     * The share of decided rows that worked.
     *
     * @param begun name, label, population and basis of the measure
     * @param worked when a row has worked
     * @param decided when it is known whether a row has worked
     */
    public static Measure measure(MeasureDraft begun, Condition worked, Condition decided) {
        return begun.unit(Unit.FRACTION)
                .tally("worked", Tally.count(worked.and(decided)))
                .tally("decided", Tally.count(decided))
                .formula(Formula.ratio("worked", "decided"));
    }

    /**
     * Responses by what is certain of them: by {@link TrackRecord#atLeast()}, the best first; then by sample size, title and id. Those that
     * were never tried are the last.
     *
     * @param runner whose eyes look; what the actor may not see does not count
     * @param where which records count
     * @param responses the responses to rank
     */
    public List<TrackRecord> rank(Runner runner, Condition where, List<Response> responses) {
        Condition tried =
                where.and(response.in(responses.stream().map(Response::id).toList()));
        MeasurePlan<O> plan = MeasurePlan.of(
                        runner.binder(),
                        runner.shell().environment().catalogues().of(catalogue))
                .measure(measure)
                .by(Dimension.of(response))
                .build();
        Table table = plan.finish(RowEvaluator.of(plan).gather(runner.all(catalogue, tried), runner.around()));
        return responses.stream()
                .map(candidate -> record(candidate, table))
                .sorted(BEST_FIRST)
                .toList();
    }

    private TrackRecord record(Response candidate, Table table) {
        Optional<Figure> figure = table.row((Object) candidate.id()).map(row -> row.figure(measure.name()));
        Optional<BigDecimal> share = figure.flatMap(Figure::number);
        long decided = share.isPresent() ? figure.orElseThrow().sampleSize() : 0;
        long worked = share.map(number -> number.multiply(BigDecimal.valueOf(decided))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact())
                .orElse(0L);
        return new TrackRecord(candidate, worked, decided);
    }
}
