package io.crmkit.core.opportunity;

import io.crmkit.core.journal.Event;
import io.crmkit.core.kind.ChoiceKind;
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

    private OpportunityEvents() {}

    static Event opened(String stage) {
        return Event.of(OPENED, Map.of("stage", stage));
    }

    static Event openedEarlier(String stage) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("stage", stage);
        payload.put("imported", true);
        return Event.of(OPENED, payload);
    }

    static Event moved(String from, String to, Transition how, Course course) {
        return Event.of(MOVED, payload(from, to, how, course));
    }

    static Event movedByItself(String from, String to, Transition how, Course course) {
        Map<String, Object> payload = payload(from, to, how, course);
        payload.put("automatic", true);
        return Event.of(MOVED, payload);
    }

    static Event movedEarlier(String from, String to, Transition how, Course course) {
        Map<String, Object> payload = payload(from, to, how, course);
        payload.put("imported", true);
        return Event.of(MOVED, payload);
    }

    private static Map<String, Object> payload(String from, String to, Transition how, Course course) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("from", from);
        payload.put("to", to);
        payload.put("how", ChoiceKind.codeOf(how));
        payload.put("process", course.name());
        payload.put("edition", (long) course.edition().number());
        return payload;
    }
}
