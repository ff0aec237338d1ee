package io.crmkit.core.measure;

import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.Family;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out whether a measure makes sense over the attributes of its population. */
final class Check {

    private static final List<Unit> NUMBERS =
            List.of(Unit.COUNT, Unit.NUMBER, Unit.FRACTION, Unit.DAYS, Unit.HOURS, Unit.MINUTES);

    private final Measure measure;
    private final Map<String, Optional<Operand>> operands = new LinkedHashMap<>();

    private Check(Measure measure) {
        this.measure = measure;
    }

    /**
     * What each tally gathers, by its name; empty for a count of rows.
     *
     * @throws InvalidDataException with all faults; paths are those of the plain form
     */
    static Map<String, Optional<Operand>> of(Measure measure, Schema schema, String path) {
        Fields<?> fields = measure.population().fields(schema, path + ".population");
        Check check = new Check(measure);
        Faults faults = new Faults();
        measure.tallies()
                .forEach((name, tally) -> faults.run(() -> check.operands.put(
                        name,
                        tally.value()
                                .map(value -> check.operand(
                                        tally,
                                        value,
                                        fields,
                                        schema,
                                        path + ".tallies." + name + "."
                                                + tally.sort().code())))));
        measure.basisDate().ifPresent(date -> faults.run(() -> requireDate(date, fields, schema, path + ".basisDate")));
        faults.refuse();
        boolean money = check.isMoney(measure.formula(), path + ".formula");
        boolean fits = measure.unit().equals(Unit.MONEY) ? money : !(money && NUMBERS.contains(measure.unit()));
        if (!fits) {
            throw refused(
                    path + ".unit",
                    measure.unit(),
                    "The formula gives " + (money ? "an amount of money" : "a number") + ", which has another unit.",
                    money
                            ? "Use the unit money, or one of your own."
                            : "Use count, number, fraction, days, hours or minutes.");
        }
        return check.operands;
    }

    private static void requireDate(String date, Fields<?> fields, Schema schema, String path) {
        Family family =
                Operand.of(new Expression.Value(date), fields, schema, path).family();
        require(family == Family.DATE || family == Family.INSTANT, path, date, "A date or a moment is needed here.");
    }

    private Operand operand(Tally tally, Expression value, Fields<?> fields, Schema schema, String path) {
        Operand operand = Operand.of(value, fields, schema, path);
        String needed = switch (tally.sort()) {
            case COUNT -> null;
            case SUM, MIN, MAX -> operand.isNumber() || operand.isMoney() ? null : "a number or an amount";
            case HISTOGRAM ->
                operand.family() == Family.WHOLE || operand.isMoney() ? null : "a whole number or an amount";
            case DISTINCT -> operand.kind().isPresent() && !operand.family().isCompound() ? null : "a single value";
        };
        require(needed == null, path, value, "Here must stand " + needed + ".");
        boolean zero = measure.blanks() != Blanks.ZERO
                || (tally.sort() != Tally.Sort.DISTINCT && (operand.isNumber() || tally.sort() == Tally.Sort.SUM));
        require(zero, path, value, "A blank value cannot count as zero here: there is no zero of this kind.");
        return operand;
    }

    /** Whether a formula gives an amount rather than a number. */
    private boolean isMoney(Formula formula, String path) {
        if (formula instanceof Formula.Of of) {
            Tally tally = tally(of.tally(), path);
            require(
                    tally.sort() != Tally.Sort.HISTOGRAM,
                    path,
                    of.tally(),
                    "A distribution has no value of its own; take its mean or a quantile.");
            return tally.sort() != Tally.Sort.DISTINCT && isMoney(of.tally());
        }
        if (formula instanceof Formula.Mean mean) {
            Tally.Sort sort = tally(mean.tally(), path).sort();
            require(
                    sort == Tally.Sort.SUM || sort == Tally.Sort.HISTOGRAM,
                    path,
                    mean.tally(),
                    "A mean needs a sum or a histogram.");
            return isMoney(mean.tally());
        }
        if (formula instanceof Formula.Quantile quantile) {
            require(
                    tally(quantile.tally(), path).sort() == Tally.Sort.HISTOGRAM,
                    path,
                    quantile.tally(),
                    "A quantile needs a histogram.");
            return isMoney(quantile.tally());
        }
        if (formula instanceof Formula.SurvivalMedian) {
            formula.tallies().forEach(name -> requireLengths(name, path));
            return false;
        }
        return composed(formula, path);
    }

    private void requireLengths(String name, String path) {
        require(
                tally(name, path).sort() == Tally.Sort.HISTOGRAM && !isMoney(name),
                path,
                name,
                "A survival median needs histograms of whole numbers.");
    }

    private boolean composed(Formula formula, String path) {
        List<Formula> parts = formula.parts();
        int amounts = 0;
        for (int i = 0; i < parts.size(); i++) {
            amounts += isMoney(parts.get(i), path + "." + FormulaData.key(formula) + "[" + i + "]") ? 1 : 0;
        }
        if (formula instanceof Formula.Times) {
            require(amounts <= 1, path, formula, "At most one factor may be an amount.");
            return amounts == 1;
        }
        if (formula instanceof Formula.Ratio ratio) {
            boolean over = isMoney(ratio.over(), path);
            require(over || amounts == 0, path, formula, "A number cannot be divided by an amount.");
            return over && amounts == 1;
        }
        require(
                amounts == 0 || amounts == parts.size(),
                path,
                formula,
                "Numbers and amounts cannot be added to each other.");
        return amounts > 0;
    }

    private boolean isMoney(String tally) {
        Optional<Operand> operand = operands.get(tally);
        return operand != null && operand.map(Operand::isMoney).orElse(false);
    }

    private Tally tally(String name, String path) {
        Tally tally = measure.tallies().get(name);
        if (tally == null) {
            throw FormulaData.unknown(name, measure.tallies().keySet(), path);
        }
        return tally;
    }

    private static void require(boolean fits, String path, @Nullable Object value, String rule) {
        if (!fits) {
            throw refused(path, value, rule, "");
        }
    }

    private static InvalidDataException refused(String path, @Nullable Object value, String rule, String mend) {
        return new InvalidDataException(Fault.at(path, value, rule, mend));
    }
}
