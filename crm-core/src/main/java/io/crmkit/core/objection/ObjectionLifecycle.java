package io.crmkit.core.objection;

import io.crmkit.core.lifecycle.Lifecycle;
import io.crmkit.core.lifecycle.Status;

/** How objections move from state to state; an answer can be put right until its outcome is known. */
final class ObjectionLifecycle {

    static final Lifecycle<ObjectionStatus, Objection> LIFECYCLE = Lifecycle.<ObjectionStatus, Objection>builder(
                    "objection")
            .state(ObjectionStatus.OPEN, Status.OPEN)
            .state(ObjectionStatus.ANSWERED, Status.WON)
            .state(ObjectionStatus.WITHDRAWN, Status.LOST)
            .move(ObjectionStatus.OPEN, ObjectionStatus.ANSWERED)
            .move(
                    ObjectionStatus.ANSWERED,
                    ObjectionStatus.ANSWERED,
                    move -> move.guard(ObjectionReasons.RESOLVED, ObjectionAttributes.OUTCOME.isBlank()))
            .move(ObjectionStatus.OPEN, ObjectionStatus.WITHDRAWN)
            .move(ObjectionStatus.ANSWERED, ObjectionStatus.WITHDRAWN)
            .build();

    private ObjectionLifecycle() {}
}
