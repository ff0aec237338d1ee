package io.crmkit.core.configuration;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Kind;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An edition as it is kept: its content is text. Never changed once it is published. */
@Value.Immutable
@SuppressWarnings("immutables:from") // copies are made through the catalogue
public sealed interface StoredEdition extends Aggregate<StoredEdition> permits ImmutableStoredEdition {

    /** Kind, name and number, joined by slashes: so two people cannot publish the same number. */
    @Override
    Id<StoredEdition> id();

    @Override
    long version();

    /** The name of the {@link ConfigurationKind}. */
    String kind();

    /** The name of the configuration. */
    String name();

    /** The number of the edition, from 1. */
    long number();

    /** The content in its plain form, as text. */
    String content();

    /** From when it holds for what is new. */
    Instant forNewFrom();

    /** From when it also holds for what is running. */
    Optional<Instant> forRunningFrom();

    /** The identity of an edition. */
    static Id<StoredEdition> id(String kind, String name, long number) {
        return Id.of(kind + "/" + name + "/" + number);
    }

    /** An edition in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes editions. */
    final class Builder extends ImmutableStoredEdition.Builder {
        Builder() {}
    }

    /** The attributes of an edition. */
    final class Attributes {

        private static final Definition<StoredEdition, Builder> DEFINITION = Catalogue.define(
                "configuration", "Configuration", "配置", StoredEdition.class, StoredEdition::builder, Builder::build);

        /** The identity. */
        public static final IdAttribute<StoredEdition, StoredEdition> ID =
                DEFINITION.identity(StoredEdition::id, Builder::id);

        /** The version. */
        public static final OrderedAttribute<StoredEdition, Long> VERSION =
                DEFINITION.version(StoredEdition::version, Builder::version);

        /** The name of the kind. */
        public static final TextAttribute<StoredEdition> KIND =
                DEFINITION.text("kind", 60).label("Kind", "类别").required(StoredEdition::kind, Builder::kind);

        /** The name of the configuration. */
        public static final TextAttribute<StoredEdition> NAME =
                DEFINITION.text("name", 50).label("Name", "名称").required(StoredEdition::name, Builder::name);

        /** The number of the edition. */
        public static final OrderedAttribute<StoredEdition, Long> NUMBER = DEFINITION
                .whole("number", Kind.whole().between(1, 1_000_000))
                .label("Number", "版次")
                .required(StoredEdition::number, Builder::number);

        /** The content. */
        public static final TextAttribute<StoredEdition> CONTENT = DEFINITION
                .text("content", 100_000)
                .label("Content", "内容")
                .required(StoredEdition::content, Builder::content);

        /** From when it holds for what is new. */
        public static final DatedAttribute<StoredEdition, Instant> FOR_NEW_FROM = DEFINITION
                .instant("forNewFrom")
                .label("For new from", "新建生效时间")
                .required(StoredEdition::forNewFrom, Builder::forNewFrom);

        /** From when it also holds for what is running. */
        public static final DatedAttribute<StoredEdition, Instant> FOR_RUNNING_FROM = DEFINITION
                .instant("forRunningFrom")
                .label("For running from", "在途生效时间")
                .optional(StoredEdition::forRunningFrom, Builder::forRunningFrom);

        /** All of them. */
        public static final Catalogue<StoredEdition> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
