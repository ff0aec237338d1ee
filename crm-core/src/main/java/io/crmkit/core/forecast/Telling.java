package io.crmkit.core.forecast;

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
    private final Opportunity deal;
    private final List<Movement> told = new ArrayList<>();

    private Telling(Pipeline pipeline, Instant at, Opportunity deal) {
        this.pipeline = pipeline;
        this.at = at;
        this.deal = deal;
    }

    /**
     * What happened.
     *
     * @param known whether there was a deal at any time before
     * @param before how it was until then; empty if it was not there
     * @param after how it is from then on; empty if it is retracted
     */
    static List<Movement> of(
            Pipeline pipeline, Instant at, boolean known, Optional<Opportunity> before, Optional<Opportunity> after) {
        Optional<Opportunity> deal = after.or(() -> before);
        if (deal.isEmpty()) {
            return List.of();
        }
        Telling telling = new Telling(pipeline, at, deal.get());
        Optional<Position> then = before.map(Position::of).filter(Position::isOpen);
        Optional<Position> now = after.map(Position::of);
        if (then.isPresent() && now.isPresent()) {
            telling.changed(then.get(), now.get());
        } else if (then.isPresent()) {
            telling.tell(
                    MovementKind.RETRACTED,
                    then.get(),
                    then.get().amount(),
                    then.get().worth(pipeline),
                    Optional.empty());
        } else {
            now.filter(Position::isOpen)
                    .ifPresent(position -> telling.tell(
                            before.isPresent()
                                    ? MovementKind.REOPENED
                                    : known ? MovementKind.RESTORED : MovementKind.NEW,
                            position,
                            position.amount(),
                            Optional.empty(),
                            position.worth(pipeline)));
        }
        return telling.told;
    }

    private void changed(Position then, Position now) {
        Position owned = then.ownedBy(now.owner());
        if (!owned.equals(then)) {
            Optional<Money> worth = then.worth(pipeline);
            tell(MovementKind.CHANGED_OWNER, then, then.amount(), worth, Optional.empty());
            tell(MovementKind.CHANGED_OWNER, owned, owned.amount(), Optional.empty(), worth);
        }
        Position valued = owned.worth(now.amount());
        valued(owned, valued);
        Position dated = valued.closing(now.closeDate());
        dated(valued, dated);
        if (!now.isOpen()) {
            MovementKind kind = deal.status() == Status.WON ? MovementKind.WON : MovementKind.LOST;
            tell(kind, dated, dated.amount(), dated.worth(pipeline), Optional.empty());
        }
    }

    /** An amount in another currency is less of the one and more of the other. */
    private void valued(Position then, Position now) {
        MoneyByCurrency difference = now.money().minus(then.money());
        for (Money part : difference.amounts()) {
            MovementKind kind = part.isPositive() ? MovementKind.INCREASED : MovementKind.DECREASED;
            tell(
                    kind,
                    now,
                    Optional.of(part.abs()),
                    then.worth(pipeline).filter(part::isSameCurrency),
                    now.worth(pipeline).filter(part::isSameCurrency));
        }
    }

    private void dated(Position then, Position now) {
        int direction = pipeline.compare(then.closeDate(), now.closeDate());
        if (direction != 0) {
            MovementKind kind = direction > 0 ? MovementKind.PUSHED : MovementKind.PULLED;
            tell(kind, now, now.amount(), then.worth(pipeline), now.worth(pipeline));
        }
    }

    private void tell(
            MovementKind kind,
            Position position,
            Optional<Money> amount,
            Optional<Money> before,
            Optional<Money> counted) {
        told.add(Movement.builder()
                .deal(deal.id())
                .kind(kind)
                .at(at)
                .owner(position.owner())
                .closeDate(position.closeDate())
                .amount(amount)
                .before(before)
                .after(counted)
                .build());
    }
}
