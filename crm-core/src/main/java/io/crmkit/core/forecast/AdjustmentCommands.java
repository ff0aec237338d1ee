package io.crmkit.core.forecast;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.journal.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done with adjustments of the forecast. */
public final class AdjustmentCommands {

    /** Puts a layer over a figure. */
    public static final String ADD = "adjustment.add";

    /** Takes a layer back. */
    public static final String WITHDRAW = "adjustment.withdraw";

    private AdjustmentCommands() {}

    /** The behaviours of all of them. */
    public static List<Behaviour<?, ?>> behaviours() {
        return List.of(new Adding(), new Withdrawing());
    }

    private static Optional<Reason> unreadable(String period, Context context) {
        try {
            context.frame().fiscal().parse(period);
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(AdjustmentReasons.UNKNOWN_PERIOD.reason().with("period", period));
        }
    }

    private static final class Adding extends Create.Handler<Adjustment> {

        Adding() {
            super(ADD, AdjustmentAttributes.CATALOGUE);
        }

        @Override
        public Proposal<Adjustment> propose(Create<Adjustment> command, Loaded loaded, Context context) {
            Assignments.Applied<Adjustment> applied =
                    command.assignments().applyTo(context.catalogue(catalogue()).none());
            Values<Adjustment> values = applied.values()
                    .with(AdjustmentAttributes.AUTHOR, context.actor().id())
                    .with(AdjustmentAttributes.AT, context.effectiveAt())
                    .with(AdjustmentAttributes.WITHDRAWN, false);
            return Proposal.create(idOf(command, context), values, Event.of("adjustment.added"))
                    .invalid(applied.faults())
                    .because(
                            values
                                    .get(AdjustmentAttributes.PERIOD)
                                    .flatMap(period -> unreadable(period, context))
                                    .stream()
                                    .toList());
        }
    }

    private static final class Withdrawing extends Change.Handler<Adjustment> {

        Withdrawing() {
            super(WITHDRAW, AdjustmentAttributes.CATALOGUE);
        }

        @Override
        public Proposal<Adjustment> propose(Change<Adjustment> command, Loaded loaded, Context context) {
            Catalogue<Adjustment> catalogue = context.catalogue(catalogue());
            Adjustment before = loaded.find(catalogue, command.on().id()).orElseThrow();
            Values<Adjustment> after = catalogue.values(before).with(AdjustmentAttributes.WITHDRAWN, true);
            return Proposal.change(before, after, Event.of("adjustment.withdrawn"))
                    .because(against(before, context));
        }

        private static List<Reason> against(Adjustment before, Context context) {
            List<Reason> reasons = new ArrayList<>();
            if (before.isWithdrawn()) {
                reasons.add(AdjustmentReasons.WITHDRAWN.reason().with("id", before.id()));
            }
            if (!before.author().equals(context.actor().id())) {
                reasons.add(AdjustmentReasons.NOT_THE_AUTHOR
                        .reason()
                        .with("id", before.id())
                        .with("author", before.author()));
            }
            return reasons;
        }
    }
}
