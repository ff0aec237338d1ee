package io.crmkit.analytics.lead;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What became of one lead, as it stood on a day: a row that measures are taken over. */
@Value.Immutable
public sealed interface LeadProgress permits ImmutableLeadProgress {

    /** Its number or key where it is kept. */
    String lead();

    /** Where it came from, such as a fair or the website. */
    Optional<String> source();

    /** The campaign that brought it. */
    Optional<String> campaign();

    /** Whose it is. */
    Optional<Id<Actor>> owner();

    /** The day on which it came in; no later step is before it. */
    LocalDate createdOn();

    /**
     * Working minutes until somebody answered it for the first time, 0 or more; empty while nobody has, and of one that was won if nobody
     * noted it. An automatic receipt is no answer.
     */
    Optional<Long> responseMinutes();

    /**
     * Working minutes that it has waited so far, 0 or more; only of one that nobody has answered, and empty where nobody counts. One that was
     * won or dropped without an answer has those until then, which count no further, or none.
     */
    Optional<Long> waitingMinutes();

    /** The day on which it was found to be worth selling to. */
    Optional<LocalDate> qualifiedOn();

    /** The day on which it became an opportunity. */
    Optional<LocalDate> convertedOn();

    /** The day on which it was won as a deal. */
    Optional<LocalDate> wonOn();

    /** The day on which it was given up: disqualified, or lost as a deal; not for one that was won. */
    Optional<LocalDate> droppedOn();

    /** What the won deal is worth; only of one that was won. */
    Optional<Money> wonAmount();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses steps before it came in, and what contradicts itself. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        LeadRules.check(this, faults);
        faults.refuse();
    }

    /** A row in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rows. */
    final class Builder extends ImmutableLeadProgress.Builder {
        Builder() {}
    }

    /** The attributes of the progress of a lead. */
    final class Attributes {

        private static final Definition<LeadProgress, Builder> DEFINITION = Catalogue.define(
                "leadProgress",
                "Progress of a lead",
                "线索进展",
                LeadProgress.class,
                LeadProgress::builder,
                Builder::build);

        /** Its number or key. */
        public static final TextAttribute<LeadProgress> LEAD =
                DEFINITION.text("lead", 100).label("Lead", "线索").required(LeadProgress::lead, Builder::lead);

        /** Where it came from. */
        public static final TextAttribute<LeadProgress> SOURCE =
                DEFINITION.text("source", 100).label("Source", "来源").optional(LeadProgress::source, Builder::source);

        /** The campaign that brought it. */
        public static final TextAttribute<LeadProgress> CAMPAIGN = DEFINITION
                .text("campaign", 100)
                .label("Campaign", "营销活动")
                .optional(LeadProgress::campaign, Builder::campaign);

        /** Whose it is. */
        public static final IdAttribute<LeadProgress, Actor> OWNER = DEFINITION
                .<Actor>reference("owner", "member")
                .label("Owner", "负责人")
                .optional(LeadProgress::owner, Builder::owner);

        /** The day on which it came in. */
        public static final DatedAttribute<LeadProgress, LocalDate> CREATED_ON = DEFINITION
                .date("createdOn")
                .label("Created on", "创建日期")
                .required(LeadProgress::createdOn, Builder::createdOn);

        /** Working minutes until it was answered. */
        public static final OrderedAttribute<LeadProgress, Long> RESPONSE_MINUTES = DEFINITION
                .whole("responseMinutes")
                .label("Working minutes to the first answer", "首次响应时长（工作分钟）")
                .optional(LeadProgress::responseMinutes, Builder::responseMinutes);

        /** Working minutes that it has waited so far. */
        public static final OrderedAttribute<LeadProgress, Long> WAITING_MINUTES = DEFINITION
                .whole("waitingMinutes")
                .label("Working minutes waited so far", "已等待时长（工作分钟）")
                .optional(LeadProgress::waitingMinutes, Builder::waitingMinutes);

        /** The day on which it was found to be worth selling to. */
        public static final DatedAttribute<LeadProgress, LocalDate> QUALIFIED_ON = DEFINITION
                .date("qualifiedOn")
                .label("Qualified on", "合格日期")
                .optional(LeadProgress::qualifiedOn, Builder::qualifiedOn);

        /** The day on which it became an opportunity. */
        public static final DatedAttribute<LeadProgress, LocalDate> CONVERTED_ON = DEFINITION
                .date("convertedOn")
                .label("Converted on", "转化日期")
                .optional(LeadProgress::convertedOn, Builder::convertedOn);

        /** The day on which it was won. */
        public static final DatedAttribute<LeadProgress, LocalDate> WON_ON =
                DEFINITION.date("wonOn").label("Won on", "赢单日期").optional(LeadProgress::wonOn, Builder::wonOn);

        /** The day on which it was given up. */
        public static final DatedAttribute<LeadProgress, LocalDate> DROPPED_ON = DEFINITION
                .date("droppedOn")
                .label("Dropped on", "放弃日期")
                .optional(LeadProgress::droppedOn, Builder::droppedOn);

        /** What the won deal is worth. */
        public static final MoneyAttribute<LeadProgress> WON_AMOUNT = DEFINITION
                .money("wonAmount")
                .label("Won amount", "赢单金额")
                .optional(LeadProgress::wonAmount, Builder::wonAmount);

        static {
            DEFINITION.extras(LeadProgress::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<LeadProgress> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
