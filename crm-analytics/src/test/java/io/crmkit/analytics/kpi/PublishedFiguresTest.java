package io.crmkit.analytics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.crmkit.analytics.receivable.AgeingBuckets;
import io.crmkit.analytics.receivable.Receivable;
import io.crmkit.analytics.retention.Standing;
import io.crmkit.analytics.sale.Sale;
import io.crmkit.analytics.segment.Concentration;
import io.crmkit.analytics.share.Part;
import io.crmkit.analytics.survey.Answer;
import io.crmkit.analytics.survey.Question;
import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Figures that others have published or computed, by the definitions of the catalogue. */
class PublishedFiguresTest {

    private static final double EXACT = 1e-12;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Catalogues CATALOGUES = Kpis.catalogues(Crm.inMemory().catalogues());
    private static final Binder BINDER = new Binder(
            CATALOGUES,
            new Frame(
                    Instant.parse("2026-06-30T12:00:00Z"),
                    ZoneOffset.UTC,
                    FiscalCalendar.calendarYear(),
                    BusinessCalendar.always(),
                    ExchangeRates.none()));

    private static JsonNode example(String id) throws IOException {
        for (JsonNode example :
                ReferenceData.json(ReferenceData.folder("worked-examples").resolve("worked_examples.json"))) {
            if (example.get("id").asText().equals(id)) {
                return example;
            }
        }
        throw new IllegalArgumentException("no example " + id);
    }

    private static <O> Table table(Catalogue<O> catalogue, List<Measure> kpis, List<O> rows, Dimension... by) {
        MeasurePlan<O> plan =
                MeasurePlan.of(BINDER, catalogue).measures(kpis).by(by).build();
        return plan.finish(RowEvaluator.of(plan).gather(rows));
    }

    private static <O> Figure figure(Catalogue<O> catalogue, Measure kpi, List<O> rows) {
        return table(catalogue, List.of(kpi), rows).totals().get(0);
    }

    private static BigDecimal number(Figure figure) {
        return figure.number().orElseThrow();
    }

    private static BigDecimal amount(Figure figure) {
        return figure.outcome() instanceof Outcome.Amounts several
                ? several.values().get(0).getAmount()
                : figure.money().orElseThrow().getAmount();
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }

    private static Opportunity.Builder deal(int number, Status status, Money amount) {
        return Opportunity.builder()
                .id(Id.of("d" + number))
                .version(1)
                .name("Deal")
                .stage("any")
                .status(status)
                .probability(new BigDecimal("0.5"))
                .process("simple")
                .edition(0)
                .createdOn(DAY)
                .amount(amount);
    }

    @Test
    void the_velocity_of_worked_examples_comes_out_of_four_times_as_many_deals() throws IOException {
        for (String id : List.of("velocity-1", "velocity-2")) {
            JsonNode input = example(id).get("input");
            // A quarter of 50 deals is no number of deals, so there are four times as many, and four times the velocity
            BigDecimal four = BigDecimal.valueOf(4);
            int deals = input.get("opportunities").decimalValue().multiply(four).intValueExact();
            int won = input.get("win_rate")
                    .decimalValue()
                    .multiply(BigDecimal.valueOf(deals))
                    .intValueExact();
            LocalDate closed = DAY.plusDays(input.get("cycle_days").asInt());
            Money size = usd(input.get("average_deal").asText());
            List<Opportunity> closedDeals = new ArrayList<>();
            for (int i = 0; i < deals; i++) {
                closedDeals.add((i < won
                                ? deal(i, Status.WON, size).forecast(ForecastCategory.CLOSED)
                                : deal(i, Status.LOST, size))
                        .closedOn(closed)
                        .build());
            }

            Figure velocity = figure(OpportunityAttributes.CATALOGUE, PipelineKpis.VELOCITY, closedDeals);

            assertThat(amount(velocity).doubleValue() / 4)
                    .as(id)
                    .isCloseTo(example(id).at("/expected/per_day").asDouble(), within(0.005));
        }
    }

    @Test
    void the_weighted_pipeline_of_a_worked_example_comes_out_to_the_cent() throws IOException {
        JsonNode example = example("weighted-pipeline-1");
        List<Opportunity> deals = new ArrayList<>();
        for (JsonNode size : example.at("/input/deals")) {
            deals.add(deal(deals.size(), Status.OPEN, usd(size.asText()))
                    .probability(example.at("/input/probability").decimalValue())
                    .build());
        }

        Table table = table(
                OpportunityAttributes.CATALOGUE, List.of(PipelineKpis.OPEN_VALUE, PipelineKpis.OPEN_WEIGHTED), deals);

        assertThat(amount(table.totals().get(0)))
                .isEqualByComparingTo(example.at("/expected/total").asText());
        assertThat(amount(table.totals().get(1)))
                .isEqualByComparingTo(example.at("/expected/weighted").asText());
    }

