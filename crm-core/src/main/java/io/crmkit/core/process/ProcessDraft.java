package io.crmkit.core.process;

import io.crmkit.core.access.Role;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.lifecycle.Guard;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/**
 * A sales process in the making, as one writes it down in Java: the stages in their order, then the moves.
 *
 * <pre>{@code
 * SalesProcess process = SalesProcess.named("short", "Short sale", "短流程")
 *         .open("talk", "Talk", "洽谈", "0.3", s -> s.item("needs", "Needs understood", "已了解需求").limit(TimeLimit.workingDays(5)))
 *         .open("offer", "Offer", "报价", "0.6", s -> s.requires("amount").forecast(ForecastCategory.COMMIT))
 *         .won("won", "Won", "赢单")
 *         .lost("lost", "Lost", "输单")
 *         .move("talk", "offer")
 *         .move("offer", "won", m -> m.approval("contract signed by the manager", "经理签署合同"))
 *         .move("talk", "lost").move("offer", "lost")
 *         .build();
 * }</pre>
 */
public final class ProcessDraft {

    private final SalesProcess.Builder process = SalesProcess.builder();

    ProcessDraft(String name, Label label) {
        process.name(name).label(label);
    }

    /** New opportunities for which this holds take the process if nobody names another. */
    public ProcessDraft appliesWhen(Condition condition) {
        process.appliesWhen(condition);
        return this;
    }

    /** An open stage with its usual chance of winning, such as {@code "0.35"}. */
    public ProcessDraft open(String code, String en, String zh, String probability) {
        return open(code, en, zh, probability, stage -> stage);
    }

    /** An open stage with its usual chance of winning, and more about it. */
    public ProcessDraft open(String code, String en, String zh, String probability, UnaryOperator<StageDraft> more) {
        return stage(Stage.of(code, en, zh, Status.OPEN, probability), more);
    }

    /** A stage in which opportunities are won. */
    public ProcessDraft won(String code, String en, String zh) {
        return won(code, en, zh, stage -> stage);
    }

    /** A stage in which opportunities are won, and more about it. */
    public ProcessDraft won(String code, String en, String zh, UnaryOperator<StageDraft> more) {
        return stage(Stage.of(code, en, zh, Status.WON, "1"), more);
    }

    /** A stage in which opportunities are lost. */
    public ProcessDraft lost(String code, String en, String zh) {
        return lost(code, en, zh, stage -> stage);
    }

    /** A stage in which opportunities are lost, and more about it. */
    public ProcessDraft lost(String code, String en, String zh, UnaryOperator<StageDraft> more) {
        return stage(Stage.of(code, en, zh, Status.LOST, "0"), more);
    }

    /** A move without guards. */
    public ProcessDraft move(String from, String to) {
        return move(from, to, move -> move);
    }

    /** A move, and what must hold. */
    public ProcessDraft move(String from, String to, UnaryOperator<MoveDraft> more) {
        StageMove.Builder move = StageMove.builder().from(from).to(to);
        process.addMoves(more.apply(new MoveDraft(move)).move.build());
        return this;
    }

    /**
     * The process.
     *
     * @throws io.crmkit.core.data.InvalidDataException with every fault of it
     */
    public SalesProcess build() {
        return process.build();
    }

    private ProcessDraft stage(Stage plain, UnaryOperator<StageDraft> more) {
        Stage.Builder stage = Stage.builder().from(plain);
        process.addStages(more.apply(new StageDraft(stage)).stage.build());
        return this;
    }

    /** What there is to say about a stage. */
    public static final class StageDraft {

        private final Stage.Builder stage;

        private StageDraft(Stage.Builder stage) {
            this.stage = stage;
        }

        /** What it is there for. */
        public StageDraft purpose(String en, String zh) {
            stage.purpose(Label.of(en, zh));
            return this;
        }

        /** By which standard the work is done. */
        public StageDraft standard(String en, String zh) {
            stage.standard(Label.of(en, zh));
            return this;
        }

        /** Advice to whoever works here. */
        public StageDraft guidance(String en, String zh) {
            stage.guidance(Label.of(en, zh));
            return this;
        }

        /** Who is responsible. */
        public StageDraft role(Role role) {
            stage.role(role);
            return this;
        }

        /** An item without which one does not go on. */
        public StageDraft item(String code, String en, String zh) {
            stage.addChecklist(new ChecklistItem(code, Label.of(en, zh), true));
            return this;
        }

        /** An item that may stay open. */
        public StageDraft optionalItem(String code, String en, String zh) {
            stage.addChecklist(new ChecklistItem(code, Label.of(en, zh), false));
            return this;
        }

        /** Attributes that must have a value before the stage is entered. */
        public StageDraft requires(String... attributes) {
            stage.addRequires(attributes);
            return this;
        }

        /** How long an opportunity may stay. */
        public StageDraft limit(TimeLimit limit) {
            stage.limit(limit);
            return this;
        }

        /** In which category opportunities usually stand here. */
        public StageDraft forecast(ForecastCategory category) {
            stage.forecast(category);
            return this;
        }

        /** Opportunities may begin here. */
        public StageDraft entry() {
            stage.isEntry(true);
            return this;
        }

        /** Opportunities that ended here may be reopened to these stages. */
        public StageDraft reopensTo(String... stages) {
            stage.addReopensTo(stages);
            return this;
        }

        /** The usual chance of winning, if it is another one. */
        public StageDraft probability(String probability) {
            stage.probability(new BigDecimal(probability));
            return this;
        }
    }

    /** What there is to say about a move. */
    public static final class MoveDraft {

        private final StageMove.Builder move;

        private MoveDraft(StageMove.Builder move) {
            this.move = move;
        }

        /** Gives this reason unless the condition holds. */
        public MoveDraft guard(ReasonCode code, Condition condition) {
            move.addGuards(new Guard(code, condition));
            return this;
        }

        /** Attributes that must have a value. */
        public MoveDraft requires(String... attributes) {
            move.addRequires(attributes);
            return this;
        }

        /** Who may make it. */
        public MoveDraft roles(Role... roles) {
            move.addRoles(roles);
            return this;
        }

        /** Somebody has to approve it first. */
        public MoveDraft approval(String en, String zh) {
            move.approval(Label.of(en, zh));
            return this;
        }

        /** It is made by itself as soon as nothing speaks against it. */
        public MoveDraft automatic() {
            move.isAutomatic(true);
            return this;
        }
    }
}
