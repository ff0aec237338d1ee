package io.crmkit.core.objection;

import io.crmkit.core.command.Behaviour;
import io.crmkit.core.editing.Editing;
import java.util.List;

/** What can be done with objections and responses. */
public final class ObjectionCommands {

    /** Records that a customer objects. */
    public static final String RAISE = "objection.raise";

    /** Corrects what was recorded. */
    public static final String CHANGE = "objection.change";

    /** Records what was answered. */
    public static final String ANSWER = "objection.answer";

    /** Records what came of the answer. */
    public static final String RESOLVE = "objection.resolve";

    /** Records that the customer does not hold it any more, or that it was a mistake. */
    public static final String WITHDRAW = "objection.withdraw";

    /** Adds a response to the library. */
    public static final String ADD_RESPONSE = "response.add";

    /** Changes a response. */
    public static final String CHANGE_RESPONSE = "response.change";

    private ObjectionCommands() {}

    /** The behaviours of all of them. */
    public static List<Behaviour<?, ?>> behaviours() {
        Editing<Objection> raising = new Raising();
        Editing<Response> responses = new Responding();
        return List.of(
                raising.creating(RAISE, "objection.raised"),
                raising.changing(CHANGE, "objection.changed"),
                Stepping.ANSWERING.changing(ANSWER, "objection.answered"),
                Stepping.RESOLVING.changing(RESOLVE, "objection.resolved"),
                Stepping.WITHDRAWING.changing(WITHDRAW, "objection.withdrawn"),
                responses.creating(ADD_RESPONSE, "response.added"),
                responses.changing(CHANGE_RESPONSE, "response.changed"));
    }
}
