package io.crmkit.examples.cli;

import io.crmkit.analytics.goal.Goal;
import io.crmkit.analytics.pipeline.Facts;
import io.crmkit.analytics.pipeline.Targets;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.PeriodUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the goals that a question is about. Those of regions and of sellers, or of years and of quarters, are never mixed, since each goal
 * would count twice.
 *
 * @param targets the targets of the folder, in the order of the report
 * @param catalogues the records that goals lead to
 * @param mapping which attributes have values
 */
record FolderGoals(List<Targets> targets, Catalogues catalogues, Mapping mapping) {

    /** What a report knows of no goal. */
    private static final List<Attribute<Goal, ?>> UNKNOWN =
            List.of(Goal.Attributes.FORESEEN, Goal.Attributes.MISS, Goal.Attributes.PIPELINE);

    /**
     * The goals of all periods that have begun where figures are told by a date, else of the last one: of the first sort of targets that knows
     * everything they are told by, over periods as long as those that are asked for, or shorter.
     *
     * @throws CliException if there are none, or they do not know what the KPIs look at
     */
    Facts<Goal> of(AskedKpis asked, List<String> by) {
        asked.measures().forEach(FolderGoals::requireKnown);
        if (targets.isEmpty()) {
            throw new CliException(
                    Exit.INPUT,
                    "This folder has no targets of periods that have begun. Add a table of them (quotas.csv: seller or region, period such as 2026-Q2, amount, currency), or say in the mapping where they stand.",
                    "该文件夹中没有已开始期间的目标。请加入目标表（quotas.csv：seller 或 region、period（如 2026-Q2）、amount、currency），或在映射中说明其所在的表。");
        }
        Optional<PeriodUnit> unit = by.stream()
                .filter(word -> DimensionNames.colon(word) >= 0)
                .flatMap(word -> DimensionNames.unit(word.substring(DimensionNames.colon(word) + 1)).stream())
                .max(Comparator.naturalOrder());
        List<Targets> telling = targets.stream().filter(some -> knows(some, by)).toList();
        List<Targets> fitting = telling.stream()
                .filter(some -> unit.filter(longest -> some.unit().compareTo(longest) < 0)
                        .isEmpty())
                .toList();
        if (telling.isEmpty()) {
            return targets.get(targets.size() - 1).latest();
        }
        if (fitting.isEmpty()) {
            throw tooLong(unit.orElseThrow(), telling);
        }
        Targets found = fitting.get(0);
        Facts<Goal> goals = unit.isPresent() ? found.all() : found.latest();
        requireComplete(goals);
        return goals;
    }

    private boolean knows(Targets some, List<String> by) {
        DimensionNames names = new DimensionNames(some.catalogue(), catalogues, mapping, List.of());
        return by.stream().allMatch(names::isKnown);
    }

    private static CliException tooLong(PeriodUnit unit, List<Targets> telling) {
        return new CliException(
                Exit.USAGE,
                "--by: The targets (%s) are of longer periods than a %s, and cannot be cut. Name a longer period."
                        .formatted(
                                labels(telling, Label::en, "; "), unit.label().en()),
                "--by：目标（%s）的期间长于%s，无法拆分。请改用更长的周期。"
                        .formatted(labels(telling, Label::zh, "；"), unit.label().zh()));
    }

    private static String labels(List<Targets> some, Function<Label, String> language, String separator) {
        return some.stream().map(Targets::label).map(language).collect(Collectors.joining(separator));
    }

    private static void requireKnown(Measure kpi) {
        for (Attribute<Goal, ?> attribute : UNKNOWN) {
            if (LookedAt.by(kpi).contains(attribute.name())) {
                throw new CliException(
                        Exit.USAGE,
                        "%s looks at %s (%s), which the targets of a folder do not have. Name a file of goals that has it instead of the folder."
                                .formatted(
                                        kpi.name(),
                                        attribute.name(),
                                        attribute.label().en()),
                        "%s 要用到 %s（%s），而文件夹中的目标没有该项。请改为指定含有该项的目标文件。"
                                .formatted(
                                        kpi.name(),
                                        attribute.name(),
                                        attribute.label().zh()));
            }
        }
    }

    private static void requireComplete(Facts<Goal> goals) {
        if (!goals.lacking().isEmpty()) {
            List<Label> why = goals.lacking();
            throw new CliException(
                    Exit.INPUT,
                    "Attainment cannot be told, since amounts cannot be converted: %s. Add the rates to the table of exchange rates."
                            .formatted(why.stream().map(Label::en).collect(Collectors.joining("; "))),
                    "部分金额无法折算，不能计算目标完成情况：%s。请在汇率表中补充汇率。"
                            .formatted(why.stream().map(Label::zh).collect(Collectors.joining("；"))));
        }
    }
}
