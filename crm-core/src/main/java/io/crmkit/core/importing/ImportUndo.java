package io.crmkit.core.importing;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.command.Target;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.editing.Inverse;
import io.crmkit.core.editing.Referrers;
import io.crmkit.core.editing.Reverse;
import io.crmkit.core.editing.RetractionReasons;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import io.crmkit.core.store.Store;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    /** A record, by its catalogue and identity. */
    private record Key(String catalogue, Id<?> id) {}

    /** What the run did to one record, and what becomes of it. */
    private static final class Touched {
        private final Key key;
        private final Origin origin;
        private final List<Long> numbers = new ArrayList<>();
        private final List<Reason> reasons = new ArrayList<>();
        private Inverse.Action action = Inverse.Action.NOTHING;
        private Set<String> givenBack = Set.of();
        private boolean blocked;

        Touched(Key key, Origin origin) {
            this.key = key;
            this.origin = origin;
        }

        boolean retracts() {
            return action == Inverse.Action.RETRACT && !blocked;
        }

        boolean acts() {
            return action != Inverse.Action.NOTHING && !blocked;
        }

        void block(Reason reason) {
            blocked = true;
            reasons.add(reason);
        }
    }

    /** The undoing while it runs. */
    private final class Work {

        private final boolean trying;
        private final Progress progress;
        private final Store store = crm.store();
        private final Catalogues catalogues = crm.catalogues();
        private final Session acting;
        private final Map<Key, Touched> touched = new LinkedHashMap<>();
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
            chunks(all, this::judge);
            List<Touched> retracted = ordered(all);
            all.stream().filter(record -> !record.acts()).forEach(this::tell);
            List<Touched> backwards = new ArrayList<>(all);
            Collections.reverse(backwards);
            run(backwards, Inverse.Action.RESTORE);
            run(backwards, Inverse.Action.GIVE_BACK);
            run(retracted, Inverse.Action.RETRACT);
            List<TableReport> tables = new ArrayList<>();
            tallies.forEach((names, tally) ->
                    tables.add(tally.report(names.get(0), catalogues.get(names.get(1)).label(), List.of())));
            List<Reason> notes = all.isEmpty()
                    ? List.of(ImportReasons.RUN_UNKNOWN.reason().with("run", run))
                    : List.of();
            return new UndoReport(run, Origin.back(run), !trying, tables, notes);
        }

        private void read(Origin origin, Entry entry) {
            if (origin.run().equals(run) && catalogues.fields(entry.catalogue()).isPresent()) {
                Key key = new Key(entry.catalogue(), entry.id());
                touched.computeIfAbsent(key, any -> new Touched(any, origin))
                        .numbers
                        .add(entry.number());
            }
        }

        private Tally tally(Touched record) {
            return tallies.computeIfAbsent(
                    List.of(record.origin.source(), record.key.catalogue()), any -> new Tally(kept));
        }

        /** Hands on records of one catalogue, a chunk at a time. */
        private void chunks(List<Touched> records, Chunk chunk) {
            int from = 0;
            while (from < records.size()) {
                String catalogue = records.get(from).key.catalogue();
                int to = from;
                while (to < records.size()
                        && to - from < CHUNK
                        && records.get(to).key.catalogue().equals(catalogue)) {
                    to++;
                }
                take(catalogues.get(catalogue), records.subList(from, to), chunk);
                from = to;
            }
        }

        @SuppressWarnings("unchecked") // journals are of aggregates
        private <A extends Aggregate<A>> void take(Catalogue<?> catalogue, List<Touched> records, Chunk chunk) {
            chunk.of((Catalogue<A>) catalogue, records);
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
            records.forEach(record -> ids.add(Id.of(record.key.id().value())));
            Map<Id<A>, List<Entry>> journals = store.journals(catalogue, ids);
            for (int i = 0; i < ids.size(); i++) {
                Id<A> id = ids.get(i);
                if (lookup.find(id).isEmpty()) {
                    records.get(i)
                            .block(CommandReasons.NOT_FOUND
                                    .reason()
                                    .with("what", catalogue.label())
                                    .with("id", id));
                } else {
                    judge(records.get(i), Inverse.of(History.of(catalogue, journals.get(id)), records.get(i).numbers));
                }
            }
        }

        private void judge(Touched record, Inverse<?> inverse) {
            record.action = inverse.action();
            if (record.action == Inverse.Action.RESTORE) {
                restored.add(record.key.id());
            }
            record.givenBack = Set.copyOf(inverse.givenBack());
            record.reasons.addAll(inverse.reasons());
        }

        /** The records that are retracted, what refers to others first; those that something else refers to are blocked. */
        private List<Touched> ordered(List<Touched> all) {
            List<Touched> candidates =
                    all.stream().filter(Touched::retracts).toList();
            Map<Key, List<Key>> refersTo = new HashMap<>();
            chunks(candidates, new Chunk() {
                @Override
                public <A extends Aggregate<A>> void of(Catalogue<A> catalogue, List<Touched> records) {
                    refer(catalogue, records, refersTo);
                }
            });
            Deque<Touched> blocked = new ArrayDeque<>(
                    candidates.stream().filter(record -> record.blocked).toList());
            while (!blocked.isEmpty()) {
                Touched referrer = blocked.remove();
                for (Key key : refersTo.getOrDefault(referrer.key, List.of())) {
                    Touched referred = known(key);
                    if (!referred.blocked) {
                        referred.block(referredTo(referrer));
                        blocked.add(referred);
                    }
                }
            }
            return sorted(candidates.stream().filter(Touched::retracts).toList(), refersTo);
        }

        private Reason referredTo(Touched referrer) {
            return ImportReasons.REFERRED_TO
                    .reason()
                    .with("what", catalogues.get(referrer.key.catalogue()).label())
                    .with("which", referrer.key.id());
        }

        private Touched known(Key key) {
            Touched known = touched.get(key);
            if (known == null) {
                throw new IllegalStateException("The import has not touched %s.".formatted(key));
            }
            return known;
        }

        private void refer(Catalogue<?> catalogue, List<Touched> records, Map<Key, List<Key>> refersTo) {
            Map<Id<?>, Touched> byId = new HashMap<>();
            records.forEach(record -> byId.put(record.key.id(), record));
            Referrers.to(catalogue, catalogues)
                    .each(byId.keySet(), store, crm.binder(), (from, record, attribute, id) -> {
                        Key key = new Key(from.name(), record.id());
                        Touched referrer = touched.get(key);
                        Touched referred = byId.get(id);
                        boolean released = referrer != null
                                && referrer.action == Inverse.Action.GIVE_BACK
                                && referrer.givenBack.contains(attribute.name());
                        if (referred == null || released) {
                            return;
                        }
                        if (referrer != null && referrer.action == Inverse.Action.RETRACT) {
                            refersTo.computeIfAbsent(key, any -> new ArrayList<>())
                                    .add(referred.key);
                        } else {
                            referred.block(ImportReasons.REFERRED_TO
                                    .reason()
                                    .with("what", from.label())
                                    .with("which", shown(from, record)));
                        }
                    });
        }

        private Object shown(Catalogue<?> catalogue, Aggregate<?> record) {
            return session.runner().around().isOpen(catalogue.name(), record)
                    ? record.id()
                    : ImportReasons.UNSEEN;
        }

        /** Each record after all that refer to it; those that refer to each other in a circle are blocked. */
        private List<Touched> sorted(List<Touched> records, Map<Key, List<Key>> refersTo) {
            Map<Key, Integer> waiting = new HashMap<>();
            for (Touched record : records) {
                for (Key key : refersTo.getOrDefault(record.key, List.of())) {
                    waiting.merge(key, 1, Integer::sum);
                }
            }
            Deque<Touched> free = new ArrayDeque<>();
            for (int i = records.size() - 1; i >= 0; i--) {
                if (!waiting.containsKey(records.get(i).key)) {
                    free.add(records.get(i));
                }
            }
            Set<Touched> sorted = new LinkedHashSet<>();
            while (!free.isEmpty()) {
                Touched next = free.remove();
                sorted.add(next);
                for (Key key : refersTo.getOrDefault(next.key, List.of())) {
                    if (waiting.merge(key, -1, Integer::sum) == 0) {
                        free.add(known(key));
                    }
                }
            }
            records.stream()
                    .filter(record -> !sorted.contains(record))
                    .forEach(record -> record.block(referredTo(record)));
            return List.copyOf(sorted);
        }

        private void run(List<Touched> records, Inverse.Action action) {
            List<Touched> wanted = records.stream()
                    .filter(record -> record.acts() && record.action == action)
                    .toList();
            chunks(wanted, new Chunk() {
                @Override
                public <A extends Aggregate<A>> void of(Catalogue<A> catalogue, List<Touched> some) {
                    reverse(catalogue, some);
                }
            });
        }

        private <A extends Aggregate<A>> void reverse(Catalogue<A> catalogue, List<Touched> records) {
            String by = Origin.back(run);
            List<Reverse<A>> commands = new ArrayList<>();
            List<String> origins = new ArrayList<>();
            for (Touched record : records) {
                Id<A> id = Id.of(record.key.id().value());
                commands.add(new Reverse<>(Target.of(catalogue, id), record.numbers));
                origins.add(new Origin(by, record.origin.source(), record.origin.row()).toString());
            }
            List<Decision<A>> decisions = acting.runEach(commands, origins);
            for (int i = 0; i < records.size(); i++) {
                if (decisions.get(i).isRefused()) {
                    refused(records.get(i), decisions.get(i));
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
            Outcome outcome = outcome(record);
            tally.row();
            tally.outcome(outcome);
            Set<ReasonCode> told = new HashSet<>();
            record.reasons.stream()
                    .filter(reason -> told.add(reason.code()) || reason.input("name").isPresent())
                    .forEach(reason -> tally.found(
                            outcome,
                            new Tally.Found(
                                    reason.input("name").map(Object::toString).orElse(""),
                                    record.key.id().value(),
                                    reason),
                            record.origin.row()));
            done++;
            if (done % CHUNK == 0 || done == touched.size()) {
                progress.at(record.origin.source(), done, touched.size());
            }
        }

        private static Outcome outcome(Touched record) {
            boolean conflict = record.reasons.stream()
                    .anyMatch(reason -> reason.code().equals(RetractionReasons.CHANGED_SINCE)
                            || reason.code().equals(RetractionReasons.WORKED_ON)
                            || reason.code().equals(RetractionReasons.REFERRED_TO)
                            || reason.code().equals(RetractionReasons.REFERS_TO_RETRACTED)
                            || reason.code().equals(ImportReasons.REFERRED_TO));
            if (conflict) {
                return Outcome.CONFLICT;
            }
            if (record.blocked) {
                return Outcome.REJECT;
            }
            return switch (record.action) {
                case RETRACT -> Outcome.RETRACT;
                case RESTORE -> Outcome.RESTORE;
                case GIVE_BACK -> Outcome.UPDATE;
                case NOTHING -> Outcome.SKIP;
            };
        }
    }

    /** Takes some records of one catalogue. */
    private interface Chunk {
        <A extends Aggregate<A>> void of(Catalogue<A> catalogue, List<Touched> records);
    }
}
