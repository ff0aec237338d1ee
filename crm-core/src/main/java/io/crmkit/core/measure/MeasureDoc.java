package io.crmkit.core.measure;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** What a measure means, in words, made from its definition so that it cannot differ from it. */
public final class MeasureDoc {

    private static final Label HERE = Label.of("as defined here", "以此处定义为准");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final String MOST = String.format(Locale.ROOT, "%,d", Tally.MOST_VALUES);

    private final Measure measure;
    private final Schema schema;
    private final Fields<?> fields;
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    private MeasureDoc(Measure measure, Schema schema) {
        this.measure = measure;
        this.schema = schema;
        this.fields = measure.population().fields(schema, measure.name() + ".population");
        Check.of(measure, schema, measure.name())
                .forEach((name, operand) ->
                        slots.put(name, new Slot(new PlannedTally(measure.tally(name), measure.blanks()), operand)));
    }

    /**
     * The words of a measure over these catalogues.
     *
     * @throws io.crmkit.core.data.InvalidDataException if it does not fit them
     */
    public static MeasureDoc of(Measure measure, Schema schema) {
        return new MeasureDoc(measure, schema);
    }

    /** One line for the name, then one for each thing that it says. */
    public String text(Locale locale) {
        return written(locale, "", "", "", Label.of(": ", "："));
    }

    /** A heading for the name, then a list. */
    public String markdown(Locale locale) {
        return written(locale, "### ", "- **", "**", Label.of(": ", "："));
    }

    private String written(Locale locale, String heading, String open, String close, Label colon) {
        StringBuilder text = new StringBuilder(heading)
                .append(measure.label().in(locale))
                .append(" (")
                .append(measure.name())
                .append(")\n");
        if (!heading.isEmpty()) {
            text.append('\n');
        }
        for (Line line : lines(locale)) {
            text.append(open)
                    .append(line.what.in(locale))
                    .append(close)
                    .append(colon.in(locale))
                    .append(line.words)
                    .append('\n');
        }
        return text.toString();
    }

    private List<Line> lines(Locale locale) {
        List<Line> lines = new ArrayList<>();
        add(lines, "Formula", "公式", formula(measure.formula(), locale));
        measure.tallies().forEach((name, tally) -> lines.add(new Line(Label.same(name), tally(name, tally, locale))));
        add(lines, "Unit", "单位", measure.unit().label().in(locale));
        add(lines, "Population", "总体", population(locale));
        add(lines, "Basis", "时间口径", basis(locale));
        add(lines, "Blank values", "空值", measure.blanks().label().in(locale));
        add(lines, "Re-entry", "重复进入", measure.reentry().label().in(locale));
        money().ifPresent(words -> add(lines, "Money", "币种", words.in(locale)));
        add(lines, "Without rows", "无数据行时", empty(locale));
        add(lines, "Precision", "精度", precision(locale));
        add(lines, "Source", "来源", measure.source().orElse(HERE.in(locale)));
        add(lines, "Version", "版本", String.valueOf(measure.version()));
        return lines;
    }

    private static void add(List<Line> lines, String en, String zh, String words) {
        lines.add(new Line(Label.of(en, zh), words));
    }

    private String formula(Formula formula, Locale locale) {
        if (formula instanceof Formula.Mean mean) {
            return Label.of("mean of " + mean.tally(), mean.tally() + " 的平均值").in(locale);
        }
        if (formula instanceof Formula.Quantile quantile) {
            return quantile(quantile, locale);
        }
        if (formula instanceof Formula.SurvivalMedian median) {
            return Label.of(median.toString(), median.ended() + " 的 Kaplan–Meier 中位数（" + median.censored() + " 按删失处理）")
                    .in(locale);
        }
        if (formula.parts().isEmpty()) {
            return formula.toString();
        }
        String sign = switch (FormulaData.key(formula)) {
            case "plus" -> " + ";
            case "minus" -> " − ";
            case "times" -> " × ";
            default -> " ÷ ";
        };
        return formula.parts().stream()
                .map(part -> part.parts().isEmpty() ? formula(part, locale) : "(" + formula(part, locale) + ")")
                .collect(Collectors.joining(sign));
    }

    private static String quantile(Formula.Quantile quantile, Locale locale) {
        if (quantile.at().compareTo(HALF) == 0) {
            return Label.of("median of " + quantile.tally(), quantile.tally() + " 的中位数")
                    .in(locale);
        }
        String at = quantile.at().toPlainString();
        return Label.of("quantile " + at + " of " + quantile.tally(), quantile.tally() + " 的 " + at + " 分位数")
                .in(locale);
    }

