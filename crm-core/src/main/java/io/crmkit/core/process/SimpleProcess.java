package io.crmkit.core.process;

/** A small process for first steps and small teams. */
final class SimpleProcess {

    static final SalesProcess PROCESS = SalesProcess.named("simple", "Simple sale", "简单销售")
            .open("qualification", "Qualification", "资格确认", "0.2")
            .open("proposal", "Proposal", "方案报价", "0.5", stage -> stage.requires("amount"))
            .open(
                    "closing",
                    "Closing",
                    "成交签约",
                    "0.8",
                    stage -> stage.requires("amount", "closeDate").forecast(ForecastCategory.BEST_CASE))
            .won("won", "Won", "已赢单", stage -> stage.requires("amount"))
            .lost("lost", "Lost", "输单", stage -> stage.requires("outcomeReason"))
            .move("qualification", "proposal")
            .move("proposal", "closing")
            .move("closing", "proposal")
            .move("closing", "won")
            .move("qualification", "lost")
            .move("proposal", "lost")
            .move("closing", "lost")
            .build();

    private SimpleProcess() {}
}
