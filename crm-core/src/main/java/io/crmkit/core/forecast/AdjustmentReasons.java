package io.crmkit.core.forecast;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that adjustments add. */
public final class AdjustmentReasons {

    /** It was taken back before. */
    public static final ReasonCode WITHDRAWN = ReasonCode.blocking(
            "adjustment.withdrawn", "The adjustment {id} has been withdrawn already.", "调整 {id} 已撤回。");

    /** Only the author takes it back. */
    public static final ReasonCode NOT_THE_AUTHOR = ReasonCode.blocking(
                    "adjustment.not-the-author",
                    "The adjustment {id} is by {author}, who alone may withdraw it. Add one of your own.",
                    "调整 {id} 由 {author} 作出，仅其本人可撤回。请另作调整。")
            .overridable();

    /** The period cannot be read. */
    public static final ReasonCode UNKNOWN_PERIOD = ReasonCode.blocking(
            "adjustment.unknown-period",
            "\"{period}\" is no fiscal period. Write it like 2026-Q1.",
            "“{period}”不是财务期间，请写作 2026-Q1。");

    private AdjustmentReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(WITHDRAWN, NOT_THE_AUTHOR, UNKNOWN_PERIOD);
    }
}
