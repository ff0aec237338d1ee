package io.crmkit.core.activity;

import io.crmkit.core.id.Id;
import io.crmkit.core.opportunity.Opportunity;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Which activity was the last. Pure; the order of the activities given does not matter. */
public final class LastActivity {

    /** The later activity; of two at the same moment, the one with the smaller id, as the desk has it. */
    private static final BinaryOperator<Activity> LATER = BinaryOperator.maxBy(
            Comparator.comparing(Activity::at).thenComparing(Activity::id, Comparator.reverseOrder()));

    private LastActivity() {}

    /** The last activity of each opportunity that has any; activities without an opportunity do not count. */
    public static Map<Id<Opportunity>, Activity> perOpportunity(Collection<Activity> activities) {
        Map<Id<Opportunity>, Activity> last = new LinkedHashMap<>();
        activities.forEach(
                activity -> activity.opportunity().ifPresent(opportunity -> last.merge(opportunity, activity, LATER)));
        return last;
    }
}
