package io.crmkit.core.measure;

import static io.crmkit.core.measure.MeasureFixture.CNY;
import static io.crmkit.core.measure.MeasureFixture.EUR;
import static io.crmkit.core.measure.MeasureFixture.binder;
import static io.crmkit.core.measure.MeasureFixture.deal;
import static io.crmkit.core.measure.MeasureFixture.deals;
import static io.crmkit.core.measure.MeasureFixture.exact;
import static io.crmkit.core.measure.MeasureFixture.figure;
import static io.crmkit.core.measure.MeasureFixture.money;
import static io.crmkit.core.measure.MeasureFixture.plan;
import static io.crmkit.core.measure.MeasureFixture.saleFigure;
import static io.crmkit.core.measure.MeasureFixture.sales;
import static io.crmkit.core.measure.MeasureFixture.table;
import static io.crmkit.core.measure.MeasureFixture.wonAfter;
import static io.crmkit.core.measure.MeasureFixture.worth;
import static io.crmkit.core.opportunity.OpportunityAttributes.AMOUNT;
import static io.crmkit.core.opportunity.OpportunityAttributes.CATALOGUE;
import static io.crmkit.core.opportunity.OpportunityAttributes.CLOSED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.CREATED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.PROBABILITY;
import static io.crmkit.core.opportunity.OpportunityAttributes.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.MeasureFixture.Sale;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.money.RateType;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.time.FiscalCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** The mistakes that other tools made, one by one. */
class KpiTrapsTest {

    private static final Measure WEIGHTED = deals("pipeline.weighted")
            .unit(Unit.MONEY)
            .sum(AMOUNT.value().times(PROBABILITY.value()), STATUS.is(Status.OPEN));
    private static final Measure OPEN =
            deals("pipeline.open").unit(Unit.MONEY).sum(AMOUNT.value(), STATUS.is(Status.OPEN));
    private static final Measure CYCLE = deals("cycle.won.median")
            .unit(Unit.DAYS)
            .basis(Basis.CLOSED_IN, CLOSED_ON)
            .median(CLOSED_ON.daysSince(CREATED_ON), STATUS.is(Status.WON));
    private static final Measure WIN_RATE = deals("win-rate.count")
            .unit(Unit.FRACTION)
            .basis(Basis.CLOSED_IN, CLOSED_ON)
            .tally("won", Tally.count(STATUS.is(Status.WON)))
            .tally("closed", Tally.count(STATUS.in(Status.WON, Status.LOST)))
            .formula(Formula.ratio("won", "closed"));
    private static final Measure CONVERTED = deals("pipeline.in-yuan")
            .unit(Unit.MONEY)
            .sum(AMOUNT.converted(RatePolicy.transactionDate(CNY), CREATED_ON), STATUS.is(Status.OPEN));
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void weights_each_amount_by_its_own_probability() {
        List<Opportunity> deals =
                List.of(worth(Status.OPEN, "CNY 231.00", "0.2"), worth(Status.OPEN, "CNY 66.00", "0.8"));

        Figure figure = figure(WEIGHTED, deals);

        BigDecimal sumTimesMean = new BigDecimal("297.00").multiply(new BigDecimal("0.5"));
        assertThat(sumTimesMean).isEqualByComparingTo("148.50");
        assertThat(figure.money()).contains(exact("CNY 99.00"));
        assertThat(figure.sampleSize()).isEqualTo(2);
    }

    @Test
    void adds_products_without_rounding_each_row() {
        List<Opportunity> deals = Collections.nCopies(3, worth(Status.OPEN, "CNY 0.01", "0.333"));

        assertThat(figure(WEIGHTED, deals).money()).contains(exact("CNY 0.00999"));
    }

    @Test
    void keeps_lost_deals_out_of_the_open_pipeline() {
        List<Opportunity> deals = List.of(
                worth(Status.OPEN, "CNY 10.00", "0.5"),
                worth(Status.LOST, "CNY 1000.00", "0"),
                worth(Status.WON, "CNY 5.00", "1"));

        assertThat(figure(OPEN, deals).money()).contains(exact("CNY 10.00"));
        assertThat(figure(OPEN, deals).sampleSize()).isEqualTo(1);
    }

