package io.crmkit.core.condition;

import io.crmkit.core.kind.DecimalKind;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.time.DateRange;
import io.crmkit.core.time.RelativePeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A test of one value that is not blank. */
@FunctionalInterface
interface ValueTest {

    boolean test(Object value);

    static ValueTest of(Operator operator, Kind<?> kind, List<Object> operands, Frame frame) {
        return switch (operator) {
            case IS -> equal(kind, operands.get(0));
            case IN -> in(kind, operands);
            case BETWEEN ->
                ordered(Operator.AT_LEAST, kind, operands.get(0)).and(ordered(Operator.AT_MOST, kind, operands.get(1)));
            case ABOVE, AT_LEAST, BELOW, AT_MOST ->
                operands.get(0) instanceof RelativePeriod period
                        ? relative(operator, kind, period, frame)
                        : ordered(operator, kind, operands.get(0));
            case CONTAINS -> contains((String) operands.get(0));
            case STARTS_WITH -> startsWith((String) operands.get(0));
            case BLANK -> value -> false;
            case WITHIN -> within(kind, (RelativePeriod) operands.get(0), frame);
            case HAS -> has(equal(((ManyKind<?>) kind).element(), operands.get(0)));
        };
    }

    default ValueTest and(ValueTest other) {
        return value -> test(value) && other.test(value);
    }

    /** Whether a value counts as blank: nothing, or a list or map without entries. */
    static boolean isBlank(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static ValueTest equal(Kind<?> kind, Object operand) {
        if (kind.family() == Family.DECIMAL) {
            BigDecimal bound = (BigDecimal) operand;
            return value -> ((BigDecimal) value).compareTo(bound) == 0;
        }
        return operand instanceof Enum<?> ? value -> value == operand : operand::equals;
    }

    private static ValueTest in(Kind<?> kind, List<Object> operands) {
        if (kind.family() != Family.DECIMAL && operands.size() == 2) {
            ValueTest first = equal(kind, operands.get(0));
            ValueTest second = equal(kind, operands.get(1));
            return value -> first.test(value) || second.test(value);
        }
        Set<Object> set = new HashSet<>(operands);
        return kind.family() == Family.DECIMAL
                ? value -> set.contains(DecimalKind.normal((BigDecimal) value))
                : set::contains;
    }

    private static ValueTest contains(String part) {
        return value -> ((String) value).contains(part);
    }

    private static ValueTest startsWith(String beginning) {
        return value -> ((String) value).startsWith(beginning);
    }

    private static ValueTest has(ValueTest element) {
        return value -> ((List<?>) value).stream().anyMatch(element::test);
    }

    private static ValueTest ordered(Operator operator, Kind<?> kind, Object operand) {
        return switch (kind.family()) {
            case WHOLE -> whole(operator, (Long) operand);
            case MONEY -> money(operator, (Money) operand);
            default -> compared(operator, kind, operand);
        };
    }

    private static ValueTest whole(Operator operator, long bound) {
        return switch (operator) {
            case ABOVE -> value -> (Long) value > bound;
            case AT_LEAST -> value -> (Long) value >= bound;
            case BELOW -> value -> (Long) value < bound;
            default -> value -> (Long) value <= bound;
        };
    }

    private static ValueTest money(Operator operator, Money bound) {
        CurrencyUnit currency = bound.getCurrencyUnit();
        return value -> {
            Money money = (Money) value;
            return money.getCurrencyUnit().equals(currency)
                    && holds(operator, money.getAmount().compareTo(bound.getAmount()));
        };
    }

    private static ValueTest compared(Operator operator, Kind<?> kind, Object bound) {
        @SuppressWarnings("unchecked") // values and operands were checked by this kind
        Kind<Object> order = (Kind<Object>) kind;
        return switch (operator) {
            case ABOVE -> value -> order.compare(value, bound) > 0;
            case AT_LEAST -> value -> order.compare(value, bound) >= 0;
            case BELOW -> value -> order.compare(value, bound) < 0;
            default -> value -> order.compare(value, bound) <= 0;
        };
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
            case BELOW -> order < 0;
            default -> order <= 0;
        };
    }

    private static ValueTest within(Kind<?> kind, RelativePeriod period, Frame frame) {
        DateRange range = period.resolve(frame.today(), frame.fiscal(), frame.business());
        if (kind.family() == Family.DATE) {
            return value -> range.contains((LocalDate) value);
        }
        return value -> range.contains(LocalDate.ofInstant((Instant) value, frame.zone()));
    }

    /** Before its first day, or after its last: a period has no inside for these operators. */
    private static ValueTest relative(Operator operator, Kind<?> kind, RelativePeriod period, Frame frame) {
        DateRange range = period.resolve(frame.today(), frame.fiscal(), frame.business());
        boolean first = operator == Operator.BELOW || operator == Operator.AT_LEAST;
        LocalDate bound = first ? range.first() : range.last();
        if (kind.family() == Family.DATE) {
            return value -> holds(operator, ((LocalDate) value).compareTo(bound));
        }
        return value -> holds(
                operator, LocalDate.ofInstant((Instant) value, frame.zone()).compareTo(bound));
    }
}
