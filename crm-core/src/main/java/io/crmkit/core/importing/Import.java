package io.crmkit.core.importing;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.decision.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One import: sources, what they mean, and the session that does it. Immutable; reads the sources anew every time it is asked.
 *
 * <p>Everything goes through the session: rights, rules and journal are those of its actor, and every entry names the run, the source and
 * the row as its origin: {@code import:RUN/SOURCE:ROW}. A row is a unit of its own; whatever fails harms no other row.
 */
public final class Import {

    private static final int CHUNK = 500;
    private static final int KEPT = 5;

    private final Crm crm;
    private final Session session;
    private final Mapping mapping;
    private final List<RowSource> sources;
    private final Manner manner;

    /**
     * How it is done.
     *
     * @param recipes what makes and changes records
     * @param kept so many examples of each finding are kept
     * @param run its name, if it has one
     * @param asOf what ways tell of later is left out
     */
    private record Manner(Recipes recipes, int kept, Optional<String> run, Optional<Instant> asOf) {}

    private Import(Crm crm, Session session, Mapping mapping, List<RowSource> sources, Manner manner) {
        this.crm = crm;
        this.session = session;
        this.mapping = mapping;
        this.sources = sources;
        this.manner = manner;
    }

    /** The import of these sources, by an actor, on the terms of the session. */
    public static Import of(Crm crm, Session session, Mapping mapping, List<? extends RowSource> sources) {
        Manner usual = new Manner(Recipes.standard(), KEPT, Optional.empty(), Optional.empty());
        return new Import(crm, session, mapping, List.copyOf(sources), usual);
    }

    /** The same with a recipe for more records, or instead of the usual one. */
    public Import with(Recipe<?> recipe) {
        return in(new Manner(manner.recipes.with(recipe), manner.kept, manner.run, manner.asOf));
    }

    /** The same, but so many examples of each finding are kept instead of {@value #KEPT}. */
    public Import examples(int most) {
        return in(new Manner(manner.recipes, most, manner.run, manner.asOf));
    }

    /**
     * The same under this name, by which the journal knows what was done and {@link ImportUndo} takes it back. Whoever goes on with an
     * import that broke off gives the same name again; without one, every {@link #apply} gets a new one.
     *
     * @param name 1 to 64 letters, digits, dots, hyphens or underscores
     */
    public Import as(String name) {
        return in(new Manner(manner.recipes, manner.kept, Optional.of(Origin.checked(name)), manner.asOf));
    }

    /**
     * The same as of a moment: of the ways that records have gone, later steps are left out, with what is known only when all is over;
     * records whose way begins later are not made. This is told of every such row. All other values are those of the row, since a table
     * does not say how they have changed. Without a moment, steps after the clock of the CRM are refused.
     */
    public Import asOf(Instant moment) {
        return in(new Manner(manner.recipes, manner.kept, manner.run, Optional.of(moment)));
    }

    private Import in(Manner changed) {
        return new Import(crm, session, mapping, sources, changed);
    }

    /** What {@link #apply} would do; stores nothing. */
    public ImportReport plan() {
        return plan(Progress.none());
    }

    /** What {@link #apply} would do; stores nothing. */
    public ImportReport plan(Progress progress) {
        return new Work(true, progress, Map.of()).report();
    }

    /** Does it: rows that can be taken are, all others are told. Nothing is read of a source that the mapping does not fit. */
    public ImportReport apply(Progress progress) {
        return apply(progress, Map.of());
    }

    /**
     * Does what a plan has tried, so that the progress can say how many rows there are.
     *
     * @throws IllegalArgumentException if what is given is no plan, but the report of an import that was done
     */
    public ImportReport apply(ImportReport plan, Progress progress) {
        if (plan.applied()) {
            throw new IllegalArgumentException("This is the report of an import that was done. Give that of plan().");
        }
        Map<String, Long> totals = new HashMap<>();
        plan.tables().forEach(table -> totals.put(table.source(), table.rows()));
        return apply(progress, totals);
    }

    private ImportReport apply(Progress progress, Map<String, Long> totals) {
        return new Work(false, progress, totals).report();
    }

    /** The import while it runs. */
    private final class Work {

        private final boolean trying;
        private final Progress progress;
        private final Map<String, Long> totals;
        private final String named;
        private final References references = new References(crm, session);
        private final List<TableReport> tables = new ArrayList<>();
        private final List<Reason> notes = new ArrayList<>();

        Work(boolean trying, Progress progress, Map<String, Long> totals) {
            this.trying = trying;
            this.progress = progress;
            this.totals = totals;
            this.named = trying
                    ? manner.run.orElse("plan")
                    : manner.run.orElseGet(() -> crm.shell().environment().ids().next());
        }

        ImportReport report() {
            mapping.tables().forEach(this::table);
            List<String> mapped =
                    mapping.tables().stream().map(TableMapping::source).toList();
            sources.stream()
                    .map(RowSource::name)
                    .filter(name -> !mapped.contains(name))
                    .forEach(name -> notes.add(Columns.hinted(ImportReasons.SOURCE_UNUSED, name, mapped)
                            .with("source", name)));
            return new ImportReport(!trying, trying ? Optional.empty() : Optional.of(named), tables, notes);
        }

        private void table(TableMapping table) {
            Optional<RowSource> source = sources.stream()
                    .filter(given -> given.name().equals(table.source()))
                    .findFirst();
            Optional<Recipe<?>> recipe = manner.recipes.find(table.records());
            if (recipe.isEmpty()) {
                notes.add(Columns.hinted(ImportReasons.RECORDS_UNKNOWN, table.records(), manner.recipes.names())
                        .with("records", table.records()));
            } else if (source.isEmpty()) {
                List<String> names = sources.stream().map(RowSource::name).toList();
                notes.add(Columns.hinted(ImportReasons.SOURCE_MISSING, table.source(), names)
                        .with("source", table.source()));
            } else {
                tables.add(table(table, source.get(), recipe.get()));
            }
        }

        private <A extends Aggregate<A>> TableReport table(TableMapping table, RowSource source, Recipe<A> recipe) {
            Plan<A> plan = new Plan<>(crm, mapping, table, source, recipe, new Tally(manner.kept), manner.asOf);
            TableReport fitting =
                    plan.tally().report(source.name(), plan.catalogue().label(), plan.notes());
            if (fitting.isBlocked()) {
                return fitting;
            }
            Progress told = (name, rows, of) -> progress.at(name, rows, totals.getOrDefault(name, of));
            new TableRun<>(plan, references, manner.recipes, session, trying, named, told).run(CHUNK);
            return plan.tally().report(source.name(), plan.catalogue().label(), plan.notes());
        }
    }
}
