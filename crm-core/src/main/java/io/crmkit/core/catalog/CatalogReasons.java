package io.crmkit.core.catalog;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that products add. */
public final class CatalogReasons {

    /** A bundle would hold itself. */
    public static final ReasonCode BUNDLE_CYCLE = ReasonCode.blocking(
            "product.bundle-cycle",
            "{name} cannot hold {component}, because {component} holds {name} or is the same product.",
            "“{name}”不能包含“{component}”，因为后者已包含前者或两者为同一产品。");

    /** A bundle would hold too many products. */
    public static final ReasonCode BUNDLE_SIZE = ReasonCode.blocking(
            "product.bundle-size",
            "A bundle and all bundles in it may hold at most {most} products.",
            "一个组合连同其中的组合最多包含 {most} 个产品。");

    /** The product that is referred to does not exist. */
    public static final ReasonCode UNKNOWN_PRODUCT =
            ReasonCode.blocking("product.unknown", "{attribute}: there is no product {id}.", "{attribute}：不存在产品 {id}。");

    /** The status changes by retiring only. */
    public static final ReasonCode NOT_ASSIGNABLE = ReasonCode.blocking(
            "product.not-assignable",
            "{attribute} changes by retiring the product, not by assignment.",
            "“{attribute}”随产品停售而变化，不能直接设置。");

    /** The product is retired already. */
    public static final ReasonCode RETIRED =
            ReasonCode.blocking("product.retired", "{name} has been retired since {date}.", "“{name}”已于 {date} 停售。");

    /** A product cannot be retired on a day that has not come. */
    public static final ReasonCode RETIRED_LATER = ReasonCode.blocking(
            "product.retired-later",
            "{date} has not come yet. Retire the product on the day itself.",
            "{date} 尚未到来，请在当日停售。");

    private CatalogReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(BUNDLE_CYCLE, BUNDLE_SIZE, UNKNOWN_PRODUCT, NOT_ASSIGNABLE, RETIRED, RETIRED_LATER);
    }
}
