package io.crmkit.core.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Reads one step of the way that a record has gone. */
final class StepCells {

    private final CellText stage;
    private final CellText at;
    private final Moments moments;
    private final Optional<Instant> asOf;

    /** @param asOf later steps are not taken */
    StepCells(StepRule rule, Columns columns, Tally tally, ZoneId zone, Optional<Instant> asOf) {
        this.stage = new CellText(rule.stage(), columns, tally);
        this.at = new CellText(rule.at(), columns, tally);
        this.moments = new Moments(rule.at(), zone);
        this.asOf = asOf;
    }

    /** Adds the step, if the row has one. */
    void read(Draft<?> draft) {
        String code = stage.of(draft.row(), true);
        String moment = at.of(draft.row(), true);
        if (code.isEmpty()) {
            return;
        }
        if (moment.isEmpty()) {
            draft.faults()
                    .add(new Tally.Found(
                            at.column(), "", ImportReasons.STEP_UNDATED.reason().with("stage", code)));
            return;
        }
        try {
            Instant read = moments.instant(moment);
            if (asOf.filter(read::isAfter).isPresent()) {
                draft.breakOff();
            } else {
                draft.path().add(new Step(code, read));
            }
        } catch (CellRefusedException refused) {
            draft.faults().add(new Tally.Found(at.column(), moment, refused.reason()));
        }
    }
}
