package io.crmkit.core.measure;

import io.crmkit.core.measure.Quantity.Gap;
import io.crmkit.core.measure.Quantity.Moneys;
import io.crmkit.core.measure.Quantity.Plain;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Finishes the formula of a measure over gathered tallies. */
final class Calculation {

    private final Measure measure;
    private final Map<String, Slot> slots;
    private final Map<String, Cell> cells;

    Calculation(Measure measure, Map<String, Slot> slots, Map<String, Cell> cells) {
        this.measure = measure;
        this.slots = slots;
        this.cells = cells;
    }

    Figure figure() {
        return figure(outcome());
    }

    /** The figure of a group that could not be kept apart from others. */
    Figure figure(Outcome outcome) {
        long taken = 0;
        long blank = 0;
        for (Cell cell : cells.values()) {
            taken = Math.max(taken, cell.taken());
            blank = Math.max(blank, cell.blank());
        }
        taken = Math.max(taken, together(measure.formula()));
        return ImmutableFigure.builder()
                .measure(measure.name())
                .version(measure.version())
                .unit(measure.unit())
                .basis(measure.basis())
                .outcome(outcome)
                .sampleSize(taken)
                .blanks(blank)
                .build();
    }

    /** Rows that a survival median takes in: what ended and what goes on are never the same ones. */
    private long together(Formula formula) {
        return formula instanceof Formula.SurvivalMedian
                ? formula.tallies().stream()
                        .mapToLong(name -> cell(name).taken())
                        .sum()
                : formula.parts().stream().mapToLong(this::together).max().orElse(0);
    }

    Outcome outcome() {
        Quantity result = of(measure.formula());
        if (result instanceof Plain plain) {
            return new Outcome.Scalar(plain.value());
        }
        if (result instanceof Gap gap) {
            return gap.why();
        }
        Moneys moneys = (Moneys) result;
        List<BigMoney> amounts = moneys.amounts().entrySet().stream()
                .map(entry -> BigMoney.of(entry.getKey(), entry.getValue()))
                .toList();
        if (measure.mixedMoney() == MixedMoney.LISTED) {
            return new Outcome.Amounts(amounts);
        }
        if (moneys.isMixed()) {
            return moneys.mixed().why();
        }
        return amounts.isEmpty() ? Undefined.of(Undefined.Reason.NO_DATA) : new Outcome.Amount(amounts.get(0));
    }

    private Quantity of(Formula formula) {
        if (formula instanceof Formula.Of of) {
            return tally(of.tally());
        }
        if (formula instanceof Formula.Constant constant) {
            return new Plain(constant.value());
        }
        if (formula instanceof Formula.Mean mean) {
            return mean(mean.tally());
        }
        if (formula instanceof Formula.Quantile quantile) {
            return quantile(quantile);
        }
        if (formula instanceof Formula.SurvivalMedian median) {
            return survivalMedian(median);
        }
        Iterator<Formula> parts = formula.parts().iterator();
        Quantity result = of(parts.next());
        while (parts.hasNext()) {
            result = joined(formula, result, of(parts.next()));
        }
        return result;
    }

    private Quantity tally(String name) {
        Cell cell = cell(name);
        Gap gap = gap(name, cell);
        if (gap != null) {
            return gap;
        }
        Tally.Sort sort = slot(name).planned().tally().sort();
        if (cell.content() instanceof Distinct distinct) {
            return new Plain(BigDecimal.valueOf(distinct.size()));
        }
        if (cell.content() instanceof Extent extent) {
            return sort == Tally.Sort.SUM ? sum(slot(name), extent) : extreme(slot(name), extent);
        }
        return new Plain(BigDecimal.valueOf(cell.taken()));
    }

    /** No rows make zero; of money, in the currency of the rate policy if there is one. */
    private static Quantity sum(Slot slot, Extent extent) {
        Operand operand = slot.operand().orElseThrow();
        if (!operand.isMoney()) {
            return new Plain(extent.number().orElse(BigDecimal.ZERO));
        }
        SortedMap<CurrencyUnit, BigDecimal> amounts = extent.amounts();
        operand.into().ifPresent(currency -> amounts.putIfAbsent(currency, BigDecimal.ZERO));
        return new Moneys(amounts);
    }

    private static Quantity extreme(Slot slot, Extent extent) {
        if (!slot.operand().orElseThrow().isMoney()) {
            return extent.number().<Quantity>map(Plain::new).orElseGet(() -> Gap.of(Undefined.Reason.NO_DATA));
        }
        return extent.amounts().isEmpty() ? Gap.of(Undefined.Reason.NO_DATA) : new Moneys(extent.amounts());
    }

