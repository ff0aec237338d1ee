package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.report.AttentionItem;
import io.crmkit.analytics.report.AttentionList;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityDesk;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.process.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Open opportunities that somebody should look at: the closing day has passed, or the stage takes longer than it may. */
final class Attention {

    private static final int MOST = 20;

    private final Deals deals;
    private final OpportunityDesk desk;
    private final Frame frame;

    Attention(Deals deals, OpportunityDesk desk) {
        this.deals = deals;
        this.desk = desk;
        this.frame = deals.binder().frame();
    }

    AttentionList list() {
        List<Overdue> found = deals.all().stream()
                .filter(Opportunity::isRunning)
                .map(this::overdue)
                .filter(overdue -> overdue.days > 0)
                .sorted(Comparator.comparingLong((Overdue overdue) -> -overdue.days)
                        .thenComparing(overdue -> overdue.deal.id()))
                .toList();
        AttentionList.Builder list = AttentionList.builder()
                .title(Label.of("Open deals that are late", "已逾期的在途商机"))
                .note(Label.of(
                        "%s of %s open deals; those that are late the longest are shown."
                                .formatted(found.size(), open()),
                        "在途商机 %s 个，其中 %s 个逾期；此处列出逾期最久的。".formatted(open(), found.size())));
        found.stream().limit(MOST).forEach(overdue -> list.addItem(item(overdue)));
        return list.build();
    }

    private long open() {
        return deals.all().stream().filter(Opportunity::isRunning).count();
    }

    private Overdue overdue(Opportunity deal) {
        List<Label> reasons = new ArrayList<>();
        long late = 0;
        Optional<LocalDate> due = deal.closeDate().filter(date -> date.isBefore(frame.today()));
        if (due.isPresent()) {
            late = ChronoUnit.DAYS.between(due.get(), frame.today());
            reasons.add(Label.of(
                    "The expected close passed %s days ago.".formatted(late), "预计成交日期已过 %s 天。".formatted(late)));
        }
        Optional<Stage> stage = desk.process(deal).stage(deal.stage());
        if (stage.isPresent()
                && stage.get().limit().isPresent()
                && !deal.stays().isEmpty()) {
            Stay stay = deal.stays().get(deal.stays().size() - 1);
            LocalDate limit = LocalDate.ofInstant(
                    stage.get().limit().get().dueAt(stay.enteredAt(), Duration.ZERO, frame.business()), frame.zone());
            long over = ChronoUnit.DAYS.between(limit, frame.today());
            if (over > 0) {
                late = Math.max(late, over);
                due = due.isPresent() ? due : Optional.of(limit);
                reasons.add(Label.of(
                        "In \"%s\" for %s days longer than allowed."
                                .formatted(stage.get().label().en(), over),
                        "在“%s”阶段超时 %s 天。".formatted(stage.get().label().zh(), over)));
            }
        }
        return new Overdue(deal, late, due, reasons);
    }

    private AttentionItem item(Overdue overdue) {
        Opportunity deal = overdue.deal;
        return AttentionItem.builder()
                .record(Label.same(deal.name()))
                .score(Reading.of(BigDecimal.valueOf(overdue.days), Unit.DAYS))
                .reasons(overdue.reasons)
                .amount(deal.amount().map((Money amount) -> Reading.of(amount)))
                .owner(deal.owner().map(Id::value))
                .due(overdue.due)
                .build();
    }

    /** How late an opportunity is, and why. */
    private record Overdue(Opportunity deal, long days, Optional<LocalDate> due, List<Label> reasons) {}
}
