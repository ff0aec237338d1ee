package io.crmkit.core.team;

import io.crmkit.core.decision.ReasonCode;
import java.util.List;

/** The reasons that teams and members add. */
public final class TeamReasons {

    /** Teams or managers would run in a circle. */
    public static final ReasonCode CYCLE = ReasonCode.blocking(
            "team.cycle",
            "{attribute}: {name} is above {above} already, or is the same.",
            "{attribute}：“{name}”已是“{above}”的上级，或两者相同。");

    /** Teams or managers would be too deep. */
    public static final ReasonCode DEPTH = ReasonCode.blocking(
            "team.depth", "{attribute}: at most {most} levels above are possible.", "{attribute}：上方最多 {most} 级。");

    /** The team that is referred to does not exist. */
    public static final ReasonCode UNKNOWN_TEAM =
            ReasonCode.blocking("team.unknown", "{attribute}: there is no team {id}.", "{attribute}：不存在团队 {id}。");

    /** The member that is referred to does not exist. */
    public static final ReasonCode UNKNOWN_MEMBER =
            ReasonCode.blocking("member.unknown", "{attribute}: there is no member {id}.", "{attribute}：不存在成员 {id}。");

    private TeamReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(CYCLE, DEPTH, UNKNOWN_TEAM, UNKNOWN_MEMBER);
    }
}
