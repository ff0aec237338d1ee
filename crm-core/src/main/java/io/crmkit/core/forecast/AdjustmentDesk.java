package io.crmkit.core.forecast;

import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.decision.Decision;
import java.util.function.UnaryOperator;

/** Where one works with adjustments of the forecast. */
public final class AdjustmentDesk extends Desk<Adjustment> {

    /** A desk over a runner. */
    public AdjustmentDesk(Runner runner) {
        super(runner, AdjustmentAttributes.CATALOGUE);
    }

    /** Puts a layer over a figure, in the name of the actor. */
    public Decision<Adjustment> add(UnaryOperator<AdjustmentForm> filling) {
        return created(AdjustmentCommands.ADD, filling.apply(new AdjustmentForm()));
    }

    /** Takes a layer back, as the caller has seen it. */
    public Decision<Adjustment> withdraw(Adjustment seen) {
        return changed(AdjustmentCommands.WITHDRAW, seen, new AdjustmentForm());
    }
}
