package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.analytics.kpi.FunnelKpis;
import io.crmkit.analytics.kpi.LineKpis;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.analytics.pipeline.PipelineReport;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.catalog.Product;
import io.crmkit.core.catalog.ProductAttributes;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.data.Data;
import io.crmkit.core.importing.Import;
import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.Outcome;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.json.Json;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.Stage;
import io.crmkit.core.team.Member;
import io.crmkit.core.team.MemberAttributes;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public data set "CRM Sales Opportunities", where it is at hand. */
class RealDataTest {

    @TempDir
    private Path out;

    private static final Profile PROFILE = Profile.bundled("crm-sales-opportunities");

    private static List<CsvSource> sources() {
        return new CsvFolder(folder()).sources();
    }

    private static Path folder() {
        Optional<Path> folder =
                data().map(data -> data.resolve("crm-opportunities")).filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "the reference data crm-opportunities are not here; set CRMKIT_DATA");
        return folder.get();
    }

    static Optional<Path> data() {
        String stated = System.getenv("CRMKIT_DATA");
        if (stated != null) {
            return Optional.of(Path.of(stated));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared").resolve("data"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    @Test
    void is_taken_to_the_last_row_with_the_known_figures_and_a_second_time_changes_nothing() {
        List<CsvSource> sources = sources();

        Taken taken = Taken.from(PROFILE, sources, new Options(), Progress.none());

        Session session = taken.crm().as(Actor.of("reader"));
        List<Opportunity> won = session.opportunities().all(OpportunityAttributes.STATUS.is(Status.WON));
        BigDecimal value = won.stream()
                .flatMap(deal -> deal.amount().stream())
                .map(Money::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(taken.report().isClean()).isTrue();
        assertThat(won).hasSize(4_238);
        assertThat(value).isEqualByComparingTo("10005534");
        assertThat(session.opportunities().all(OpportunityAttributes.STATUS.is(Status.LOST)))
                .hasSize(2_473);
        assertThat(session.opportunities().all(OpportunityAttributes.CUSTOMER.isBlank()))
                .hasSize(1_425);
        assertThat(session.customers().all(Condition.always())).hasSize(85);
        assertThat(taken.report().table("sales_pipeline").repairs().get(0).count())
                .isEqualTo(1_480);

        ImportReport again = again(taken.crm(), sources);
        assertThat(again.count(Outcome.SKIP)).isEqualTo(85 + 7 + 35 + 8_800);
    }

    @Test
    void as_of_a_past_day_every_deal_stands_where_it_stood() throws IOException {
        Options options = new Options();
        options.asOf = LocalDate.of(2017, 6, 30);

        Session session =
                Taken.from(PROFILE, sources(), options, Progress.none()).crm().as(Actor.of("reader"));

        List<String[]> engaged = rows().stream()
                .filter(row -> !row[5].isEmpty() && row[5].compareTo("2017-06-30") <= 0)
                .toList();
        List<String> open = engaged.stream()
                .filter(row -> row[6].isEmpty() || row[6].compareTo("2017-06-30") > 0)
                .map(row -> row[0])
                .toList();
        assertThat(engaged).hasSize(4_365);
        assertThat(session.opportunities().all(Condition.always())).hasSize(4_365);
        assertThat(session.opportunities().all(OpportunityAttributes.STATUS.is(Status.OPEN)))
                .extracting(deal -> deal.id().value())
                .containsExactlyInAnyOrderElementsOf(open);
        assertThat(open).hasSize(1_686);
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(folder().resolve("sales_pipeline.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static ImportReport again(Crm crm, List<CsvSource> sources) {
        return Import.of(crm, crm.as(Actor.of("import")), PROFILE.mapping(), sources)
                .apply(Progress.none());
    }

    @Test
    void every_figure_of_the_pipeline_comes_out_as_it_is_known() throws IOException {
        Path folder = folder();
        Data expected = Data.of(Json.read(Files.readAllBytes(folder.resolve("expected.json"))));
        Known known = new Known(Taken.from(PROFILE, sources(), new Options(), Progress.none()));

        known.check(expected.at("overall"), known.table());
        known.check(expected.at("by_sales_agent"), known.table(Dimension.of(known.owner(MemberAttributes.NAME))), 0);
        known.check(
                expected.at("by_regional_office"), known.table(Dimension.of(known.owner(MemberAttributes.REGION))), 0);
        known.check(
                expected.at("by_close_quarter"),
                known.table(Dimension.period(OpportunityAttributes.CLOSED_ON, PeriodUnit.QUARTER)),
                1);
        known.check(
                expected.at("by_manager"),
                known.table(Dimension.of(MemberAttributes.of(OpportunityAttributes.OWNER)
                        .then(MemberAttributes.MANAGER)
                        .then(MemberAttributes.NAME))),
                0);
        known.checkProducts(expected.at("by_product"));
        Table months = known.table(Dimension.period(OpportunityAttributes.CLOSED_ON, PeriodUnit.MONTH));
        known.checkMonths(expected.at("won_value_by_close_month"), months, PipelineKpis.WON_VALUE);
        known.checkMonths(expected.at("won_count_by_close_month"), months, PipelineKpis.WON_COUNT);
        known.checkFunnel(expected.at("funnel"));
        known.checkCounts(expected.at("stage_counts"), expected.at("missing"));
        known.checkDistribution(
                expected.at("won_deal_value_descriptive"), Unit.MONEY, OpportunityAttributes.AMOUNT.value());
        known.checkDistribution(
                expected.at("won_cycle_days_descriptive"),
                Unit.DAYS,
                OpportunityAttributes.CLOSED_ON.daysSince(OpportunityAttributes.CREATED_ON));

        assertThat(known.checked).isGreaterThan(680);
    }

    @Test
    void the_movements_of_a_quarter_are_what_was_opened_and_closed_in_it() {
        folder();
        Options options = new Options();
        options.asOf = LocalDate.of(2017, 12, 31);
        Taken taken = Taken.from(PROFILE, sources(), options, Progress.none());

        Report report = PipelineReport.of(taken.crm(), taken.crm().as(Actor.of("reader")))
                .report();

        List<List<String>> moved = report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.title().en().equals("What moved"))
                .flatMap(block -> ((DataTable) block).rows().stream())
                .map(row -> row.cells().stream()
                        .limit(2)
                        .map(cell -> cell instanceof Reading reading
                                ? reading.number().orElseThrow().toPlainString()
                                : ((Cell.Words) cell).label().en())
                        .toList())
                .toList();
        assertThat(moved).contains(List.of("Won", "1196"), List.of("Lost", "789"));
    }

    @Test
    void the_report_of_the_command_line_says_the_same() {
        Path folder = folder();

        Run run = Run.of(
                "report",
                folder.toString(),
                "--mapping",
                "crm-sales-opportunities",
                "--as-of",
                "2017-12-31",
                "--out",
                out.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("4,238", "2,473", "63.2%", "USD 10,005,534.00", "USD 2,360.91", "51.8 days", "USD 193,224.27")
                .containsPattern("Prospecting +500 ")
                .containsPattern("Engaging +1,589 ");
        assertThat(out.resolve("report.html")).isNotEmptyFile();
        assertThat(out.resolve("report.json")).content().contains("\"win-rate.count\"", "10005534");
    }

    /** Figures of the catalogue beside the known ones. */
    private static final class Known {

        private static final Map<String, Measure> NAMES = Map.ofEntries(
                Map.entry("opportunities", PipelineKpis.COUNT),
                Map.entry("won", PipelineKpis.WON_COUNT),
                Map.entry("lost", PipelineKpis.LOST_COUNT),
                Map.entry("open", PipelineKpis.OPEN_COUNT),
                Map.entry("win_rate_won_over_closed", PipelineKpis.WIN_RATE),
                Map.entry("won_value", PipelineKpis.WON_VALUE),
                Map.entry("avg_won_deal", PipelineKpis.DEAL_SIZE),
                Map.entry("median_won_deal", PipelineKpis.DEAL_SIZE_MEDIAN),
                Map.entry("mean_cycle_days_won", PipelineKpis.CYCLE_MEAN),
                Map.entry("median_cycle_days_won", PipelineKpis.CYCLE_MEDIAN),
                Map.entry("mean_cycle_days_closed", PipelineKpis.CYCLE_CLOSED_MEAN),
                Map.entry("velocity_per_day_closed_opps", PipelineKpis.VELOCITY));

        private final Crm crm;
        private final Session session;
        private int checked;

        Known(Taken taken) {
            this.crm = taken.crm();
            this.session = crm.as(Actor.of("reader"));
        }

        TextAttribute<Opportunity> owner(TextAttribute<Member> attribute) {
            return MemberAttributes.of(OpportunityAttributes.OWNER).then(attribute);
        }

        Table table(Dimension... by) {
            return table(Condition.always(), by);
        }

        Table table(Condition where, Dimension... by) {
            return table(
                    PipelineKpis.all().stream().filter(NAMES::containsValue).toList(), where, by);
        }

        Table table(List<Measure> measures, Condition where, Dimension... by) {
            MeasurePlan<Opportunity> plan = MeasurePlan.of(
                            session.runner().binder(), crm.catalogue(OpportunityAttributes.CATALOGUE))
                    .measures(measures)
                    .where(where)
                    .by(by)
                    .build();
            return plan.finish(RowEvaluator.of(plan)
                    .gather(
                            session.opportunities().all(Condition.always()),
                            session.runner().around()));
        }

        /** The totals. */
        void check(Data expected, Table table) {
            NAMES.forEach((name, measure) -> same(expected.at(name), table.total(measure.name()), name));
        }

        /** The groups; a period is written without its blank. */
        void check(Data expected, Table table, int periods) {
            for (String key : expected.keys()) {
                Table.Row row = table.rows().stream()
                        .filter(candidate -> {
                            String label = candidate.key().labels().get(0).en();
                            return (periods == 0 ? label : label.replace(" ", "")).equals(key);
                        })
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no group " + key));
                NAMES.forEach((name, measure) ->
                        same(expected.at(key).at(name), row.figure(measure.name()), key + " " + name));
            }
        }

        /** Every deal has one product, so that a product's deals and its lines are the same. One name is written in two ways in the data. */
        void checkProducts(Data expected) {
            Table lines = table(
                    LineKpis.all(),
                    Condition.always(),
                    Dimension.of(Line.Attributes.PRODUCT.then(ProductAttributes.NAME)));
            for (String key : expected.keys()) {
                String name = key.equals("GTXPro") ? "GTX Pro" : key;
                Product product =
                        session.products().all(ProductAttributes.NAME.is(name)).get(0);
                check(
                        expected.at(key),
                        table(OpportunityAttributes.LINES.any(Line.Attributes.PRODUCT.is(product.id()))));
                Table.Row row = lines.row(name).orElseThrow();
                same(expected.at(key).at("won"), row.figure(LineKpis.WON_COUNT.name()), key);
                same(expected.at(key).at("won_value"), row.figure(LineKpis.WON_VALUE.name()), key);
                same(expected.at(key).at("win_rate_won_over_closed"), row.figure(LineKpis.WIN_RATE.name()), key);
            }
        }

        /** How far deals came; one that has no date of engagement was never engaged. */
        void checkFunnel(Data expected) {
            FunnelKpis funnel = FunnelKpis.of(PROFILE.process().orElseThrow(), FunnelKpis.Skipped.PASSED);
            List<Stage> steps = funnel.steps();
            Table table = table(funnel.all(), Condition.always());
            same(
                    expected.at("created"),
                    table.total(funnel.reached(steps.get(0)).name()),
                    "created");
            same(
                    expected.at("engaged_with_engage_date"),
                    table.total(funnel.reached(steps.get(1)).name()),
                    "engaged");
            same(expected.at("won"), table.total(funnel.reached(steps.get(2)).name()), "won");
            Table closed = table(List.of(PipelineKpis.COUNT), OpportunityAttributes.STATUS.in(Status.WON, Status.LOST));
            same(expected.at("closed"), closed.total(PipelineKpis.COUNT.name()), "closed");
            assertThat(table.total(funnel.conversion(steps.get(1)).name())
                            .number()
                            .orElseThrow()
                            .doubleValue())
                    .isCloseTo(4_238.0 / 8_300, Offset.offset(1e-12));
        }

        /** Where deals stand, and what is not known of them. */
        void checkCounts(Data stages, Data missing) {
            Table table =
                    table(List.of(PipelineKpis.COUNT), Condition.always(), Dimension.of(OpportunityAttributes.STAGE));
            for (String stage : stages.keys()) {
                Table.Row row = table.row(stage.toLowerCase(Locale.ROOT)).orElseThrow();
                same(stages.at(stage), row.figure(PipelineKpis.COUNT.name()), stage);
            }
            sameCount(missing.at("account"), OpportunityAttributes.CUSTOMER.isBlank());
            sameCount(missing.at("sales_agent"), OpportunityAttributes.OWNER.isBlank());
            sameCount(missing.at("product"), OpportunityAttributes.LINES.none(Condition.always()));
            sameCount(missing.at("close_date"), OpportunityAttributes.CLOSED_ON.isBlank());
            sameCount(missing.at("close_value"), OpportunityAttributes.AMOUNT.isBlank());
        }

        private void sameCount(Data expected, Condition where) {
            same(
                    expected,
                    table(List.of(PipelineKpis.COUNT), where).total(PipelineKpis.COUNT.name()),
                    where.toString());
        }

        /** The distribution of won deals, of which the mean and the median have names of their own. */
        void checkDistribution(Data expected, Unit unit, Expression value) {
            Condition won = OpportunityAttributes.STATUS.is(Status.WON);
            List<Measure> measures = List.of(
                    distribution("n", Unit.COUNT).count(won),
                    distribution("sum", unit).sum(value, won),
                    distribution("mean", unit).mean(value, won),
                    distribution("median", unit).median(value, won),
                    distribution("min", unit).min(value, won),
                    distribution("max", unit).max(value, won),
                    distribution("q25-type7", unit).quantile("0.25", value, won),
                    distribution("q75-type7", unit).quantile("0.75", value, won));
            Table table = table(measures, Condition.always());
            measures.forEach(measure ->
                    same(expected.at(measure.name().replace('-', '_')), table.total(measure.name()), measure.name()));
        }

        private static MeasureDraft distribution(String name, Unit unit) {
            return Measure.named(name, 1)
                    .label(name, name)
                    .over(OpportunityAttributes.CATALOGUE)
                    .unit(unit)
                    .asOf();
        }

        void checkMonths(Data expected, Table table, Measure measure) {
            for (String key : expected.keys()) {
                Table.Row row = table.rows().stream()
                        .filter(candidate -> candidate
                                .key()
                                .values()
                                .get(0)
                                .map(period -> ((FiscalPeriod) period)
                                        .first()
                                        .toString()
                                        .startsWith(key))
                                .orElse(false))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no month " + key));
                same(expected.at(key), row.figure(measure.name()), key + " " + measure.name());
            }
        }

        /** The known values have 12 significant digits. */
        private void same(Data expected, Figure figure, String what) {
            if (expected.isAbsent()) {
                return;
            }
            double wanted = expected.decimal().doubleValue();
            double found = Reading.of(figure)
                    .number()
                    .orElseThrow(() -> new AssertionError(what + " is undefined"))
                    .doubleValue();
            assertThat(found).as(what).isCloseTo(wanted, Offset.offset(Math.abs(wanted) * 1e-11));
            checked++;
        }
    }
}
