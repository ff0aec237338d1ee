package io.crmkit.analytics.batch;

import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Related;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.PlannedTally;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.money.MissingRateException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a plan decides over the rows of a grid: few classes of rows, and what the rows of each class do to each tally. Every condition is
 * tested once for each combination of digits, by the same rules as for records.
 */
final class Decision {

    private static final int MOST = 1 << 16;
    private static final Effect NOTHING = new Effect.Nothing();

    private final GridReading reading;
    private final List<PlannedTally> tallies;
    private final BitSet slow = new BitSet();
    private List<Digit> digits = List.of();
    private int[] classes = {0};
    private final List<List<Effect>> effects = new ArrayList<>();
    private final int gone;

    Decision(MeasurePlan<?> plan, GridReading reading, Grid grid) {
        this.reading = reading;
        Map<String, Column> columns = grid.byName();
        this.tallies = plan.tallies();
        Condition where = reading.rewritten(plan.where());
        List<Condition> conditions = tallies.stream()
                .map(planned -> reading.rewritten(planned.tally().where()))
                .toList();
        Demand rows = new Demand();
        rows.add(where, columns);
        List<Demand> own = IntStream.range(0, tallies.size())
                .mapToObj(tally -> demand(tally, conditions.get(tally), columns))
                .toList();
        Optional<List<Digit>> found = digits(rows, own);
        if (found.isEmpty()) {
            found = digits(rows, within(rows, own));
        }
        if (found.isPresent()) {
            digits = found.get();
            classify(where, conditions);
        } else {
            slow.set(0, tallies.size());
        }
        gone = grid.gone().count() == 0 ? -1 : notLookedAt();
    }

    private int notLookedAt() {
        int known = effects.indexOf(List.<Effect>of());
        if (known < 0) {
            effects.add(List.of());
        }
        return known < 0 ? effects.size() - 1 : known;
    }

    private Optional<List<Digit>> digits(Demand rows, List<Demand> own) {
        Demand together = new Demand();
        together.add(rows);
        own.forEach(together::add);
        return together.digits(reading).filter(asked -> combinations(asked) <= MOST);
    }

