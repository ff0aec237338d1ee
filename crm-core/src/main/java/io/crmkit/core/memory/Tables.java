package io.crmkit.core.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tables by the name of their catalogue; there are so few that looking through them is the fastest way. Never changes. */
final class Tables {

    private static final Tables NONE = new Tables(new Table[0]);

    private final Table[] tables;

    private Tables(Table[] tables) {
        this.tables = tables;
    }

    static Tables none() {
        return NONE;
    }

    @Nullable
    Table find(String catalogue) {
        int place = place(catalogue);
        return place == tables.length ? null : tables[place];
    }

    /** These tables with one more, or in place of the one of its name. */
    Tables with(Table table) {
        int place = place(table.name());
        Table[] changed = Arrays.copyOf(tables, Math.max(tables.length, place + 1));
        changed[place] = table;
        return new Tables(changed);
    }

    private int place(String catalogue) {
        int place = 0;
        while (place < tables.length && !tables[place].name().equals(catalogue)) {
            place++;
        }
        return place;
    }
}
