package io.crmkit.core.importing;

import io.crmkit.core.Session;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.editing.Restore;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.message.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes the rows of one source, chunk by chunk. */
final class TableRun<A extends Aggregate<A>> {

    private final Plan<A> plan;
    private final Table<A> table;
    private final References references;
    private final Recipes recipes;
    private final Session session;
    private final boolean trying;
    private final String named;
    private final Progress progress;
    private final Keys keys;
    private final Tally tally;

    TableRun(
            Plan<A> plan,
            References references,
            Recipes recipes,
            Session session,
            boolean trying,
            String named,
            Progress progress) {
        this.plan = plan;
        this.table = new Table<>(plan, references);
        this.references = references;
        this.recipes = recipes;
        this.session = trying ? session.dryRun() : session;
        this.trying = trying;
        this.named = named;
        this.progress = progress;
        this.keys = references.keys(plan.mapping());
        this.tally = plan.tally();
    }

    /** Takes all rows. Where rows refer to rows of the same source, all keys are read before and all such references set afterwards. */
    void run(int chunk) {
        if (plan.refersToItself()) {
            rows(
                    chunk,
                    rows -> rows.stream()
                            .map(row -> table.key(row, false))
                            .filter(key -> !key.isEmpty())
                            .forEach(keys::promise));
        }
        rows(chunk, rows -> {
            take(rows);
            progress.at(plan.source().name(), tally.rows(), 0);
        });
        if (plan.refersToItself() && !trying) {
            rows(chunk, this::referToEachOther);
        }
    }

    private void rows(int chunk, Consumer<List<SourceRow>> taking) {
        try (Stream<SourceRow> rows = plan.source().rows()) {
            Iterator<SourceRow> next = rows.iterator();
            List<SourceRow> some = new ArrayList<>(chunk);
            while (next.hasNext()) {
                some.add(next.next());
                if (some.size() == chunk || !next.hasNext()) {
                    taking.accept(some);
                    some.clear();
                }
            }
        }
    }

    private void take(List<SourceRow> rows) {
        List<Draft<A>> drafts = new ArrayList<>(rows.size());
        for (SourceRow row : rows) {
            tally.row();
            Draft<A> draft = keyed(table.read(row));
            if (draft.isBrokenOff()) {
                draft.values(plan.recipe().soFar(draft.values()));
            }
            drafts.add(draft);
        }
        match(drafts);
        List<Draft<A>> wanted = new ArrayList<>();
        Lookup<A> lookup = new Lookup<>(session, plan.catalogue());
        for (Draft<A> draft : drafts) {
            draft.present(draft.id().flatMap(lookup::find));
            if (wants(draft)) {
                wanted.add(draft);
            } else {
                tell(draft);
            }
        }
        run(wanted);
        wanted.forEach(this::tell);
    }

    /** Finds a key that stands in an earlier row already. */
    private Draft<A> keyed(Draft<A> draft) {
        Long earlier = draft.key().isEmpty() ? null : keys.row(draft.key());
        if (earlier != null) {
            draft.outcome(Outcome.CONFLICT);
            draft.faults()
                    .add(new Tally.Found(
                            String.join(", ", plan.mapping().key()),
                            draft.key(),
                            ImportReasons.DUPLICATE
                                    .reason()
                                    .with("key", draft.key())
                                    .with("row", earlier)));
        } else if (draft.faults().isEmpty()) {
            keys.take(draft.key(), draft.row().number());
        }
        return draft;
    }

    /** Finds the records that have the value of the matching attribute, with one query for all rows. */
    private void match(List<Draft<A>> drafts) {
        Optional<TextAttribute<A>> matching = References.match(plan.catalogue(), plan.mapping());
        if (matching.isEmpty()) {
            return;
        }
        TextAttribute<A> attribute = matching.get();
        Map<Object, List<Id<A>>> found = new HashMap<>();
        List<String> wanted = drafts.stream()
                .map(draft -> wanted(draft, attribute))
                .flatMap(Optional::stream)
                .toList();
        for (A record : session.runner().all(plan.catalogue(), attribute.in(wanted))) {
            attribute
                    .of(record)
                    .ifPresent(value -> found.computeIfAbsent(value, any -> new ArrayList<>())
                            .add(record.id()));
        }
        for (Draft<A> draft : drafts) {
            List<Id<A>> ids = wanted(draft, attribute).map(found::get).orElse(null);
            if (ids != null && ids.size() > 1) {
                draft.outcome(Outcome.CONFLICT);
                draft.faults()
                        .add(Tally.Found.row(ImportReasons.AMBIGUOUS.reason().with("attribute", attribute.label())));
            } else if (ids != null) {
                draft.id(ids.get(0));
                keys.stands(draft.key(), ids.get(0));
            }
        }
    }

