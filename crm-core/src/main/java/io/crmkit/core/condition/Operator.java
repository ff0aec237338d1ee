package io.crmkit.core.condition;

import io.crmkit.core.kind.Family;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How the value of an attribute is compared. */
public enum Operator implements Labelled {
    /** Equal to the value. */
    IS("is", "is", "等于", 1, Group.SIMPLE),
    /** Equal to one of the values. */
    IN("in", "is one of", "属于", -1, Group.SIMPLE),
    /** From the first value to the second, both included. */
    BETWEEN("between", "is between", "介于", 2, Group.ORDERED),
    /** Larger, or later. */
    ABOVE("above", "is above", "大于", 1, Group.ORDERED),
    /** Equal or larger, equal or later. */
    AT_LEAST("at-least", "is at least", "不小于", 1, Group.ORDERED),
    /** Smaller, or earlier. */
    BELOW("below", "is below", "小于", 1, Group.ORDERED),
    /** Equal or smaller, equal or earlier. */
    AT_MOST("at-most", "is at most", "不大于", 1, Group.ORDERED),
    /** The text stands somewhere inside. */
    CONTAINS("contains", "contains", "包含", 1, Group.TEXT),
    /** The text stands at the beginning. */
    STARTS_WITH("starts-with", "starts with", "开头是", 1, Group.TEXT),
    /** There is no value. */
    BLANK("blank", "is blank", "为空", 0, Group.EVERY),
    /** Within a relative period, such as the last 90 days. */
    WITHIN("within", "is within", "在期间内", 1, Group.TIME),
    /** The list has the value as an element. */
    HAS("has", "has", "含有", 1, Group.LIST);

    private final String code;
    private final Label label;
    private final int operands;
    private final Group group;

    Operator(String code, String en, String zh, int operands, Group group) {
        this.code = code;
        this.label = Label.of(en, zh);
        this.operands = operands;
        this.group = group;
    }

    /** The spelling in stored data. */
    public String code() {
        return code;
    }

    @Override
    public Label label() {
        return label;
    }

    /**
     * The words where it does not hold. None where they would read like those of the opposite operator: "not above" holds for a blank
     * value, "at most" does not.
     */
    Optional<Label> negated() {
        return switch (this) {
            case IS -> Optional.of(Label.of("is not", "不等于"));
            case IN -> Optional.of(Label.of("is not one of", "不属于"));
            case BETWEEN -> Optional.of(Label.of("is not between", "不介于"));
            case CONTAINS -> Optional.of(Label.of("does not contain", "不包含"));
            case STARTS_WITH -> Optional.of(Label.of("does not start with", "开头不是"));
            case BLANK -> Optional.of(Label.of("is not blank", "不为空"));
            case WITHIN -> Optional.of(Label.of("is not within", "不在期间内"));
            case HAS -> Optional.of(Label.of("does not have", "不含有"));
            case ABOVE, AT_LEAST, BELOW, AT_MOST -> Optional.empty();
        };
    }

    /** How many values follow the operator; -1 for any number. */
    public int operands() {
        return operands;
    }

    /** Whether attributes of this family can be compared in this way. */
    public boolean fits(Family family) {
        return group.fits.test(family);
    }

    /** The operators that fit a family. */
    public static List<String> fitting(Family family) {
        return List.of(values()).stream()
                .filter(operator -> operator.fits(family))
                .map(Operator::code)
                .toList();
    }

    /** The operator with this spelling. */
    static Optional<Operator> withCode(String code) {
        return List.of(values()).stream()
                .filter(operator -> operator.code.equals(code))
                .findFirst();
    }

    private enum Group {
        SIMPLE(family -> !family.isCompound()),
        ORDERED(Family::isOrdered),
        TEXT(family -> family == Family.TEXT),
        EVERY(family -> true),
        TIME(family -> family == Family.DATE || family == Family.INSTANT),
        LIST(family -> family == Family.MANY);

        private final Predicate<Family> fits;

        Group(Predicate<Family> fits) {
            this.fits = fits;
        }
    }
}
