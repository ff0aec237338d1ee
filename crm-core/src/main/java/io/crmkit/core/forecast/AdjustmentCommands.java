package io.crmkit.core.forecast;

import io.crmkit.core.command.Behaviour;
import java.util.List;

/** What can be done with adjustments of the forecast. */
public final class AdjustmentCommands {

    /** Puts a layer over a figure. */
    public static final String ADD = "adjustment.add";

    /** Takes a layer back. */
    public static final String WITHDRAW = "adjustment.withdraw";

    private AdjustmentCommands() {}

    /** The behaviours of all of them. */
    public static List<Behaviour<?, ?>> behaviours() {
        return List.of(
                new Adjusting().creating(ADD, "adjustment.added"),
                new Withdrawing().changing(WITHDRAW, "adjustment.withdrawn"));
    }
}
