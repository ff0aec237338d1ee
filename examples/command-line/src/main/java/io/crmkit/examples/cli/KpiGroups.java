package io.crmkit.examples.cli;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.message.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** KPIs in groups by the first part of their names, such as {@code won}; groups and KPIs in the order in which they come. */
record KpiGroups(List<Measure> kpis) {

    KpiGroups {
        kpis = List.copyOf(kpis);
    }

    /** What they mean, as Markdown: a title, the contents, and then group by group. */
    String markdown(Catalogues crm, Locale locale) {
        Map<String, List<Measure>> groups =
                kpis.stream().collect(Collectors.groupingBy(KpiGroups::group, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("# ")
                .append(Label.of("KPIs", "指标目录").in(locale))
                .append("\n\n")
                .append(Label.of(
                                "%d KPIs in %d groups, by the first part of their names."
                                        .formatted(kpis.size(), groups.size()),
                                "共 %d 个指标，按名称的第一部分分为 %d 组。".formatted(kpis.size(), groups.size()))
                        .in(locale))
                .append("\n\n");
        groups.forEach((group, members) -> {
            text.append("- ").append(group).append('\n');
            members.forEach(kpi -> text.append("  - ")
                    .append(kpi.label().in(locale))
                    .append(" (")
                    .append(kpi.name())
                    .append(")\n"));
        });
        groups.forEach((group, members) ->
                text.append("\n## ").append(group).append("\n\n").append(Kpis.catalogue(members, crm, locale)));
        return text.toString();
    }

    private static String group(Measure kpi) {
        String name = kpi.name();
        int end = name.indexOf('.');
        return end < 0 ? name : name.substring(0, end);
    }
}
