package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Definition;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The report on the pipeline of whoever a session may see. Immutable; reads the store once, when the report is asked for.
 */
public final class PipelineReport {

    private final Crm crm;
    private final Session session;
    private final Label title;

    private PipelineReport(Crm crm, Session session, Label title) {
        this.crm = crm;
        this.session = session;
        this.title = title;
    }

    /** A report on the opportunities that the session may see, as they stand at the clock of the CRM. */
    public static PipelineReport of(Crm crm, Session session) {
        return new PipelineReport(crm, session, Label.of("Sales pipeline", "销售管道"));
    }

    /** The same under another title. */
    public PipelineReport title(String en, String zh) {
        return new PipelineReport(crm, session, Label.of(en, zh));
    }

    /** The report. */
    public Report report() {
        Deals deals = Deals.of(crm, session);
        Frame frame = deals.binder().frame();
        Stages stages = Stages.of(deals, session.opportunities());
        Overview overview = new Overview(deals);
        Breakdown breakdown = new Breakdown(deals);
        Report.Builder report = Report.builder()
                .title(title)
                .asOf(frame.now().atZone(frame.zone()))
                .parameter(
                        Label.of("Opportunities", "商机"),
                        Label.same(String.valueOf(deals.all().size())))
                .section("At a glance", "总览", blocks(overview.figures(), overview.quarter()))
                .section("Pipeline by stage", "各阶段商机", blocks(stages.blocks()))
                .section("Results over time", "业绩走势", blocks(overview.trends(), List.of(overview.quarters())))
                .section("Regions and sellers", "区域与销售人员", blocks(breakdown.regions(), breakdown.sellers()))
                .section("Products and sectors", "产品与行业", blocks(breakdown.products(), breakdown.sectors()))
                .section(
                        "How long deals take, and why they are lost",
                        "周期与输单原因",
                        blocks(breakdown.cycle(), breakdown.lost()))
                .section("What needs attention", "需要关注", new Attention(deals, session.monitoring()).list());
        Kpis.all().forEach(kpi -> report.addDefinition(Definition.of(kpi, crm.catalogues())));
        return report.build();
    }

    /** The name of a currency where there are several of them, for titles. */
    static String suffix(Map.Entry<CurrencyUnit, Deals> entry, Deals all) {
        return all.byCurrency().size() == 1 ? "" : " (" + entry.getKey().getCode() + ")";
    }

    /** A figure of opportunities of one currency; no amount at all is zero of it. */
    static Reading amount(Figure figure, CurrencyUnit currency) {
        boolean none = figure.outcome() instanceof Outcome.Amounts amounts
                && amounts.values().isEmpty();
        return none ? Reading.of(Money.zero(currency)) : Reading.of(figure);
    }

    @SafeVarargs
    private static Block[] blocks(List<? extends Block>... lists) {
        List<Block> blocks = new ArrayList<>();
        for (List<? extends Block> list : lists) {
            blocks.addAll(list);
        }
        return blocks.toArray(new Block[0]);
    }
}
