package io.crmkit.core.customer;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that customers and contacts add. */
public final class CustomerReasons {

    /** The hierarchy would run in a circle. */
    public static final ReasonCode HIERARCHY_CYCLE = ReasonCode.blocking(
            "customer.hierarchy-cycle",
            "{name} cannot belong to {above}, because {above} belongs to {name} already.",
            "“{name}”不能归属于“{above}”，因为“{above}”已归属于“{name}”。");

    /** The hierarchy would be too deep. */
    public static final ReasonCode HIERARCHY_DEPTH = ReasonCode.blocking(
            "customer.hierarchy-depth", "A hierarchy may be at most {most} levels deep.", "客户层级最多 {most} 级。");

    /** The customer that is referred to does not exist. */
    public static final ReasonCode UNKNOWN_CUSTOMER = ReasonCode.blocking(
            "customer.unknown", "{attribute}: there is no customer {id}.", "{attribute}：不存在客户 {id}。");

    /** A class that was decided changes by a new decision only. */
    public static final ReasonCode CLASSIFIED = ReasonCode.blocking(
            "customer.classified",
            "{attribute} changes by classifying the customer, not by assignment.",
            "“{attribute}”须通过客户分类操作更改，不能直接设置。");

    /** A rule would decide otherwise than a person. */
    public static final ReasonCode CLASSIFIED_BY_HAND = ReasonCode.blocking(
                    "customer.classified-by-hand",
                    "{attribute} was decided by hand, and no rule decides otherwise. Clear it by hand first.",
                    "“{attribute}”为人工分类，规则不能更改，请先人工清除。")
            .overridable();

    /** A class is decided for a reason. */
    public static final ReasonCode CLASS_WITHOUT_REASON = ReasonCode.blocking(
            "customer.class-without-reason", "A classification needs a reason. Say why.", "客户分类须说明原因。");

    /** The attribute is no class. */
    public static final ReasonCode NOT_A_CLASS = ReasonCode.blocking(
            "customer.not-a-class",
            "{attribute} is no class of a customer. Classes are size, tier, lifecycle and potential.",
            "{attribute} 不是客户分类，分类包括规模、价值等级、生命周期和潜力。");

    /** A purpose is said of an attribute that does not exist. */
    public static final ReasonCode UNKNOWN_ATTRIBUTE = ReasonCode.blocking(
            "customer.unknown-attribute", "{attribute}: there is no attribute {name}.", "{attribute}：不存在属性 {name}。");

    private CustomerReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(
                HIERARCHY_CYCLE,
                HIERARCHY_DEPTH,
                UNKNOWN_CUSTOMER,
                CLASSIFIED,
                CLASSIFIED_BY_HAND,
                CLASS_WITHOUT_REASON,
                NOT_A_CLASS,
                UNKNOWN_ATTRIBUTE);
    }
}