    @Test
    void never_adds_two_currencies() {
        List<Opportunity> deals =
                List.of(worth(Status.OPEN, "CNY 10.00", "0.5"), worth(Status.OPEN, "EUR 3.00", "0.5"));

        Undefined why = figure(OPEN, deals).undefined().orElseThrow();

        assertThat(why.reason()).isEqualTo(Undefined.Reason.MIXED_CURRENCIES);
        assertThat(why.currencies()).containsExactly(CNY, EUR);
        assertThat(why.label().en()).isEqualTo("Several currencies and no rate policy: CNY, EUR");
        assertThat(why.label().zh()).isEqualTo("含多种货币且未指定汇率政策：CNY, EUR");
        assertThat(figure(WEIGHTED, deals).undefined()).contains(why);
    }

    @Test
    void lists_amounts_by_currency_where_the_measure_says_so() {
        Measure listed = deals("pipeline.listed")
                .unit(Unit.MONEY)
                .mixedMoney(MixedMoney.LISTED)
                .sum(AMOUNT.value(), STATUS.is(Status.OPEN));
        List<Opportunity> deals = List.of(
                worth(Status.OPEN, "EUR 3.00", "0.5"),
                worth(Status.OPEN, "CNY 10.00", "0.5"),
                worth(Status.OPEN, "EUR 4.00", "0.5"));

        assertThat(figure(listed, deals).outcome())
                .isEqualTo(new Outcome.Amounts(List.of(exact("CNY 10"), exact("EUR 7"))));
        assertThat(figure(listed, List.of()).outcome()).isEqualTo(new Outcome.Amounts(List.of()));
    }

    @Test
    void takes_no_mean_over_several_currencies_even_where_they_are_listed() {
        Measure mean = deals("deal-size.mean")
                .unit(Unit.MONEY)
                .mixedMoney(MixedMoney.LISTED)
                .mean(AMOUNT.value(), Condition.always());
        List<Opportunity> deals =
                List.of(worth(Status.OPEN, "CNY 10.00", "0.5"), worth(Status.OPEN, "EUR 3.00", "0.5"));

        assertThat(figure(mean, deals).undefined().map(Undefined::reason)).contains(Undefined.Reason.MIXED_CURRENCIES);
    }

    @Test
    void adds_amounts_that_a_named_policy_converted() {
        ExchangeRates rates =
                ExchangeRates.table().spot(EUR, CNY, NEW_YEAR, "8").build();
        MeasurePlan<Opportunity> plan = MeasurePlan.of(binder(FiscalCalendar.calendarYear(), rates), CATALOGUE)
                .measure(CONVERTED)
                .build();

        Table table =
                table(plan, List.of(worth(Status.OPEN, "CNY 10.00", "0.5"), worth(Status.OPEN, "EUR 3.00", "0.5")));

        assertThat(table.total("pipeline.in-yuan").money()).contains(exact("CNY 34.00"));
        assertThat(table(plan, List.of()).total("pipeline.in-yuan").money()).contains(exact("CNY 0.00"));
    }

    @Test
    void names_a_missing_rate_and_spoils_only_the_figure_that_needs_it() {
        List<Opportunity> deals = List.of(
                worth(Status.OPEN, "EUR 3.00", "0.5"),
                worth(Status.OPEN, "EUR 4.00", "0.5"),
                worth(Status.OPEN, "CNY 1.00", "0.5"));
        Measure count = deals("deals").unit(Unit.COUNT).count(Condition.always());

        Table table = table(plan(CONVERTED, count), deals);

        Undefined why = table.total("pipeline.in-yuan").undefined().orElseThrow();
        assertThat(why.reason()).isEqualTo(Undefined.Reason.MISSING_RATE);
        assertThat(why.rows()).isEqualTo(2);
        assertThat(why.rates()).hasSize(1);
        assertThat(why.rates().get(0).from()).isEqualTo(EUR);
        assertThat(why.rates().get(0).to()).isEqualTo(CNY);
        assertThat(why.rates().get(0).type()).isEqualTo(RateType.SPOT);
        assertThat(why.rates().get(0).date()).isEqualTo(NEW_YEAR);
        assertThat(why.label().in(Locale.ENGLISH))
                .isEqualTo("No exchange rate is known (2 rows): Spot rate EUR/CNY on 2026-01-01");
        assertThat(why.label().zh()).isEqualTo("缺少汇率（2 行）：2026-01-01 EUR/CNY 即期汇率");
        assertThat(table.total("deals").number()).contains(BigDecimal.valueOf(3));
        assertThat(table.total("pipeline.in-yuan").sampleSize()).isEqualTo(1);
    }

