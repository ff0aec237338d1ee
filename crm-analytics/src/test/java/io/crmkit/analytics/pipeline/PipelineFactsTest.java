package io.crmkit.analytics.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.cube.CubeGroup;
import io.crmkit.analytics.cube.CubeTable;
import io.crmkit.analytics.kpi.ForecastKpis;
import io.crmkit.analytics.kpi.SlippageKpis;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.slippage.DueDeal;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.time.PeriodUnit;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rows of a report, asked otherwise. */
class PipelineFactsTest {

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
    private final PipelineFacts facts = PipelineFacts.of(crm, session);

    private Opportunity open(String name, String amount, LocalDate closing) {
        return session.opportunities()
                .open(o -> o.name(name)
                        .customer(session.customers()
                                .register(c -> c.name(name))
                                .orThrow()
                                .id())
                        .amount(Money.parse(amount))
                        .closeDate(closing)
                        .owner(Id.of("li")))
                .orThrow();
    }

    private void pushed() {
        Opportunity pushed = open("Pushed", "CNY 100", MAY);
        open("Kept", "CNY 300", MAY);
        now = Instant.parse("2026-04-08T08:00:00Z");
        session.opportunities()
                .change(session.opportunities().get(pushed.id()), o -> o.closeDate(AUGUST))
                .orThrow();
        now = Instant.parse("2026-07-08T08:00:00Z");
    }

    @Test
    void slippage_of_each_quarter_is_that_of_the_report() {
        pushed();
        DataTable said = Shown.block(PipelineReport.of(crm, session).report(), DataTable.class, "Slippage by quarter");

        CubeTable<DueDeal> table = facts.due()
                .orElseThrow()
                .cube()
                .measures(SlippageKpis.all())
                .by(Dimension.period(DueDeal.Attributes.DUE_ON, PeriodUnit.QUARTER))
                .table();

        List<CubeGroup> quarters = table.total().groups();
        assertThat(quarters).extracting(group -> group.label().en()).containsExactly("2026 Q2", "2026 Q3");
        for (int i = 0; i < quarters.size(); i++) {
            DataTable.Row row = said.rows().get(i);
            CubeGroup quarter = quarters.get(i);
            for (int kpi = 0; kpi < SlippageKpis.all().size(); kpi++) {
                Measure measure = SlippageKpis.all().get(kpi);
                assertThat(Reading.of(quarter.figure(measure.name())).number())
                        .as(measure.name())
                        .isEqualTo(((Reading) row.cells().get(kpi + 1)).number());
            }
        }
        assertThat(facts.due().orElseThrow().scope().en())
                .isEqualTo("Deals that were due in the quarters from 2026 Q2 to 2026 Q3 when each began");
    }

    @Test
    void where_no_close_date_was_ever_changed_nothing_is_known_to_have_been_due() {
        open("Kept", "CNY 100", MAY);

        assertThat(facts.due()).isEmpty();
        assertThat(facts.targets()).isEmpty();
    }

    @Test
    void what_is_overdue_counts_once_though_every_quarter_tells_of_it() {
        open("Late", "CNY 9", LocalDate.of(2026, 3, 20));
        open("Soon", "CNY 100", MAY);
        open("Later", "CNY 40", AUGUST);
        now = Instant.parse("2026-04-08T08:00:00Z");

        Facts<Credit> expected = facts.expected();

        assertThat(expected.all()).hasSize(3);
        CubeTable<Credit> table = expected.cube()
                .measures(ForecastKpis.OVERDUE_VALUE, ForecastKpis.VALUE)
                .table();
        assertThat(Reading.of(table.total().figure("forecast.overdue.value")).number())
                .get()
                .asString()
                .isEqualTo("9.00");
        assertThat(Reading.of(table.total().figure("forecast.value")).number())
                .get()
                .asString()
                .isEqualTo("140.00");
    }
}
