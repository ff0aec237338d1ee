package io.crmkit.analytics.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The checks that a verifier makes of its KPIs and vectors. */
class KpiChecksTest {

    private static final String FILE = """
            {"edition": 1, "about": "An example.",
             "parameters": {"now": "2026-06-30T12:00:00Z"%s},
             "base": {"opportunity": {"version": 1, "name": "Deal", "taxIncluded": false, "stage": "qualification", "status": "open",
               "probability": "0.2", "probabilityByHand": false, "forecastByHand": false, "process": "simple", "edition": 0,
               "createdOn": "2026-01-01"}},
             "vectors": [{"name": "example", "why": "So it is.", "catalogue": "opportunity",
               "records": [
                 {"id": "a", "customer": "k1", "closeDate": "2026-03-01", "amount": {"amount": "20", "currency": "EUR"}},
                 {"id": "b", "customer": "k2", "closeDate": "2026-03-01", "amount": {"amount": "60", "currency": "CNY"}}],
               %s
               "expect": [%s]}]}
            """;
    private static final String COUNT = """
            {"measure": "opportunities.count", "version": 1, "unit": "count", "number": "2", "sampleSize": 2%s}""";
    private static final String STAYS = """
            {"measure": "stays.count", "version": 1, "unit": "count", "number": "%s", "sampleSize": 0}""";

    private static KpiVerifier verifier(String parameters, String around, String expectations, Measure... measures) {
        return KpiVerifier.of(Crm.inMemory().catalogues())
                .measures(Arrays.asList(measures))
                .vectors(KpiVectors.read(FILE.formatted(parameters, around, expectations)));
    }

    private static KpiVerifier counting() {
        return verifier("", "", COUNT.formatted(""), PipelineKpis.COUNT);
    }

    private static String failure(KpiVerifier verifier) {
        return Assertions.catchThrowableOfType(AssertionError.class, verifier::verify)
                .getMessage();
    }

    private static Measure stays() {
        return Measure.named("stays.count", 1)
                .label("Stays", "停留")
                .over(OpportunityAttributes.CATALOGUE, OpportunityAttributes.STAYS)
                .population("All stays", "全部停留")
                .asOf()
                .unit(Unit.COUNT)
                .count(Condition.always());
    }

    @Test
    void each_kpi_and_each_vector_has_checks_of_its_own_that_say_what_must_hold() {
        List<KpiCheck> checks =
                counting().evaluator("rows again", Trial.ROWS).checks().toList();

        assertThat(checks)
                .extracting(KpiCheck::id)
                .containsExactly(
                        "opportunities.count/1 definition",
                        "opportunities.count/1 vector",
                        "example rows",
                        "example split",
                        "example order",
                        "example laws",
                        "example form",
                        "example parallel",
                        "example batch",
                        "example rows again");
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.rule()).endsWith(".");
            assertThat(check).hasToString(check.id() + ": " + check.rule());
            assertThatCode(check::run).doesNotThrowAnyException();
        });
    }

    @Test
    void a_wrong_example_breaks_only_the_check_that_compares_with_it() {
        List<String> broken = new ArrayList<>();
        KpiVerifier wrong = verifier("", "", COUNT.formatted("").replace("\"2\"", "\"3\""), PipelineKpis.COUNT);
        wrong.checks().forEach(check -> {
            try {
                check.run();
            } catch (AssertionError failed) {
                broken.add(check.id());
            }
        });

        assertThat(broken).containsExactly("example rows");
    }

    @Test
    void what_an_evaluator_throws_is_told_with_the_check() {
        Evaluator failing = new Evaluator() {
            @Override
            public <O> Partials gather(MeasurePlan<O> plan, List<O> records, Related related) {
                throw new IllegalStateException("The cluster is down.");
            }
        };

        assertThat(failure(counting().evaluator("cluster", failing)))
                .isEqualTo("example cluster: The evaluator cluster answers alike."
                        + " Thrown was java.lang.IllegalStateException: The cluster is down.");
    }

    @Test
    void everything_that_does_not_hold_is_told_line_by_line() {
        assertThat(failure(verifier("", "", COUNT.formatted("").replace("\"2\"", "\"3\""), PipelineKpis.COUNT, stays()))
                        .lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("stays.count/1 vector: "),
                        line -> assertThat(line).startsWith("example rows: "));
    }

    @Test
    void a_vector_tells_of_kpis_over_several_sorts_of_rows() {
        String both = COUNT.formatted("") + ", " + STAYS;

        assertThatCode(verifier("", "", both.formatted("0"), PipelineKpis.COUNT, stays())::verify)
                .doesNotThrowAnyException();
        assertThat(failure(verifier("", "", both.formatted("1"), PipelineKpis.COUNT, stays())))
                .contains("stays.count/1: expected 1 of 0 row(s), but came out 0 of 0 row(s)")
                .doesNotContain("opportunities.count/1: expected");
    }

    @Test
    void records_around_are_found_by_their_ids() {
        String around = """
                "related": {"customer": [{"id": "k1", "version": 1, "name": "Acme", "type": "organisation", "sector": "machines"}]},
                "by": ["customer.sector"],""";
        String groups = """
                , "groups": [{"key": ["machines"], "number": "1", "sampleSize": 1}, {"key": [null], "number": "1", "sampleSize": 1}]""";

        assertThatCode(verifier("", around, COUNT.formatted(groups), PipelineKpis.COUNT)::verify)
                .doesNotThrowAnyException();
    }

    @Test
    void amounts_are_converted_by_the_policy_of_the_vector() {
        String parameters = """
                , "policy": {"basis": "close-date", "into": "CNY"},
                "rates": {"rates": [{"from": "EUR", "to": "CNY", "type": "spot", "date": "2026-03-01", "rate": "8", "source": "example"}]}""";
        String value = """
                {"measure": "open.value", "version": 1, "unit": "money", "money": {"amount": "220", "currency": "CNY"}, "sampleSize": 2}""";

        assertThatCode(verifier(parameters, "", value, PipelineKpis.OPEN_VALUE)::verify)
                .doesNotThrowAnyException();
    }

    @Test
    void a_value_that_is_another_one_each_time_breaks_every_check_but_the_first() {
        AtomicLong seen = new AtomicLong();
        OrderedAttribute<Opportunity, Long> running = OpportunityAttributes.CATALOGUE
                .custom()
                .whole("runningNumber")
                .label("Running number", "流水号")
                .derived(deal -> seen.incrementAndGet());
        Measure sum = Measure.named("running.sum", 1)
                .label("Sum of running numbers", "流水号合计")
                .over(OpportunityAttributes.CATALOGUE)
                .population("All deals", "全部商机")
                .asOf()
                .unit(Unit.NUMBER)
                .sum(running.value(), Condition.always());
        List<Attribute<?, ?>> attributes = List.of(running);
        String expected = """
                {"measure": "running.sum", "version": 1, "unit": "number", "number": "3", "sampleSize": 2}""";

        String failure = failure(KpiVerifier.of(Crm.inMemory().catalogues().with(attributes))
                .measures(List.of(sum))
                .vectors(KpiVectors.read(FILE.formatted("", "", expected))));

        assertThat(failure.lines().map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactly(
                        "example split",
                        "example order",
                        "example laws",
                        "example form",
                        "example parallel",
                        "example batch");
    }
}
