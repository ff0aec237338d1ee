package io.crmkit.core.process;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.Names;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds everything about a process that does not fit together. */
final class ProcessCheck {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final SalesProcess process;
    private final List<String> codes;
    private final Faults faults = new Faults();

    ProcessCheck(SalesProcess process) {
        this.process = process;
        this.codes = process.stages().stream().map(Stage::code).toList();
    }

    void refuse() {
        if (process.stages().isEmpty()) {
            fault("$.stages", null, "A process needs at least one stage.", "流程至少需要一个阶段。");
            faults.refuse();
        }
        stages();
        moves();
        faults.refuse();
        new ProcessPaths(process, faults).check();
        faults.refuse();
    }

    private void stages() {
        Set<String> seen = new HashSet<>();
        Set<String> items = new HashSet<>();
        for (int i = 0; i < process.stages().size(); i++) {
            Stage stage = process.stages().get(i);
            String path = "$.stages[" + i + "]";
            code(path + ".code", stage.code(), seen, "two stages", "阶段");
            for (int k = 0; k < stage.checklist().size(); k++) {
                String item = stage.checklist().get(k).code();
                code(path + ".checklist[" + k + "].code", item, items, "two checklist items", "检查项");
            }
            stage(stage, path);
        }
        if (process.first().status() != Status.OPEN) {
            fault(
                    "$.stages[0].status",
                    process.first().code(),
                    "The first stage must have the status open, since opportunities begin there.",
                    "第一个阶段的状态须为进行中，因为商机从此开始。");
        }
    }

    private void code(String path, String code, Set<String> seen, String two, String zh) {
        if (!CODE.matcher(code).matches()) {
            fault(
                    path,
                    code,
                    "A code is lower-case letters, digits and hyphens, at most 60.",
                    "编码须为小写字母、数字和连字符，最多 60 个。");
        }
        if (!seen.add(code)) {
            fault(path, code, "There are " + two + " of this code. Rename one.", "有两个" + zh + "使用该编码，请改名。");
        }
    }

    private void stage(Stage stage, String path) {
        BigDecimal probability = stage.probability();
        if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
            fault(
                    path + ".probability",
                    probability,
                    "A probability must be between 0 and 1. Maybe a percentage was given; use 0.35 for 35 %.",
                    "概率须在 0 和 1 之间；若给的是百分数，35 % 请写 0.35。");
        } else if (stage.status().isClosed() && probability.compareTo(ended(stage)) != 0) {
            fault(
                    path + ".probability",
                    probability,
                    "Where it has ended, the probability is 1 if won and 0 if lost.",
                    "已结束的阶段，赢单概率为 1，输单为 0。");
        }
        Optional<ForecastCategory> forecast = stage.forecast();
        boolean closed = forecast.filter(ForecastCategory.CLOSED::equals).isPresent();
        if (closed != (stage.status() == Status.WON)
                || (stage.status() == Status.LOST && forecast.isPresent())
                || (!stage.status().isClosed() && forecast.isEmpty())) {
            fault(
                    path + ".forecast",
                    forecast.map(Enum::name).orElse(null),
                    "Won stages are in the category closed and only they are; lost ones are in none; open ones are in one.",
                    "赢单阶段且仅赢单阶段属于“已赢单”类别；输单不属于任何类别；进行中的须有类别。");
        }
        if (stage.status().isClosed() && stage.limit().isPresent()) {
            fault(path + ".limit", null, "What has ended needs no time limit. Take it away.", "已结束的阶段无需时限，请删除。");
        }
        if (stage.isEntry() && stage.status() != Status.OPEN) {
            fault(path + ".entry", null, "Opportunities can only begin in an open stage.", "商机只能从进行中的阶段开始。");
        }
        reopening(stage, path + ".reopensTo");
    }

    private void reopening(Stage stage, String path) {
        if (!stage.reopensTo().isEmpty() && !stage.status().isClosed()) {
            fault(path, null, "Only what has ended can be reopened.", "只有已结束的阶段才能重新打开。");
        }
        for (int i = 0; i < stage.reopensTo().size(); i++) {
            String to = stage.reopensTo().get(i);
            known(path + "[" + i + "]", to);
            if (process.stage(to).filter(target -> target.status().isClosed()).isPresent()) {
                fault(path + "[" + i + "]", to, "One reopens to an open stage.", "只能重新打开到进行中的阶段。");
            }
        }
    }

    private static BigDecimal ended(Stage stage) {
        return stage.status() == Status.WON ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private void moves() {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < process.moves().size(); i++) {
            StageMove move = process.moves().get(i);
            String path = "$.moves[" + i + "]";
            known(path + ".from", move.from());
            known(path + ".to", move.to());
            if (!seen.add(List.of(move.from(), move.to()))) {
                fault(
                        path,
                        move.from() + " → " + move.to(),
                        "This move is given twice. Gather its guards in one.",
                        "该转移重复，请合并其条件。");
            }
            Contradictions.in(move, process).ifPresent(rule -> faults.add(Fault.at(path + ".guards", null, rule)));
        }
    }

    private void known(String path, String code) {
        if (!codes.contains(code)) {
            fault(
                    path,
                    code,
                    "There is no stage of this code. " + Names.hint(code, codes),
                    "没有该编码的阶段。" + Names.hintZh(code, codes));
        }
    }

    private void fault(String path, @Nullable Object value, String en, String zh) {
        faults.add(Fault.at(path, value, Label.of(en, zh)));
    }
}
