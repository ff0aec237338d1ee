package io.crmkit.core.forecast;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One thing that happened to one deal in the pipeline. */
@Value.Immutable
public sealed interface Movement permits ImmutableMovement {

    /** Which deal. */
    Id<Opportunity> deal();

    /** What happened. */
    MovementKind kind();

    /** When it took effect. */
    Instant at();

    /** In whose pipeline. */
    Optional<Id<Actor>> owner();

    /** On which day the deal is expected to close, after the movement. */
    Optional<LocalDate> closeDate();

    /** What the deal was worth when it moved; never negative for a deal of positive amount. */
    Optional<Money> amount();

    /** What the deal counted in the pipeline that was asked for, before it moved; empty if it was not in there. */
    Optional<Money> before();

    /** What it counts in there after it moved; empty if it is not in there. */
    Optional<Money> after();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** What it did to that pipeline: positive if it came in, negative if it went out, none if it stayed. */
    @Value.NonAttribute
    default MoneyByCurrency change() {
        return of(after()).minus(of(before()));
    }

    private static MoneyByCurrency of(Optional<Money> amount) {
        return amount.map(MoneyByCurrency::of).orElse(MoneyByCurrency.none());
    }

    /** A movement in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes movements. */
    final class Builder extends ImmutableMovement.Builder {
        Builder() {}
    }

    /** The attributes of a movement. */
    final class Attributes {

        private static final Definition<Movement, Builder> DEFINITION =
                Catalogue.define("movement", "Movement", "变动", Movement.class, Movement::builder, Builder::build);

        /** Which deal. */
        public static final IdAttribute<Movement, Opportunity> DEAL = DEFINITION
                .<Opportunity>reference("deal", "opportunity")
                .label("Opportunity", "商机")
                .required(Movement::deal, Builder::deal);

        /** What happened. */
        public static final Attribute<Movement, MovementKind> KIND = DEFINITION
                .choice("kind", MovementKind.class)
                .label("Movement", "变动类型")
                .required(Movement::kind, Builder::kind);

        /** When it took effect. */
        public static final DatedAttribute<Movement, Instant> AT =
                DEFINITION.instant("at").label("Moved at", "变动时间").required(Movement::at, Builder::at);

        /** In whose pipeline. */
        public static final IdAttribute<Movement, Actor> OWNER = DEFINITION
                .<Actor>reference("owner", "member")
                .label("Owner", "负责人")
                .optional(Movement::owner, Builder::owner);

        /** When it is expected to close, after the movement. */
        public static final DatedAttribute<Movement, LocalDate> CLOSE_DATE = DEFINITION
                .date("closeDate")
                .label("Expected close", "预计成交日期")
                .optional(Movement::closeDate, Builder::closeDate);

        /** What it was worth when it moved. */
        public static final MoneyAttribute<Movement> AMOUNT =
                DEFINITION.money("amount").label("Amount", "金额").optional(Movement::amount, Builder::amount);

        /** What it counted before. */
        public static final MoneyAttribute<Movement> BEFORE =
                DEFINITION.money("before").label("Before", "变动前").optional(Movement::before, Builder::before);

        /** What it counts after. */
        public static final MoneyAttribute<Movement> AFTER =
                DEFINITION.money("after").label("After", "变动后").optional(Movement::after, Builder::after);

        static {
            DEFINITION.extras(Movement::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<Movement> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
