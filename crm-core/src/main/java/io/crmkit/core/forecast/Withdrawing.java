package io.crmkit.core.forecast;

import io.crmkit.core.attribute.Values;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.References;
import java.util.ArrayList;
import java.util.List;

/** Takes a layer back; nothing else of it changes. */
final class Withdrawing extends Editing<Adjustment> {

    Withdrawing() {
        super(AdjustmentAttributes.CATALOGUE, References.none());
    }

    @Override
    protected Values<Adjustment> settled(Edit<Adjustment> edit) {
        return edit.after().catalogue().values(edit.before().orElseThrow()).with(AdjustmentAttributes.WITHDRAWN, true);
    }

    @Override
    protected List<Reason> reasons(Edit<Adjustment> edit) {
        Adjustment before = edit.before().orElseThrow();
        List<Reason> reasons = new ArrayList<>();
        if (before.isWithdrawn()) {
            reasons.add(AdjustmentReasons.WITHDRAWN.reason().with("id", before.id()));
        }
        if (!before.author().equals(edit.context().actor().id())) {
            reasons.add(AdjustmentReasons.NOT_THE_AUTHOR
                    .reason()
                    .with("id", before.id())
                    .with("author", before.author()));
        }
        return reasons;
    }
}