    @Test
    void names_a_rate_that_is_missing_in_a_condition_or_a_filter() {
        Condition large = AMOUNT.converted(RatePolicy.transactionDate(CNY), CREATED_ON)
                .compared(io.crmkit.core.condition.Operator.ABOVE, money("CNY 1.00"));
        Measure count = deals("deals.large").unit(Unit.COUNT).count(large);
        List<Opportunity> deals = List.of(worth(Status.OPEN, "EUR 3.00", "0.5"));

        Figure inCondition = figure(count, deals);
        MeasurePlan<Opportunity> filtered = MeasurePlan.of(binder(), CATALOGUE)
                .measure(WIN_RATE)
                .where(large)
                .build();
        Figure inFilter = table(filtered, deals).totals().get(0);

        assertThat(inCondition.undefined().map(Undefined::rows)).contains(1L);
        assertThat(inFilter.undefined().map(Undefined::reason)).contains(Undefined.Reason.MISSING_RATE);
    }

    @Test
    void names_the_earliest_of_very_many_missing_rates() {
        List<Opportunity> deals = new ArrayList<>();
        for (int day = 40; day > 0; day--) {
            deals.add(deal(Status.OPEN)
                    .amount(money("EUR 1.00"))
                    .createdOn(NEW_YEAR.plusDays(day))
                    .build());
        }

        Undefined why = figure(CONVERTED, deals).undefined().orElseThrow();

        assertThat(why.rows()).isEqualTo(40);
        assertThat(why.rates()).hasSize(20);
        assertThat(why.rates().get(0).date()).isEqualTo(NEW_YEAR.plusDays(1));
        assertThat(why.rates().get(19).date()).isEqualTo(NEW_YEAR.plusDays(20));
        assertThat(why.label().en())
                .startsWith("No exchange rate is known (40 rows): Spot rate EUR/CNY on 2026-01-02; ")
                .endsWith("; Spot rate EUR/CNY on 2026-01-06 and at least 15 more");
        assertThat(why.label().zh()).endsWith("；2026-01-06 EUR/CNY 即期汇率等至少 20 项");
    }

    @Test
    void tells_how_many_missing_rates_are_not_named_in_words() {
        List<Opportunity> deals = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            deals.add(deal(Status.OPEN)
                    .amount(money("EUR 1.00"))
                    .createdOn(NEW_YEAR.plusDays(day))
                    .build());
        }

        Undefined seven = figure(CONVERTED, deals).undefined().orElseThrow();
        Undefined five = figure(CONVERTED, deals.subList(0, 5)).undefined().orElseThrow();

