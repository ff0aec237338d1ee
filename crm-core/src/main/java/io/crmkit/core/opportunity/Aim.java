package io.crmkit.core.opportunity;

import io.crmkit.core.decision.Reason;
import io.crmkit.core.lifecycle.LifecycleReasons;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The stage to which a move leads.
 *
 * @param code its code as it was asked for or found
 * @param stage the stage, if the process has it
 * @param against why it cannot be the aim
 * @param isReopening whether it is reached from a closed stage without a move of the process
 */
record Aim(String code, Optional<Stage> stage, List<Reason> against, boolean isReopening) {

    /** The stage that was named; what speaks against it is found out by the lifecycle. */
    static Aim at(Optional<String> to, Opportunity before, Course course) {
        return named(to.orElse(before.stage()), course, List.of());
    }

    /** The only stage of a status that can be reached from here, or the one that was named. */
    static Aim ending(Status result, Optional<String> to, Opportunity before, Course course) {
        List<Stage> choices = course.process().reachable(before.stage(), result);
        if (to.isPresent()) {
            boolean fits = course.process()
                    .stage(to.get())
                    .filter(stage -> stage.status() != result)
                    .isEmpty();
            return named(
                    to.get(),
                    course,
                    fits
                            ? List.of()
                            : List.of(OpportunityReasons.OTHER_RESULT
                                    .reason()
                                    .with("stage", label(course.process(), to.get()))
                                    .with("result", result)));
        }
        if (choices.size() == 1) {
            return named(choices.get(0).code(), course, List.of());
        }
        Reason reason = choices.isEmpty()
                ? LifecycleReasons.ILLEGAL_MOVE
                        .reason()
                        .with("from", label(course.process(), before.stage()))
                        .with("to", result)
                        .with("allowed", labels(allowed(before, course)))
                : OpportunityReasons.SEVERAL_STAGES
                        .reason()
                        .with("result", result)
                        .with("stages", labels(choices));
        return new Aim("", Optional.empty(), List.of(reason), false);
    }

    /** The stage to which an opportunity that has ended may go back. */
    static Aim reopening(Optional<String> to, Opportunity before, Course course) {
        if (before.isRunning()) {
            return new Aim("", Optional.empty(), List.of(OpportunityReasons.NOT_ENDED.reason()), true);
        }
        List<Stage> choices = reopenable(before, course.process());
        Optional<Stage> wanted = to.isEmpty()
                ? choices.stream().findFirst()
                : choices.stream()
                        .filter(stage -> stage.code().equals(to.get()))
                        .findFirst();
        if (wanted.isPresent()) {
            return new Aim(wanted.get().code(), wanted, List.of(), true);
        }
        Reason reason = OpportunityReasons.NOT_REOPENABLE
                .reason()
                .with("from", label(course.process(), before.stage()))
                .with("to", to.map(code -> label(course.process(), code)).orElse(Label.same("–")))
                .with("allowed", labels(choices));
        return new Aim(to.orElse(""), Optional.empty(), List.of(reason), true);
    }

    /** The stages to which an opportunity that has ended may go back: those that the process names, or the last open one. */
    static List<Stage> reopenable(Opportunity deal, SalesProcess process) {
        List<String> named = process.stage(deal.stage()).map(Stage::reopensTo).orElse(List.of());
        if (!named.isEmpty()) {
            return named.stream().flatMap(code -> process.stage(code).stream()).toList();
        }
        List<Stay> stays = deal.stays();
        for (int i = stays.size() - 1; i >= 0; i--) {
            Optional<Stage> stage = process.stage(stays.get(i).stage());
            if (stage.isPresent() && !stage.get().status().isClosed()) {
                return List.of(stage.get());
            }
        }
        return List.of(process.first());
    }

    private static Aim named(String code, Course course, List<Reason> against) {
        return new Aim(code, course.process().stage(code), against, false);
    }

    private static List<Stage> allowed(Opportunity before, Course course) {
        return course.moves().lifecycle().allowedFrom(before.stage()).stream()
                .flatMap(code -> course.process().stage(code).stream())
                .toList();
    }

    private static Label label(SalesProcess process, String code) {
        return process.stage(code).map(Stage::label).orElseGet(() -> Label.same(code));
    }

    static Label labels(List<Stage> stages) {
        return stages.isEmpty()
                ? Label.of("nothing", "无")
                : Label.of(
                        stages.stream().map(Stage::label).map(Label::en).collect(Collectors.joining(", ")),
                        stages.stream().map(Stage::label).map(Label::zh).collect(Collectors.joining("、")));
    }
}
