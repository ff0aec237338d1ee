package io.crmkit.core.customer;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.TextAttribute;
import java.util.Optional;
import org.immutables.value.Value;

/** One means of reaching somebody, besides the main ones. */
@Value.Immutable
public sealed interface Channel permits ImmutableChannel {

    /** Which means. */
    ChannelKind kind();

    /** The number, address or account, as one dials or types it. */
    String address();

    /** What it is for, or what to mind: "evenings only", "WeChat". */
    Optional<String> remark();

    /** A channel without a remark. */
    static Channel of(ChannelKind kind, String address) {
        return builder().kind(kind).address(address).build();
    }

    /** A channel in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes channels. */
    final class Builder extends ImmutableChannel.Builder {
        Builder() {}
    }

    /** The attributes of a channel. */
    final class Attributes {

        private static final Definition<Channel, Builder> DEFINITION =
                Catalogue.define("channel", "Channel", "联系渠道", Channel.class, Channel::builder, Builder::build);

        /** Which means. */
        public static final Attribute<Channel, ChannelKind> KIND =
                DEFINITION.choice("kind", ChannelKind.class).label("Kind", "类型").required(Channel::kind, Builder::kind);

        /** The number, address or account. */
        public static final TextAttribute<Channel> ADDRESS = DEFINITION
                .text("address", 254)
                .label("Address", "号码或账号")
                .personal()
                .required(Channel::address, Builder::address);

        /** What it is for, or what to mind. */
        public static final TextAttribute<Channel> REMARK =
                DEFINITION.text("remark", 200).label("Remark", "备注").optional(Channel::remark, Builder::remark);

        /** All of them. */
        public static final Catalogue<Channel> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
