package io.crmkit.examples.cli;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Definition;
import io.crmkit.analytics.report.KeyFigure;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.Section;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** KPIs of what was taken, as a report. */
final class KpiTable {

    /** Said where figures lack something. */
    static final Label INCOMPLETE = Label.of(
            "Some rows were not taken, so the figures lack them. See which with crm import.",
            "部分行未导入，指标不含这些行。可用 crm import 查看。");

    private final Crm crm;
    private final Session session;
    private final Optional<RatePolicy> policy;

    KpiTable(Taken taken, Optional<RatePolicy> policy) {
        this.crm = taken.crm();
        this.session = crm.as(Reporting.READER);
        this.policy = policy;
    }

    /** The figures by the dimensions, with what they mean. */
    Report of(String folder, List<Measure> asked, List<Dimension> by) {
        List<Measure> measures = asked.stream()
                .map(kpi -> policy.map(rates -> Kpis.converted(kpi, rates)).orElse(kpi))
                .toList();
        MeasurePlan<Opportunity> plan = plan(measures, by);
        Table table = plan.finish(RowEvaluator.of(plan)
                .gather(
                        session.opportunities().all(Condition.always()),
                        session.runner().around()));
        Frame frame = plan.frame();
        Report.Builder report = Report.builder()
                .title("KPIs: " + folder, "指标：" + folder)
                .asOf(frame.now().atZone(frame.zone()))
                .addSection(Section.of(Label.of("Figures", "指标值"), block(table, measures)));
        policy.ifPresent(rates -> report.parameter(Label.of("Currency", "币种"), rates.label()));
        measures.forEach(measure -> report.addDefinition(Definition.of(measure, crm.catalogues())));
        return report.build();
    }

    private static Block block(Table table, List<Measure> measures) {
        Label all = Label.of("All", "合计");
        if (table.dimensions().isEmpty()) {
            KeyFigures.Builder figures = KeyFigures.builder().title(all);
            measures.forEach(measure ->
                    figures.addFigure(KeyFigure.of(measure.label(), Reading.of(table.total(measure.name())))));
            return figures.build();
        }
        String en = table.dimensions().stream().map(Label::en).collect(Collectors.joining(", "));
        String zh = table.dimensions().stream().map(Label::zh).collect(Collectors.joining("、"));
        return DataTable.of(Label.of("By " + en, "按" + zh), table, measures);
    }

    private MeasurePlan<Opportunity> plan(List<Measure> measures, List<Dimension> by) {
        try {
            return MeasurePlan.of(session.runner().binder(), crm.catalogue(OpportunityAttributes.CATALOGUE))
                    .measures(measures)
                    .by(by.toArray(Dimension[]::new))
                    .build();
        } catch (InvalidDataException refused) {
            throw new CliException(
                    Exit.USAGE,
                    "--by: " + text(refused, Locale.ENGLISH),
                    "--by：" + text(refused, Locale.SIMPLIFIED_CHINESE),
                    refused);
        }
    }

    private static String text(InvalidDataException refused, Locale locale) {
        return refused.faults().stream()
                .map(fault -> (fault.value() == null ? "" : fault.value() + ": ") + fault.text(locale))
                .collect(Collectors.joining(" "));
    }
}
