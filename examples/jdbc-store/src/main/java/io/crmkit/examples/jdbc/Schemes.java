package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import java.util.Optional;

/**
 * What all pieces of one statement share: the catalogues of the asker, and the names that are taken.
 */
final class Schemes {

    private static final int MOST_LEAVES = 1500;

    private final Binder binder;
    private final Layouts layouts;
    private final Dialect dialect;
    private int aliases;
    private int leaves;

    Schemes(Binder binder, Layouts layouts, Dialect dialect) {
        this.binder = binder;
        this.layouts = layouts;
        this.dialect = dialect;
    }

    Frame frame() {
        return binder.frame();
    }

    Dialect dialect() {
        return dialect;
    }

    /** The records of a catalogue under a new alias. */
    Site site(Catalogue<?> catalogue) {
        return site(layouts.table(catalogue), catalogue);
    }

    /** The rows of a table under a new alias. */
    Site site(Table table, Catalogue<?> catalogue) {
        return new Site(alias(), table, catalogue, dialect);
    }

    /** The records of the catalogue of this name, if the asker knows it. */
    Optional<Site> target(String catalogue) {
        return binder.schema().fields(catalogue).orElse(null) instanceof Catalogue<?> known
                ? Optional.of(site(known))
                : Optional.empty();
    }

    String alias() {
        return "t" + aliases++;
    }

    /** Whether one more comparison fits into the statement; very large ones are left to be tested record by record. */
    boolean hasRoom() {
        return leaves++ < MOST_LEAVES;
    }
}
