package io.crmkit.core.catalog;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.TextAttribute;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that a product has or can do. */
@Value.Immutable
public sealed interface Feature permits ImmutableFeature {

    /** What it is, such as "power". */
    String name();

    /** How much or which, with its unit, such as "4 kW"; empty where the product simply has it. */
    Optional<String> content();

    /** A feature that a product simply has. */
    static Feature of(String name) {
        return builder().name(name).build();
    }

    /** A feature with its content. */
    static Feature of(String name, String content) {
        return builder().name(name).content(content).build();
    }

    /** A feature in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes features. */
    final class Builder extends ImmutableFeature.Builder {
        Builder() {}
    }

    /** The attributes of a feature. */
    final class Attributes {

        private static final Definition<Feature, Builder> DEFINITION =
                Catalogue.define("feature", "Feature", "产品特性", Feature.class, Feature::builder, Builder::build);

        /** What it is. */
        public static final TextAttribute<Feature> NAME =
                DEFINITION.text("name", 100).label("Name", "名称").required(Feature::name, Builder::name);

        /** How much or which, with its unit. */
        public static final TextAttribute<Feature> CONTENT =
                DEFINITION.text("content", 300).label("Content", "内容").optional(Feature::content, Builder::content);

        /** All of them. */
        public static final Catalogue<Feature> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
