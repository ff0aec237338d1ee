package io.crmkit.core.forecast;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.team.Team;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Somebody's own view of a figure of the forecast, put over it as a layer. The figure below stays as it is. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface Adjustment extends Aggregate<Adjustment> permits ImmutableAdjustment {

    @Override
    Id<Adjustment> id();

    @Override
    long version();

    /** Whose view it is. */
    Id<Actor> author();

    /** When it was made. */
    Instant at();

    /** Whose figure is adjusted; there is either a seller or a team. */
    Optional<Id<Actor>> seller();

    /** The team whose figure is adjusted. */
    Optional<Id<Team>> team();

    /** The fiscal period, as it prints itself: {@code 2026-Q1}. */
    String period();

    /** The category of which the figure is. */
    ForecastCategory category();

    /** What it does. */
    AdjustmentMode mode();

    /** The new figure, or what is added; may be negative when it is added. */
    Money amount();

    /** The figure that the author saw below, in the same currency. */
    Money base();

    /** Why. */
    String reason();

    /** Whether it was taken back. */
    default boolean isWithdrawn() {
        return false;
    }

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses what adjusts nothing or two things, and what mixes currencies. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        if (seller().isPresent() == team().isPresent()) {
            faults.add(Fault.at(
                    "seller",
                    seller().orElse(null),
                    Label.of("Adjust the figure of either a seller or a team.", "请指定销售人员或团队之一。")));
        }
        if (!amount().isSameCurrency(base())) {
            faults.add(Fault.at("base", base(), Label.of("The base is in the currency of the amount.", "基数须与金额币种一致。")));
        }
        faults.refuse();
    }

    /** An adjustment in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableAdjustment.Builder {
        Builder() {}
    }
}
