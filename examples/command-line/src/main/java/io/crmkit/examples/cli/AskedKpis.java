package io.crmkit.examples.cli;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.data.Names;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The KPIs that were asked for, all over the same rows. */
record AskedKpis(List<Measure> measures) {

    /**
     * Those with these names, among them the funnel of a process.
     *
     * @throws CliException if there is none of a name, or they are taken over different rows
     */
    static AskedKpis named(List<String> words, SalesProcess process) {
        List<Measure> known = Kpis.of(process);
        List<String> names = known.stream().map(Measure::name).toList();
        List<String> asked = words.stream().map(String::strip).distinct().toList();
        List<String> unknown =
                asked.stream().filter(name -> !names.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new CliException(
                    Exit.USAGE,
                    unknown.stream()
                            .map(name -> "There is no KPI \"%s\". %s".formatted(name, Names.hint(name, names)))
                            .collect(Collectors.joining(" ")),
                    unknown.stream()
                            .map(name -> "没有指标“%s”。%s".formatted(name, Names.hintZh(name, names)))
                            .collect(Collectors.joining()));
        }
        List<Measure> found =
                asked.stream().map(name -> known.get(names.indexOf(name))).toList();
        if (found.stream().map(Measure::population).distinct().count() > 1) {
            String all = found.stream()
                    .map(kpi -> kpi.name() + " (" + kpi.population() + ")")
                    .collect(Collectors.joining(", "));
            throw new CliException(
                    Exit.USAGE,
                    "These KPIs are taken over different rows: %s. Ask for them one after the other.".formatted(all),
                    "这些指标的统计对象不同：%s。请分别查询。".formatted(all));
        }
        return new AskedKpis(found);
    }

    /** Of which catalogue the rows are. */
    String catalogue() {
        return measures.get(0).population().catalogue();
    }

    /** The path of the date that puts rows into periods, where all KPIs go by the same one. */
    Optional<String> date() {
        List<String> dates = measures.stream()
                .flatMap(kpi -> kpi.basisDate().stream())
                .distinct()
                .toList();
        return dates.isEmpty()
                ? FolderFacts.date(catalogue())
                : dates.stream().filter(date -> dates.size() == 1).findFirst();
    }

    /** Refuses KPIs of anything but opportunities, their lines and stages, and what is made of them. */
    void requireFolder() {
        if (!isOfOpportunities() && !FolderFacts.hold(catalogue())) {
            throw new CliException(
                    Exit.USAGE,
                    "%s is taken over rows of \"%s\", which a folder of opportunities does not hold. Name the file that holds them instead of the folder."
                            .formatted(measures.get(0).name(), catalogue()),
                    "%s 的统计对象为“%s”，商机文件夹中没有。请指定存放这些数据的文件，而不是文件夹。"
                            .formatted(measures.get(0).name(), catalogue()));
        }
    }

    /** Refuses KPIs of opportunities, whose stages, owners and customers stand in several tables. */
    void requireFacts() {
        if (isOfOpportunities()) {
            throw new CliException(
                    Exit.USAGE,
                    "%s is taken over opportunities. Name the folder that holds their tables, not a single file."
                            .formatted(measures.get(0).name()),
                    "%s 的统计对象为商机。请指定存放各数据表的文件夹，而不是单个文件。"
                            .formatted(measures.get(0).name()));
        }
    }

    /** Whether the rows are opportunities, or belong to them. */
    boolean isOfOpportunities() {
        return catalogue().equals(OpportunityAttributes.CATALOGUE.name());
    }
}
