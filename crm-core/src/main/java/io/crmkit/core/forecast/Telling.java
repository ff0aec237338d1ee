package io.crmkit.core.forecast;

import io.crmkit.core.access.Actor;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Tells what happened between two states of one deal, in the order of the kinds. */
final class Telling {

    private final Pipeline pipeline;
    private final Instant at;
    private final Opportunity after;
    private final List<Movement> told = new ArrayList<>();

    private Telling(Pipeline pipeline, Instant at, Opportunity after) {
        this.pipeline = pipeline;
        this.at = at;
        this.after = after;
    }

    static List<Movement> of(Pipeline pipeline, Instant at, Optional<Opportunity> before, Opportunity after) {
        Telling telling = new Telling(pipeline, at, after);
        Position now = Position.of(after);
        Optional<Position> then = before.map(Position::of).filter(Position::isOpen);
        if (then.isPresent()) {
            telling.changed(then.get(), now);
        } else if (now.isOpen()) {
            MovementKind kind = before.isPresent() ? MovementKind.REOPENED : MovementKind.NEW;
            telling.tell(kind, now, now.owner(), now.amount(), now.worth(pipeline));
        }
        return telling.told;
    }

    private void changed(Position then, Position now) {
        Position owned = then.ownedBy(now.owner());
        if (!owned.equals(then)) {
            MoneyByCurrency worth = then.worth(pipeline);
            tell(
                    MovementKind.CHANGED_OWNER,
                    then,
                    then.owner(),
                    then.amount(),
                    MoneyByCurrency.none().minus(worth));
            tell(MovementKind.CHANGED_OWNER, owned, owned.owner(), owned.amount(), worth);
        }
        Position valued = owned.worth(now.amount());
        valued(owned, valued);
        Position dated = valued.closing(now.closeDate());
        dated(valued, dated);
        if (!now.isOpen()) {
            MovementKind kind = after.status() == Status.WON ? MovementKind.WON : MovementKind.LOST;
            tell(
                    kind,
                    dated,
                    dated.owner(),
                    dated.amount(),
                    MoneyByCurrency.none().minus(dated.worth(pipeline)));
        }
    }

    private void valued(Position then, Position now) {
        MoneyByCurrency difference = now.money().minus(then.money());
        for (Money part : difference.amounts()) {
            MoneyByCurrency change =
                    pipeline.holds(now.closeDate()) ? MoneyByCurrency.of(part) : MoneyByCurrency.none();
            MovementKind kind = part.isPositive() ? MovementKind.INCREASED : MovementKind.DECREASED;
            tell(kind, now, now.owner(), Optional.of(part.abs()), change);
        }
    }

    private void dated(Position then, Position now) {
        int direction = pipeline.compare(then.closeDate(), now.closeDate());
        if (direction != 0) {
            MovementKind kind = direction > 0 ? MovementKind.PUSHED : MovementKind.PULLED;
            tell(kind, now, now.owner(), now.amount(), now.worth(pipeline).minus(then.worth(pipeline)));
        }
    }

    private void tell(
            MovementKind kind,
            Position position,
            Optional<Id<Actor>> owner,
            Optional<Money> amount,
            MoneyByCurrency change) {
        told.add(Movement.builder()
                .deal(after.id())
                .kind(kind)
                .at(at)
                .owner(owner)
                .closeDate(position.closeDate())
                .amount(amount)
                .change(change)
                .build());
    }
}
