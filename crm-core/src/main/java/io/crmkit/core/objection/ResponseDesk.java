package io.crmkit.core.objection;

import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.kind.Choice;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where one works with the library of responses. */
public final class ResponseDesk extends Desk<Response> {

    /** A desk over a runner. */
    public ResponseDesk(Runner runner) {
        super(runner, ResponseAttributes.CATALOGUE);
    }

    /** Adds a response; it is in use from now on, if nothing else is said. */
    public Decision<Response> add(UnaryOperator<ResponseForm> filling) {
        return created(ObjectionCommands.ADD_RESPONSE, filling.apply(new ResponseForm()));
    }

    /** Changes a response as the caller has seen it; if it was changed since, the decision says what differs. */
    public Decision<Response> change(Response seen, UnaryOperator<ResponseForm> filling) {
        return changed(ObjectionCommands.CHANGE_RESPONSE, seen, filling.apply(new ResponseForm()));
    }

    /**
     * The responses in use that answer a type of objections, by how they worked against objections of that type; {@link WinRate#rank} says
     * in which order. What the actor may not see does not count.
     */
    public List<TrackRecord> proven(Choice type) {
        List<Response> candidates =
                all(ResponseAttributes.ACTIVE.is(true).and(ResponseAttributes.OBJECTION_TYPES.has(type.code())));
        return WinRate.OF_OBJECTIONS.rank(runner(), ObjectionAttributes.TYPE.is(type.code()), candidates);
    }
}
