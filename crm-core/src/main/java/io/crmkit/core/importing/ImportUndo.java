package io.crmkit.core.importing;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Target;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.editing.Inverse;
import io.crmkit.core.editing.RetractionReasons;
import io.crmkit.core.editing.Reverse;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import io.crmkit.core.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The inverse of one run of an import: what the journal says that it did is taken back, record by record. Immutable; reads the journal anew
 * every time it is asked, so it works in whatever process, and a run that broke off half way is undone as far as it got.
 *
 * <p>Records that the run has made are retracted, unless somebody worked on them or refers to them since; those that it has changed get
 * their values back, attribute by attribute, unless somebody changed that attribute since. What is left alone is told as a conflict.
 * Everything goes through the session, with the rights of its actor, and writes entries of its own. Done twice, it does nothing the second
 * time; broken off, it goes on where it stopped.
 *
 * <p>Keeps the identities of all records that the run has touched in memory, as the import itself keeps its keys.
 */
public final class ImportUndo {

    private static final int CHUNK = 500;
    private static final int KEPT = 5;

    private final Crm crm;
    private final Session session;
    private final String run;
    private final int kept;

    private ImportUndo(Crm crm, Session session, String run, int kept) {
        this.crm = crm;
        this.session = session;
        this.run = run;
        this.kept = kept;
    }

    /**
     * The inverse of a run.
     *
     * @param run its name, as the report of the import or {@link ImportRun#all} tells it; that of an undoing brings back what it undid
     */
    public static ImportUndo of(Crm crm, Session session, String run) {
        Origin.back(run);
        return new ImportUndo(crm, session, run, KEPT);
    }

    /** The same, but so many examples of each finding are kept instead of {@value #KEPT}. */
    public ImportUndo examples(int most) {
        return new ImportUndo(crm, session, run, most);
    }

    /** What {@link #apply} would do; stores nothing. */
    public UndoReport plan() {
        return plan(Progress.none());
    }

    /** What {@link #apply} would do; stores nothing. */
    public UndoReport plan(Progress progress) {
        return new Work(true, progress).report();
    }

    /** Does it: whatever can be taken back is, all the rest is told. */
    public UndoReport apply(Progress progress) {
        return new Work(false, progress).report();
    }

    /** The undoing while it runs. */
    private final class Work {

        private final boolean trying;
        private final Progress progress;
        private final Store store = crm.store();
        private final Catalogues catalogues = crm.catalogues();
        private final Session acting;
        private final Map<Touched.Key, Touched> touched = new LinkedHashMap<>();
        private final Map<List<String>, Tally> tallies = new LinkedHashMap<>();
        private final Set<Id<?>> restored = new HashSet<>();
        private long done;

        Work(boolean trying, Progress progress) {
            this.trying = trying;
            this.progress = progress;
            Session accepting = session.acceptingWarnings();
            this.acting = trying ? accepting.dryRun() : accepting;
        }

        UndoReport report() {
            ImportRun.each(store, this::read);
            List<Touched> all = new ArrayList<>(touched.values());
            all.forEach(this::tally);
            Touched.chunks(all, catalogues, this::judge);
            List<Touched> retracted = new UndoOrder(crm, session, touched).retracted();
            all.stream().filter(record -> !record.acts()).forEach(this::tell);
            List<Touched> backwards = new ArrayList<>(all);
            Collections.reverse(backwards);
            run(backwards, Inverse.Action.RESTORE);
            run(backwards, Inverse.Action.GIVE_BACK);
            run(retracted, Inverse.Action.RETRACT);
            List<TableReport> tables = new ArrayList<>();
            tallies.forEach((names, tally) -> tables.add(
                    tally.report(names.get(0), catalogues.get(names.get(1)).label(), List.of())));
            List<Reason> notes =
                    all.isEmpty() ? List.of(ImportReasons.RUN_UNKNOWN.reason().with("run", run)) : List.of();
            return new UndoReport(run, Origin.back(run), !trying, tables, notes);
        }

        private void read(Origin origin, Entry entry) {
            if (origin.run().equals(run) && catalogues.fields(entry.catalogue()).isPresent()) {
                touched.computeIfAbsent(new Touched.Key(entry.catalogue(), entry.id()), key -> new Touched(key, origin))
                        .add(entry.number());
            }
        }

