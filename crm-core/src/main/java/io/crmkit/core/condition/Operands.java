package io.crmkit.core.condition;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.money.MoneyText;
import io.crmkit.core.time.RelativePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The values behind an operator: how they are written, read, and brought into the kind of the attribute. */
final class Operands {

    private Operands() {}

    /** The values in the form in which a condition holds them: codes and ids as text, everything else as it is. */
    static List<Object> read(Operator operator, Kind<?> kind, Data data) {
        return switch (operator) {
            case BLANK -> List.of();
            case IN -> data.list(item -> one(kind, item));
            case BETWEEN -> {
                List<Object> bounds = data.list(item -> one(kind, item));
                if (bounds.size() != 2) {
                    throw data.fault("Two values are needed, but there are " + bounds.size() + ".", "");
                }
                yield bounds;
            }
            case WITHIN -> List.of(period(data));
            case HAS -> List.of(one(((ManyKind<?>) kind).element(), data));
            default ->
                List.of(
                        takesPeriod(operator, kind) && data.isObject()
                                ? period(data.onlyKeys("period").at("period"))
                                : one(kind, data));
        };
    }

    static Object write(Operator operator, List<Object> operands) {
        return switch (operator) {
            case BLANK -> true;
            case IN, BETWEEN -> operands.stream().map(Operands::plain).toList();
            case WITHIN -> operands.get(0).toString();
            default ->
                operands.get(0) instanceof RelativePeriod period
                        ? Map.of("period", period.toString())
                        : plain(operands.get(0));
        };
    }

    /** The values in the Java type of the kind, or a relative period. */
    static List<Object> typed(Operator operator, Kind<?> kind, List<Object> operands, String place) {
        Kind<?> element = kind instanceof ManyKind<?> many ? many.element() : kind;
        boolean listed = operator == Operator.IN || operator == Operator.BETWEEN;
        List<Object> typed = new ArrayList<>();
        Faults faults = new Faults();
        for (int i = 0; i < operands.size(); i++) {
            Object operand = operands.get(i);
            String at = listed ? place + "[" + i + "]" : place;
            faults.<Object>attempt(() -> typed(operator, kind, element, operand, at))
                    .ifPresent(typed::add);
        }
        faults.refuse();
        return typed;
    }

    private static Object typed(Operator operator, Kind<?> kind, Kind<?> element, Object operand, String place) {
        if (operand instanceof RelativePeriod && (operator == Operator.WITHIN || takesPeriod(operator, kind))) {
            return operand;
        }
        if (operator == Operator.WITHIN) {
            throw new InvalidDataException(Fault.at(place, operand, "A relative period is needed here.", ""));
        }
        return typed(element, operand, place);
    }

    /** Amounts of another currency would never compare, so they are refused. */
    static void requireCurrency(CurrencyUnit currency, List<Object> operands, String place) {
        for (Object operand : operands) {
            if (operand instanceof Money money && !money.getCurrencyUnit().equals(currency)) {
                throw new InvalidDataException(Fault.at(
                        place,
                        MoneyText.toData(money),
                        "The value is converted into " + currency + ", so this is never comparable.",
                        "Give the amount in " + currency + ", or convert into " + money.getCurrencyUnit() + "."));
            }
        }
    }

    static boolean takesPeriod(Operator operator, Kind<?> kind) {
        boolean dated = kind.family() == Family.DATE || kind.family() == Family.INSTANT;
        return dated
                && switch (operator) {
                    case ABOVE, AT_LEAST, BELOW, AT_MOST -> true;
                    default -> false;
                };
    }

    private static Object typed(Kind<?> kind, Object operand, String place) {
        boolean written = kind.family() == Family.CHOICE || kind.family() == Family.ID;
        if (written && operand instanceof String text) {
            return kind.fromData(Data.of(text, place));
        }
        return kind.check(operand, place);
    }

    private static Object one(Kind<?> kind, Data data) {
        Object value = kind.fromData(data);
        return kind.family() == Family.CHOICE || kind.family() == Family.ID ? data.text() : value;
    }

    private static RelativePeriod period(Data data) {
        return data.reading(place -> RelativePeriod.parse(place.text()));
    }

    private static Object plain(Object operand) {
        if (operand instanceof Money money) {
            return MoneyText.toData(money);
        }
        return operand instanceof LocalDate || operand instanceof Instant ? operand.toString() : operand;
    }
}
