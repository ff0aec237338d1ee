package io.crmkit.analytics.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Waterfall;
import io.crmkit.analytics.report.render.HtmlReport;
import io.crmkit.analytics.report.render.JsonReport;
import io.crmkit.analytics.report.render.TextReport;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.editing.Restore;
import io.crmkit.core.editing.Retract;
import io.crmkit.core.id.Id;
import io.crmkit.core.opportunity.Backfill;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Split;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.team.Member;
import io.crmkit.core.team.Team;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is expected, by whom, and what moved. */
class ForecastReportTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 29);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 14);

    private Instant now = Instant.parse("2026-03-10T08:00:00Z");
    private final InstantSource source = () -> now;
    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .process(SalesProcess.simple())
            .clock(source.withZone(ZoneOffset.UTC))
            .build();
    private final Session session = crm.as(Actor.of("li", Role.SALES));
    private final Customer acme =
            session.customers().register(c -> c.name("Acme")).orThrow();

    private Opportunity open(String name, String amount, LocalDate closing) {
        return session.opportunities()
                .open(o -> o.customer(acme.id())
                        .name(name)
                        .amount(Money.parse(amount))
                        .closeDate(closing)
                        .owner(Id.of("li"))
                        .forecast(ForecastCategory.COMMIT))
                .orThrow();
    }

    private Opportunity seen(Opportunity deal) {
        now = now.plus(Duration.ofHours(1));
        return session.opportunities().get(deal.id());
    }

    private Report report() {
        return PipelineReport.of(crm, session).report();
    }

    private String text() {
        return TextReport.in(Locale.ENGLISH).write(report());
    }

    private List<Waterfall> waterfalls() {
        List<Waterfall> found = new ArrayList<>();
        report().sections()
                .forEach(section -> section.blocks().forEach(block -> {
                    if (block instanceof Waterfall waterfall) {
                        found.add(waterfall);
                    }
                }));
        return found;
    }

    private static List<String> steps(Waterfall waterfall) {
        return waterfall.steps().stream()
                .map(step -> step.label().en() + " "
                        + step.value()
                                .number()
                                .orElseThrow()
                                .stripTrailingZeros()
                                .toPlainString())
                .toList();
    }

    private void eventfulQuarter() {
        Opportunity kept = open("Kept", "CNY 100", MAY);
        Opportunity won = open("Won", "CNY 200", MAY);
        Opportunity lost = open("Lost", "CNY 300", MAY);
        Opportunity reopened = open("Again", "CNY 5", MAY);
        session.opportunities().lose(seen(reopened), "price", form -> form).orThrow();
        now = Instant.parse("2026-04-08T08:00:00Z");
        session.opportunities()
                .change(seen(kept), o -> o.amount(Money.parse("CNY 130")))
                .orThrow();
        session.opportunities()
                .change(seen(kept), o -> o.amount(Money.parse("CNY 110")))
                .orThrow();
        session.opportunities().change(seen(kept), o -> o.closeDate(AUGUST)).orThrow();
        session.opportunities().lose(seen(lost), "price", form -> form).orThrow();
        List.of("proposal", "closing", "won")
                .forEach(stage ->
                        session.opportunities().advance(seen(won), stage).orThrow());
        session.opportunities().reopen(seen(reopened)).orThrow();
        Opportunity pulled = open("New", "CNY 7", AUGUST);
        session.opportunities().change(seen(pulled), o -> o.closeDate(MAY)).orThrow();
    }

    @Test
    void the_open_pipeline_moves_by_steps_that_add_up() {
        eventfulQuarter();

        assertThat(steps(waterfalls().get(0)))
                .containsExactly(
                        "On 2026-03-31 600",
                        "New 7",
                        "Reopened 5",
                        "Restored 0",
                        "Increased 30",
                        "Decreased -20",
                        "Pulled 0",
                        "Pushed 0",
                        "Won -200",
                        "Lost -300",
                        "Retracted 0",
                        "On 2026-04-08 122");
    }

    @Test
    void a_deal_that_was_retracted_since_was_open_at_the_beginning_and_goes_out_by_a_step_of_its_own() {
        Session admin = crm.as(Actor.of("root", Role.ADMIN));
        open("Kept", "CNY 100", MAY);
        Opportunity mistake = open("Mistake", "CNY 44", MAY);
        Opportunity back = open("Back", "CNY 5", MAY);
        admin.run(Retract.of(OpportunityAttributes.CATALOGUE, back)).orThrow();
        now = Instant.parse("2026-04-08T08:00:00Z");
        admin.run(Retract.of(OpportunityAttributes.CATALOGUE, seen(mistake))).orThrow();
        admin.run(Restore.of(OpportunityAttributes.CATALOGUE, back.id())).orThrow();

        assertThat(steps(waterfalls().get(0)))
                .contains("On 2026-03-31 144", "New 0", "Restored 5", "Retracted -44", "On 2026-04-08 105");
        assertThat(HtmlReport.in(Locale.SIMPLIFIED_CHINESE).write(report())).contains("恢复", "作废");
    }

    @Test
    void what_is_put_off_leaves_the_quarter_and_what_is_brought_forward_enters_it() {
        eventfulQuarter();

        assertThat(waterfalls().get(1).title().en()).isEqualTo("Expected to close in 2026 Q2");
        assertThat(steps(waterfalls().get(1)))
                .contains("On 2026-03-31 600", "Pulled 7", "Pushed -110", "On 2026-04-08 12");
    }

    @Test
    void every_step_of_a_movement_has_a_definition_even_where_nothing_moved() {
        open("Kept", "CNY 100", MAY);

        assertThat(waterfalls())
                .isNotEmpty()
                .allSatisfy(waterfall -> assertThat(waterfall.changes())
                        .allSatisfy(step -> assertThat(step.value().figure())
                                .get()
                                .satisfies(
                                        figure -> assertThat(figure.measure()).isEqualTo("movement.change"))));
    }

    /** The tables of slippage, each row as its label and its figures. */
    private List<List<String>> slippage() {
        return report().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.title().en().startsWith("Slippage by quarter"))
                .map(block -> Stream.concat(((DataTable) block).rows().stream(), ((DataTable) block).total().stream())
                        .map(row -> row.cells().stream()
                                .map(cell -> cell instanceof Reading reading
                                        ? reading.number()
                                                .map(number -> number.setScale(3, RoundingMode.HALF_UP)
                                                        .toPlainString())
                                                .orElse("–")
                                        : ((Cell.Words) cell).label().en())
                                .collect(Collectors.joining(" ")))
                        .toList())
                .toList();
    }

    @Test
    void what_was_due_in_a_quarter_and_was_pushed_is_told_by_count_by_value_and_by_days() {
        eventfulQuarter();

        assertThat(slippage())
                .containsExactly(List.of("2026 Q2 0.333 0.167 0.000 77.000", "All 0.333 0.167 0.000 77.000"));
        assertThat(HtmlReport.in(Locale.SIMPLIFIED_CHINESE).write(report())).contains("各财季跨期延后情况", "跨期延后率（按商机数）");
        assertThat(report().definitionsShown())
                .extracting(definition -> definition.measure())
                .contains("slippage.count", "slippage.value", "slippage.still-due.count", "slippage.days.mean");
    }

    @Test
    void a_quarter_that_is_over_is_told_as_it_was_at_its_end() {
        Opportunity pushed = open("Pushed", "CNY 100", MAY);
        Opportunity late = open("Late", "CNY 300", MAY);
        now = Instant.parse("2026-04-08T08:00:00Z");
        session.opportunities().change(seen(pushed), o -> o.closeDate(AUGUST)).orThrow();
        now = Instant.parse("2026-07-08T08:00:00Z");
        session.opportunities().lose(seen(late), "price", form -> form).orThrow();

        assertThat(slippage())
                .containsExactly(List.of(
                        "2026 Q2 0.500 0.250 0.500 77.000",
                        "2026 Q3 0.000 0.000 1.000 –",
                        "All 0.333 0.200 0.667 77.000"));
    }

    @Test
    void where_no_close_date_was_ever_changed_nothing_is_said_of_slippage() {
        open("Kept", "CNY 100", MAY);
        session.opportunities()
                .record(
                        o -> o.name("Before").amount(Money.parse("CNY 9")).closeDate(MAY),
                        Backfill.Step.of("qualification", Instant.parse("2026-01-01T00:00:00Z")),
                        Backfill.Step.of("lost", Instant.parse("2026-03-01T00:00:00Z")))
                .orThrow();
        now = Instant.parse("2026-04-08T08:00:00Z");

        assertThat(slippage()).isEmpty();
    }

    @Test
    void slippage_of_two_currencies_stands_apart() {
        Opportunity yuan = open("Yuan", "CNY 100", MAY);
        open("Euro", "EUR 7", MAY);
        now = Instant.parse("2026-04-08T08:00:00Z");
        session.opportunities().change(seen(yuan), o -> o.closeDate(AUGUST)).orThrow();

        assertThat(slippage())
                .containsExactlyInAnyOrder(
                        List.of("2026 Q2 1.000 1.000 0.000 77.000", "All 1.000 1.000 0.000 77.000"),
                        List.of("2026 Q2 0.000 0.000 1.000 –", "All 0.000 0.000 1.000 –"));
    }

    @Test
    void what_happens_at_the_first_moment_of_a_quarter_is_of_this_quarter() {
        now = Instant.parse("2026-04-30T08:00:00Z");
        session.opportunities()
                .record(
                        o -> o.name("Midnight").amount(Money.parse("CNY 9")).closeDate(AUGUST),
                        Backfill.Step.of("qualification", Instant.parse("2026-04-01T00:00:00Z")))
                .orThrow();

        assertThat(steps(waterfalls().get(0))).contains("On 2026-03-31 0", "New 9", "On 2026-04-30 9");
    }

    @Test
    void open_deals_stand_in_the_quarter_of_their_close_date_by_category_and_overdue_ones_apart() {
        open("Soon", "CNY 100", MAY);
        open("Later", "CNY 40", AUGUST);
        open("Late", "CNY 9", LocalDate.of(2026, 3, 20));
        session.opportunities()
                .open(o -> o.customer(acme.id()).name("Sometime"))
                .orThrow();
        now = Instant.parse("2026-04-08T08:00:00Z");

        String text = text();
        String table = text.substring(text.indexOf("Forecast by quarter")).replaceAll("(date|close|deals)\n", "$1 ");

        assertThat(table)
                .containsPattern("2026 Q2 +0.00 +100.00 +0.00 +0.00 +\\d+.\\d+ +9.00")
                .containsPattern("2026 Q3 +0.00 +40.00 +0.00 +0.00 +\\d+.\\d+ +–");
        assertThat(table.replace('\n', ' ')).contains("Open deals without a close date: 1.");
    }

    @Test
    void teams_roll_up_and_a_shared_deal_counts_once_above() {
        Team east = session.teams().form(t -> t.name("East")).orThrow();
        Team shanghai =
                session.teams().form(t -> t.name("上海").parent(east.id())).orThrow();
        Member li = session.members()
                .add(m -> m.id(Id.of("li")).name("李").team(shanghai.id()))
                .orThrow();
        Member wang = session.members()
                .add(m -> m.id(Id.of("wang")).name("王").team(east.id()))
                .orThrow();
        session.opportunities()
                .open(o -> o.customer(acme.id())
                        .name("Shared")
                        .amount(Money.parse("CNY 100.01"))
                        .closeDate(AUGUST)
                        .forecast(ForecastCategory.COMMIT)
                        .splits(
                                Split.of(Id.of(li.id().value()), "0.5"),
                                Split.of(Id.of(wang.id().value()), "0.5")))
                .orThrow();
        now = Instant.parse("2026-07-08T08:00:00Z");

        String text = text();

        assertThat(text.substring(text.indexOf("by team")))
                .containsPattern("East +0.00 +100.01")
                .containsPattern("上海 +0.00 +50.0[01]")
                .containsPattern("All +0.00 +100.01");
    }

    @Test
    void without_teams_managers_roll_up() {
        Member boss =
                session.members().add(m -> m.id(Id.of("boss")).name("Boss")).orThrow();
        session.members()
                .add(m -> m.id(Id.of("li")).name("李").manager(boss.id()))
                .orThrow();
        open("Soon", "CNY 100", MAY);
        now = Instant.parse("2026-04-08T08:00:00Z");

        assertThat(text()).contains("Forecast of 2026 Q2 by manager").containsPattern("Boss +0.00 +100.00");
    }

    @Test
    void the_json_fits_its_schema_and_each_figure_names_its_definition() {
        eventfulQuarter();
        Report report = report();

        String json = JsonReport.in(Locale.SIMPLIFIED_CHINESE).write(report);

        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JsonReport.schema())
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(report.definitionsShown())
                .extracting(definition -> definition.measure())
                .contains(
                        "forecast.value",
                        "forecast.weighted",
                        "forecast.overdue.value",
                        "movement.change",
                        "movement.deals",
                        "slippage.count",
                        "funnel.conversion.simple.qualification")
                .doesNotHaveDuplicates();
        assertThat(report.sections().stream().flatMap(section -> section.blocks().stream()))
                .filteredOn(DataTable.class::isInstance)
                .flatMap(block -> ((DataTable) block).rows())
                .flatMap(DataTable.Row::cells)
                .filteredOn(Reading.class::isInstance)
                .allSatisfy(cell -> assertThat(((Reading) cell).figure()).isPresent());
    }
}