        private Tally tally(Touched record) {
            return tallies.computeIfAbsent(
                    List.of(record.origin().source(), record.key().catalogue()), any -> new Tally(kept));
        }

        /** Finds out what has to be done with records. */
        private <A extends Aggregate<A>> void judge(Catalogue<A> catalogue, List<Touched> records) {
            if (catalogue.retraction().isEmpty()) {
                Reason reason = ImportReasons.NOT_UNDOABLE.reason().with("what", catalogue.label());
                records.forEach(record -> record.block(reason));
                return;
            }
            Lookup<A> lookup = new Lookup<>(session, catalogue);
            List<Id<A>> ids = new ArrayList<>();
            records.forEach(record -> ids.add(Id.of(record.key().id().value())));
            Map<Id<A>, List<Entry>> journals = store.journals(catalogue, ids);
            for (int i = 0; i < ids.size(); i++) {
                Id<A> id = ids.get(i);
                if (lookup.find(id).isEmpty()) {
                    records.get(i).block(ImportReasons.HIDDEN.reason().with("what", catalogue.label()));
                } else {
                    judge(
                            records.get(i),
                            Inverse.of(
                                    History.of(catalogue, journals.getOrDefault(id, List.of())),
                                    records.get(i).numbers()));
                }
            }
        }

        private void judge(Touched record, Inverse<?> inverse) {
            record.judged(inverse);
            if (record.acts(Inverse.Action.RESTORE)) {
                restored.add(record.key().id());
            }
        }

        private void run(List<Touched> records, Inverse.Action action) {
            List<Touched> wanted =
                    records.stream().filter(record -> record.acts(action)).toList();
            Touched.chunks(wanted, catalogues, this::reverse);
        }

        private <A extends Aggregate<A>> void reverse(Catalogue<A> catalogue, List<Touched> records) {
            String by = Origin.back(run);
            List<Reverse<A>> commands = new ArrayList<>();
            List<String> origins = new ArrayList<>();
            for (Touched record : records) {
                Id<A> id = Id.of(record.key().id().value());
                commands.add(new Reverse<>(Target.of(catalogue, id), record.numbers()));
                origins.add(
                        new Origin(by, record.origin().source(), record.origin().row()).toString());
            }
            List<Decision<A>> decisions = acting.runEach(commands, origins);
            for (int i = 0; i < records.size(); i++) {
                if (decisions.get(i).isRefused()) {
                    refused(records.get(i), decisions.get(i));
                } else if (decisions.get(i).isPending()) {
                    records.get(i).note(ImportReasons.WAITING.reason());
                }
                tell(records.get(i));
            }
        }

        /** While trying, what the undoing itself is about to retract or restore stands in no way. */
        private void refused(Touched record, Decision<?> decision) {
            decision.reasons().stream()
                    .filter(reason -> reason.severity() == Severity.BLOCK || reason.severity() == Severity.HOLD)
                    .filter(reason -> !trying || !isSettled(reason))
                    .forEach(record::block);
        }

        private boolean isSettled(Reason reason) {
            return reason.code().equals(RetractionReasons.REFERRED_TO)
                    || (reason.code().equals(RetractionReasons.REFERS_TO_RETRACTED)
                            && reason.input("id").filter(restored::contains).isPresent());
        }

        private void tell(Touched record) {
            Tally tally = tally(record);
            Outcome outcome = record.outcome();
            tally.row();
            tally.outcome(outcome);
            Set<ReasonCode> told = new HashSet<>();
            record.reasons().stream()
                    .filter(reason ->
                            told.add(reason.code()) || reason.input("name").isPresent())
                    .forEach(reason -> tally.found(
                            outcome,
                            new Tally.Found(
                                    reason.input("name").map(Object::toString).orElse(""),
                                    reason.code().equals(ImportReasons.HIDDEN)
                                            ? ""
                                            : record.key().id().value(),
                                    reason),
                            record.origin().row()));
            done++;
            if (done % CHUNK == 0 || done == touched.size()) {
                progress.at(record.origin().source(), done, touched.size());
            }
        }
    }
}
