package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.goal.Quota;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Section;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.message.Label;
import io.crmkit.core.team.Member;
import io.crmkit.core.time.PeriodUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was won beside what was to be won, by region and by seller. */
final class Attainment {

    private static final Label HEADING = Label.of("Targets", "目标达成");
    private static final Label RULES = Label.of(
            "What was won in a period until the day of the report, beside the target of the period: each deal on the day on which it was"
                    + " won, for those who are credited with it, in the region in which they are today.",
            "期间内截至报告日的赢单金额与该期间目标对比：按赢单日计入，归属业绩分成的销售人员及其当前所在区域。");

    private final Deals deals;

    Attainment(Deals deals) {
        this.deals = deals;
    }

    /** The section; none where no targets are known. */
    Optional<Section> section() {
        List<Quota> quotas = deals.quotas();
        if (quotas.isEmpty()) {
            return Optional.empty();
        }
        Aims aims = Aims.of(deals, quotas);
        List<Block> blocks = new ArrayList<>();
        for (Book book : aims.books()) {
            for (Whose whose : Whose.values()) {
                for (PeriodUnit unit : PeriodUnit.values()) {
                    Scores.of(deals, book, whose, unit, aims)
                            .ifPresent(scores -> blocks.addAll(new ScoreBlocks(scores, book, whose).blocks()));
                }
            }
        }
        return Optional.of(Section.of(HEADING, blocks.toArray(Block[]::new)).saying(words(aims, quotas)));
    }

    private Label words(Aims aims, List<Quota> quotas) {
        List<Label> said = new ArrayList<>(List.of(RULES));
        said.addAll(aims.remarks());
        Set<String> nobodys = regionsOfNobody(quotas);
        if (!nobodys.isEmpty()) {
            said.add(Label.of(
                    "No member belongs to the region: " + String.join(", ", nobodys) + ".",
                    "没有成员属于以下区域：" + String.join("、", nobodys) + "。"));
        }
        return Label.of(
                said.stream().map(Label::en).collect(Collectors.joining(" ")),
                said.stream().map(Label::zh).collect(Collectors.joining()));
    }

    private Set<String> regionsOfNobody(List<Quota> quotas) {
        Set<String> regions = new TreeSet<>();
        quotas.forEach(quota -> quota.region().ifPresent(regions::add));
        if (!regions.isEmpty()) {
            for (Member member : deals.session().members().all(Condition.always())) {
                member.region().ifPresent(regions::remove);
            }
        }
        return regions;
    }
}