    private Optional<String> wanted(Draft<A> draft, TextAttribute<A> attribute) {
        Object value = draft.values().wanted(attribute.name());
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Whether a command has to be run: to make or change a record, or, while trying, to find what else is wrong with a row. */
    private boolean wants(Draft<A> draft) {
        boolean faulty = !draft.faults().isEmpty();
        if (faulty) {
            boolean decided = draft.outcome() == Outcome.CONFLICT;
            draft.outcome(decided ? Outcome.CONFLICT : Outcome.REJECT);
            return trying && !decided && draft.id().isPresent();
        }
        if (draft.isBrokenOff()) {
            draft.notes().add(Tally.Found.row(ImportReasons.BROKEN_OFF.reason()));
        }
        if (draft.isAhead()) {
            draft.outcome(Outcome.SKIP);
            return false;
        }
        if (draft.present().isEmpty()) {
            return makeStubs(draft);
        }
        A present = draft.present().get();
        if (!plan.recipe().hasGone(present, draft.path())) {
            draft.outcome(Outcome.CONFLICT);
            draft.faults().add(Tally.Found.row(ImportReasons.OTHER_WAY.reason()));
            return false;
        }
        if (plan.catalogue().isRetracted(present)) {
            draft.notes().add(Tally.Found.row(ImportReasons.RESTORED.reason()));
            return makeStubs(draft);
        }
        boolean now = differs(present, draft.values());
        boolean later = differs(present, draft.later().build());
        draft.outcome(now || later ? Outcome.UPDATE : Outcome.SKIP);
        return (now || later) && makeStubs(draft) && now;
    }

    private boolean differs(A present, Assignments<A> wanted) {
        return !different(present, wanted).names().isEmpty();
    }

    /** What a record has not yet; nobody assigns again what is there, since commands may take that for a decision by hand. */
    private Assignments<A> different(A present, Assignments<A> wanted) {
        if (wanted.names().isEmpty()) {
            return wanted;
        }
        Values<A> values = plan.catalogue().values(present);
        return wanted.only(
                name -> !Objects.equals(wanted.wanted(name), values.get(name).orElse(null)));
    }

    private void run(List<Draft<A>> wanted) {
        List<Draft<A>> drafts = restored(wanted);
        if (drafts.isEmpty()) {
            return;
        }
        List<Command<A>> commands = drafts.stream().map(this::command).toList();
        List<Decision<A>> decisions = session.runEach(commands, origins(drafts));
        for (int i = 0; i < decisions.size(); i++) {
            new Verdict<>(plan, trying).judge(drafts.get(i), decisions.get(i));
        }
    }

    /** Brings back the records that were retracted, each with the values of its row or not at all; what is left is to be made or changed. */
    private List<Draft<A>> restored(List<Draft<A>> drafts) {
        List<Draft<A>> gone = drafts.stream()
                .filter(draft ->
                        draft.present().filter(plan.catalogue()::isRetracted).isPresent())
                .toList();
        if (gone.isEmpty()) {
            return drafts;
        }
        List<Draft<A>> same = new ArrayList<>();
        List<Decision<A>> tried = session.dryRun().runEach(restores(gone), origins(gone));
        for (int i = 0; i < gone.size(); i++) {
            Draft<A> draft = gone.get(i);
            Optional<A> back = tried.get(i).value();
            if (trying || back.isEmpty()) {
                new Verdict<>(plan, trying).judge(draft, tried.get(i));
            } else if (differs(back.get(), draft.values())) {
                restore(draft, back.get());
            } else {
                same.add(draft);
            }
        }
        List<Decision<A>> decisions = session.runEach(restores(same), origins(same));
        for (int i = 0; i < same.size(); i++) {
            new Verdict<>(plan, trying).judge(same.get(i), decisions.get(i));
        }
        return drafts.stream().filter(draft -> !gone.contains(draft)).toList();
    }

    /** Brings back a record and gives it the values of its row, both or neither. */
    private void restore(Draft<A> draft, A back) {
        List<Command<A>> commands =
                List.of(restore(draft), plan.recipe().change(back, different(back, draft.values())));
        session.from(origin(draft.row())).runTogether(commands).stream()
                .filter(decision -> !decision.has(CommandReasons.NOT_TOGETHER))
                .forEach(decision -> new Verdict<>(plan, trying).judge(draft, decision));
    }

    private List<Restore<A>> restores(List<Draft<A>> drafts) {
        return drafts.stream().map(this::restore).toList();
    }

    /** References that the row tells of are left out: it may name other records, and those of this source may come later. */
    private Restore<A> restore(Draft<A> draft) {
        List<String> told = Stream.of(draft.values(), draft.later().build())
                .flatMap(values -> values.names().stream())
                .filter(name -> isReference(plan.catalogue().get(name)))
                .distinct()
                .toList();
        return Restore.of(plan.catalogue(), draft.present().orElseThrow()).without(told);
    }

    private static boolean isReference(Attribute<?, ?> attribute) {
        return attribute.kind() instanceof IdKind<?> && !attribute.isRequired();
    }

    private Command<A> command(Draft<A> draft) {
        Assignments<A> values = draft.values();
        return draft.present()
                .map(present -> plan.recipe().change(present, different(present, values)))
                .orElseGet(() -> plan.recipe().create(draft.id().orElseThrow(), values, draft.path()));
    }

    private List<String> origins(List<Draft<A>> drafts) {
        return drafts.stream().map(draft -> origin(draft.row())).toList();
    }

    private String origin(SourceRow row) {
        return new Origin(named, plan.source().name(), row.number()).toString();
    }

    /** Counts a row and everything that there is to say about it. */
    private void tell(Draft<A> draft) {
        tally.outcome(draft.outcome());
        boolean taken = draft.faults().isEmpty();
        draft.faults()
                .forEach(
                        found -> tally.found(draft.outcome(), found, draft.row().number()));
        if (taken) {
            draft.notes()
                    .forEach(found ->
                            tally.found(draft.outcome(), found, draft.row().number()));
        }
        if (draft.isAhead() || (!taken && draft.outcome() == Outcome.REJECT)) {
            keys.release(draft.key(), draft.row().number());
        }
    }

    /** Makes the records that a row needs and that are not there; false if one cannot be made, which rejects the row. */
    private boolean makeStubs(Draft<A> draft) {
        for (Draft.Stub stub : draft.stubs()) {
            Keys target = references.keys(stub.table());
            if (target.find(stub.key()).isEmpty()) {
                Decision<?> made = made(recipes.find(stub.table().records()).orElseThrow(), stub, draft.row());
                if (made.isRefused()) {
                    made.reasons()
                            .forEach(reason -> draft.faults()
                                    .add(new Tally.Found(stub.found().column(), stub.key(), reason)));
                    draft.outcome(Outcome.REJECT);
                    return false;
                }
                target.promise(stub.key());
                tally.stub();
            }
            draft.notes().add(stub.found());
        }
        return true;
    }

    private <B extends Aggregate<B>> Decision<B> made(Recipe<B> recipe, Draft.Stub stub, SourceRow row) {
        Assignments.Builder<B> values = Assignments.builder();
        Catalogue<B> catalogue = recipe.catalogue();
        Attribute<B, ?> name = catalogue
                .called(Plan.nameOf(stub.table()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no name to make one by. Let the mapping omit or reject missing ones."
                                .formatted(Article.opening(catalogue.name()))));
        set(values, name, stub.key());
        Id<B> id = Identity.of(stub.table(), stub.key());
        Catalogue<B> seen = session.runner().shell().environment().catalogues().of(catalogue);
        Optional<B> retracted = new Lookup<>(session, seen).find(id).filter(seen::isRetracted);
        if (retracted.isPresent()) {
            return session.from(origin(row)).run(Restore.of(seen, retracted.get()));
        }
        return session.from(origin(row)).run(recipe.create(id, values.build(), List.of()));
    }

    @SuppressWarnings("unchecked") // the command checks the value
    private static <B, V> void set(Assignments.Builder<B> values, Attribute<B, V> attribute, Object value) {
        values.set(attribute, (V) value);
    }

    /** Sets the references to rows of this source, now that all are there. */
    private void referToEachOther(List<SourceRow> rows) {
        List<Draft<A>> drafts = new ArrayList<>();
        List<Command<A>> commands = new ArrayList<>();
        Lookup<A> lookup = new Lookup<>(session, plan.catalogue());
        for (SourceRow row : rows) {
            Draft<A> draft = table.reread(row);
            Long taken = keys.row(draft.key());
            Assignments<A> later = draft.later().build();
            Optional<A> present = taken == null || taken != row.number()
                    ? Optional.empty()
                    : references.promised(plan.mapping(), draft.key()).flatMap(id -> find(lookup, id));
            if (present.isPresent() && differs(present.get(), later)) {
                draft.present(present);
                draft.outcome(Outcome.UPDATE);
                drafts.add(draft);
                commands.add(plan.recipe().change(present.get(), different(present.get(), later)));
            }
        }
        List<Decision<A>> decisions = session.runEach(commands, origins(drafts));
        for (int i = 0; i < decisions.size(); i++) {
            Draft<A> draft = drafts.get(i);
            draft.faults().clear();
            new Verdict<>(plan, false).judge(draft, decisions.get(i));
            draft.faults()
                    .forEach(found ->
                            tally.found(Outcome.UPDATE, found, draft.row().number()));
        }
    }

    @SuppressWarnings("unchecked") // keys of this table stand for its records
    private static <A extends Aggregate<A>> Optional<A> find(Lookup<A> lookup, Id<?> id) {
        return lookup.find((Id<A>) id);
    }
}
