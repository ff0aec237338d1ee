package io.crmkit.core.importing;

import io.crmkit.core.attribute.Aggregate;

/** Reads the rows of one source as drafts of records. */
final class Table<A extends Aggregate<A>> {

    private final Plan<A> plan;
    private final RowCells<A> cells;

    Table(Plan<A> plan, Referring references) {
        this.plan = plan;
        this.cells = new RowCells<>(plan.parts(), references, true);
    }

    /** The key of a row; empty if one of its columns is blank. */
    String key(SourceRow row, boolean counting) {
        String key = "";
        for (CellText cell : plan.keys()) {
            String text = cell.of(row, counting);
            if (text.isEmpty()) {
                return "";
            }
            key = key.isEmpty() ? text : key + "|" + text;
        }
        return key;
    }

    /** The references of a row to others of the same source, and nothing else. */
    Draft<A> reread(SourceRow row) {
        Draft<A> draft = new Draft<>(row, key(row, false));
        for (Part<A> part : plan.parts().parts()) {
            String text = part.later() ? part.cell().of(row, false) : "";
            if (!text.isEmpty()) {
                cells.read(part, text, draft);
            } else if (part.later() && part.cell().rule().clears()) {
                draft.later().clear(part.attribute());
            }
        }
        return draft;
    }

    /** What a row wants, with everything that is wrong with its cells. */
    Draft<A> read(SourceRow row) {
        Draft<A> draft = new Draft<>(row, key(row, true));
        plan.columns().checkShape(draft);
        checkKey(draft);
        cells.read(draft);
        plan.steps().forEach(step -> step.read(draft));
        return draft;
    }

    private void checkKey(Draft<A> draft) {
        if (draft.key().isEmpty()) {
            String column = keyColumns();
            draft.faults()
                    .add(new Tally.Found(
                            column, "", ImportReasons.KEY_BLANK.reason().with("column", column)));
            return;
        }
        try {
            draft.id(Identity.of(plan.mapping(), draft.key()));
        } catch (IllegalArgumentException unusable) {
            draft.faults().add(new Tally.Found(keyColumns(), draft.key(), ImportReasons.KEY_UNUSABLE.reason()));
        }
    }

    private String keyColumns() {
        return String.join(", ", plan.mapping().key());
    }
}
