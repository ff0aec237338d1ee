package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Report;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.monitoring.Monitor;
import io.crmkit.core.time.FiscalPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report on the pipeline of whoever a session may see. Immutable; reads the store once, when the report is asked for.
 *
 * <p>All its figures are {@linkplain io.crmkit.core.measure.Measure measures} of {@link io.crmkit.analytics.kpi}. Amounts of several
 * currencies stand beside each other, unless a policy says how they become one; then a rate that is missing makes exactly those figures
 * undefined that need it, and is named.
 */
public final class PipelineReport {

    private final Crm crm;
    private final Session session;
    private final Label title;
    private final Optional<RatePolicy> policy;
    private final Optional<Monitor> monitor;

    private PipelineReport(
            Crm crm, Session session, Label title, Optional<RatePolicy> policy, Optional<Monitor> monitor) {
        this.crm = crm;
        this.session = session;
        this.title = title;
        this.policy = policy;
        this.monitor = monitor;
    }

    /** A report on the opportunities that the session may see, as they stand at the clock of the CRM. */
    public static PipelineReport of(Crm crm, Session session) {
        return new PipelineReport(crm, session, Label.of("Sales pipeline", "销售管道"), Optional.empty(), Optional.empty());
    }

    /** The same under another title. */
    public PipelineReport title(String en, String zh) {
        return new PipelineReport(crm, session, Label.of(en, zh), policy, monitor);
    }

    /** The same with all amounts in one currency, at the rates of the CRM. */
    public PipelineReport in(RatePolicy rates) {
        return new PipelineReport(crm, session, title, Optional.of(rates), monitor);
    }

    /**
     * The same with open deals judged by this monitor. Without one, the usual numbers are taken, and what is recorded of no open deal at
     * all (activities, stakeholders, next steps) is not judged.
     */
    public PipelineReport judgedBy(Monitor chosen) {
        return new PipelineReport(crm, session, title, policy, Optional.of(chosen));
    }

    /** The report. */
    public Report report() {
        Deals deals = new Deals(crm, session, policy);
        Overview overview = new Overview(deals);
        Breakdown breakdown = new Breakdown(deals);
        Report.Builder report = Report.builder()
                .title(title)
                .asOf(deals.frame().now().atZone(deals.frame().zone()))
                .addAllParameters(parameters(deals))
                .section("At a glance", "总览", blocks(overview.figures(), overview.quarter()))
                .section("What needs attention", "需要关注", new Attention(deals, monitor).list())
                .section(
                        "Pipeline by stage",
                        "各阶段商机",
                        blocks(new Conversions(deals).blocks(), Stages.of(deals).blocks()))
                .section("Forecast", "预测", blocks(new Outlook(deals).blocks()));
        new Attainment(deals).section().ifPresent(report::addSection);
        report.section("What changed", "变动", blocks(new Changes(deals).blocks(), new Slippage(deals).blocks()))
                .section("Results over time", "业绩走势", blocks(overview.trends(), List.of(overview.quarters())))
                .section("Regions and sellers", "区域与销售人员", blocks(breakdown.regions(), breakdown.sellers()))
                .section("Products and sectors", "产品与行业", blocks(breakdown.products(), breakdown.sectors()));
        List<Block> customers = new Customers(deals).blocks();
        if (!customers.isEmpty()) {
            report.section("Customers", "客户", blocks(customers));
        }
        report.section(
                "How long deals take, and why they are lost", "周期与输单原因", blocks(breakdown.cycle(), breakdown.lost()));
        return report.addAllDefinitions(deals.definitions()).build();
    }

    private List<Report.Parameter> parameters(Deals deals) {
        Frame frame = deals.frame();
        FiscalPeriod quarter = frame.fiscal().quarter(frame.today());
        List<Report.Parameter> parameters = new ArrayList<>();
        parameters.add(new Report.Parameter(
                Label.of("Opportunities", "商机"),
                Label.same(String.valueOf(deals.all().size()))));
        parameters.add(new Report.Parameter(
                Label.of("Fiscal quarter", "财季"),
                Label.of(
                        quarter.label().en() + ", " + quarter.first() + " to " + quarter.last(),
                        quarter.label().zh() + "，" + quarter.first() + " 至 " + quarter.last())));
        List<String> codes =
                deals.books().stream().map(book -> book.currency().getCode()).toList();
        Label currency = Label.of("Currency", "币种");
        if (policy.isPresent()) {
            parameters.add(new Report.Parameter(currency, policy.get().label()));
        } else if (!codes.isEmpty()) {
            boolean several = codes.size() > 1;
            parameters.add(new Report.Parameter(
                    currency,
                    Label.of(
                            String.join(", ", codes) + (several ? "; not converted" : ""),
                            String.join("、", codes) + (several ? "；未折算" : ""))));
        }
        return parameters;
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