    @Test
    void the_concentration_of_a_worked_example_comes_out() throws IOException {
        JsonNode example = example("hhi-1");
        List<Part> parts = new ArrayList<>();
        for (JsonNode share : example.at("/input/shares_percent")) {
            parts.add(Part.builder()
                    .whole("market")
                    .name("p" + parts.size())
                    .value(share.decimalValue())
                    .build());
        }

        assertThat(number(figure(Part.Attributes.CATALOGUE, ShareKpis.HHI, parts))
                        .movePointRight(4))
                .isEqualByComparingTo(example.at("/expected/hhi").asText());
    }

    @Test
    void recommendation_and_satisfaction_of_worked_examples_come_out() throws IOException {
        JsonNode promoters = example("nps-1");
        List<Answer> answers = new ArrayList<>();
        answered(
                answers, Question.RECOMMEND, 9, promoters.at("/input/promoters").asInt());
        answered(answers, Question.RECOMMEND, 7, promoters.at("/input/passives").asInt());
        answered(
                answers,
                Question.RECOMMEND,
                6,
                promoters.at("/input/detractors").asInt());
        JsonNode satisfied = example("csat-1");
        satisfied
                .at("/input/ratings")
                .properties()
                .forEach(rating -> answered(
                        answers,
                        Question.SATISFACTION,
                        Integer.parseInt(rating.getKey()),
                        rating.getValue().asInt()));

        Table table = table(Answer.Attributes.CATALOGUE, SurveyKpis.all(), answers);

        assertThat(number(table.total("nps")))
                .isEqualByComparingTo(promoters.at("/expected/nps").asText());
        assertThat(number(table.total("csat.top-two")).movePointRight(2))
                .isEqualByComparingTo(satisfied.at("/expected/csat_percent").asText());
    }

    private static void answered(List<Answer> answers, Question question, long score, int times) {
        for (int i = 0; i < times; i++) {
            answers.add(Answer.builder()
                    .question(question)
                    .askedOn(DAY)
                    .score(score)
                    .build());
        }
    }

    @Test
    void the_ageing_and_the_allowance_of_a_worked_example_come_out() throws IOException {
        JsonNode example = example("ageing-1");
        List<Receivable> rows = new ArrayList<>();
        example.at("/input/rows").properties().forEach(customer -> {
            for (int i = 0; i < 4; i++) {
                rows.add(owed(
                        customer.getKey(),
                        List.of(30, 60, 90, 91).get(i),
                        usd(customer.getValue().get(i).asText())));
            }
        });
        AgeingKpis ageing = AgeingKpis.of(AgeingBuckets.SINCE_ISSUE);
        List<BigDecimal> lost = new ArrayList<>();
        for (JsonNode collected : example.at("/input/probability_of_collecting")) {
            lost.add(BigDecimal.ONE.subtract(collected.decimalValue()));
        }
        List<Measure> kpis = new ArrayList<>(ageing.all());
        kpis.add(ageing.allowance("larkin", lost));
        kpis.add(ReceivableKpis.OPEN_VALUE);

        Table table = table(Receivable.Attributes.CATALOGUE, kpis, rows);

        for (int i = 0; i < 4; i++) {
            assertThat(amount(table.totals().get(i)))
                    .isEqualByComparingTo(
                            example.at("/expected/bucket_totals").get(i).asText());
        }
        assertThat(amount(table.total("receivables.open.value")))
                .isEqualByComparingTo(example.at("/expected/total").asText());
        assertThat(amount(table.total("receivables.aged-since-issue.allowance.larkin")))
                .isEqualByComparingTo(example.at("/expected/allowance").asText());
    }

    private static Receivable owed(String customer, int days, Money amount) {
        Receivable.Builder row = Receivable.builder()
                .number(customer + days)
                .customer(Id.of(customer))
                .issuedOn(DAY.minusDays(days))
                .dueOn(DAY)
                .asOf(DAY)
                .amount(amount)
                .paid(Money.zero(CurrencyUnit.USD))
                .open(amount);
        return amount.isZero() ? row.settledOn(DAY).build() : row.build();
    }

    @Test
    void churn_of_worked_examples_comes_out() throws IOException {
        JsonNode customers = example("churn-1");
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < customers.at("/input/start").asInt(); i++) {
            Standing.Builder standing = standing(i).before(usd("1"));
            standings.add(
                    i < customers.at("/input/end").asInt()
                            ? standing.after(usd("1")).build()
                            : standing.build());
        }
        JsonNode revenue = example("revenue-churn-1");
        int lost = revenue.at("/input/churned_mrr").asInt();
        int rest = revenue.at("/input/mrr_start").asInt() - lost;
        int grown = rest + revenue.at("/input/upgrade_mrr").asInt();
        List<Standing> paying = List.of(
                standing(0).before(usd("" + lost)).build(),
                standing(1).before(usd("" + rest)).after(usd("" + grown)).build());

