package io.crmkit.core.importing;

import io.crmkit.core.data.Names;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the columns of one source are, and what is wrong with them. */
final class Columns {

    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final List<Reason> faults = new ArrayList<>();
    private final Map<String, Reason> lacks = new LinkedHashMap<>();

    Columns(List<String> header) {
        this.header = header.stream().map(SheetText::restored).toList();
        for (int i = this.header.size() - 1; i >= 0; i--) {
            places.put(this.header.get(i), i);
        }
    }

    int size() {
        return header.size();
    }

    /** Where a column is; tells if it is not there, or more than once. */
    int place(String column) {
        boolean first = used.add(column);
        Integer place = places.get(column);
        if (first && place == null) {
            faults.add(hinted(ImportReasons.COLUMN_MISSING, column, header).with("column", column));
        } else if (first && Collections.frequency(header, column) > 1) {
            faults.add(ImportReasons.COLUMN_DOUBLED
                    .reason()
                    .with("column", column)
                    .with("count", Collections.frequency(header, column)));
        }
        return place == null ? 0 : place;
    }

    /** Whether a column that may be missing is; says what follows, once. */
    boolean lacks(String column, Reason what) {
        boolean lacking = !places.containsKey(column);
        if (lacking) {
            lacks.putIfAbsent(column, what.with("column", column));
        }
        return lacking;
    }

    /** What follows from columns that may be missing and are. */
    Collection<Reason> lacking() {
        return lacks.values();
    }

    /** Tells of a row that is longer than the header. */
    void checkShape(Draft<?> draft) {
        int cells = draft.row().cells().size();
        if (cells > size()) {
            draft.faults()
                    .add(Tally.Found.row(ImportReasons.TOO_MANY_CELLS
                            .reason()
                            .with("count", cells)
                            .with("columns", size())));
        }
    }

    /** What speaks against using this source. */
    List<Reason> faults() {
        return faults;
    }

    /** The columns that nothing uses, with the attribute that was perhaps meant; what they are called themselves is no hint. */
    List<Reason> unused(List<String> attributes) {
        return header.stream()
                .distinct()
                .filter(column -> !used.contains(column) && !column.isEmpty())
                .map(column -> ImportReasons.COLUMN_UNUSED
                        .reason()
                        .with("column", column)
                        .with("hint", unusedHint(column, attributes)))
                .toList();
    }

    private static Label unusedHint(String column, List<String> attributes) {
        List<String> others = attributes.stream()
                .filter(name -> !name.equalsIgnoreCase(column))
                .toList();
        return Names.nearest(column, others).isPresent()
                ? Names.hints(column, others)
                : Label.of("Map it, or leave it.", "可加入映射，或保持不变。");
    }

    static Reason hinted(ReasonCode code, String typed, Collection<String> known) {
        return code.reason().with("hint", Names.hints(typed, known));
    }
}
