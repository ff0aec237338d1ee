package io.crmkit.core.process;

import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import java.util.List;

/** The process that the library brings along. */
final class SimpleProcess {

    static final SalesProcess PROCESS = new SalesProcess(
            "simple",
            Label.of("Simple sale", "简单销售"),
            List.of(
                    Stage.of("qualification", "Qualification", "资格确认", Status.OPEN, "0.2"),
                    Stage.of("proposal", "Proposal", "方案报价", Status.OPEN, "0.5").requiring("amount"),
                    Stage.of("closing", "Closing", "成交签约", Status.OPEN, "0.8").requiring("amount", "closeDate"),
                    Stage.of("won", "Won", "已赢单", Status.WON, "1").requiring("amount"),
                    Stage.of("lost", "Lost", "输单", Status.LOST, "0").requiring("lostReason")),
            List.of(
                    StageMove.of("qualification", "proposal"),
                    StageMove.of("proposal", "closing"),
                    StageMove.of("closing", "proposal"),
                    StageMove.of("closing", "won"),
                    StageMove.of("qualification", "lost"),
                    StageMove.of("proposal", "lost"),
                    StageMove.of("closing", "lost")));

    private SimpleProcess() {}
}
