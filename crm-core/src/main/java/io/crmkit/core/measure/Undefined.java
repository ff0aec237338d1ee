package io.crmkit.core.measure;

import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/** Why a figure has no value. */
@Value.Immutable
public sealed interface Undefined extends Outcome, Labelled permits ImmutableUndefined {

    /** The sorts of reasons. */
    enum Reason implements Labelled {
        /** There is no value to take a mean, a quantile, a minimum or an amount of. */
        NO_DATA("No data", "无数据"),
        /** The denominator is zero. */
        ZERO_DENOMINATOR("The denominator is zero", "分母为零"),
        /** A change was to be told as a share of what was there before, which is below zero. */
        NEGATIVE_BASE("What it is compared to is below zero", "比较基数为负"),
        /** Amounts of several currencies were to be added, and no rate policy is named. */
        MIXED_CURRENCIES("Several currencies and no rate policy", "含多种货币且未指定汇率政策"),
        /** A rate that the named policy asks for is not known. */
        MISSING_RATE("No exchange rate is known", "缺少汇率"),
        /** A value is blank, and the measure does not allow that. */
        BLANK_VALUE("A value is blank", "存在空值"),
        /** So much goes on that more than one half lasts beyond all that ended. */
        NOT_REACHED("The median is not reached: more than half last beyond all that ended", "尚未达到中位数：超过半数长于所有已结束的值"),
        /** There are more different values, or groups, than are told apart. */
        OVERFLOW("More different values than can be told apart", "不同值过多，超出上限");

        private final Label label;

        Reason(String en, String zh) {
            this.label = Label.of(en, zh);
        }

        /** The stable code, such as {@code zero-denominator}. */
        public String code() {
            return ChoiceKind.codeOf(this);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** The sort of reason. */
    Reason reason();

    /** How many rows are the cause; 0 where it is not single rows. */
    default long rows() {
        return 0;
    }

    /** The rates that are missing, the earliest first, at most 20. */
    List<MissingRate> rates();

    /** The currencies that were mixed, by code. */
    List<CurrencyUnit> currencies();

    /** The reason as a sentence without a full stop, with rows, currencies, and the first rates with the number of the others. */
    @Value.NonAttribute
    @Override
    default Label label() {
        Label reason = reason().label();
        String codes = currencies().stream().map(CurrencyUnit::getCode).collect(Collectors.joining(", "));
        List<Label> shown = rates().stream().limit(5).map(MissingRate::label).toList();
        int more = rates().size() - shown.size();
        boolean mayBeMore = rates().size() == Cell.NAMED; // no more than that are kept
        String others = more == 0 ? "" : " and " + (mayBeMore ? "at least " : "") + more + " more";
        String othersZh = more == 0 ? "" : "等" + (mayBeMore ? "至少 " : " ") + rates().size() + " 项";
        String en = reason.en()
                + (rows() == 0 ? "" : " (" + rows() + (rows() == 1 ? " row)" : " rows)"))
                + (codes.isEmpty() ? "" : ": " + codes)
                + (shown.isEmpty()
                        ? ""
                        : ": " + shown.stream().map(Label::en).collect(Collectors.joining("; ")) + others);
        String zh = reason.zh()
                + (rows() == 0 ? "" : "（" + rows() + " 行）")
                + (codes.isEmpty() ? "" : "：" + codes)
                + (shown.isEmpty()
                        ? ""
                        : "：" + shown.stream().map(Label::zh).collect(Collectors.joining("；")) + othersZh);
        return Label.of(en, zh);
    }

    /** Undefined for a reason that needs no detail. */
    static Undefined of(Reason reason) {
        return ImmutableUndefined.builder().reason(reason).build();
    }
}
