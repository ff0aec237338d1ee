package io.crmkit.analytics.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.MixedMoney;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KpiVerifierTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(KpiVectors.schema());
    private static final String VECTOR = """
            {"edition": 1, "about": "An example.",
             "parameters": {"now": "2026-06-30T12:00:00Z"},
             "base": {"opportunity": {"version": 1, "name": "Deal", "taxIncluded": false, "stage": "qualification", "status": "open",
               "probability": "0.2", "probabilityByHand": false, "forecastByHand": false, "process": "simple", "edition": 0,
               "createdOn": "2026-01-01"}},
             "vectors": [{"name": "example", "why": "Lost deals do not run.", "catalogue": "opportunity",
               "records": [
                 {"id": "a", "probability": "0.2", "amount": {"amount": "231", "currency": "CNY"}},
                 {"id": "b", "probability": "0.8", "amount": {"amount": "66", "currency": "CNY"}},
                 {"id": "c", "status": "lost", "stage": "lost", "closedOn": "2026-02-01", "amount": {"amount": "9", "currency": "CNY"}}],
               "expect": [%s]}]}
            """;
    private static final String WEIGHTED = """
            {"measure": "open.weighted", "version": 1, "unit": "money", "amounts": [{"amount": "99.00", "currency": "CNY"}], "sampleSize": 2}""";

    private static final Catalogues CATALOGUES = Crm.inMemory().catalogues();

    private static KpiVerifier library() {
        return KpiVerifier.of(CATALOGUES)
                .measures(Kpis.of(SalesProcess.simple()))
                .vectors(KpiVectors.ofLibrary());
    }

    private static KpiVerifier one(Measure measure, String expectation) {
        return KpiVerifier.of(CATALOGUES)
                .measures(List.of(measure))
                .vectors(KpiVectors.read(VECTOR.formatted(expectation)));
    }

    private static String failure(KpiVerifier verifier) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(AssertionError.class, verifier::verify)
                .getMessage();
    }

    private static Measure weighted(Condition where) {
        return Measure.named("open.weighted", 1)
                .label("Weighted", "加权")
                .over(OpportunityAttributes.CATALOGUE)
                .population("Deals that run", "在途商机")
                .asOf()
                .unit(Unit.MONEY)
                .mixedMoney(MixedMoney.LISTED)
                .sum(OpportunityAttributes.AMOUNT.value().times(OpportunityAttributes.PROBABILITY.value()), where);
    }

    @TestFactory
    Stream<DynamicTest> every_kpi_of_the_library_holds() {
        return library().checks().map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
    }

    @Test
    void every_file_of_vectors_has_the_stated_form_and_every_vector_a_name_of_its_own() {
        assertThat(KpiVectors.files())
                .hasSize(18)
                .allSatisfy((name, json) -> assertThat(SCHEMA.validate(json, InputFormat.JSON))
                        .as(name)
                        .isEmpty());
        assertThat(KpiVectors.ofLibrary().all()).extracting(Vector::name).doesNotHaveDuplicates();
        assertThat(KpiVectors.ofLibrary().all())
                .allSatisfy(vector -> assertThat(vector.why()).endsWith("."));
    }

    @Test
    void a_kpi_without_a_vector_fails() {
        Measure forgotten = Measure.named("deals.forgotten", 1)
                .label("Forgotten", "遗漏")
                .over(OpportunityAttributes.CATALOGUE)
                .population("All deals", "全部商机")
                .asOf()
                .unit(Unit.COUNT)
                .count(Condition.always());

        assertThat(failure(library().measures(List.of(forgotten))))
                .isEqualTo(
                        "deals.forgotten/1 vector: A KPI has a worked example. No vector tells what deals.forgotten comes to by"
                                + " version 1. Work one out and add it.");
    }

    @Test
    void a_vector_for_an_earlier_version_fails_until_it_is_worked_out_anew() {
        Measure changed = Measure.named("open.weighted", 2)
                .label("Weighted", "加权")
                .over(OpportunityAttributes.CATALOGUE)
                .population("Deals that run", "在途商机")
                .asOf()
                .unit(Unit.MONEY)
                .mixedMoney(MixedMoney.LISTED)
                .sum(OpportunityAttributes.AMOUNT.value(), Condition.always());

        assertThat(failure(one(changed, WEIGHTED)))
                .contains(
                        "open.weighted/2 vector",
                        "worked out for version 1 of open.weighted, but that is version 2 now");
    }

    @Test
    void a_kpi_that_lets_lost_deals_in_is_caught_with_both_values() {
        assertThatCode(one(PipelineKpis.OPEN_WEIGHTED, WEIGHTED)::verify).doesNotThrowAnyException();

        assertThat(failure(one(weighted(Condition.always()), WEIGHTED)))
                .isEqualTo(
                        "example rows: Every figure is the one that was worked out. open.weighted/1: expected [CNY 99.00] of 2 row(s),"
                                + " but came out [CNY 100.80] of 3 row(s)");
    }

    @Test
    void a_kpi_that_weighs_the_sum_by_the_mean_probability_is_caught() {
        Condition runs = OpportunityAttributes.STATUS.in(Status.OPEN, Status.ON_HOLD);
        Measure mean = Measure.named("open.weighted", 1)
                .label("Weighted", "加权")
                .over(OpportunityAttributes.CATALOGUE)
                .population("Deals that run", "在途商机")
                .asOf()
                .unit(Unit.MONEY)
                .mixedMoney(MixedMoney.LISTED)
                .tally("amount", Tally.sum(OpportunityAttributes.AMOUNT.value(), runs))
                .tally("probability", Tally.sum(OpportunityAttributes.PROBABILITY.value(), runs))
                .formula(Formula.of("amount").times(Formula.mean("probability")));

        assertThat(failure(one(mean, WEIGHTED))).contains("expected [CNY 99.00]", "came out [CNY 148.50]");
    }

    @Test
    void a_value_that_depends_on_the_rows_before_is_caught_since_it_cannot_be_merged() {
        AtomicLong seen = new AtomicLong();
        Catalogue<Opportunity> custom = OpportunityAttributes.CATALOGUE;
        OrderedAttribute<Opportunity, Long> running = custom.custom()
                .whole("runningNumber")
                .label("Running number", "流水号")
                .derived(deal -> seen.incrementAndGet());
        List<Attribute<?, ?>> attributes = List.of(running);
        Measure sum = Measure.named("running.sum", 1)
                .label("Sum of running numbers", "流水号合计")
                .over(custom)
                .population("All deals", "全部商机")
                .asOf()
                .unit(Unit.NUMBER)
                .sum(running.value(), Condition.always());

        String failure = failure(KpiVerifier.of(CATALOGUES.with(attributes))
                .measures(List.of(sum))
                .vectors(KpiVectors.read(VECTOR.formatted("""
                        {"measure": "running.sum", "version": 1, "unit": "number", "number": "6", "sampleSize": 3}"""))));

        assertThat(failure)
                .contains("example split", "[cut before record 0", "example order", "example laws", "example batch")
                .doesNotContain("example rows");
    }

    @Test
    void an_evaluator_that_forgets_a_row_is_caught_by_its_name() {
        Evaluator forgetful = new Evaluator() {
            @Override
            public <O> Partials gather(MeasurePlan<O> plan, List<O> records, Related related) {
                return RowEvaluator.of(plan).gather(records.subList(0, Math.min(1, records.size())), related);
            }
        };

        assertThat(failure(one(PipelineKpis.OPEN_WEIGHTED, WEIGHTED).evaluator("forgetful", forgetful)))
                .contains("example forgetful: The evaluator forgetful answers alike.")
                .contains("expected [CNY 99.00] of 2 row(s), but came out [CNY 46.20] of 1 row(s)");
        assertThatCode(one(PipelineKpis.OPEN_WEIGHTED, WEIGHTED).evaluator("rows again", Trial.ROWS)::verify)
                .doesNotThrowAnyException();
    }

    @Test
    void an_evaluator_that_loses_a_record_where_parts_meet_is_caught_though_the_whole_is_right() {
        Evaluator lastOnly = new Evaluator() {
            @Override
            public <O> Partials gather(MeasurePlan<O> plan, List<O> records, Related related) {
                boolean whole = records.size() == 3;
                return RowEvaluator.of(plan).gather(whole ? records : new ArrayList<>(new HashSet<>()), related);
            }
        };

        assertThat(failure(one(PipelineKpis.OPEN_WEIGHTED, WEIGHTED).evaluator("lossy", lastOnly)))
                .contains("[cut before record 1]")
                .doesNotContain("[in one go]");
    }

    @Test
    void groups_that_are_missing_too_many_or_wrong_are_named() {
        String vector = VECTOR.formatted("""
                        {"measure": "opportunities.count", "version": 1, "unit": "number", "number": "3", "sampleSize": 3,
                         "groups": [{"key": ["open"], "number": "3", "sampleSize": 2}, {"key": ["won"], "number": "0", "sampleSize": 0}]}""").replace("\"expect\"", "\"by\": [\"status\"], \"expect\"");

        assertThat(failure(KpiVerifier.of(CATALOGUES)
                        .measures(List.of(PipelineKpis.COUNT))
                        .vectors(KpiVectors.read(vector))))
                .contains(
                        "expected the unit number, but it has the unit count",
                        "opportunities.count/1 of [open]: expected 3 of 2 row(s), but came out 2 of 2 row(s)",
                        "of [won]: expected 0 of 0 row(s), but there is no such group",
                        "of [lost]: expected no such group, but came out 1 of 1 row(s)");
    }

    @Test
    void a_definition_that_does_not_say_its_population_in_both_languages_is_caught() {
        Measure silent = Measure.named("open.weighted", 1)
                .label("Weighted", "Weighted")
                .over(OpportunityAttributes.CATALOGUE)
                .asOf()
                .unit(Unit.MONEY)
                .mixedMoney(MixedMoney.LISTED)
                .sum(
                        OpportunityAttributes.AMOUNT.value().times(OpportunityAttributes.PROBABILITY.value()),
                        OpportunityAttributes.STATUS.in(Status.OPEN, Status.ON_HOLD));

        assertThat(failure(one(silent, WEIGHTED)))
                .isEqualTo(
                        "open.weighted/1 definition: A KPI says in both languages what it means. open.weighted/1 has a label"
                                + " that is not translated: Weighted; no population in words");
    }

    @Test
    void a_vector_that_names_a_kpi_wrongly_is_told_the_nearest() {
        assertThat(failure(one(PipelineKpis.OPEN_WEIGHTED, WEIGHTED.replace("open.weighted", "open.wieghted"))))
                .contains("There is no KPI \"open.wieghted\" here. Maybe \"open.weighted\" is meant.");
    }

    @Test
    void records_that_do_not_fit_their_catalogue_are_told_with_their_place() {
        assertThat(failure(KpiVerifier.of(CATALOGUES)
                        .measures(List.of(PipelineKpis.OPEN_WEIGHTED))
                        .vectors(KpiVectors.read(VECTOR.formatted(WEIGHTED).replace("\"0.8\"", "\"1.8\"")))))
                .contains("$.vectors[0].records[1].probability");
    }

    @Test
    void vectors_of_another_form_are_refused_with_all_places() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> KpiVectors.read(VECTOR.formatted(WEIGHTED.replace("\"amounts\"", "\"amount\""))))
                .withMessageContaining("$.vectors[0].expect[0].amount")
                .withMessageContaining("Maybe \\\"amounts\\\" is meant".replace("\\", ""));
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> KpiVectors.read(VECTOR.formatted("""
                        {"measure": "open.count", "version": 1, "unit": "count", "sampleSize": 2}""")))
                .withMessageContaining("One of number, money, amounts and undefined must be here");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> KpiVectors.read(VECTOR.formatted("""
                        {"measure": "open.count", "version": 1, "unit": "count", "number": "1/0", "sampleSize": 2}""")))
                .withMessageContaining("Nothing can be divided by zero");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> KpiVectors.read(VECTOR.formatted(WEIGHTED).replace("Lost deals do not run.", " ")))
                .withMessageContaining("A vector says why");
    }

    @Test
    void quotients_are_told_apart_to_the_thirtieth_digit() {
        BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), Formula.PRECISION);

        Exact exact = new Exact(BigDecimal.ONE, BigDecimal.valueOf(3));

        assertThat(exact.is(third)).isTrue();
        assertThat(exact.is(third.add(new BigDecimal("1E-29")))).isFalse();
        assertThat(new Exact(BigDecimal.TEN, BigDecimal.ONE).is(new BigDecimal("10.000")))
                .isTrue();
        assertThat(new Exact(BigDecimal.TEN, BigDecimal.ONE)
                        .is(new BigDecimal("10.0000000000000000000000000000000001")))
                .isFalse();
        assertThat(exact).hasToString("1/3");
    }

    @Test
    void every_reason_for_which_a_figure_is_undefined_but_limits_has_a_vector() {
        Set<String> reasons = new HashSet<>();
        KpiVectors.ofLibrary()
                .all()
                .forEach(vector -> vector.expected()
                        .forEach(each -> each.total()
                                .undefined()
                                .ifPresent(gap -> reasons.add(gap.reason().code()))));

        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        "no-data", "zero-denominator", "mixed-currencies", "missing-rate", "not-reached");
    }
}
