package io.crmkit.core.measure;

import static io.crmkit.core.opportunity.OpportunityAttributes.AMOUNT;
import static io.crmkit.core.opportunity.OpportunityAttributes.CATALOGUE;
import static io.crmkit.core.opportunity.OpportunityAttributes.CREATED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.PROBABILITY;
import static io.crmkit.core.opportunity.OpportunityAttributes.VALUE_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.MoneyText;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.ForecastCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ConvertedMeasureTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Measure VALUE =
            measure("value").mixedMoney(MixedMoney.LISTED).sum(AMOUNT.value(), Condition.always());
    private static final Measure WEIGHTED =
            measure("weighted").sum(AMOUNT.value().times(PROBABILITY.value()), Condition.always());

    private static MeasureDraft measure(String name) {
        return Measure.named(name, 2)
                .label(name, name)
                .over(CATALOGUE)
                .unit(Unit.MONEY)
                .asOf();
    }

    private static Opportunity deal(String amount, Optional<LocalDate> closed, Optional<LocalDate> expected) {
        return Opportunity.builder()
                .id(Id.of("d"))
                .version(1)
                .name("Deal")
                .amount(MoneyText.parse(amount))
                .stage("proposal")
                .status(closed.isPresent() ? Status.WON : Status.OPEN)
                .probability(new BigDecimal("0.5"))
                .process("simple")
                .edition(0)
                .createdOn(MARCH)
                .closedOn(closed)
                .forecast(closed.map(day -> ForecastCategory.CLOSED))
                .closeDate(expected)
                .build();
    }

    private static Figure figure(Measure measure, Opportunity... deals) {
        Crm crm = Crm.builder()
                .access(AccessPolicy.demo())
                .rates(ExchangeRates.table()
                        .source("test")
                        .spot(CurrencyUnit.EUR, CNY, MARCH, "8")
                        .spot(CurrencyUnit.EUR, CNY, JUNE, "7")
                        .build())
                .build();
        MeasurePlan<Opportunity> plan =
                MeasurePlan.of(crm.binder(), CATALOGUE).measure(measure).build();
        return plan.finish(RowEvaluator.of(plan).gather(List.of(deals))).total(measure.name());
    }

    private static Measure at(RatePolicy policy, Measure measure) {
        return measure.converted(policy, OpportunityAttributes.rateDate(policy).name(), AMOUNT.name());
    }

    @Test
    void the_policy_becomes_part_of_the_name_and_the_version_stays() {
        Measure converted = at(RatePolicy.closeDate(CNY), VALUE);

        assertThat(converted.name()).isEqualTo("value.close-date.cny");
        assertThat(converted.version()).isEqualTo(2);
        assertThat(at(RatePolicy.fixedDate(CNY, JUNE), VALUE).name()).isEqualTo("value.fixed-date-2026-06-01.cny");
        assertThat(Measure.fromData(Data.of(converted.toData()), Crm.inMemory().catalogues()))
                .isEqualTo(converted);
    }

    @Test
    void a_measure_that_looks_at_no_amount_stays_as_it_is() {
        Measure count = Measure.named("n", 1)
                .label("n", "n")
                .over(CATALOGUE)
                .unit(Unit.COUNT)
                .asOf()
                .count(Condition.always());

        assertThat(at(RatePolicy.closeDate(CNY), count)).isSameAs(count);
    }

    @Test
    void each_amount_is_converted_at_the_rate_of_its_own_date() {
        Opportunity won = deal("EUR 10.00", Optional.of(JUNE), Optional.of(MARCH));
        Opportunity expected = deal("EUR 10.00", Optional.empty(), Optional.of(JUNE));
        Opportunity dateless = deal("EUR 10.00", Optional.empty(), Optional.empty());
        Opportunity own = deal("CNY 1.00", Optional.of(MARCH), Optional.empty());

        assertThat(figure(at(RatePolicy.closeDate(CNY), VALUE), won, expected, dateless, own)
                        .money())
                .contains(BigMoney.parse("CNY 221.00"));
        assertThat(figure(at(RatePolicy.transactionDate(CNY), VALUE), won, own).money())
                .contains(BigMoney.parse("CNY 81.00"));
        assertThat(figure(at(RatePolicy.fixedDate(CNY, JUNE), VALUE), dateless).money())
                .contains(BigMoney.parse("CNY 70.00"));
    }

    @Test
    void amounts_in_products_are_converted_too() {
        assertThat(figure(
                                at(RatePolicy.closeDate(CNY), WEIGHTED),
                                deal("EUR 10.00", Optional.of(JUNE), Optional.empty()))
                        .money()
                        .orElseThrow()
                        .getAmount())
                .isEqualByComparingTo("35");
    }

    @Test
    void a_missing_rate_is_named_with_its_day_and_pair_and_nothing_is_left_out_in_silence() {
        Opportunity early = deal("EUR 10.00", Optional.of(LocalDate.of(2026, 2, 28)), Optional.empty());
        Opportunity dollars = deal("USD 1.00", Optional.of(JUNE), Optional.empty());

        Undefined why = figure(at(RatePolicy.closeDate(CNY), VALUE), early, dollars)
                .undefined()
                .orElseThrow();

        assertThat(why.reason()).isEqualTo(Undefined.Reason.MISSING_RATE);
        assertThat(why.label().en()).contains("EUR/CNY on 2026-02-28", "USD/CNY on 2026-06-01");
        assertThat(why.label().zh()).contains("2026-02-28 EUR/CNY");
    }

    @Test
    void the_value_date_is_that_of_the_end_then_the_expected_one_then_that_of_the_beginning() {
        assertThat(VALUE_DATE.of(deal("CNY 1.00", Optional.of(JUNE), Optional.of(MARCH))))
                .contains(JUNE);
        assertThat(VALUE_DATE.of(deal("CNY 1.00", Optional.empty(), Optional.of(JUNE))))
                .contains(JUNE);
        assertThat(VALUE_DATE.of(deal("CNY 1.00", Optional.empty(), Optional.empty())))
                .contains(MARCH);
        assertThat(OpportunityAttributes.rateDate(RatePolicy.budgetRate(CNY))).isEqualTo(CREATED_ON);
    }
}
