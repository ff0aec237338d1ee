package io.crmkit.core.objection;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.condition.Related;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes an objection further: answers, resolves, or withdraws it. */
final class Stepping extends Editing<Objection> {

    static final Stepping ANSWERING = new Stepping(
            ObjectionStatus.ANSWERED,
            ObjectionAttributes.RESPONSE,
            ObjectionAttributes.ANSWER,
            ObjectionAttributes.ANSWERED_ON);

    static final Stepping RESOLVING = new Stepping(ObjectionStatus.ANSWERED, ObjectionAttributes.OUTCOME);

    static final Stepping WITHDRAWING = new Stepping(ObjectionStatus.WITHDRAWN);

    private final ObjectionStatus to;
    private final List<Attribute<Objection, ?>> settable;

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private Stepping(ObjectionStatus to, Attribute<Objection, ?>... settable) {
        super(
                ObjectionAttributes.CATALOGUE,
                References.<Objection>none()
                        .to(ObjectionAttributes.RESPONSE, ResponseAttributes.CATALOGUE, ObjectionReasons.UNKNOWN));
        this.to = to;
        this.settable = List.of(settable);
    }

    /** The reason against setting an attribute, if it is set. */
    static Optional<Reason> notAssignable(Edit<Objection> edit, Attribute<Objection, ?> attribute) {
        return edit.assignments().names().contains(attribute.name())
                ? Optional.of(ObjectionReasons.NOT_ASSIGNABLE.reason().with("attribute", attribute.label()))
                : Optional.empty();
    }

    /** The reason against a day that has not come. */
    static Optional<Reason> future(Edit<Objection> edit, DatedAttribute<Objection, LocalDate> attribute) {
        return edit.after()
                .get(attribute)
                .filter(day -> day.isAfter(edit.context().day()))
                .map(day -> ObjectionReasons.FUTURE
                        .reason()
                        .with("attribute", attribute.label())
                        .with("date", day));
    }

    @Override
    protected Values<Objection> base(Values<Objection> values, Context context) {
        return isAnswering() && values.get(ObjectionAttributes.ANSWERED_ON).isEmpty()
                ? values.with(ObjectionAttributes.ANSWERED_ON, context.day())
                : values;
    }

    @Override
    protected Values<Objection> settled(Edit<Objection> edit) {
        if (!isResolving()) {
            return edit.after().with(ObjectionAttributes.STATUS, to);
        }
        return isAnswered(edit) ? edit.after() : edit.after().with(ObjectionAttributes.OUTCOME, null);
    }

    @Override
    protected List<Reason> reasons(Edit<Objection> edit) {
        Objection before = edit.before().orElseThrow();
        List<Reason> reasons = new ArrayList<>();
        edit.context().catalogue(ObjectionAttributes.CATALOGUE).stored().stream()
                .filter(attribute -> !settable.contains(attribute))
                .forEach(attribute -> notAssignable(edit, attribute).ifPresent(reasons::add));
        if (!isResolving()) {
            reasons.addAll(ObjectionLifecycle.LIFECYCLE
                    .bind(edit.context().binder(), edit.context().catalogue(ObjectionAttributes.CATALOGUE))
                    .step(before, before.status(), to, Related.none()));
        } else if (!isAnswered(edit)) {
            reasons.add(ObjectionReasons.UNANSWERED.reason().with("status", before.status()));
        }
        future(edit, ObjectionAttributes.ANSWERED_ON).ifPresent(reasons::add);
        edit.assignments()
                .wanted(ObjectionAttributes.RESPONSE)
                .flatMap(id -> edit.loaded().find(ResponseAttributes.CATALOGUE, id))
                .filter(response -> !response.isActive())
                .ifPresent(response ->
                        reasons.add(ObjectionReasons.INACTIVE.reason().with("title", response.title())));
        return reasons;
    }

    private static boolean isAnswered(Edit<Objection> edit) {
        return edit.before().orElseThrow().status() == ObjectionStatus.ANSWERED;
    }

    private boolean isResolving() {
        return settable.contains(ObjectionAttributes.OUTCOME);
    }

    private boolean isAnswering() {
        return settable.contains(ObjectionAttributes.ANSWER);
    }
}
