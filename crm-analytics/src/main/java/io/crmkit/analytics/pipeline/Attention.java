package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.report.AttentionItem;
import io.crmkit.analytics.report.AttentionList;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.message.Label;
import io.crmkit.core.monitoring.Case;
import io.crmkit.core.monitoring.Health;
import io.crmkit.core.monitoring.Monitor;
import io.crmkit.core.monitoring.MonitoringDesk;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.process.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Open opportunities that somebody should look at, as a monitor judges them: the worst first, of equal ones those that wait longest. */
final class Attention {

    private static final int MOST = 12;

    /** Where no activities are recorded: a deal that stays in a stage for longer than a quarter has gone to sleep. */
    private static final int UNMOVED_DAYS = 90;

    private static final Label SCORE = Label.of("Health, 0–100", "健康度（0–100）");

    private final Deals deals;
    private final MonitoringDesk desk;
    private final List<Book> books;
    private final Optional<Monitor> chosen;

    /** Looks at deals with the monitor that a host chose, if any. */
    Attention(Deals deals, Optional<Monitor> chosen) {
        this.deals = deals;
        this.desk = deals.session().monitoring();
        this.books = deals.books();
        this.chosen = chosen;
    }

    AttentionList list() {
        List<Case> cases = desk.cases(deals.all(), deals.histories());
        Unrecorded unrecorded = chosen.isPresent() ? Unrecorded.nothing() : Unrecorded.in(cases);
        Monitor monitor = chosen.orElseGet(unrecorded::monitor);
        List<Judged> found = cases.stream()
                .map(open -> new Judged(open.deal(), monitor.judge(open, frame()), waitingSince(open)))
                .filter(judged -> judged.health().needsAttention())
                .sorted(Comparator.comparingInt(
                                (Judged judged) -> judged.health().score())
                        .thenComparing(Judged::since)
                        .thenComparing(judged -> size(judged.deal()), Comparator.reverseOrder())
                        .thenComparing(judged -> judged.deal().id()))
                .toList();
        AttentionList.Builder list = AttentionList.builder()
                .title(Label.of("Open deals in bad health", "健康度较低的在途商机"))
                .scored(SCORE)
                .note(note(found.size(), cases.size(), unrecorded));
        found.stream().limit(MOST).forEach(judged -> list.addItem(item(judged.health(), judged.deal())));
        return list.build();
    }

    private static Label note(int found, int open, Unrecorded unrecorded) {
        int shown = Math.min(found, MOST);
        Label count = found == 0
                ? Label.of("Open deals that were judged: %s.".formatted(open), "已评判在途商机 %s 个。".formatted(open))
                : Label.of(
                        "%s of %s open deals; the worst %s are shown. 100 is perfect health; each reason takes its points away."
                                .formatted(found, open, shown),
                        "在途商机 %s 个，其中 %s 个需要关注；此处列出最差的 %s 个。满分 100，每项原因各扣相应分数。".formatted(open, found, shown));
        return unrecorded
                .words()
                .map(words -> Label.of(count.en() + " " + words.en(), count.zh() + words.zh()))
                .orElse(count);
    }

    private AttentionItem item(Health health, Opportunity deal) {
        AttentionItem.Builder item = AttentionItem.builder()
                .record(Label.same(deal.name()))
                .score(Reading.count(health.score()))
                .amount(deal.amount().map(amount -> Reading.of(amount)))
                .owner(deals.owner(deal))
                .due(due(health, deal));
        health.reasons().stream()
                .sorted(Comparator.comparing(
                                (Reason reason) -> reason.contribution().orElse(BigDecimal.ZERO))
                        .reversed())
                .forEach(reason -> item.addReason(words(reason)));
        desk.readiness(deal).forEach((stage, reasons) -> missing(stage, reasons).ifPresent(item::addMissing));
        return item.build();
    }

    private static Optional<Label> missing(Stage stage, List<Reason> reasons) {
        List<Label> said = reasons.stream().map(Attention::words).toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Label.of(
                        stage.label().en() + ": " + said.stream().map(Label::en).collect(Collectors.joining(" ")),
                        stage.label().zh() + "：" + said.stream().map(Label::zh).collect(Collectors.joining())));
    }

    /** The first day that has passed, of close date and stage. */
    private Optional<LocalDate> due(Health health, Opportunity deal) {
        return Stream.concat(
                        deal.closeDate().stream(),
                        health.dueAt().stream().map(due -> LocalDate.ofInstant(due, frame().zone())))
                .min(Comparator.naturalOrder());
    }

    /** The day on which something happened to a deal for the last time: it entered its stage, or somebody was active. */
    private LocalDate waitingSince(Case open) {
        List<Stay> stays = open.deal().stays();
        Stream<Instant> entered = stays.isEmpty()
                ? Stream.empty()
                : Stream.of(stays.get(stays.size() - 1).enteredAt());
        return Stream.concat(entered, open.lastActivity().stream())
                .max(Comparator.naturalOrder())
                .map(last -> LocalDate.ofInstant(last, frame().zone()))
                .orElseGet(() -> open.deal().createdOn());
    }

    /** What a deal weighs among equals that wait as long; amounts of several currencies that nobody converts are not compared. */
    private BigDecimal size(Opportunity deal) {
        return books.size() == 1
                ? books.get(0).worth(deal).map(Money::getAmount).orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    private Frame frame() {
        return deals.frame();
    }

    private static Label words(Reason reason) {
        return Label.of(reason.text(Locale.ENGLISH), reason.text(Locale.SIMPLIFIED_CHINESE));
    }

    /**
     * A deal, and how it is doing.
     *
     * @param deal the deal
     * @param health how it is doing
     * @param since since which day it waits
     */
    private record Judged(Opportunity deal, Health health, LocalDate since) {}

    /** What is recorded of no open deal at all, so that it says nothing of any of them. */
    private record Unrecorded(boolean activities, boolean stakeholders, boolean nextSteps) {

        static Unrecorded nothing() {
            return new Unrecorded(false, false, false);
        }

        static Unrecorded in(List<Case> cases) {
            return new Unrecorded(
                    cases.stream().allMatch(found -> found.lastActivity().isEmpty()),
                    cases.stream().allMatch(found -> found.deal().stakeholders().isEmpty()),
                    cases.stream()
                            .map(Case::deal)
                            .allMatch(deal -> deal.nextStep().isEmpty()
                                    && deal.nextStepOn().isEmpty()));
        }

        Monitor monitor() {
            Monitor monitor = Monitor.withDefaults();
            monitor = activities ? monitor.withoutActivities().unmovedAfter(UNMOVED_DAYS) : monitor;
            monitor = stakeholders ? monitor.stakeholdersAtLeast(0) : monitor;
            return nextSteps ? monitor.withoutNextSteps() : monitor;
        }

        Optional<Label> words() {
            List<Label> what = new ArrayList<>();
            if (activities) {
                what.add(Label.of("activities", "活动"));
            }
            if (stakeholders) {
                what.add(Label.of("stakeholders", "干系人"));
            }
            if (nextSteps) {
                what.add(Label.of("next steps", "下一步计划"));
            }
            return what.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Label.of(
                            "Not judged, since nothing is recorded: "
                                    + what.stream().map(Label::en).collect(Collectors.joining(", ")) + ".",
                            "未记录而不作评判：" + what.stream().map(Label::zh).collect(Collectors.joining("、")) + "。"));
        }
    }
}
