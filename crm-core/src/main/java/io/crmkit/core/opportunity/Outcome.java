package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.lifecycle.Status;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** How an opportunity ended: a value of its own, kept when it is taken up again. */
@Value.Immutable
public sealed interface Outcome permits ImmutableOutcome {

    /** Won or lost. */
    Status result();

    /** On which day, in the zone of the host. */
    LocalDate on();

    /** Why. */
    Optional<String> reason();

    /** Who got the business instead, or was beaten. */
    Optional<String> competitor();

    /** Anything else. */
    Optional<String> note();

    /** An outcome in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes outcomes. */
    final class Builder extends ImmutableOutcome.Builder {
        Builder() {}
    }

    /** The attributes of an outcome. */
    final class Attributes {

        private static final Definition<Outcome, Builder> DEFINITION =
                Catalogue.define("outcome", "Outcome", "结果", Outcome.class, Outcome::builder, Builder::build);

        /** Won or lost. */
        public static final Attribute<Outcome, Status> RESULT = DEFINITION
                .choice("result", Status.class)
                .label("Result", "结果")
                .rule(Status::isClosed, "An outcome is won or lost.", "结果须为赢单或输单。")
                .required(Outcome::result, Builder::result);

        /** On which day. */
        public static final DatedAttribute<Outcome, LocalDate> ON =
                DEFINITION.date("on").label("On", "日期").required(Outcome::on, Builder::on);

        /** Why. */
        public static final TextAttribute<Outcome> REASON =
                DEFINITION.text("reason", 300).label("Reason", "原因").optional(Outcome::reason, Builder::reason);

        /** Who got the business instead, or was beaten. */
        public static final TextAttribute<Outcome> COMPETITOR = DEFINITION
                .text("competitor", 200)
                .label("Competitor", "竞争对手")
                .optional(Outcome::competitor, Builder::competitor);

        /** Anything else. */
        public static final TextAttribute<Outcome> NOTE =
                DEFINITION.text("note", 4_000).label("Note", "说明").optional(Outcome::note, Builder::note);

        /** All of them. */
        public static final Catalogue<Outcome> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
