package io.crmkit.core.customer;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that customers and contacts add. */
public final class CustomerReasons {

    /** The hierarchy would run in a circle. */
    public static final ReasonCode HIERARCHY_CYCLE = ReasonCode.blocking(
            "customer.hierarchy-cycle",
            "{name} cannot belong to {parent}, because {parent} belongs to {name} already.",
            "“{name}”不能归属于“{parent}”，因为“{parent}”已归属于“{name}”。");

    /** The hierarchy would be too deep. */
    public static final ReasonCode HIERARCHY_DEPTH = ReasonCode.blocking(
            "customer.hierarchy-depth", "A hierarchy may be at most {most} levels deep.", "客户层级最多 {most} 级。");

    /** The customer that is referred to does not exist. */
    public static final ReasonCode UNKNOWN_CUSTOMER = ReasonCode.blocking(
            "customer.unknown", "{attribute}: there is no customer {id}.", "{attribute}：不存在客户 {id}。");

    private CustomerReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(HIERARCHY_CYCLE, HIERARCHY_DEPTH, UNKNOWN_CUSTOMER);
    }
}
