package io.crmkit.core.exporting;

import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Environment;
import io.crmkit.core.command.Runner;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.data.Faults;
import io.crmkit.core.message.Label;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.SortKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An export of the records of one catalogue: which of them, which attributes, in which order. Immutable.
 *
 * <p>Without further words: all records that the actor of the session may see, by identity, with every attribute that an import can read,
 * under the names of the attributes. What was retracted is not exported.
 *
 * @param <A> the records
 */
public final class Export<A extends Aggregate<A>> {

    private static final int PAGE = 1_000;

    private final Session session;
    private final Catalogue<A> catalogue;
    private final List<String> columns;
    private final Condition condition;
    private final List<SortKey> order;
    private final Optional<Locale> words;

    private Export(
            Session session,
            Catalogue<A> catalogue,
            List<String> columns,
            Condition condition,
            List<SortKey> order,
            Optional<Locale> words) {
        this.session = session;
        this.catalogue = catalogue;
        this.columns = List.copyOf(columns);
        this.condition = condition;
        this.order = List.copyOf(order);
        this.words = words;
    }

    /** The export of the records of a catalogue for the actor of a session. */
    public static <A extends Aggregate<A>> Export<A> of(Session session, Catalogue<A> plain) {
        Catalogue<A> catalogue =
                session.runner().shell().environment().catalogues().of(plain);
        return new Export<>(
                session, catalogue, Column.usual(catalogue), Condition.always(), List.of(), Optional.empty());
    }

    /**
     * The same with these columns.
     *
     * @param called names or labels of attributes, in either language, or paths such as {@code customer.name}
     * @throws io.crmkit.core.data.InvalidDataException if there is no such attribute, or its values do not fit into a cell; with all faults
     */
    public Export<A> columns(List<String> called) {
        Export<A> export = new Export<>(session, catalogue, called, condition, order, words);
        export.resolved(session.runner().binder());
        return export;
    }

    /**
     * The same with those records only for which this holds as well.
     *
     * @throws io.crmkit.core.data.InvalidDataException if the condition does not fit the catalogue, or looks at values that the actor may
     *     not see
     */
    public Export<A> where(Condition another) {
        session.runner().query(catalogue).where(another);
        clearance().check(another, catalogue);
        Condition both = condition.equals(Condition.always()) ? another : condition.and(another);
        return new Export<>(session, catalogue, columns, both, order, words);
    }

    /**
     * The same in this order; ties by identity.
     *
     * @throws IllegalArgumentException if a key is not a simple value
     * @throws io.crmkit.core.data.InvalidDataException if the actor may not see one of them
     */
    public Export<A> sortedBy(List<SortKey> keys) {
        session.runner().query(catalogue).sortedBy(keys);
        clearance().check(keys, catalogue);
        return new Export<>(session, catalogue, columns, condition, keys, words);
    }

    /**
     * The same with labels in a language instead of names, for columns and for choices. Where a label could mean two things, the name or
     * code stands there all the same, so that the table can be imported.
     */
    public Export<A> labelled(Locale locale) {
        return new Export<>(session, catalogue, columns, condition, order, Optional.of(locale));
    }

    /** Writes header and rows. */
    public ExportReport to(RowSink sink) {
        Runner runner = session.runner();
        Environment environment = runner.shell().environment();
        AccessPolicy access = environment.access();
        List<Column<A>> resolved = resolved(runner.binder());
        List<Boolean> masked = resolved.stream()
                .map(column -> !access.cleared(runner.actor(), column.confidentiality()))
                .toList();
        sink.header(header(resolved));
        long rows = 0;
        Optional<Query<A>> next = Optional.of(
                runner.query(catalogue).where(condition).sortedBy(order).limit(PAGE));
        while (next.isPresent()) {
            Page<A> page = runner.page(next.get());
            Related around = runner.around();
            for (A record : page.items()) {
                List<String> cells = new ArrayList<>(resolved.size());
                for (int i = 0; i < resolved.size(); i++) {
                    cells.add(resolved.get(i).cell(record, around, masked.get(i)));
                }
                sink.row(cells);
                rows++;
            }
            next = page.next();
        }
        List<Label> hidden = new ArrayList<>();
        for (int i = 0; i < resolved.size(); i++) {
            if (masked.get(i)) {
                hidden.add(resolved.get(i).label());
            }
        }
        return new ExportReport(rows, resolved.stream().map(Column::path).toList(), hidden);
    }

    private Clearance clearance() {
        Runner runner = session.runner();
        AccessPolicy access = runner.shell().environment().access();
        return new Clearance(
                runner.binder().schema(), confidentiality -> access.cleared(runner.actor(), confidentiality));
    }

    private List<Column<A>> resolved(Binder binder) {
        Faults faults = new Faults();
        List<Column<A>> resolved = new ArrayList<>();
        for (String called : columns) {
            faults.attempt(() -> Column.of(called, catalogue, binder, words)).ifPresent(resolved::add);
        }
        faults.refuse();
        return resolved;
    }

    private List<String> header(List<Column<A>> resolved) {
        Set<String> taken = new HashSet<>();
        return resolved.stream()
                .map(column -> words.map(locale -> column.label().in(locale))
                        .filter(label -> leadsBack(label, column) && taken.add(label))
                        .orElse(column.path()))
                .toList();
    }

    /** Whether an import finds the attribute by its label. */
    private boolean leadsBack(String label, Column<A> column) {
        return column.path().indexOf('.') >= 0
                || catalogue
                        .called(label)
                        .map(Attribute::name)
                        .filter(column.path()::equals)
                        .isPresent();
    }
}
