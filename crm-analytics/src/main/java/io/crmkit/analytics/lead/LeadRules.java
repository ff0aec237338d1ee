package io.crmkit.analytics.lead;

import io.crmkit.analytics.lead.LeadProgress.Attributes;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.message.Label;
import java.time.LocalDate;
import java.util.List;

/** What must hold between the attributes of the progress of a lead. */
final class LeadRules {

    private LeadRules() {}

    static void check(LeadProgress lead, Faults faults) {
        for (Attribute<LeadProgress, LocalDate> step :
                List.of(Attributes.QUALIFIED_ON, Attributes.CONVERTED_ON, Attributes.WON_ON, Attributes.DROPPED_ON)) {
            step.of(lead)
                    .filter(day -> day.isBefore(lead.createdOn()))
                    .ifPresent(day -> faults.add(early(lead, step, day)));
        }
        if (lead.wonOn().isPresent() && lead.droppedOn().isPresent()) {
            faults.add(fault(
                    lead,
                    Attributes.DROPPED_ON,
                    "was won, so it was not dropped. Leave out the day that no longer holds.",
                    "已赢单，不能又已放弃，请去掉不再成立的日期。"));
        }
        if (lead.wonAmount().isPresent() && lead.wonOn().isEmpty()) {
            faults.add(fault(
                    lead,
                    Attributes.WON_AMOUNT,
                    "has a won amount, but was not won. Give the day on which it was won.",
                    "有赢单金额却未赢单，请填写赢单日期。"));
        }
        minutes(lead, faults);
    }

    private static void minutes(LeadProgress lead, Faults faults) {
        for (Attribute<LeadProgress, Long> minutes : List.of(Attributes.RESPONSE_MINUTES, Attributes.WAITING_MINUTES)) {
            if (minutes.of(lead).filter(number -> number < 0).isPresent()) {
                faults.add(fault(
                        lead,
                        minutes,
                        "needs minutes of 0 or more. Count from the day on which it came in.",
                        "的分钟数须不小于 0，请自创建时起计。"));
            }
        }
        if (lead.responseMinutes().isPresent() && lead.waitingMinutes().isPresent()) {
            faults.add(fault(
                    lead,
                    Attributes.WAITING_MINUTES,
                    "was answered, so it no longer waits. Leave out the minutes waited.",
                    "已响应，不再等待，请去掉已等待时长。"));
        }
    }

    private static Fault early(LeadProgress lead, Attribute<LeadProgress, LocalDate> step, LocalDate day) {
        return Fault.at(
                step.name(),
                day,
                Label.of(
                        "The lead \"%s\" came in on %s, and no step of it is before that day. Correct one of them."
                                .formatted(lead.lead(), lead.createdOn()),
                        "线索“%s”创建于 %s，其后各步骤的日期不能早于该日，请更正其一。".formatted(lead.lead(), lead.createdOn())));
    }

    private static Fault fault(LeadProgress lead, Attribute<LeadProgress, ?> attribute, String en, String zh) {
        return Fault.at(
                attribute.name(),
                attribute.of(lead).orElseThrow(),
                Label.of("The lead \"%s\" %s".formatted(lead.lead(), en), "线索“%s”%s".formatted(lead.lead(), zh)));
    }
}