    /** Those tallies that can be decided along with the ones before. */
    private List<Demand> within(Demand rows, List<Demand> own) {
        List<Demand> within = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            within.add(own.get(i));
            if (digits(rows, within).isEmpty()) {
                within.remove(own.get(i));
                slow.set(i);
            }
        }
        return within;
    }

    private static long combinations(List<Digit> digits) {
        return digits.stream()
                .mapToLong(Digit::size)
                .reduce(1, (product, size) -> product > MOST ? product : product * size);
    }

    private Demand demand(int tally, Condition condition, Map<String, Column> columns) {
        Demand demand = new Demand();
        demand.add(condition, columns);
        Tally asked = tallies.get(tally).tally();
        boolean told = asked.sort() == Tally.Sort.DISTINCT;
        for (Expression factor : asked.value().map(Needs::factors).orElse(List.of())) {
            Column column = told ? reading.column(factor) : reading.operand(factor);
            if (told && column instanceof CodedColumn coded && coded.joint() == null) {
                demand.presence(coded);
            } else {
                demand.each(column.codes());
            }
        }
        return demand;
    }

    private void classify(Condition where, List<Condition> conditions) {
        BoundCondition<Values> rows = reading.bound(where);
        List<BoundCondition<Values>> tests =
                conditions.stream().map(reading::bound).toList();
        int[] sizes = digits.stream().mapToInt(Digit::size).toArray();
        List<List<Effect>> all = new ArrayList<>();
        for (int combination = 0; combination < combinations(digits); combination++) {
            Representative row = new Representative();
            int rest = combination;
            for (int i = 0; i < sizes.length; i++) {
                digits.get(i).represent(rest % sizes[i], row);
                rest /= sizes[i];
            }
            all.add(effects(row, rows, tests));
        }
        refuse(all);
        number(all);
    }

    /** Empty for a row that is not looked at. */
    private List<Effect> effects(Representative row, BoundCondition<Values> where, List<BoundCondition<Values>> tests) {
        try {
            if (!where.test(row, Related.none())) {
                return List.of();
            }
        } catch (MissingRateException missing) {
            Effect missed = new Effect.Missed(new Missing(missing));
            return IntStream.range(0, tallies.size())
                    .mapToObj(tally -> slow.get(tally) ? NOTHING : missed)
                    .toList();
        }
        return IntStream.range(0, tallies.size())
                .mapToObj(tally -> slow.get(tally) ? NOTHING : effect(tally, row, tests.get(tally)))
                .toList();
    }

    private Effect effect(int tally, Representative row, BoundCondition<Values> test) {
        try {
            if (!test.test(row, Related.none())) {
                return NOTHING;
            }
        } catch (MissingRateException missing) {
            return new Effect.Missed(new Missing(missing));
        }
        Tally asked = tallies.get(tally).tally();
        if (asked.value().isEmpty()) {
            return new Effect.Constant(true);
        }
        Expression value = asked.value().get();
        return value instanceof Expression.Product || asked.sort() != Tally.Sort.DISTINCT
                ? product(value, row)
                : told(value, row);
    }

    private Effect told(Expression value, Representative row) {
        Column column = reading.column(value);
        Object found = row.of(column);
        if (found == null) {
            return new Effect.Blank();
        }
        if (found instanceof Missing missing) {
            return new Effect.Missed(missing);
        }
        return column instanceof CodedColumn coded && coded.joint() == null
                ? new Effect.Told(coded)
                : new Effect.Constant(found);
    }

    /** Factors are looked at from left to right, so the first one that is blank or missing decides. */
    private Effect product(Expression value, Representative row) {
        List<Expression> factors = Needs.factors(value);
        List<NumberColumn> numbers = new ArrayList<>();
        BigDecimal factor = BigDecimal.ONE;
        CurrencyUnit currency = null;
        Object found = null;
        for (Expression part : factors) {
            Column column = reading.operand(part);
            found = row.of(column);
            if (found == null) {
                return new Effect.Blank();
            }
            if (found instanceof Missing missing) {
                return new Effect.Missed(missing);
            }
            currency = found instanceof Money money ? money.getCurrencyUnit() : currency;
            if (column instanceof NumberColumn number && row.state(number) instanceof NumberColumn.Present present) {
                numbers.add(number);
                factor = factor.multiply(present.unit());
            } else {
                factor = factor.multiply(number(found));
            }
        }
        boolean single = factors.size() == 1;
        if (!numbers.isEmpty()) {
            return new Effect.Varying(
                    List.copyOf(numbers),
                    factor,
                    currency,
                    single && row.state(numbers.get(0)) instanceof NumberColumn.Whole);
        }
        if (single) {
            return new Effect.Constant(Objects.requireNonNull(found));
        }
        return new Effect.Constant(currency == null ? factor : BigMoney.of(currency, factor));
    }

    static BigDecimal number(Object value) {
        if (value instanceof Money money) {
            return money.getAmount();
        }
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    /** Leaves tallies to the slow way that cannot be gathered from numbers of 64 bits. */
    private void refuse(List<List<Effect>> all) {
        for (int i = 0; i < tallies.size(); i++) {
            int tally = i;
            Tally.Sort sort = tallies.get(i).tally().sort();
            boolean refused = all.stream()
                    .filter(row -> !row.isEmpty())
                    .anyMatch(row -> row.get(tally) instanceof Effect.Varying varying && !isGathered(varying, sort));
            if (refused) {
                slow.set(i);
                all.replaceAll(row -> replaced(row, tally));
            }
        }
    }

    private static List<Effect> replaced(List<Effect> row, int tally) {
        if (row.isEmpty()) {
            return row;
        }
        List<Effect> replaced = new ArrayList<>(row);
        replaced.set(tally, NOTHING);
        return List.copyOf(replaced);
    }

    private static boolean isGathered(Effect.Varying varying, Tally.Sort sort) {
        return switch (sort) {
            case SUM -> varying.numbers().size() == 1 || Lane.fits(varying.numbers());
            case MIN, MAX -> varying.numbers().size() == 1 && varying.factor().signum() > 0;
            default -> varying.numbers().size() == 1;
        };
    }

    private void number(List<List<Effect>> all) {
        Map<List<Effect>, Integer> known = new HashMap<>();
        classes = new int[all.size()];
        for (int i = 0; i < classes.length; i++) {
            Integer number = known.get(all.get(i));
            if (number == null) {
                number = effects.size();
                known.put(all.get(i), number);
                effects.add(all.get(i));
            }
            classes[i] = number;
        }
    }

    /** The tallies that no class says anything of. */
    BitSet slow() {
        return slow;
    }

    /** Whether there is a tally that classes say something of. */
    boolean isFast() {
        return slow.cardinality() < tallies.size();
    }

    /** What the rows of each class do, by tally; empty for rows that are not looked at. */
    List<List<Effect>> effects() {
        return effects;
    }

    /** The class of rows that do not count any more, which are not looked at. */
    int gone() {
        return gone;
    }

    List<Digit> digits() {
        return digits;
    }

    /** The class of a combination of digits, the first digit lowest. */
    int[] classes() {
        return classes;
    }

    /** The class by what is stored for the only digit there is. */
    Optional<Digit.ByCode> single() {
        return digits.size() == 1 && digits.get(0) instanceof Digit.ByCode byCode
                ? Optional.of(new Digit.ByCode(
                        byCode.codes(),
                        Arrays.stream(byCode.map()).map(digit -> classes[digit]).toArray(),
                        byCode.representatives(),
                        byCode.column()))
                : Optional.empty();
    }
}
