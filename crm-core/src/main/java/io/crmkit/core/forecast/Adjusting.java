package io.crmkit.core.forecast;

import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.References;
import java.util.List;

/** Puts a layer over a figure, in the name of the actor. */
final class Adjusting extends Editing<Adjustment> {

    Adjusting() {
        super(AdjustmentAttributes.CATALOGUE, References.none());
    }

    @Override
    protected Values<Adjustment> settled(Edit<Adjustment> edit) {
        return edit.after()
                .with(AdjustmentAttributes.AUTHOR, edit.context().actor().id())
                .with(AdjustmentAttributes.AT, edit.context().effectiveAt())
                .with(AdjustmentAttributes.WITHDRAWN, false);
    }

    @Override
    protected List<Reason> reasons(Edit<Adjustment> edit) {
        return edit.after()
                .get(AdjustmentAttributes.PERIOD)
                .filter(period -> !isPeriod(period, edit.context()))
                .map(period -> List.of(AdjustmentReasons.UNKNOWN_PERIOD.reason().with("period", period)))
                .orElse(List.of());
    }

    private static boolean isPeriod(String text, Context context) {
        try {
            context.frame().fiscal().parse(text);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
