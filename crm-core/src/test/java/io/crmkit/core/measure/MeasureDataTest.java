package io.crmkit.core.measure;

import static io.crmkit.core.measure.MeasureFixture.SCHEMA;
import static io.crmkit.core.measure.MeasureFixture.binder;
import static io.crmkit.core.measure.MeasureFixture.deals;
import static io.crmkit.core.measure.MeasureFixture.plan;
import static io.crmkit.core.measure.MeasureFixture.sales;
import static io.crmkit.core.opportunity.OpportunityAttributes.AMOUNT;
import static io.crmkit.core.opportunity.OpportunityAttributes.CATALOGUE;
import static io.crmkit.core.opportunity.OpportunityAttributes.CLOSED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.CREATED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.NAME;
import static io.crmkit.core.opportunity.OpportunityAttributes.PROBABILITY;
import static io.crmkit.core.opportunity.OpportunityAttributes.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.MeasureFixture.Sale;
import io.crmkit.core.money.RatePolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MeasureDataTest {

    private static final Condition ALL = Condition.always();
    private static final Measure FULL = Measure.named("cycle.won", 3)
            .label("Sales cycle", "赢单周期")
            .over(CATALOGUE)
            .population("Won deals", "赢单商机")
            .unit(Unit.of("dog-days", "dog days", "犬日"))
            .basis(Basis.COHORT, CREATED_ON)
            .blanks(Blanks.UNDEFINED)
            .reentry(Reentry.LAST)
            .mixedMoney(MixedMoney.LISTED)
            .source("A book")
            .tally("cycle", Tally.histogram(CLOSED_ON.daysSince(CREATED_ON), STATUS.is(Status.WON)))
            .tally("all", Tally.count())
            .tally("names", Tally.distinct(NAME.value(), NAME.isPresent()))
            .tally("least", Tally.min(PROBABILITY.value(), ALL))
            .tally("most", Tally.max(PROBABILITY.value(), ALL))
            .tally("weighted", Tally.sum(PROBABILITY.value().times(PROBABILITY.value()), ALL))
            .formula(Formula.quantile("cycle", "0.25")
                    .plus(Formula.mean("cycle"))
                    .minus(Formula.of("all").times(Formula.constant(new BigDecimal("1.50"))))
                    .over(Formula.of("weighted").plus(Formula.of("names"))));

    @Test
    void a_survival_median_is_read_as_it_was_written_and_names_what_is_missing() {
        Measure median = Measure.named("cycle.survival", 1)
                .label("Cycle", "周期")
                .over(CATALOGUE)
                .population("Deals", "商机")
                .unit(Unit.DAYS)
                .asOf()
                .tally("ended", Tally.histogram(CLOSED_ON.daysSince(CREATED_ON), STATUS.is(Status.WON)))
                .tally("open", Tally.histogram(CLOSED_ON.daysSince(CREATED_ON), STATUS.is(Status.LOST)))
                .formula(Formula.survivalMedian("ended", "open"));

        assertThat(median.toData().get("formula")).isEqualTo(Map.of("survival-median", "ended", "censored", "open"));
        assertThat(Measure.fromData(Data.of(median.toData()), SCHEMA)).isEqualTo(median);
        assertThat(faults(() -> Measure.fromData(
                        Data.of(withFormula(median, Map.of("survival-median", "endet", "censored", "opne"))), SCHEMA)))
                .hasSize(2)
                .allMatch(fault -> fault.contains("The measure has no tally of this name."));
    }

    private static Map<String, Object> withFormula(Measure measure, Object formula) {
        Map<String, Object> data = new LinkedHashMap<>(measure.toData());
        data.put("formula", formula);
        return data;
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> data = new LinkedHashMap<>(FULL.toData());
        data.put(key, value);
        return data;
    }

    private static List<String> faults(ThrowingCallable reading) {
        List<String> faults = new ArrayList<>();
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        InvalidDataException.class,
                        refused ->
                                refused.faults().stream().map(Fault::toString).forEach(faults::add));
        return faults;
    }

    private static List<String> faults(String key, Object value) {
        return faults(() -> Measure.fromData(Data.of(with(key, value)), SCHEMA));
    }

    @Test
    void reads_what_it_wrote() {
        assertThat(Measure.fromData(Data.of(FULL.toData()), SCHEMA))
                .isEqualTo(FULL)
                .hasSameHashCodeAs(FULL);
        assertThat(FULL.tally("least")).isNotEqualTo(FULL.tally("most")).hasToString("min of probability where always");
        assertThat(FULL.tally("least")).isNotEqualTo(Tally.min(PROBABILITY.value(), Condition.never()));
        assertThat(FULL.tally("least"))
                .isNotEqualTo(Tally.min(AMOUNT.value(), ALL))
                .isNotEqualTo("x");
        assertThat(FULL.population()).isEqualTo(Population.of(CATALOGUE)).hasToString("opportunity");
        assertThat(FULL.population())
                .isNotEqualTo(Population.of(CustomerAttributes.CATALOGUE))
                .isNotEqualTo("x");
        assertThat(Population.of(CustomerAttributes.CATALOGUE))
                .isNotEqualTo(Population.of(CustomerAttributes.CATALOGUE, CustomerAttributes.ADDRESSES));
        assertThat(Population.of(CATALOGUE)).hasSameHashCodeAs(FULL.population());
        assertThat(FULL.formula())
                .hasToString("((quantile 0.25 of cycle + mean of cycle) − (all × 1.5)) ÷ (weighted + names)");
    }

    @Test
    void reads_a_short_form_with_what_is_usual() {
        Measure read = Measure.fromData(
                Data.of(Map.of(
                        "name",
                        "deals",
                        "version",
                        1,
                        "label",
                        Map.of("en", "Deals", "zh", "商机数"),
                        "population",
                        Map.of("catalogue", "opportunity"),
                        "unit",
                        "count",
                        "basis",
                        "as-of",
                        "tallies",
                        Map.of("value", Map.of("count", true)),
                        "formula",
                        "value")),
                SCHEMA);

        assertThat(read)
                .isEqualTo(Measure.named("deals", 1)
                        .label("Deals", "商机数")
                        .over(CATALOGUE)
                        .unit(Unit.COUNT)
                        .asOf()
                        .count(ALL));
    }

    @Test
    void tells_all_faults_with_their_paths() {
        Map<String, Object> data = with("unit", "dayz");
        data.put("basis", "closd-in");
        data.put("blanks", "zeroo");
        data.put("reentry", 1);
        data.put("mixedMoney", "x");
        data.put("version", 0);
        data.put("label", Map.of("en", "x"));
        data.put("colour", "red");
        data.put("source", 4);
        data.put("basisDate", 4);
        data.put("name", 4);
        data.put("populationWords", 4);
        data.put("tallies", Map.of("a", Map.of("count", false)));
        data.put("formula", "b");

        List<String> faults = faults(() -> Measure.fromData(Data.of(data), SCHEMA));

        assertThat(faults)
                .anyMatch(fault -> fault.startsWith("$.unit: \"dayz\"") && fault.endsWith("Maybe \"days\" is meant."))
                .anyMatch(fault -> fault.startsWith("$.basis: \"closd-in\"") && fault.contains("closed-in"))
                .anyMatch(fault -> fault.startsWith("$.blanks: \"zeroo\""))
                .anyMatch(fault -> fault.startsWith("$.reentry"))
                .anyMatch(fault -> fault.startsWith("$.mixedMoney"))
                .anyMatch(fault -> fault.startsWith("$.version"))
                .anyMatch(fault -> fault.startsWith("$.label.zh"))
                .anyMatch(fault -> fault.startsWith("$.colour"))
                .anyMatch(fault -> fault.startsWith("$.source"))
                .anyMatch(fault -> fault.startsWith("$.basisDate"))
                .anyMatch(fault -> fault.startsWith("$.name"))
                .anyMatch(fault -> fault.startsWith("$.populationWords"))
                .anyMatch(fault -> fault.startsWith("$.tallies.a.count") && fault.contains("written as true"))
                .anyMatch(fault -> fault.startsWith("$.formula: \"b\"") && fault.contains("Known are: a."))
                .hasSize(14);
    }

    @Test
    void names_the_nearest_known_name() {
        assertThat(faults("population", Map.of("catalogue", "oportunity")))
                .containsExactly(
                        "$.population.catalogue: \"oportunity\": There is no catalogue of this name. Maybe \"opportunity\" is meant.");
        assertThat(faults("tallies", Map.of("cycle", Map.of("sum", "amuont"), "all", Map.of("count", true)))
                        .get(0))
                .startsWith("$.formula")
                .contains("weighted");
        assertThat(faults(() ->
                        Measure.fromData(Data.of(simple(Map.of("sum", "probabillity"), "number", "v")), SCHEMA)))
                .containsExactly(
                        "$.tallies.v.sum: \"probabillity\": An opportunity has no attribute of this name. Maybe \"probability\" is meant.");
        assertThat(read(simple(Map.of("summ", "probability"), "number", "v"))).contains("Maybe \"sum\" is meant.");
        assertThat(read(simple(
                        Map.of("count", true, "where", Map.of("attribute", "statis", "is", "won")), "count", "v")))
                .contains("$.tallies.v.where.attribute: \"statis\"", "Maybe \"status\" is meant.");
        assertThat(read(simple(Map.of("count", true), "count", Map.of("ratoi", List.of("v", "v")))))
                .contains("$.formula", "Maybe \"ratio\" is meant.");
        assertThat(faults("basisDate", "closedOm"))
                .containsExactly(
                        "$.basisDate: \"closedOm\": An opportunity has no attribute of this name. Maybe \"closedOn\" is meant.");
        assertThat(faults("basisDate", "name"))
                .containsExactly("$.basisDate: \"name\": A date or a moment is needed here.");
    }

    private static Map<String, Object> simple(Object tally, String unit, Object formula) {
        Map<String, Object> data = new HashMap<>(with("tallies", Map.of("v", tally)));
        data.put("unit", unit);
        data.put("formula", formula);
        data.put("blanks", "skipped");
        return data;
    }

    private static String read(Map<String, Object> data) {
        return String.join("\n", faults(() -> Measure.fromData(Data.of(data), SCHEMA)));
    }

    @Test
    void refuses_tallies_and_formulas_that_make_no_sense() {
        assertThat(read(simple(Map.of("sum", "name"), "number", "v"))).contains("a number or an amount");
        assertThat(read(simple(Map.of("histogram", "probability"), "number", Map.of("mean", "v"))))
                .contains("a whole number");
        assertThat(read(simple(Map.of("distinct", "tags"), "count", "v"))).contains("a single value");
        assertThat(read(simple(
                        Map.of("distinct", Map.of("product", List.of("probability", "probability"))), "count", "v")))
                .contains("a single value");
        assertThat(read(simple(Map.of("sum", Map.of("product", List.of("amount", "amount"))), "money", "v")))
                .contains("At most one factor of a product may be an amount.");
        assertThat(read(simple(Map.of("sum", Map.of("product", List.of("amount", "name"))), "money", "v")))
                .contains("Only numbers and amounts can be multiplied, not a value of kind text.");
        assertThat(read(simple(Map.of("histogram", "edition"), "number", "v"))).contains("take its mean or a quantile");
        assertThat(read(simple(Map.of("max", "edition"), "number", Map.of("mean", "v"))))
                .contains("A mean needs a sum");
        assertThat(read(simple(Map.of("sum", "edition"), "number", Map.of("quantile", "v", "at", "0.5"))))
                .contains("A quantile needs a histogram.");
        assertThat(read(simple(Map.of("sum", "amount"), "money", Map.of("times", List.of("v", "v")))))
                .contains("At most one factor may be an amount.");
        assertThat(read(simple(Map.of("sum", "amount"), "money", Map.of("ratio", List.of(1, "v")))))
                .contains("A number cannot be divided by an amount.");
        assertThat(read(simple(Map.of("sum", "amount"), "money", Map.of("plus", List.of(1, "v")))))
                .contains("Numbers and amounts cannot be added to each other.");
        assertThat(read(simple(Map.of("sum", "amount"), "days", "v")))
                .contains("$.unit: days", "gives an amount of money");
        assertThat(read(simple(Map.of("sum", "edition"), "money", "v"))).contains("$.unit: money", "gives a number");
        assertThat(read(simple(Map.of("sum", "edition"), "number", Map.of("quantile", "v", "at", 2))))
                .contains("between 0 and 1");
        assertThat(read(simple(Map.of("sum", "edition", "min", "edition"), "number", "v")))
                .contains("Exactly one thing");
        assertThat(read(simple(Map.of("sum", "edition"), "number", Map.of("minus", List.of("v")))))
                .contains("Two parts are needed.");
        assertThat(read(simple(Map.of("sum", "edition"), "number", Map.of("ratio", List.of("v", "v", "v")))))
                .contains("Two parts are needed.");
        assertThat(read(simple(Map.of("sum", "edition"), "number", Map.of("plus", List.of("v")))))
                .contains("Two parts or more are needed.");
        assertThat(read(simple(Map.of("sum", "edition"), "number", Map.of("x", 1))))
                .contains("Write for instance");
        assertThat(faults("unit", Map.of("code", "Bad Code", "label", Map.of("en", "x", "zh", "y")))
                        .get(0))
                .contains("$.unit.code", "lower-case letters");
        assertThat(faults("population", Map.of("catalogue", "customer", "rows", "adresses"))
                        .get(0))
                .contains("$.population.rows", "Maybe \"addresses\" is meant.");
        assertThat(faults("population", Map.of("catalogue", "customer", "rows", "name"))
                        .get(0))
                .contains("$.population.rows", "owns no rows");
    }

    @Test
    void refuses_a_zero_that_does_not_exist() {
        Map<String, Object> smallest = simple(Map.of("min", "amount"), "money", "v");
        smallest.put("blanks", "zero");
        Map<String, Object> different = simple(Map.of("distinct", "name"), "count", "v");
        different.put("blanks", "zero");

        assertThat(read(smallest)).contains("cannot count as zero here");
        assertThat(read(different)).contains("cannot count as zero here");
    }

    @Test
    void refuses_formulas_that_are_too_deep() {
        Object deep = "v";
        Formula formula = Formula.of("v");
        for (int i = 1; i < Formula.MAX_DEPTH; i++) {
            deep = Map.of("plus", List.of(deep, 1));
            formula = formula.plus(Formula.constant(1));
        }
        Formula deepest = formula;

        assertThat(deepest.depth()).isEqualTo(Formula.MAX_DEPTH);
        assertThat(Measure.fromData(Data.of(simple(Map.of("count", true), "count", deep)), SCHEMA)
                        .formula())
                .isEqualTo(deepest);
        assertThat(read(simple(Map.of("count", true), "count", Map.of("plus", List.of(deep, 1)))))
                .contains("at most 32 levels");
        assertThatThrownBy(() -> deepest.plus(Formula.constant(1))).hasMessageContaining("at most 32 levels");
        assertThatThrownBy(() -> deepest.minus(Formula.constant(1))).hasMessageContaining("at most 32 levels");
        assertThatThrownBy(() -> Formula.constant(1).over(deepest)).hasMessageContaining("at most 32 levels");
    }

    @Test
    void refuses_drafts_that_are_incomplete_or_misnamed() {
        assertThatThrownBy(() -> deals("x").count(ALL)).hasMessageContaining("The measure x has no unit yet.");
        assertThatThrownBy(() -> Measure.named("x", 1).count(ALL)).hasMessageContaining("has no label yet");
        assertThatThrownBy(() -> deals("X").unit(Unit.COUNT).count(ALL))
                .hasMessageContaining("The name of a measure (\"X\")");
        assertThatThrownBy(() ->
                        deals("x").unit(Unit.COUNT).tally("A b", Tally.count()).formula(Formula.of("A b")))
                .hasMessageContaining("The name of a tally");
        assertThatThrownBy(() -> deals("x").tally("a", Tally.count()).tally("a", Tally.count()))
                .hasMessageContaining("two tallies named \"a\"");
        assertThatThrownBy(() -> deals("x").tally("won", Tally.count()).formula(Formula.ratio("won", "wom")))
                .hasMessageContaining("Maybe \"won\" is meant.");
        assertThatThrownBy(() -> deals("x").formula(Formula.mean("won"))).hasMessageContaining("no tally \"won\"");
        assertThatThrownBy(() -> deals("x").formula(Formula.median("won"))).hasMessageContaining("no tally \"won\"");
        assertThatThrownBy(() -> FULL.tally("leest")).hasMessageContaining("Maybe \"least\" is meant.");
        assertThatThrownBy(() -> Measure.named("x", 0)
                        .label("x", "x")
                        .over(CATALOGUE)
                        .unit(Unit.COUNT)
                        .asOf()
                        .count(ALL))
                .hasMessageContaining("must be 1 or more");
        assertThatThrownBy(() -> Formula.quantile("x", "1.1")).hasMessageContaining("(1.1)");
        assertThatThrownBy(() -> new Formula.Plus(List.of(Formula.constant(1))))
                .hasMessageContaining("A sum needs two parts");
        Map<String, Object> dateless = with("basis", "closed-in");
        dateless.remove("basisDate");
        assertThat(read(dateless)).contains("must name the date that counts");
    }

    @Test
    void refuses_plans_that_do_not_fit() {
        Measure count = deals("deals").unit(Unit.COUNT).count(ALL);
        Measure other = sales("sales").unit(Unit.COUNT).count(ALL);

        assertThatThrownBy(() -> plan()).hasMessageContaining("at least one measure");
        assertThatThrownBy(() -> plan(count, other))
                .hasMessageContaining("deals (over opportunity) and sales (over sale)");
        assertThatThrownBy(() -> plan(count, count)).hasMessageContaining("asked for twice");
        assertThatThrownBy(() -> MeasurePlan.of(binder(), CATALOGUE)
                        .measure(count)
                        .build()
                        .finish(plan(count).empty())
                        .total("deels"))
                .hasMessageContaining("Maybe \"deals\" is meant.");
        assertThat(faults(() -> plan(
                        deals("a").unit(Unit.COUNT).count(Sale.PIECES.above(1L)),
                        deals("b").unit(Unit.NUMBER).sum(new Expression.Value("x"), ALL))))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("a.tallies.value.where.attribute: \"pieces\""))
                .anyMatch(fault -> fault.startsWith("b.tallies.value.sum: \"x\""));
        assertThat(faults(() -> MeasurePlan.of(binder(), CATALOGUE)
                        .measure(count)
                        .where(Sale.PIECES.above(1L))
                        .build()))
                .allMatch(fault -> fault.startsWith("$.where.attribute"));
    }

    @Test
    void gathers_equal_tallies_once() {
        Measure won = deals("won").unit(Unit.COUNT).count(STATUS.is(Status.WON));
        Measure rate = deals("rate")
                .unit(Unit.FRACTION)
                .blanks(Blanks.ZERO)
                .tally("won", Tally.count(STATUS.is(Status.WON)))
                .tally("all", Tally.count())
                .formula(Formula.ratio("won", "all"));

        MeasurePlan<?> plan = plan(won, rate);

        assertThat(plan.tallies())
                .containsExactly(
                        new PlannedTally(Tally.count(STATUS.is(Status.WON)), Blanks.SKIPPED),
                        new PlannedTally(Tally.count(), Blanks.SKIPPED));
        assertThat(plan.measures()).containsExactly(won, rate);
        assertThat(plan.dimensions()).isEmpty();
        assertThat(plan.where()).isEqualTo(ALL);
        assertThat(plan.population()).isEqualTo(Population.of(CATALOGUE));
        assertThat(plan.frame()).isEqualTo(binder().frame());
    }

    @Test
    void plans_over_records_that_the_schema_does_not_know() {
        Measure count = deals("deals").unit(Unit.COUNT).count(ALL);
        MeasurePlan<?> plan = MeasurePlan.of(
                        new io.crmkit.core.condition.Binder(Schema.none(), binder().frame()), CATALOGUE)
                .measure(count)
                .build();

        assertThat(plan.finish(plan.empty()).total("deals").number()).contains(BigDecimal.ZERO);
        assertThatThrownBy(() ->
                        MeasurePlan.of(binder(), Sale.CATALOGUE).measure(FULL).build())
                .hasMessageContaining(
                        "cycle.won is taken over opportunity, but the plan reads records of the catalogue sale");
    }

    @Test
    void hands_in_what_a_database_gathered() {
        Measure yuan = sales("yuan")
                .unit(Unit.MONEY)
                .sum(Sale.PRICE.converted(RatePolicy.transactionDate(MeasureFixture.CNY), Sale.DAY), ALL);
        MeasurePlan<Sale> plan = MeasurePlan.of(binder(), Sale.CATALOGUE)
                .measure(yuan)
                .by(Dimension.of(Sale.REPEAT))
                .build();
        List<Object> questions = List.of(List.of("yuan/1"), List.of("repeat"), Map.of("all", List.of()));
        Map<String, Object> cell = Map.of("taken", 2, "content", List.of(List.of("12.50", "CNY")));

        Table table = plan.finish(plan.partials(Data.of(Map.of(
                "questions",
                questions,
                "groups",
                List.of(
                        Map.of("key", List.of(true), "cells", List.of(cell)),
                        Map.of("key", List.of(true), "cells", List.of(cell)))))));

        assertThat(table.row(true).orElseThrow().figure("yuan").money()).contains(MeasureFixture.exact("CNY 25.00"));
        assertThat(table.total("yuan").sampleSize()).isEqualTo(4);
        assertThat(faults(() -> plan.partials(Data.of(Map.of(
                        "questions",
                        questions,
                        "groups",
                        List.of(
                                Map.of("key", List.of("yes"), "cells", List.of(cell)),
                                Map.of("key", List.of(true), "cells", List.of()),
                                Map.of("key", List.of(), "cells", List.of(cell)),
                                Map.of("key", List.of(true), "cells", List.of(Map.of("taken", -1, "x", 1))),
                                Map.of(
                                        "key",
                                        List.of(true),
                                        "cells",
                                        List.of(Map.of("taken", 1, "content", List.of(List.of("1e5", "CNY"))))),
                                Map.of(
                                        "key",
                                        List.of(true),
                                        "cells",
                                        List.of(Map.of("taken", 1, "content", List.of(List.of("1")))))))))))
                .anyMatch(fault -> fault.startsWith("$.groups[0].key[0]"))
                .anyMatch(fault -> fault.startsWith("$.groups[1].cells: 1 entries are needed here, but there are 0."))
                .anyMatch(fault -> fault.startsWith("$.groups[2].key: 1 entries are needed here, but there are 0."))
                .anyMatch(
                        fault -> fault.startsWith("$.groups[3].cells[0].taken: -1: A number of rows is zero or more."))
                .anyMatch(fault -> fault.startsWith("$.groups[3].cells[0].x"))
                .anyMatch(fault -> fault.startsWith("$.groups[4].cells[0].content[0][0]: \"1e5\""))
                .anyMatch(fault -> fault.startsWith("$.groups[5].cells[0].content[0]: An amount and its currency"))
                .hasSize(7);
        assertThat(faults(() -> plan.partials(Data.of(Map.of("questions", List.of(), "groups", List.of())))))
                .hasSize(1)
                .allMatch(fault -> fault.startsWith("$.questions: These partials answer other questions"));
        assertThatThrownBy(() -> plan.empty()
                        .merge(plan(deals("x").unit(Unit.COUNT).count(ALL)).empty()))
                .hasMessageContaining("cannot be merged");
    }

    @Test
    void refuses_histograms_that_do_not_add_up() {
        MeasurePlan<Sale> plan = MeasurePlan.of(binder(), Sale.CATALOGUE)
                .measure(sales("median").unit(Unit.NUMBER).median(Sale.PIECES.value(), ALL))
                .build();

        assertThat(histogram(plan, 3, List.of(List.of(7, 2)))).contains("do not add up to the 3");
        assertThat(histogram(plan, 1, List.of(List.of(7, 0)))).contains("how often it occurs");
        assertThat(histogram(plan, 1, List.of(List.of(7)))).contains("how often it occurs");
        assertThat(plan.finish(plan.partials(Data.of(data(plan, 3, List.of(List.of(7, 2), List.of(8, 1))))))
                        .total("median")
                        .number())
                .contains(BigDecimal.valueOf(7));
        Partials overflown = plan.partials(Data.of(data(plan, 3, "overflow")));
        assertThat(plan.finish(plan.partials(
                                Data.of(overflown.merge(plan.empty()).toData())))
                        .total("median")
                        .undefined())
                .contains(Undefined.of(Undefined.Reason.OVERFLOW));
    }

    private static Map<String, Object> data(MeasurePlan<?> plan, int taken, Object content) {
        Map<String, Object> data = new HashMap<>(plan.empty().toData());
        data.put(
                "groups",
                List.of(Map.of("key", List.of(), "cells", List.of(Map.of("taken", taken, "content", content)))));
        return data;
    }

    private static String histogram(MeasurePlan<?> plan, int taken, Object content) {
        return String.join("\n", faults(() -> plan.partials(Data.of(data(plan, taken, content)))));
    }

    @Test
    void tells_different_values_apart_up_to_a_bound() {
        Distinct few = new Distinct(Slot.untyped(io.crmkit.core.kind.Kind.whole()), 2);
        few.add(1L);
        few.add(2L);
        few.add(2L);
        Distinct more = new Distinct(Slot.untyped(io.crmkit.core.kind.Kind.whole()), 2);
        more.add(3L);

        assertThat(few.isOverflown()).isFalse();
        assertThat(few.toData()).isEqualTo(List.of(1L, 2L));
        more.absorb(few);
        assertThat(more.isOverflown()).isTrue();
        assertThat(more.toData()).isEqualTo("overflow");
        more.add(3L);
        assertThat(more.size()).isZero();
        few.absorb(more);
        assertThat(few.isOverflown()).isTrue();
        Distinct read = new Distinct(Slot.untyped(io.crmkit.core.kind.Kind.whole()), 2);
        read.read(Data.of("overflow"), 4);
        assertThat(read.isOverflown()).isTrue();
        assertThatThrownBy(() -> few.addZero(1)).hasMessageContaining("knows no zero");
    }

    @Test
    void reads_and_writes_missing_rates_and_units() {
        MissingRate rate = ImmutableMissingRate.builder()
                .from(MeasureFixture.EUR)
                .to(MeasureFixture.CNY)
                .type(io.crmkit.core.money.RateType.BUDGET)
                .date(java.time.LocalDate.of(2026, 1, 1))
                .build();

        assertThat(MissingRate.fromData(Data.of(rate.toData()))).isEqualTo(rate);
        assertThat(faults(() -> MissingRate.fromData(Data.of(Map.of("x", 1))))).hasSize(5);
        assertThat(Unit.fromData(Data.of(Unit.DAYS.toData())))
                .isSameAs(Unit.DAYS)
                .hasToString("days");
        assertThat(Unit.fromData(Data.of("minutes"))).isSameAs(Unit.MINUTES);
        assertThat(Unit.MINUTES.toData()).isEqualTo("minutes");
        assertThat(faults(() -> Unit.fromData(Data.of(Map.of("x", 1))))).hasSize(3);
        assertThat(Undefined.Reason.ZERO_DENOMINATOR.code()).isEqualTo("zero-denominator");
    }
}