        assertThat(seven.rates()).hasSize(7);
        assertThat(seven.label().en()).endsWith("2026-01-06 and 2 more");
        assertThat(seven.label().zh()).endsWith("即期汇率等 7 项");
        assertThat(five.label().en()).endsWith("; Spot rate EUR/CNY on 2026-01-06");
        assertThat(five.label().zh()).endsWith("即期汇率");
    }

    @Test
    void leaves_open_deals_out_of_the_win_rate() {
        List<Opportunity> deals = List.of(
                wonAfter(1),
                worth(Status.LOST, "CNY 1.00", "0"),
                worth(Status.LOST, "CNY 1.00", "0"),
                worth(Status.OPEN, "CNY 1.00", "0.5"));

        Figure rate = figure(WIN_RATE, deals);

        assertThat(rate.number()).contains(new BigDecimal("0.3333333333333333333333333333333333"));
        assertThat(rate.sampleSize()).isEqualTo(3);
        assertThat(rate.measure()).isEqualTo("win-rate.count");
        assertThat(rate.version()).isEqualTo(1);
        assertThat(rate.unit()).isEqualTo(Unit.FRACTION);
        assertThat(rate.basis()).isEqualTo(Basis.CLOSED_IN);
    }

    @Test
    void says_that_a_denominator_is_zero() {
        Figure rate = figure(WIN_RATE, List.of(worth(Status.OPEN, "CNY 1.00", "0.5")));

        assertThat(rate.undefined()).contains(Undefined.of(Undefined.Reason.ZERO_DENOMINATOR));
        assertThat(rate.number()).isEmpty();
        assertThat(rate.money()).isEmpty();
    }

    @Test
    void says_what_comes_out_of_no_rows() {
        assertThat(figure(CYCLE, List.of()).undefined()).contains(Undefined.of(Undefined.Reason.NO_DATA));
        assertThat(figure(OPEN, List.of()).undefined()).contains(Undefined.of(Undefined.Reason.NO_DATA));
        assertThat(saleFigure(sales("sum").unit(Unit.COUNT).sum(Sale.PIECES.value(), Condition.always()))
                        .number())
                .contains(BigDecimal.ZERO);
        assertThat(saleFigure(sales("mean").unit(Unit.NUMBER).mean(Sale.PIECES.value(), Condition.always()))
                        .undefined())
                .contains(Undefined.of(Undefined.Reason.NO_DATA));
        assertThat(saleFigure(sales("min").unit(Unit.NUMBER).min(Sale.PIECES.value(), Condition.always()))
                        .undefined())
                .contains(Undefined.of(Undefined.Reason.NO_DATA));
        assertThat(saleFigure(sales("max").unit(Unit.MONEY).max(Sale.PRICE.value(), Condition.always()))
                        .undefined())
                .contains(Undefined.of(Undefined.Reason.NO_DATA));
    }

    @Test
    void takes_the_mean_of_the_middle_two_as_the_median_of_an_even_number() {
        assertThat(figure(CYCLE, List.of(wonAfter(10), wonAfter(1), wonAfter(4), wonAfter(3)))
                        .number())
                .contains(new BigDecimal("3.5"));
        assertThat(figure(CYCLE, List.of(wonAfter(10), wonAfter(1), wonAfter(4)))
                        .number())
                .contains(BigDecimal.valueOf(4));
    }

    @Test
    void counts_blank_values_as_the_measure_says() {
        Sale[] sales = {Sale.of(Sale.PIECES, 4L), Sale.of(Sale.PIECES, 2L), Sale.of()};

        Figure skipped =
                saleFigure(sales("mean").unit(Unit.NUMBER).mean(Sale.PIECES.value(), Condition.always()), sales);
        Figure zero = saleFigure(
                sales("mean").unit(Unit.NUMBER).blanks(Blanks.ZERO).mean(Sale.PIECES.value(), Condition.always()),
                sales);
        Figure median = saleFigure(
                sales("median")
                        .unit(Unit.NUMBER)
                        .blanks(Blanks.ZERO)
                        .quantile("0", Sale.PIECES.value(), Condition.always()),
                sales);
        Figure undefined = saleFigure(
                sales("mean").unit(Unit.NUMBER).blanks(Blanks.UNDEFINED).mean(Sale.PIECES.value(), Condition.always()),
                sales);

        assertThat(skipped.number()).contains(BigDecimal.valueOf(3));
        assertThat(skipped.blanks()).isEqualTo(1);
        assertThat(skipped.sampleSize()).isEqualTo(2);
        assertThat(zero.number()).contains(BigDecimal.valueOf(2));
        assertThat(zero.sampleSize()).isEqualTo(3);
        assertThat(median.number()).contains(BigDecimal.ZERO);
        assertThat(undefined.undefined().map(why -> why.label().en())).contains("A value is blank (1 row)");
    }

    @Test
    void adds_nothing_for_a_blank_amount_that_counts_as_zero() {
        Measure mean = sales("mean").unit(Unit.MONEY).blanks(Blanks.ZERO).mean(Sale.PRICE.value(), Condition.always());

        assertThat(saleFigure(mean, Sale.of(Sale.PRICE, money("CNY 9.00")), Sale.of())
                        .money())
                .contains(exact("CNY 4.50"));
        assertThat(saleFigure(mean, Sale.of()).undefined()).contains(Undefined.of(Undefined.Reason.NO_DATA));
    }

    @Test
    void takes_a_product_as_blank_if_a_factor_is() {
        Measure sum = sales("sum")
                .unit(Unit.MONEY)
                .sum(Sale.SHARE.value().times(Sale.PRICE.value()).times(Sale.PIECES.value()), Condition.always());

        Figure figure = saleFigure(
                sum,
                Sale.of(Sale.PRICE, money("CNY 9.00"), Sale.SHARE, new BigDecimal("0.5"), Sale.PIECES, 3L),
                Sale.of(Sale.PRICE, money("CNY 9.00"), Sale.PIECES, 3L));

        assertThat(figure.money()).contains(exact("CNY 13.50"));
        assertThat(figure.blanks()).isEqualTo(1);
    }

    @Test
    void adds_beyond_the_range_of_a_long() {
        Measure sum = sales("sum").unit(Unit.COUNT).sum(Sale.PIECES.value(), Condition.always());
        Measure money = sales("money").unit(Unit.MONEY).sum(Sale.PRICE.value(), Condition.always());
        Sale most = Sale.of(Sale.PIECES, Long.MAX_VALUE, Sale.PRICE, money("CNY 92233720368547758.07"));

        assertThat(saleFigure(sum, most, most, most).number()).contains(new BigDecimal("27670116110564327421"));
        assertThat(saleFigure(money, most, most).money()).contains(exact("CNY 184467440737095516.14"));
    }

    @Test
    void finds_smallest_and_largest_values_and_counts_different_ones() {
        Sale[] sales = {
            Sale.of(Sale.PIECES, 4L, Sale.PRICE, money("CNY 5.00"), Sale.SHARE, new BigDecimal("0.50")),
            Sale.of(Sale.PIECES, -2L, Sale.PRICE, money("CNY 7.00"), Sale.SHARE, new BigDecimal("0.5")),
            Sale.of(Sale.PIECES, 4L, Sale.SHARE, new BigDecimal("0.25"))
        };

        assertThat(saleFigure(sales("min").unit(Unit.NUMBER).min(Sale.PIECES.value(), Condition.always()), sales)
                        .number())
                .contains(BigDecimal.valueOf(-2));
        assertThat(saleFigure(sales("max").unit(Unit.NUMBER).max(Sale.PIECES.value(), Condition.always()), sales)
                        .number())
                .contains(BigDecimal.valueOf(4));
        assertThat(saleFigure(sales("max").unit(Unit.MONEY).max(Sale.PRICE.value(), Condition.always()), sales)
                        .money())
                .contains(exact("CNY 7.00"));
        assertThat(saleFigure(sales("kinds").unit(Unit.COUNT).distinct(Sale.SHARE.value(), Condition.always()), sales)
                        .number())
                .contains(BigDecimal.valueOf(2));
    }

    @Test
    void gives_up_a_histogram_beyond_its_bound() {
        Measure median = sales("median").unit(Unit.NUMBER).median(Sale.PIECES.value(), Condition.always());
        Sale[] most = new Sale[Tally.MOST_VALUES];
        for (int i = 0; i < most.length; i++) {
            most[i] = Sale.of(Sale.PIECES, (long) i);
        }
        Sale[] tooMany = java.util.Arrays.copyOf(most, most.length + 1);
        tooMany[most.length] = Sale.of(Sale.PIECES, -1L);

        assertThat(Tally.MOST_VALUES).isEqualTo(65_536);
        assertThat(saleFigure(median, most).number()).contains(new BigDecimal("32767.5"));
        assertThat(saleFigure(median, tooMany).undefined()).contains(Undefined.of(Undefined.Reason.OVERFLOW));
    }

    @Test
    void computes_composed_formulas_exactly() {
        Measure share = sales("share")
                .unit(Unit.NUMBER)
                .tally("all", Tally.count())
                .tally("repeat", Tally.count(Sale.REPEAT.is(true)))
                .formula(Formula.constant(1)
                        .minus(Formula.of("repeat").over(Formula.of("all")))
                        .times(Formula.constant(new BigDecimal("100.0")))
                        .plus(Formula.of("all")));
        Measure perPiece = sales("per-piece")
                .unit(Unit.of("money-per-piece", "money per piece", "每件金额"))
                .tally("price", Tally.sum(Sale.PRICE.value(), Condition.always()))
                .tally("pieces", Tally.sum(Sale.PIECES.value(), Condition.always()))
                .formula(Formula.constant(2)
                        .times(Formula.ratio("price", "pieces").plus(Formula.of("price"))));
        Sale[] sales = {
            Sale.of(Sale.REPEAT, true, Sale.PRICE, money("CNY 10.00"), Sale.PIECES, 4L),
            Sale.of(Sale.REPEAT, false),
            Sale.of(),
            Sale.of()
        };

        assertThat(saleFigure(share, sales).number()).contains(BigDecimal.valueOf(79));
        assertThat(saleFigure(perPiece, sales).money()).contains(exact("CNY 25.00"));
        assertThat(saleFigure(perPiece).undefined()).contains(Undefined.of(Undefined.Reason.ZERO_DENOMINATOR));
    }

    @Test
    void divides_amounts_of_one_currency_only() {
        Measure byValue = deals("win-rate.value")
                .unit(Unit.FRACTION)
                .basis(Basis.CLOSED_IN, CLOSED_ON)
                .tally("won", Tally.sum(AMOUNT.value(), STATUS.is(Status.WON)))
                .tally("closed", Tally.sum(AMOUNT.value(), STATUS.in(Status.WON, Status.LOST)))
                .formula(Formula.ratio("won", "closed"));

        assertThat(figure(byValue, List.of(worth(Status.WON, "CNY 1.00", "1"), worth(Status.LOST, "CNY 3.00", "0")))
                        .number())
                .contains(new BigDecimal("0.25"));
        assertThat(figure(byValue, List.of(worth(Status.LOST, "CNY 3.00", "0"))).number())
                .contains(BigDecimal.ZERO);
        assertThat(figure(byValue, List.of(worth(Status.WON, "CNY 1.00", "1"), worth(Status.LOST, "EUR 3.00", "0")))
                        .undefined()
                        .map(Undefined::reason))
                .contains(Undefined.Reason.MIXED_CURRENCIES);
        assertThat(figure(byValue, List.of()).undefined()).contains(Undefined.of(Undefined.Reason.ZERO_DENOMINATOR));
    }

    @Test
    void gives_the_reason_of_the_first_part_that_is_undefined() {
        Measure sum = sales("two")
                .unit(Unit.NUMBER)
                .tally("least", Tally.min(Sale.PIECES.value(), Condition.always()))
                .tally("all", Tally.count())
                .formula(Formula.of("least").plus(Formula.constant(1).over(Formula.of("all"))));
        Measure turned = sales("turned")
                .unit(Unit.NUMBER)
                .tally("least", Tally.min(Sale.PIECES.value(), Condition.always()))
                .tally("all", Tally.count())
                .formula(Formula.constant(1).over(Formula.of("all")).plus(Formula.of("least")));

        assertThat(saleFigure(sum).undefined()).contains(Undefined.of(Undefined.Reason.NO_DATA));
        assertThat(saleFigure(turned).undefined()).contains(Undefined.of(Undefined.Reason.ZERO_DENOMINATOR));
    }

    @Property(tries = 200)
    void the_median_and_the_mean_are_those_of_the_sorted_list(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -20, max = 400) Integer> days) {
        List<Opportunity> deals = days.stream().map(KpiTrapsTest::after).toList();
        Measure mean = deals("cycle.won.mean")
                .unit(Unit.DAYS)
                .tally("cycle", Tally.histogram(CLOSED_ON.daysSince(CREATED_ON), STATUS.is(Status.WON)))
                .formula(Formula.mean("cycle"));
        List<Integer> sorted = days.stream().sorted().toList();
        int n = sorted.size();
        BigDecimal median =
                BigDecimal.valueOf(sorted.get((n - 1) / 2) + sorted.get(n / 2)).divide(BigDecimal.valueOf(2));
        BigDecimal sum =
                BigDecimal.valueOf(days.stream().mapToLong(Integer::longValue).sum());

        assertThat(figure(CYCLE, deals).number().orElseThrow()).isEqualByComparingTo(median);
        assertThat(figure(mean, deals).number().orElseThrow())
                .isEqualByComparingTo(sum.divide(BigDecimal.valueOf(n), Formula.PRECISION));
    }

    @Test
    void interpolates_between_the_two_nearest_values() {
        List<Opportunity> deals = List.of(wonAfter(0), wonAfter(10), wonAfter(20), wonAfter(40));
        Measure p90 = deals("cycle.won.p90")
                .unit(Unit.DAYS)
                .quantile("0.9", CLOSED_ON.daysSince(CREATED_ON), STATUS.is(Status.WON));
        Measure last = deals("cycle.won.last")
                .unit(Unit.DAYS)
                .quantile("1", CLOSED_ON.daysSince(CREATED_ON), STATUS.is(Status.WON));

        assertThat(figure(p90, deals).number()).contains(BigDecimal.valueOf(34));
        assertThat(figure(last, deals).number()).contains(BigDecimal.valueOf(40));
    }

    private static Opportunity after(int days) {
        return wonAfter(days);
    }

    @Test
    void keeps_one_form_of_an_amount() {
        assertThat(new Outcome.Amount(BigMoney.parse("CNY 1.500")))
                .isEqualTo(new Outcome.Amount(BigMoney.parse("CNY 1.5")));
        assertThat(new Outcome.Amount(BigMoney.parse("CNY 1.501")).value()).hasToString("CNY 1.501");
        assertThat(new Outcome.Scalar(new BigDecimal("1.50")).value()).hasToString("1.5");
    }
}
