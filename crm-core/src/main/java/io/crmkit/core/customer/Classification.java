package io.crmkit.core.customer;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.TextAttribute;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Who put a customer into a class, why, and since when; the class itself is the value of the attribute. */
@Value.Immutable
public sealed interface Classification permits ImmutableClassification {

    /** The name of the attribute, such as {@code tier}. */
    String standard();

    /** Who decided. */
    ClassSource source();

    /** Why: the words of a person, or the name of the rule. */
    Optional<String> reason();

    /** The day on which the class took effect, in the zone of the host; it stays when the same class is confirmed. */
    LocalDate since();

    /** A classification in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes classifications. */
    final class Builder extends ImmutableClassification.Builder {
        Builder() {}
    }

    /** The attributes of a classification. */
    final class Attributes {

        private static final Definition<Classification, Builder> DEFINITION = Catalogue.define(
                "classification",
                "Classification",
                "客户分类",
                Classification.class,
                Classification::builder,
                Builder::build);

        /** The name of the attribute. */
        public static final TextAttribute<Classification> STANDARD = DEFINITION
                .text("standard", 60)
                .label("Standard", "分类标准")
                .required(Classification::standard, Builder::standard);

        /** Who decided. */
        public static final Attribute<Classification, ClassSource> SOURCE = DEFINITION
                .choice("source", ClassSource.class)
                .label("Source", "来源")
                .required(Classification::source, Builder::source);

        /** Why. */
        public static final TextAttribute<Classification> REASON = DEFINITION
                .text("reason", 1_000)
                .label("Reason", "原因")
                .optional(Classification::reason, Builder::reason);

        /** The day on which the class took effect. */
        public static final DatedAttribute<Classification, LocalDate> SINCE =
                DEFINITION.date("since").label("Since", "生效日期").required(Classification::since, Builder::since);

        /** All of them. */
        public static final Catalogue<Classification> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