    private String tally(String name, Tally tally, Locale locale) {
        String what = slot(name)
                .operand()
                .map(operand -> Label.of(
                                tally.sort().label().en() + " of "
                                        + operand.label().en(),
                                operand.label().zh() + " 的"
                                        + tally.sort().label().zh())
                        .in(locale))
                .orElse(tally.sort().label().in(locale));
        if (tally.where().equals(Condition.always())) {
            return what;
        }
        String where = tally.where().words(locale, fields, schema);
        return Label.of(what + ", where " + where, what + "，条件：" + where).in(locale);
    }

    private String population(Locale locale) {
        String rows = measure.population().toString();
        return measure.populationWords()
                .map(words -> Label.of(words.en() + " (" + rows + ")", words.zh() + "（" + rows + "）"))
                .orElse(Label.of("all rows of " + rows, rows + " 的全部行"))
                .in(locale);
    }

    /** What happens to several currencies; empty if no amounts are looked at. */
    private Optional<Label> money() {
        List<Operand> amounts = slots.values().stream()
                .flatMap(slot -> slot.operand().stream())
                .filter(Operand::isMoney)
                .toList();
        Set<Optional<CurrencyUnit>> currencies =
                amounts.stream().map(Operand::into).collect(Collectors.toSet());
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        Label mixed = measure.mixedMoney().label();
        return Optional.of(
                currencies.size() > 1
                        ? mixed
                        : currencies
                                .iterator()
                                .next()
                                .map(MeasureDoc::converted)
                                .orElse(mixed));
    }

    private static Label converted(CurrencyUnit into) {
        return Label.of(
                "all amounts in " + into + "; undefined where a rate is missing", "全部金额折算为 " + into + "；缺少汇率时无定义");
    }

    private String basis(Locale locale) {
        Label basis = measure.basis().label();
        return measure.basisDate()
                .map(date -> Operand.of(new Expression.Value(date), fields, schema, "$.basisDate")
                        .label())
                .map(date -> Label.of(basis.en() + " (" + date.en() + ")", basis.zh() + "（" + date.zh() + "）"))
                .orElse(basis)
                .in(locale);
    }

    /** What comes out of no rows at all: computed, not described. */
    private String empty(Locale locale) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        slots.forEach((name, slot) -> cells.put(name, slot.cell()));
        Outcome outcome = new Calculation(measure, slots, cells).outcome();
        if (outcome instanceof Undefined why) {
            Label reason = why.label();
            return Label.of("undefined (" + reason.en() + ")", "无定义（" + reason.zh() + "）")
                    .in(locale);
        }
        if (outcome instanceof Outcome.Scalar number) {
            return number.value().toPlainString();
        }
        return outcome instanceof Outcome.Amount amount
                ? amount.value().toString()
                : Label.of("no amount", "无金额").in(locale);
    }

    private String precision(Locale locale) {
        Label exact = Label.of("exact", "精确");
        Label divided =
                Label.of("exact up to 34 significant digits, then rounded half to even", "34 位有效数字以内精确，超出部分四舍六入五成双");
        Label between = Label.of(
                "exact; between two values by linear interpolation (Hyndman and Fan, type 7), so the median of an even number is the mean of the middle two",
                "精确；两值之间线性插值（Hyndman–Fan 第 7 类），偶数个值的中位数为中间两值的平均");
        Label words = divides(measure.formula()) ? divided : interpolates(measure.formula()) ? between : exact;
        boolean bounded = measure.tallies().values().stream().anyMatch(tally -> tally.sort() == Tally.Sort.HISTOGRAM);
        return bounded
                ? Label.of(
                                words.en() + "; undefined beyond " + MOST + " different values",
                                words.zh() + "；不同值超过 " + MOST + " 个时无定义")
                        .in(locale)
                : words.in(locale);
    }

    private static boolean divides(Formula formula) {
        return formula instanceof Formula.Ratio
                || formula instanceof Formula.Mean
                || formula.parts().stream().anyMatch(MeasureDoc::divides);
    }

    private static boolean interpolates(Formula formula) {
        return formula instanceof Formula.Quantile || formula.parts().stream().anyMatch(MeasureDoc::interpolates);
    }

    private Slot slot(String name) {
        return Optional.ofNullable(slots.get(name)).orElseThrow();
    }

    private record Line(Label what, String words) {}
}
