package io.crmkit.analytics.goal;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that quotas add. */
public final class QuotaReasons {

    /** The seller does not exist. */
    public static final ReasonCode UNKNOWN_SELLER = ReasonCode.blocking(
            "quota.unknown-seller", "{attribute}: there is no member {id}.", "{attribute}：不存在成员 {id}。");

    /** The fiscal calendar has no such period. */
    public static final ReasonCode UNKNOWN_PERIOD = ReasonCode.blocking(
            "quota.unknown-period",
            "{attribute}: the fiscal calendar has no period {period}. Check its number.",
            "{attribute}：财务日历中没有期间 {period}，请检查其编号。");

    private QuotaReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(UNKNOWN_SELLER, UNKNOWN_PERIOD);
    }
}
