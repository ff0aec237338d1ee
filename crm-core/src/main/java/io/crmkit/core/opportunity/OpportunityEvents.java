package io.crmkit.core.opportunity;

import io.crmkit.core.data.SmallMap;
import io.crmkit.core.journal.Event;
import io.crmkit.core.kind.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happens to opportunities, as it stands in the journal. */
final class OpportunityEvents {

    static final String OPENED = "opportunity.opened";
    static final String CHANGED = "opportunity.changed";
    static final String MOVED = "opportunity.stage-moved";
    static final String HELD = "opportunity.held";
    static final String RESUMED = "opportunity.resumed";
    static final String TICKED = "opportunity.checklist-ticked";
    static final String MIGRATED = "opportunity.migrated";

    private static final Kind<Transition> HOW = Stay.Attributes.HOW.kind();

    private OpportunityEvents() {}

    static Event opened(String stage) {
        return Event.of(OPENED, Map.of("stage", stage));
    }

    static Event openedEarlier(String stage) {
        return Event.of(OPENED, SmallMap.of("stage", stage, "imported", true));
    }

    static Event moved(String from, String to, Transition how, Course course) {
        return Event.of(
                MOVED,
                SmallMap.of("from", from, "to", to, "how", HOW.toData(how), "process", course.name(), "edition", (long)
                        course.edition().number()));
    }

    static Event movedByItself(String from, String to, Transition how, Course course) {
        return marked(moved(from, to, how, course), "automatic");
    }

    static Event movedEarlier(String from, String to, Transition how, Course course) {
        return marked(moved(from, to, how, course), "imported");
    }

    private static Event marked(Event event, String mark) {
        Map<String, Object> payload = new LinkedHashMap<>(event.payload());
        payload.put(mark, true);
        return Event.of(event.name(), payload);
    }
}
