package io.crmkit.analytics.slippage;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.forecast.Movements;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.time.FiscalPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One deal that was expected to close in a period, and what became of it: a row that measures are taken over. */
@Value.Immutable
public sealed interface DueDeal permits ImmutableDueDeal {

    /** Which deal. */
    Id<Opportunity> deal();

    /** Whose it was at the first moment. */
    Optional<Id<Actor>> owner();

    /** The day on which it was expected to close at the first moment. */
    LocalDate dueOn();

    /** What it was worth at the first moment. */
    Optional<Money> amount();

    /** What had become of it at the second moment. */
    DueOutcome outcome();

    /** The day on which it is expected to close at the second moment; empty if it has ended, or is expected on none. */
    Optional<LocalDate> expectedOn();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses what contradicts itself. */
    @Value.Check
    default void check() {
        boolean ended = outcome() == DueOutcome.WON || outcome() == DueOutcome.LOST;
        if (ended && expectedOn().isPresent()) {
            throw new InvalidDataException(Fault.at(
                    Attributes.EXPECTED_ON.name(),
                    expectedOn().get(),
                    Label.of(
                            "The deal %s has ended (%s), so it is no longer expected to close. Leave out the day."
                                    .formatted(deal(), outcome().label().en()),
                            "商机 %s 已结束（%s），不再有预计成交日期，请留空。"
                                    .formatted(deal(), outcome().label().zh()))));
        }
        if (outcome() == DueOutcome.PUSHED
                && expectedOn().filter(day -> !day.isAfter(dueOn())).isPresent()) {
            throw new InvalidDataException(Fault.at(
                    Attributes.EXPECTED_ON.name(),
                    expectedOn().get(),
                    Label.of(
                            "The deal %s was pushed, so it must be expected later than it was due (%s). Correct one of them."
                                    .formatted(deal(), dueOn()),
                            "商机 %s 已跨期延后，现预计成交日期须晚于原预计成交日期（%s），请更正其一。".formatted(deal(), dueOn()))));
        }
    }

    /**
     * The deals that were due in a period at the first moment of some movements, and what had become of them at the second. Deals
     * that were retracted by then, ended or not, are left out, as they should never have been there; one that is retracted later counts. What
     * happens between both moments and is taken back is of no account.
     *
     * @param movements of all deals, whatever pipeline they were told for
     */
    static List<DueDeal> of(Movements movements, FiscalPeriod period) {
        return Due.of(movements, period);
    }

    /** A row in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rows. */
    final class Builder extends ImmutableDueDeal.Builder {
        Builder() {}
    }

    /** The attributes of a due deal. */
    final class Attributes {

        private static final Definition<DueDeal, Builder> DEFINITION =
                Catalogue.define("dueDeal", "Due deal", "应成交商机", DueDeal.class, DueDeal::builder, Builder::build);

        /** Which deal. */
        public static final IdAttribute<DueDeal, Opportunity> DEAL = DEFINITION
                .<Opportunity>reference("deal", "opportunity")
                .label("Opportunity", "商机")
                .required(DueDeal::deal, Builder::deal);

        /** Whose it was. */
        public static final IdAttribute<DueDeal, Actor> OWNER = DEFINITION
                .<Actor>reference("owner", "member")
                .label("Owner", "负责人")
                .optional(DueDeal::owner, Builder::owner);

        /** The day on which it was expected to close. */
        public static final DatedAttribute<DueDeal, LocalDate> DUE_ON =
                DEFINITION.date("dueOn").label("Due on", "原预计成交日期").required(DueDeal::dueOn, Builder::dueOn);

        /** What it was worth. */
        public static final MoneyAttribute<DueDeal> AMOUNT =
                DEFINITION.money("amount").label("Amount", "金额").optional(DueDeal::amount, Builder::amount);

        /** What became of it. */
        public static final Attribute<DueDeal, DueOutcome> OUTCOME = DEFINITION
                .choice("outcome", DueOutcome.class)
                .label("What became of it", "结果")
                .required(DueDeal::outcome, Builder::outcome);

        /** The day on which it is expected to close now. */
        public static final DatedAttribute<DueDeal, LocalDate> EXPECTED_ON = DEFINITION
                .date("expectedOn")
                .label("Expected on", "现预计成交日期")
                .optional(DueDeal::expectedOn, Builder::expectedOn);

        static {
            DEFINITION.extras(DueDeal::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<DueDeal> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
