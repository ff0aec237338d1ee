package io.crmkit.analytics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.crmkit.analytics.value.CustomerValue;
import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Rates of customers and of open deals against figures that others published. */
class PublishedRatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static <O> Figure figure(Catalogue<O> catalogue, Measure kpi, List<O> rows) {
        Frame frame = new Frame(
                Instant.parse("2026-06-30T12:00:00Z"),
                ZoneOffset.UTC,
                FiscalCalendar.calendarYear(),
                BusinessCalendar.always(),
                ExchangeRates.none());
        Binder binder = new Binder(Kpis.catalogues(Crm.inMemory().catalogues()), frame);
        MeasurePlan<O> plan = MeasurePlan.of(binder, catalogue).measure(kpi).build();
        return plan.finish(RowEvaluator.of(plan).gather(rows)).totals().get(0);
    }

    private static Opportunity.Builder deal(int number, Status status, LocalDate createdOn) {
        return Opportunity.builder()
                .id(Id.of("d" + number))
                .version(1)
                .name("Deal")
                .stage("any")
                .status(status)
                .probability(new BigDecimal("0.5"))
                .process("simple")
                .edition(0)
                .createdOn(createdOn);
    }

    /** Orders of 39 weeks, all of one day as one. */
    private static List<CustomerValue> cdnow() throws IOException {
        Map<String, Set<LocalDate>> days = new LinkedHashMap<>();
        LocalDate first = LocalDate.of(1997, 1, 1);
        LocalDate last = LocalDate.of(1997, 9, 30);
        for (String line : Files.readAllLines(ReferenceData.folder("cdnow").resolve("CDNOW_sample.txt"))) {
            String[] cells = line.strip().split("\\s+", -1);
            LocalDate day = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
            if (!day.isAfter(last)) {
                days.computeIfAbsent(cells[1], any -> new TreeSet<>()).add(day);
            }
        }
        List<CustomerValue> rows = new ArrayList<>();
        days.forEach((customer, ordered) -> rows.add(CustomerValue.builder()
                .customer(Id.of(customer))
                .from(first)
                .to(last)
                .orders(ordered.size())
                .build()));
        return rows;
    }

    /** Fader, Hardie and Lee (2005): of 2357 customers of a shop for music, 1411 did not come back in the first 39 weeks. */
    @Test
    void the_repeat_rate_of_cdnow_is_that_of_the_customers_who_came_back() throws IOException {
        Figure repeat = figure(CustomerValue.Attributes.CATALOGUE, CustomerValueKpis.REPEAT_RATE, cdnow());

        assertThat(repeat.sampleSize()).isEqualTo(2357);
        assertThat(repeat.number().orElseThrow().doubleValue()).isCloseTo((2357.0 - 1411) / 2357, within(1e-15));
    }

    @Test
    void the_velocity_of_worked_examples_is_that_of_deals_that_run() throws IOException {
        for (JsonNode example :
                ReferenceData.json(ReferenceData.folder("worked-examples").resolve("worked_examples.json"))) {
            if (example.get("kind").asText().equals("sales_velocity")) {
                JsonNode input = example.get("input");
                List<Opportunity> deals = new ArrayList<>();
                int open = input.get("opportunities").asInt();
                for (int i = 0; i < open; i++) {
                    deals.add(deal(i, Status.OPEN, TODAY).build());
                }
                LocalDate created = TODAY.minusDays(input.get("cycle_days").asInt());
                // One of four is a win rate of 25 %, as in both examples
                assertThat(input.get("win_rate").asDouble()).isEqualTo(0.25);
                for (int i = 0; i < 3; i++) {
                    deals.add(
                            deal(open + i, Status.LOST, created).closedOn(TODAY).build());
                }
                deals.add(deal(open + 3, Status.WON, created)
                        .closedOn(TODAY)
                        .forecast(ForecastCategory.CLOSED)
                        .amount(Money.of(
                                CurrencyUnit.USD, input.get("average_deal").decimalValue()))
                        .build());

                Figure velocity = figure(OpportunityAttributes.CATALOGUE, PipelineKpis.velocityOpen(30), deals);

                assertThat(velocity.money().orElseThrow().getAmount().doubleValue())
                        .as(example.get("id").asText())
                        .isCloseTo(example.at("/expected/per_day").asDouble(), within(0.005));
            }
        }
    }

    @Test
    void what_velocity_looks_back_over_is_in_its_name_and_bounded() {
        assertThat(PipelineKpis.velocityOpen(30).name()).isEqualTo("velocity.open.30-days");
        assertThat(PipelineKpis.velocityNew(3660).label().zh()).contains("最近 3660 天新增商机");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PipelineKpis.velocityNew(0))
                .withMessage(
                        "Velocity can look at what closed in the last 1 to 3660 days, not 0. Write 90 for a quarter.");
        assertThatIllegalArgumentException().isThrownBy(() -> PipelineKpis.velocityOpen(3661));
    }
}
