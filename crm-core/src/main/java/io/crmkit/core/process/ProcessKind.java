package io.crmkit.core.process;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Loading;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.configuration.ConfigurationKind;
import io.crmkit.core.configuration.Publication;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.store.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How sales processes are read, checked and written. */
public final class ProcessKind implements ConfigurationKind<SalesProcess> {

    private final Catalogue<?> records;

    /**
     * Processes for the records of a catalogue, which has the attributes {@code process}, {@code stage}, {@code status} and
     * {@code checklist}; conditions of a process speak of its attributes.
     */
    public ProcessKind(Catalogue<?> records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "sales-process";
    }

    @Override
    public SalesProcess read(Data data, Catalogues catalogues) {
        return new ProcessReader(catalogues.of(records), catalogues).process(data);
    }

    @Override
    public Object write(SalesProcess process) {
        return ProcessWriter.process(process);
    }

    /** A stage in which opportunities stand cannot be taken away from those that are running. */
    @Override
    public List<Reason> against(Publication<SalesProcess> publication, Loading loading) {
        if (publication.forRunningFrom().isEmpty()) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        List<String> known =
                publication.content().stages().stream().map(Stage::code).toList();
        for (String stage : stagesInUse(publication.name(), known, loading)) {
            long count = count(publication.name(), stage, loading);
            reasons.add(
                    ProcessReasons.STAGE_IN_USE.reason().with("stage", stage).with("count", count));
        }
        return reasons;
    }

    private List<String> stagesInUse(String process, List<String> known, Loading loading) {
        List<String> missing = new ArrayList<>();
        List<String> asked = new ArrayList<>(known);
        while (true) {
            Condition elsewhere = running(process)
                    .and(value("stage").compared(Operator.IN, asked.toArray()).not());
            List<?> found = query(elsewhere, 1, loading);
            if (found.isEmpty()) {
                return missing;
            }
            String stage = stageOf(found.get(0), loading);
            missing.add(stage);
            asked.add(stage);
        }
    }

    private long count(String process, String stage, Loading loading) {
        return query(running(process).and(value("stage").compared(Operator.IS, stage)), Query.MOST, loading)
                .size();
    }

    private static Condition running(String process) {
        return value("process")
                .compared(Operator.IS, process)
                .and(value("status").compared(Operator.IN, code(Status.OPEN), code(Status.ON_HOLD)));
    }

    private static Expression.Value value(String name) {
        return new Expression.Value(name);
    }

    private static String code(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @SuppressWarnings("unchecked") // only aggregates have stages
    private <A extends Aggregate<A>> List<A> query(Condition condition, int limit, Loading loading) {
        Catalogue<A> catalogue = (Catalogue<A>) loading.context().catalogue(records);
        return loading.query(
                Query.of(catalogue, loading.context().binder()).where(condition).limit(limit));
    }

    private <A> String stageOf(A record, Loading loading) {
        @SuppressWarnings("unchecked") // found by this catalogue
        Catalogue<A> catalogue = (Catalogue<A>) loading.context().catalogue(records);
        return catalogue.get("stage").of(record).map(String::valueOf).orElse("");
    }
}
