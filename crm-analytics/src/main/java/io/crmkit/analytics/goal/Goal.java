package io.crmkit.analytics.goal;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.data.Faults;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What somebody aimed at in a period, what was foreseen, and what came: a row that measures are taken over. */
@Value.Immutable
@SuppressWarnings("immutables:from") // a goal is never copied, and "from" is a day
public sealed interface Goal permits ImmutableGoal {

    /** Whose: a seller, a team, a product line. */
    String name();

    /** The first day of the period. */
    LocalDate from();

    /** The last day of the period, not before the first. */
    LocalDate to();

    /** What came, so far or in all. */
    Money actual();

    /** What was aimed at, 0 or more; in the same currency, like all amounts here. A target of 0 is one, but no share of it can be reached. */
    Optional<Money> target();

    /** What was foreseen when the period began, 0 or more. */
    Optional<Money> foreseen();

    /** What is open and expected to close in the period, 0 or more. */
    Optional<Money> pipeline();

    /** How many days of the period are over, from 0 to all of them; empty where nobody asks how far it is. */
    Optional<Long> daysOver();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** How many days the period has. */
    @Value.NonAttribute
    default long days() {
        return ChronoUnit.DAYS.between(from(), to()) + 1;
    }

    /**
     * What would have come by now if the target came evenly, {@code target × days over ÷ days}, rounded half up to the minor unit; empty
     * without a target, or where nobody asks how far the period is.
     */
    @Value.NonAttribute
    default Optional<Money> due() {
        return target().flatMap(aim ->
                daysOver().map(over -> aim.multipliedBy(over).dividedBy(days(), RoundingMode.HALF_UP)));
    }

    /** Whether the target was reached; empty without one, or with one of 0. */
    @Value.NonAttribute
    default Optional<Boolean> reached() {
        return target().filter(Money::isPositive).map(aim -> !actual().isLessThan(aim));
    }

    /** By how much what was foreseen missed what came, to whichever side; empty if nothing was foreseen. */
    @Value.NonAttribute
    default Optional<Money> miss() {
        return foreseen().map(money -> money.minus(actual()).abs());
    }

    /** Refuses what contradicts itself. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        GoalRules.check(this, faults);
        faults.refuse();
    }

    /** A row in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rows. */
    final class Builder extends ImmutableGoal.Builder {
        Builder() {}
    }

    /** The attributes of a goal. */
    final class Attributes {

        private static final Definition<Goal, Builder> DEFINITION =
                Catalogue.define("goal", "Goal", "目标与实际", Goal.class, Goal::builder, Builder::build);

        /** Whose. */
        public static final TextAttribute<Goal> NAME =
                DEFINITION.text("name", 200).label("Name", "名称").required(Goal::name, Builder::name);

        /** The first day of the period. */
        public static final DatedAttribute<Goal, LocalDate> FROM =
                DEFINITION.date("from").label("From", "期初日期").required(Goal::from, Builder::from);

        /** The last day of the period. */
        public static final DatedAttribute<Goal, LocalDate> TO =
                DEFINITION.date("to").label("To", "期末日期").required(Goal::to, Builder::to);

        /** What came. */
        public static final MoneyAttribute<Goal> ACTUAL =
                DEFINITION.money("actual").label("Actual", "实际").required(Goal::actual, Builder::actual);

        /** What was aimed at. */
        public static final MoneyAttribute<Goal> TARGET =
                DEFINITION.money("target").label("Target", "目标").optional(Goal::target, Builder::target);

        /** What was foreseen when the period began. */
        public static final MoneyAttribute<Goal> FORESEEN =
                DEFINITION.money("foreseen").label("Foreseen", "期初预测").optional(Goal::foreseen, Builder::foreseen);

        /** What is open and expected to close in the period. */
        public static final MoneyAttribute<Goal> PIPELINE =
                DEFINITION.money("pipeline").label("Open pipeline", "在途金额").optional(Goal::pipeline, Builder::pipeline);

        /** How many days of the period are over. */
        public static final OrderedAttribute<Goal, Long> DAYS_OVER =
                DEFINITION.whole("daysOver").label("Days over", "已过天数").optional(Goal::daysOver, Builder::daysOver);

        /** How many days the period has. */
        public static final OrderedAttribute<Goal, Long> DAYS =
                DEFINITION.whole("days").label("Days of the period", "期间天数").derived(Goal::days);

        /** What would have come by now if the target came evenly. */
        public static final MoneyAttribute<Goal> DUE = DEFINITION
                .money("due")
                .label("Due by now: target × days over ÷ days", "按时间进度应达金额（目标 × 已过天数 ÷ 期间天数）")
                .derived(goal -> goal.due().orElse(null));

        /** Whether the target was reached. */
        public static final Attribute<Goal, Boolean> REACHED = DEFINITION
                .flag("reached")
                .label("Reached: actual is not below target", "达成（实际不低于目标）")
                .derived(goal -> goal.reached().orElse(null));

        /** By how much what was foreseen missed what came. */
        public static final MoneyAttribute<Goal> MISS = DEFINITION
                .money("miss")
                .label("Miss: foreseen and actual apart", "预测偏差绝对值")
                .derived(goal -> goal.miss().orElse(null));

        static {
            DEFINITION.extras(Goal::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<Goal> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