        assertThat(number(figure(Standing.Attributes.CATALOGUE, RetentionKpis.CHURN_CUSTOMERS, standings)))
                .isEqualByComparingTo(customers.at("/expected/churn_rate").asText());
        assertThat(number(figure(Standing.Attributes.CATALOGUE, RetentionKpis.CHURN_NET, paying)))
                .isEqualByComparingTo(revenue.at("/expected/net_churn_rate").asText());
    }

    private static Standing.Builder standing(int number) {
        return Standing.builder().customer(Id.of("k" + number)).from(DAY).to(DAY.plusMonths(1));
    }

    @Test
    void the_churn_of_seven_thousand_customers_of_a_telephone_company_comes_out() throws IOException {
        Path folder = ReferenceData.folder("churn-survival");
        JsonNode expected = ReferenceData.json(folder.resolve("expected.json")).get("telco_simple");
        List<List<String>> rows = ReferenceData.rows(folder.resolve("telco_churn.csv"));
        List<Standing> all = new ArrayList<>();
        rows.forEach(row -> all.add(standing(row)));

        Table table = table(Standing.Attributes.CATALOGUE, RetentionKpis.all(), all);

        assertThat(table.total("churn.customers").sampleSize())
                .isEqualTo(expected.get("n").asLong());
        assertThat(number(table.total("churn.customers")).doubleValue())
                .isCloseTo(expected.get("churn_rate").asDouble(), within(EXACT));
        assertThat(number(table.total("churn.revenue.gross")).doubleValue())
                .isCloseTo(expected.get("monthly_revenue_lost_share").asDouble(), within(EXACT));
        expected.get("churn_rate_by_contract").properties().forEach(contract -> {
            List<Standing> some = rows.stream()
                    .filter(row -> row.get(15).equals(contract.getKey()))
                    .map(PublishedFiguresTest::standing)
                    .toList();
            assertThat(number(figure(Standing.Attributes.CATALOGUE, RetentionKpis.CHURN_CUSTOMERS, some))
                            .doubleValue())
                    .isCloseTo(contract.getValue().asDouble(), within(EXACT));
        });
    }

    private static Standing standing(List<String> row) {
        Money monthly = usd(row.get(18));
        Standing.Builder standing = Standing.builder()
                .customer(Id.of(row.get(0)))
                .from(DAY)
                .to(DAY.plusMonths(1))
                .before(monthly);
        return row.get(20).equals("Yes")
                ? standing.build()
                : standing.after(monthly).build();
    }

    @Test
    void the_concentration_of_won_deals_of_a_hardware_seller_comes_out() throws IOException {
        Path folder = ReferenceData.folder("crm-opportunities");
        JsonNode expected = ReferenceData.json(folder.resolve("expected.json")).get("hhi_won_value");
        List<Sale> won = ReferenceData.rows(folder.resolve("sales_pipeline.csv")).stream()
                .filter(row -> row.get(4).equals("Won"))
                .map(row -> Sale.builder()
                        .document(row.get(0))
                        .customer(Id.of(row.get(3)))
                        .product(Id.of(row.get(2).replace(" ", "-")))
                        .on(LocalDate.parse(row.get(6)))
                        .quantity(BigDecimal.ONE)
                        .amount(usd(row.get(7)))
                        .build())
                .toList();

        assertShares(won, Dimension.of(Sale.Attributes.CUSTOMER), expected.get("accounts"));
        assertShares(won, Dimension.of(Sale.Attributes.PRODUCT), expected.get("products"));
    }

    private static void assertShares(List<Sale> sales, Dimension by, JsonNode expected) {
        Table revenue = table(Sale.Attributes.CATALOGUE, List.of(SalesKpis.REVENUE), sales, by);
        List<Part> parts = Part.of("won", revenue, "sales.revenue");
        Table shares = table(Part.Attributes.CATALOGUE, ShareKpis.all(), parts);

        assertThat(number(shares.total("concentration.hhi")).doubleValue())
                .isCloseTo(expected.get("hhi_0_1").asDouble(), within(EXACT));
        assertThat(number(shares.total("concentration.effective-number")).doubleValue())
                .isCloseTo(expected.get("effective_number").asDouble(), within(1e-10));
        assertThat(parts).hasSize(expected.get("n").asInt());
        assertThat(Concentration.of(parts.stream().map(Part::value).toList())
                        .shareOfLargest(4)
                        .doubleValue())
                .isCloseTo(expected.get("CR4").asDouble(), within(EXACT));
    }
}
