package io.crmkit.core.opportunity;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The credit of one seller for an opportunity.
 *
 * @param seller who
 * @param share above 0, at most 1; the shares of all splits that are no overlay add up to 1
 * @param isOverlay whether it comes on top, for somebody who helped, and never counts as revenue
 */
public record Split(Id<Actor> seller, BigDecimal share, boolean isOverlay) {

    /** A share of the revenue. */
    public static Split of(Id<Actor> seller, String share) {
        return new Split(seller, new BigDecimal(share), false);
    }

    /** A credit that comes on top. */
    public static Split overlay(Id<Actor> seller, String share) {
        return new Split(seller, new BigDecimal(share), true);
    }

    /** Gathers the parts. */
    private static final class Builder {
        private Id<Actor> seller = Id.of("-");
        private BigDecimal share = BigDecimal.ONE;
        private boolean overlay;

        Split build() {
            return new Split(seller, share, overlay);
        }
    }

    /** The attributes of a split. */
    public static final class Attributes {

        private static final Definition<Split, Builder> DEFINITION =
                Catalogue.define("split", "Split", "业绩分配", Split.class, Builder::new, Builder::build);

        /** Who. */
        public static final IdAttribute<Split, Actor> SELLER = DEFINITION
                .<Actor>reference("seller", "member")
                .label("Seller", "销售人员")
                .required(Split::seller, (builder, seller) -> builder.seller = seller);

        /** The share as a fraction. */
        public static final OrderedAttribute<Split, BigDecimal> SHARE = DEFINITION
                .decimal("share", Kind.decimal())
                .label("Share", "比例")
                .rule(
                        share -> share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0,
                        "A share must be above 0 and at most 1; use 0.35 for 35 %.",
                        "比例须大于 0 且不超过 1；35 % 请写 0.35。")
                .required(Split::share, (builder, share) -> builder.share = share);

        /** Whether it comes on top. */
        public static final Attribute<Split, Boolean> OVERLAY = DEFINITION
                .flag("overlay")
                .label("Overlay", "协同业绩")
                .optional(
                        split -> Optional.of(split.isOverlay()).filter(overlay -> overlay),
                        (builder, overlay) -> builder.overlay = overlay);

        /** All of them. */
        public static final Catalogue<Split> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
