package io.crmkit.analytics.goal;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import io.crmkit.core.team.Member;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** How much a seller or a region is to win in a fiscal period. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface Quota extends Aggregate<Quota> permits ImmutableQuota {

    @Override
    Id<Quota> id();

    @Override
    long version();

    /** Who is to win it; empty where it is a region's. */
    Optional<Id<Member>> seller();

    /** Whose owners are to win it, as members name their region; empty where it is a seller's. */
    Optional<String> region();

    /**
     * The fiscal period, as {@link io.crmkit.core.time.FiscalCalendar#parse} reads it: {@code 2026}, {@code 2026-Q2}, {@code 2026-M04}. It
     * means days by the fiscal calendar of whoever reads it.
     */
    String period();

    /** The amount to win, 0 or more; of 0, no attainment is defined. */
    Money amount();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses a quota of nobody, or of two. */
    @Value.Check
    default void check() {
        if (seller().isPresent() == region().isPresent()) {
            throw new InvalidDataException(Fault.at(
                    QuotaAttributes.SELLER.name(),
                    null,
                    seller().isPresent()
                            ? Label.of(
                                    "A quota is a seller's or a region's, not of both. Take one of them out.",
                                    "销售目标只能属于销售人员或区域之一，请去掉其中一个。")
                            : Label.of(
                                    "A quota is a seller's or a region's. Name one of them.",
                                    "销售目标须属于销售人员或区域，请填写其中之一。")));
        }
    }

    /** A quota in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes records. */
    final class Builder extends ImmutableQuota.Builder {
        Builder() {}
    }
}
