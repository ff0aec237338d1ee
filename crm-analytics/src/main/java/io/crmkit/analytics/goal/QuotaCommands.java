package io.crmkit.analytics.goal;

import io.crmkit.core.Crm;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.Retraction;
import io.crmkit.core.importing.Recipe;
import java.util.ArrayList;
import java.util.List;

/** What can be done with quotas. */
public final class QuotaCommands {

    /** Sets a quota. */
    public static final String SET = "quota.set";

    /** Changes a quota. */
    public static final String CHANGE = "quota.change";

    private QuotaCommands() {}

    /** The behaviours of all of them, and of retracting and restoring. */
    public static List<Behaviour<?, ?>> behaviours() {
        Editing<Quota> quotas = new SettingQuotas();
        List<Behaviour<?, ?>> all =
                new ArrayList<>(List.of(quotas.creating(SET, "quota.set"), quotas.changing(CHANGE, "quota.changed")));
        all.addAll(Retraction.behaviours(QuotaAttributes.CATALOGUE));
        return all;
    }

    /** Lets a CRM keep quotas. */
    public static Crm.Builder keptBy(Crm.Builder crm) {
        crm.catalogue(QuotaAttributes.CATALOGUE);
        behaviours().forEach(crm::behaviour);
        return crm;
    }

    /** How rows of a table become quotas. */
    public static Recipe<Quota> recipe() {
        return Recipe.of(QuotaAttributes.CATALOGUE, SET, CHANGE);
    }
}
