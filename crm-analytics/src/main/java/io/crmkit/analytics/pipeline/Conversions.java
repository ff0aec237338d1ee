package io.crmkit.analytics.pipeline;

import static io.crmkit.core.opportunity.OpportunityAttributes.CREATED_ON;
import static io.crmkit.core.opportunity.OpportunityAttributes.PROCESS;

import io.crmkit.analytics.kpi.FunnelKpis;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Funnel;
import io.crmkit.analytics.report.FunnelStage;
import io.crmkit.analytics.report.HeatMap;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Series;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import io.crmkit.core.time.PeriodUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far deals come: the funnel of each process, and its conversions by the quarter in which deals were created. */
final class Conversions {

    private static final int MOST_COHORTS = 12;

    private final Deals deals;

    Conversions(Deals deals) {
        this.deals = deals;
    }

    List<Block> blocks() {
        Map<String, SalesProcess> processes = new LinkedHashMap<>();
        deals.all().stream()
                .sorted(Comparator.comparing(Opportunity::edition).reversed())
                .forEach(deal -> processes.putIfAbsent(deal.process(), deals.process(deal)));
        List<Block> blocks = new ArrayList<>();
        processes.forEach((name, process) -> blocks.addAll(blocks(name, process, processes.size() == 1)));
        return blocks;
    }

    private List<Block> blocks(String name, SalesProcess process, boolean alone) {
        FunnelKpis kpis = FunnelKpis.of(process, FunnelKpis.Skipped.PASSED);
        List<Stage> steps = kpis.steps();
        Table table = deals.table(kpis.all(), PROCESS.is(name), Dimension.period(CREATED_ON, PeriodUnit.QUARTER));
        Optional<Label> of = alone ? Optional.empty() : Optional.of(process.label());
        Funnel.Builder funnel = Funnel.builder()
                .title(titled(Label.of("How far deals came", "商机到达的阶段"), of))
                .note(Label.of(
                        "Deals that ever reached a stage, and the share that went on. Each counts once, also if it came back; those lost"
                                + " later are included; a stage that was passed over counts as reached.",
                        "曾到达各阶段的商机数及继续推进的比例。退回后再次进入只计一次；包括之后输单的商机；跳过的阶段视为已到达。"));
        for (int i = 0; i < steps.size(); i++) {
            FunnelStage stage = FunnelStage.of(
                    steps.get(i).label(),
                    Reading.of(table.total(kpis.reached(steps.get(i)).name())));
            funnel.addStage(
                    i + 1 == steps.size()
                            ? stage
                            : stage.goingOn(Reading.of(
                                    table.total(kpis.conversion(steps.get(i)).name()))));
        }
        return List.of(funnel.build(), cohorts(kpis, table, of));
    }

    private static Block cohorts(FunnelKpis kpis, Table table, Optional<Label> of) {
        List<Measure> conversions = kpis.steps().stream()
                .limit(Math.max(0, kpis.steps().size() - 1))
                .map(kpis::conversion)
                .toList();
        HeatMap.Builder map = HeatMap.builder()
                .title(titled(Label.of("Conversion by quarter of creation", "按创建季度的转化率"), of))
                .note(Label.of(
                        "The last quarters are not through yet: what is open there may still go on.",
                        "最近几个季度尚未结束：其中的在途商机仍可能继续推进。"));
        conversions.forEach(measure -> map.addColumn(measure.label()));
        int first = Math.max(0, table.rows().size() - MOST_COHORTS);
        for (Table.Row row : table.rows().subList(first, table.rows().size())) {
            map.addRow(new Series(
                    row.key().labels().get(0),
                    conversions.stream()
                            .map(measure -> Reading.of(row.figure(measure.name())))
                            .toList()));
        }
        return map.build();
    }

    private static Label titled(Label title, Optional<Label> of) {
        return of.map(process -> Label.of(title.en() + ": " + process.en(), title.zh() + "：" + process.zh()))
                .orElse(title);
    }
}
