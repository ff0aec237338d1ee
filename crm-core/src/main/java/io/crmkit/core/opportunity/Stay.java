package io.crmkit.core.opportunity;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One stay of an opportunity in a stage: the stage log is the list of all of them, the first stage and repeated visits included. A pause
 * ends a stay and begins another one in the same stage with the status on hold.
 */
@Value.Immutable
public sealed interface Stay permits ImmutableStay {

    /** The code of the stage. */
    String stage();

    /** The status that it had there. */
    Status status();

    /** How it came there. */
    Transition how();

    /** Since when. */
    Instant enteredAt();

    /** Until when; empty while it is still there. */
    Optional<Instant> leftAt();

    /** Who moved it there. */
    Id<Actor> by();

    /** The edition of the process by which it was moved. */
    long edition();

    /** Why, in the words of whoever moved it. */
    Optional<String> why();

    /** How long it stayed, by the clock on the wall; empty while it is still there. */
    @Value.NonAttribute
    default Optional<Duration> duration() {
        return leftAt().map(left -> Duration.between(enteredAt(), left));
    }

    /** How long it stayed in working time; empty while it is still there. */
    default Optional<Duration> workingTime(BusinessCalendar calendar) {
        return leftAt().map(left -> calendar.workingTime(enteredAt(), left));
    }

    /** A stay in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes stays. */
    final class Builder extends ImmutableStay.Builder {
        Builder() {}
    }

    /** The attributes of a stay. */
    final class Attributes {

        private static final Definition<Stay, Builder> DEFINITION =
                Catalogue.define("stay", "Stay in a stage", "阶段停留", Stay.class, Stay::builder, Builder::build);

        /** The code of the stage. */
        public static final TextAttribute<Stay> STAGE =
                DEFINITION.text("stage", 60).label("Stage", "阶段").required(Stay::stage, Builder::stage);

        /** The status that it had there. */
        public static final Attribute<Stay, Status> STATUS =
                DEFINITION.choice("status", Status.class).label("Status", "状态").required(Stay::status, Builder::status);

        /** How it came there. */
        public static final Attribute<Stay, Transition> HOW = DEFINITION
                .choice("how", Transition.class)
                .label("Entered by", "进入方式")
                .required(Stay::how, Builder::how);

        /** Since when. */
        public static final DatedAttribute<Stay, Instant> ENTERED_AT = DEFINITION
                .instant("enteredAt")
                .label("Entered at", "进入时间")
                .required(Stay::enteredAt, Builder::enteredAt);

        /** Until when. */
        public static final DatedAttribute<Stay, Instant> LEFT_AT =
                DEFINITION.instant("leftAt").label("Left at", "离开时间").optional(Stay::leftAt, Builder::leftAt);

        /** Days from its beginning until today, by dates; blank where it has ended. Depends on when and in which zone one asks. */
        public static final OrderedAttribute<Stay, Long> DAYS_SO_FAR = DEFINITION
                .whole("daysSoFar")
                .label("Days so far", "已停留天数")
                .contextual(frame -> (stay, related) -> stay.leftAt().isPresent()
                        ? null
                        : ChronoUnit.DAYS.between(LocalDate.ofInstant(stay.enteredAt(), frame.zone()), frame.today()));

        /** Who moved it there. */
        public static final IdAttribute<Stay, Actor> BY = DEFINITION
                .<Actor>reference("by", "member")
                .label("Moved by", "操作人")
                .required(Stay::by, Builder::by);

        /** The edition of the process by which it was moved. */
        public static final OrderedAttribute<Stay, Long> EDITION = DEFINITION
                .whole("edition", Kind.whole().between(0, 1_000_000))
                .label("Edition", "流程版次")
                .required(Stay::edition, Builder::edition);

        /** Why. */
        public static final TextAttribute<Stay> WHY =
                DEFINITION.text("why", 2_000).label("Reason", "原因").optional(Stay::why, Builder::why);

        /** All of them. */
        public static final Catalogue<Stay> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
