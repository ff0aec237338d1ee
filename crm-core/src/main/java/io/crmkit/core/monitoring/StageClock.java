package io.crmkit.core.monitoring;

import io.crmkit.core.condition.Frame;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.process.Stage;
import io.crmkit.core.process.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the stage of a deal is due. The clock stands still while the deal is paused. */
final class StageClock {

    private StageClock() {}

    static Optional<Instant> dueAt(Case found, Frame frame) {
        List<Stay> stays = found.deal().stays();
        Optional<TimeLimit> limit = limit(found);
        if (limit.isEmpty() || stays.isEmpty() || found.deal().status() == Status.ON_HOLD) {
            return Optional.empty();
        }
        Duration paused = Duration.ZERO;
        int i = stays.size() - 1;
        while (i > 0 && !stays.get(i).how().isEntry()) {
            i--;
            Stay stay = stays.get(i);
            if (stay.status() == Status.ON_HOLD) {
                paused = paused.plus(stay.duration().orElse(Duration.ZERO));
            }
        }
        return Optional.of(limit.get().dueAt(stays.get(i).enteredAt(), paused, frame.business()));
    }

    static Optional<TimeLimit> limit(Case found) {
        return found.process().stage(found.deal().stage()).flatMap(Stage::limit);
    }
}
