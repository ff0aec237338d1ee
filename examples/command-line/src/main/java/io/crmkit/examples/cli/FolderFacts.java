package io.crmkit.examples.cli;

import io.crmkit.analytics.goal.Goal;
import io.crmkit.analytics.kpi.ForecastKpis;
import io.crmkit.analytics.pipeline.Facts;
import io.crmkit.analytics.pipeline.PipelineFacts;
import io.crmkit.analytics.slippage.DueDeal;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.forecast.Movement;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.money.RatePolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a report makes of the opportunities of a folder, as rows for KPIs: credits, movements, deals that were due, and goals. */
final class FolderFacts {

    private static final String CREDITS = Credit.Attributes.CATALOGUE.name();
    private static final String MOVEMENTS = Movement.Attributes.CATALOGUE.name();
    private static final String DUE = DueDeal.Attributes.CATALOGUE.name();
    private static final String GOALS = Goal.Attributes.CATALOGUE.name();

    private final Taken taken;
    private final Conversion conversion;
    private final Optional<RatePolicy> policy;
    private final PipelineFacts facts;

    FolderFacts(Taken taken, Conversion conversion) {
        this.taken = taken;
        this.conversion = conversion;
        this.policy = conversion.policy(taken);
        PipelineFacts plain = PipelineFacts.of(taken.crm(), taken.crm().as(Reporting.READER));
        this.facts = policy.map(plain::in).orElse(plain);
    }

    /** Whether rows of a catalogue are made of opportunities. */
    static boolean hold(String catalogue) {
        return Set.of(CREDITS, MOVEMENTS, DUE, GOALS).contains(catalogue);
    }

    /** The path of the date that puts rows of a catalogue into periods; empty where that depends on the KPI. */
    static Optional<String> date(String catalogue) {
        if (catalogue.equals(CREDITS)) {
            return Optional.of(Credit.Attributes.DATE.name());
        }
        return catalogue.equals(MOVEMENTS) ? Optional.of(Movement.Attributes.AT.name()) : Optional.empty();
    }

    /**
     * The rows for these KPIs.
     *
     * @param by the words for what they are told by
     * @throws CliException if the folder has none, or if which ones depends on the KPI
     */
    KpiRows<?> of(AskedKpis asked, List<String> by, Mapping mapping) {
        String catalogue = asked.catalogue();
        if (catalogue.equals(CREDITS)) {
            return rows(credits(asked.measures()));
        }
        if (catalogue.equals(GOALS)) {
            return rows(new FolderGoals(facts.targets(), taken.crm().catalogues(), mapping).of(asked, by));
        }
        conversion.refuseBasis(
                "What moved and what was due is all converted at the rate of one day, that of the report, so that only deals move. Leave it out.",
                "变动和应成交商机的金额统一按报告日汇率折算，以便只反映商机变动。请去掉该选项。");
        return catalogue.equals(MOVEMENTS) ? rows(facts.movements()) : rows(due());
    }

    /** What was won until today, or what is expected: other rows, since the one has no end and the other no beginning. */
    private Facts<Credit> credits(List<Measure> measures) {
        boolean won = measures.contains(ForecastKpis.WON);
        if (won && measures.size() > 1) {
            String name = ForecastKpis.WON.name();
            throw new CliException(
                    Exit.USAGE,
                    "%s is taken over all deals that were won, the others over what is expected from this quarter on. Ask for it by itself."
                            .formatted(name),
                    "%s 统计全部赢单，其他指标统计本季度起的预测。请单独查询。".formatted(name));
        }
        return won ? facts.won() : facts.expected();
    }

    private Facts<DueDeal> due() {
        return facts.due()
                .orElseThrow(() -> new CliException(
                        Exit.INPUT,
                        "No close date was ever changed in this folder, so nobody can tell what had been due before. Name a file of due deals instead of the folder: what was due when, and what became of it.",
                        "该文件夹中从未变更过预计成交日期，无法得知此前应成交的商机。请改为指定列明应成交日期及结果的文件。"));
    }

    private <O> KpiRows<O> rows(Facts<O> found) {
        return new KpiRows<>(
                found.cube(),
                found.catalogue(),
                shown(found),
                found.policy().or(() -> policy),
                Optional.of(found.scope()),
                found::asked);
    }

    /** What is known of at least one row; of goals, whose they are instead of what they are called. */
    private static <O> List<? extends Attribute<O, ?>> shown(Facts<O> found) {
        return found.catalogue().attributes().stream()
                .filter(attribute -> attribute.isStored() || attribute.isCustom())
                .filter(attribute -> !attribute.equals(Goal.Attributes.NAME))
                .filter(attribute ->
                        found.all().stream().anyMatch(row -> attribute.of(row).isPresent()))
                .toList();
    }
}
