package io.crmkit.core.activity;

import io.crmkit.core.command.Behaviour;
import io.crmkit.core.editing.Editing;
import java.util.List;

/** What can be done with activities. */
public final class ActivityCommands {

    /** Records what has happened. */
    public static final String LOG = "activity.log";

    /** Corrects what was recorded. */
    public static final String CORRECT = "activity.correct";

    private ActivityCommands() {}

    /** The behaviours of all of them. */
    public static List<Behaviour<?, ?>> behaviours() {
        Editing<Activity> logging = new Logging();
        return List.of(logging.creating(LOG, "activity.logged"), logging.changing(CORRECT, "activity.corrected"));
    }
}