    private Quantity mean(String name) {
        Cell cell = cell(name);
        Gap gap = gap(name, cell);
        if (gap != null) {
            return gap;
        }
        if (cell.taken() == 0) {
            return Gap.of(Undefined.Reason.NO_DATA);
        }
        return ratio(total(name, cell), new Plain(BigDecimal.valueOf(cell.taken())));
    }

    private Quantity total(String name, Cell cell) {
        if (cell.content() instanceof Histogram histogram) {
            return new Plain(histogram.sum());
        }
        return cell.content() instanceof AmountHistogram amounts
                ? new Moneys(amounts.sums())
                : sum(slot(name), (Extent) cell.content());
    }

    private Quantity quantile(Formula.Quantile quantile) {
        Cell cell = cell(quantile.tally());
        Gap gap = gap(quantile.tally(), cell);
        if (gap != null) {
            return gap;
        }
        if (cell.taken() == 0) {
            return Gap.of(Undefined.Reason.NO_DATA);
        }
        return cell.content() instanceof AmountHistogram amounts
                ? new Moneys(amounts.quantiles(quantile.at()))
                : new Plain(((Histogram) cell.content()).quantile(quantile.at(), cell.taken()));
    }

    private Quantity survivalMedian(Formula.SurvivalMedian median) {
        for (String name : median.tallies()) {
            Gap gap = gap(name, cell(name));
            if (gap != null) {
                return gap;
            }
        }
        if (together(median) == 0) {
            return Gap.of(Undefined.Reason.NO_DATA);
        }
        Survival survival = new Survival(histogram(median.ended()), histogram(median.censored()));
        return survival.median().<Quantity>map(Plain::new).orElseGet(() -> Gap.of(Undefined.Reason.NOT_REACHED));
    }

    private Histogram histogram(String name) {
        return (Histogram) cell(name).content();
    }

    private @Nullable Gap gap(String name, Cell cell) {
        if (cell.missed() > 0) {
            return new Gap(ImmutableUndefined.builder()
                    .reason(Undefined.Reason.MISSING_RATE)
                    .rows(cell.missed())
                    .rates(cell.rates())
                    .build());
        }
        if (cell.blank() > 0 && slot(name).planned().blanks() == Blanks.UNDEFINED) {
            return new Gap(ImmutableUndefined.builder()
                    .reason(Undefined.Reason.BLANK_VALUE)
                    .rows(cell.blank())
                    .build());
        }
        return cell.content().isOverflown() ? Gap.of(Undefined.Reason.OVERFLOW) : null;
    }

    private static Quantity joined(Formula formula, Quantity left, Quantity right) {
        if (left instanceof Gap || right instanceof Gap) {
            return left instanceof Gap ? left : right;
        }
        if (formula instanceof Formula.Plus) {
            return plus(left, right);
        }
        if (formula instanceof Formula.Minus) {
            return plus(left, times(right, BigDecimal.ONE.negate()));
        }
        if (formula instanceof Formula.Ratio) {
            return ratio(left, right);
        }
        return right instanceof Plain factor ? times(left, factor.value()) : times(right, ((Plain) left).value());
    }

    private static Quantity plus(Quantity left, Quantity right) {
        return left instanceof Plain number
                ? new Plain(number.value().add(((Plain) right).value()))
                : ((Moneys) left).with((Moneys) right, BigDecimal::add);
    }

    private static Quantity times(Quantity quantity, BigDecimal factor) {
        return quantity instanceof Plain number
                ? new Plain(number.value().multiply(factor))
                : ((Moneys) quantity).each(amount -> amount.multiply(factor));
    }

    /** Amounts of several currencies are not divided: the rows of one currency alone are not known. */
    private static Quantity ratio(Quantity over, Quantity under) {
        if (over instanceof Moneys amounts && under instanceof Moneys others) {
            Moneys both = amounts.with(others, (left, right) -> left);
            return both.isMixed() ? both.mixed() : divided(new Plain(single(amounts)), single(others));
        }
        if (over instanceof Moneys amounts && amounts.isMixed()) {
            return amounts.mixed();
        }
        return divided(over, ((Plain) under).value());
    }

    private static Quantity divided(Quantity over, BigDecimal under) {
        if (under.signum() == 0) {
            return Gap.of(Undefined.Reason.ZERO_DENOMINATOR);
        }
        return over instanceof Plain number
                ? new Plain(number.value().divide(under, Formula.PRECISION))
                : ((Moneys) over).each(amount -> amount.divide(under, Formula.PRECISION));
    }

    private static BigDecimal single(Moneys moneys) {
        return moneys.amounts().values().stream().findFirst().orElse(BigDecimal.ZERO);
    }

    private Cell cell(String name) {
        return Objects.requireNonNull(cells.get(name), name);
    }

    private Slot slot(String name) {
        return Objects.requireNonNull(slots.get(name), name);
    }
}
