package io.crmkit.core.objection;

import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.decision.Decision;
import java.util.function.UnaryOperator;

/** Where one works with objections. A change of one that was changed since the caller saw it is refused, saying what differs. */
public final class ObjectionDesk extends Desk<Objection> {

    /** A desk over a runner. */
    public ObjectionDesk(Runner runner) {
        super(runner, ObjectionAttributes.CATALOGUE);
    }

    /** Records that a customer objects. */
    public Decision<Objection> raise(UnaryOperator<ObjectionForm> filling) {
        return created(ObjectionCommands.RAISE, filling.apply(new ObjectionForm()));
    }

    /** Corrects what was recorded of an objection. */
    public Decision<Objection> change(Objection seen, UnaryOperator<ObjectionForm> filling) {
        return changed(ObjectionCommands.CHANGE, seen, filling.apply(new ObjectionForm()));
    }

    /** Answers an objection with a response of the library. */
    public Decision<Objection> answer(Objection seen, Response response) {
        return answer(seen, answer -> answer.response(response));
    }

    /** Answers an objection, or corrects the answer as long as its outcome is not known. */
    public Decision<Objection> answer(Objection seen, UnaryOperator<AnswerForm> filling) {
        return changed(ObjectionCommands.ANSWER, seen, filling.apply(new AnswerForm()));
    }

    /** Says what came of the answer. */
    public Decision<Objection> resolve(Objection seen, ObjectionOutcome outcome) {
        return changed(ObjectionCommands.RESOLVE, seen, new ObjectionForm().set(ObjectionAttributes.OUTCOME, outcome));
    }

    /** Takes an objection out: the customer does not hold it any more, or it was entered by mistake. */
    public Decision<Objection> withdraw(Objection seen) {
        return changed(ObjectionCommands.WITHDRAW, seen, new ObjectionForm());
    }
}
