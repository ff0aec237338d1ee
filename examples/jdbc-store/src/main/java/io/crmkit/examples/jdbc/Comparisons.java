package io.crmkit.examples.jdbc;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.time.DateRange;
import io.crmkit.core.time.RelativePeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Comparisons of one column. Each is true or false for every value, and never null; for a blank it is false. */
final class Comparisons {

    private static final Duration DAY = Duration.ofDays(1);

    private final Dialect dialect;
    private final Frame frame;

    Comparisons(Dialect dialect, Frame frame) {
        this.dialect = dialect;
        this.frame = frame;
    }

    /** That a column has a value which compares as stated. */
    Part test(Site site, Column column, Kind<?> kind, Condition.Comparison comparison) {
        List<Object> operands = new ArrayList<>();
        for (Object operand : comparison.operands()) {
            operands.add(operand instanceof RelativePeriod ? operand : bound(column.storage(), kind, operand));
        }
        String name = site.at(column.name());
        Part test = column.storage() == Storage.MONEY
                ? Part.exactly(money(comparison.operator(), name, site.at(column.currency()), operands))
                : simple(comparison.operator(), name, column.storage(), operands);
        return test.within("(" + name + " IS NOT NULL AND ", ")");
    }

    private static Object bound(Storage storage, Kind<?> kind, Object operand) {
        boolean written = kind.family() == Family.CHOICE || kind.family() == Family.ID;
        return Projection.bound(storage, written && operand instanceof String ? operand : plain(kind, operand));
    }

    private static <V> Object plain(Kind<V> kind, Object operand) {
        return kind.toData(kind.check(operand, "$"));
    }

    private Part simple(Operator operator, String name, Storage storage, List<Object> operands) {
        return switch (operator) {
            case IS, HAS -> Part.exactly(Fragment.of(name + " = ?", operands.get(0)));
            case IN -> Part.exactly(in(name, storage, operands));
            case BETWEEN ->
                Part.exactly(ordered(name, storage, ">=", operands.get(0))
                        .and(ordered(name, storage, "<=", operands.get(1))));
            case ABOVE, AT_LEAST, BELOW, AT_MOST ->
                operands.get(0) instanceof RelativePeriod period
                        ? beside(operator, name, storage, period)
                        : Part.exactly(ordered(name, storage, sign(operator), operands.get(0)));
            case CONTAINS -> Part.exactly(Fragment.of(dialect.contains(name), operands.get(0)));
            case STARTS_WITH -> Part.exactly(Fragment.of(dialect.startsWith(name), operands.get(0)));
            case WITHIN -> within(name, storage, (RelativePeriod) operands.get(0));
            case BLANK -> Part.exactly(Fragment.FALSE);
        };
    }

    private Fragment in(String name, Storage storage, List<Object> operands) {
        return operands.isEmpty() ? Fragment.FALSE : Fragment.of(dialect.in(name), new Listed(storage, operands));
    }

    private Fragment ordered(String name, Storage storage, String sign, Object operand) {
        return storage == Storage.TEXT
                ? Fragment.of(
                        "%s %s ?".formatted(dialect.textOrder(name), sign), dialect.textOrderValue((String) operand))
                : Fragment.of("%s %s ?".formatted(name, sign), operand);
    }

    /** Amounts compare within one currency: in every other one the answer is false. */
    private Fragment money(Operator operator, String name, String currency, List<Object> operands) {
        return switch (operator) {
            case IS, HAS -> amount(name, currency, "=", operands.get(0));
            case IN -> amounts(name, currency, operands);
            case BETWEEN ->
                amount(name, currency, ">=", operands.get(0)).and(amount(name, currency, "<=", operands.get(1)));
            case ABOVE, AT_LEAST, BELOW, AT_MOST -> amount(name, currency, sign(operator), operands.get(0));
            default -> Fragment.FALSE;
        };
    }

    private static Fragment amount(String name, String currency, String sign, Object operand) {
        Money money = (Money) operand;
        return Fragment.of(
                "(%s = ? AND %s %s ?)".formatted(currency, name, sign),
                money.getCurrencyUnit().getCode(),
                Projection.minor(money));
    }

    private Fragment amounts(String name, String currency, List<Object> operands) {
        Map<String, List<Object>> byCurrency = new LinkedHashMap<>();
        for (Object operand : operands) {
            Money money = (Money) operand;
            byCurrency
                    .computeIfAbsent(money.getCurrencyUnit().getCode(), every -> new ArrayList<>())
                    .add(Projection.minor(money));
        }
        List<Fragment> parts = new ArrayList<>();
        byCurrency.forEach((code, amounts) ->
                parts.add(Fragment.of(currency + " = ?", code).and(in(name, Storage.MONEY, amounts))));
        return Fragment.any(parts);
    }

    private Part within(String name, Storage storage, RelativePeriod period) {
        DateRange range = resolved(period);
        return Part.all(List.of(day(name, storage, ">=", range.first()), day(name, storage, "<=", range.last())));
    }

    /** Before the first day of a period, or after its last one. */
    private Part beside(Operator operator, String name, Storage storage, RelativePeriod period) {
        DateRange range = resolved(period);
        boolean first = operator == Operator.BELOW || operator == Operator.AT_LEAST;
        return day(name, storage, sign(operator), first ? range.first() : range.last());
    }

    private DateRange resolved(RelativePeriod period) {
        return period.resolve(frame.today(), frame.fiscal(), frame.business());
    }

    /** Compares the date of a column; that of a moment is the date in the zone of the asker. */
    private Part day(String name, Storage storage, String sign, LocalDate bound) {
        LocalDate date = Statements.clamped(bound);
        if (storage == Storage.DATE) {
            return Part.exactly(Fragment.of("%s %s ?".formatted(name, sign), date));
        }
        boolean next = sign.equals(">") || sign.equals("<=");
        Instant midnight =
                (next ? date.plusDays(1) : date).atStartOfDay(frame.zone()).toInstant();
        String side = sign.startsWith(">") ? ">=" : "<";
        return isParting(midnight, frame.zone())
                ? Part.exactly(Fragment.of("%s %s ?".formatted(name, side), midnight))
                : Part.unknown();
    }

    /** Whether all moments after a midnight have a later date; not so where clocks went back over midnight. */
    private static boolean isParting(Instant midnight, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(midnight.minus(DAY));
        return change == null
                || change.getInstant().isAfter(midnight.plus(DAY))
                || !change.isOverlap()
                || change.getDateTimeBefore()
                        .toLocalDate()
                        .equals(change.getDateTimeAfter().toLocalDate());
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case ABOVE -> ">";
            case AT_LEAST -> ">=";
            case BELOW -> "<";
            case AT_MOST -> "<=";
            default -> throw new IllegalArgumentException("The operator " + operator + " has no sign.");
        };
    }
}
