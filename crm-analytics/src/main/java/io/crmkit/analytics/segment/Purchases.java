package io.crmkit.analytics.segment;

import io.crmkit.analytics.internal.FactFigures;
import io.crmkit.analytics.kpi.CustomerValueKpis;
import io.crmkit.analytics.value.CustomerValue;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Purchases of one currency, gathered by customer. Immutable.
 *
 * <p>Rows are kept as columns, 16 bytes for each, and gathered in one pass. Scores and classes need no object for a customer; while they are
 * made, they take about 40 bytes for each.
 */
public final class Purchases {

    private final CurrencyUnit currency;
    private final Rows rows;
    private final Totals totals;

    /** Made when somebody asks; threads may make the same past each other. */
    private @Nullable volatile List<Buyer> buyers;

    private volatile int @Nullable [] order;

    private Purchases(CurrencyUnit currency, Rows rows) {
        this.currency = currency;
        this.rows = rows;
        this.totals = rows.totals();
    }

    /** Begins to gather purchases whose amounts are of this currency. */
    public static Builder in(CurrencyUnit currency) {
        return new Builder(currency);
    }

    /**
     * Purchases that stand in columns already, each row an order of its own. The columns are taken as they are; nobody may change them
     * afterwards.
     *
     * @param currency the currency of all amounts
     * @param customers who they may be; different ones
     * @param customer who bought, for each row: a place among the customers
     * @param day when, counted in days from 1970-01-01
     * @param minor what it was worth, in minor units of the currency; 0 or more
     * @throws IllegalArgumentException if columns differ in length, a customer is blank or not there, or an amount is below 0
     */
    public static Purchases of(CurrencyUnit currency, List<String> customers, int[] customer, int[] day, long[] minor) {
        requireSameLength(customer.length, day.length, minor.length);
        int least = 0;
        int most = -1;
        for (int who : customer) {
            least = Math.min(least, who);
            most = Math.max(most, who);
        }
        if (least < 0 || most >= customers.size()) {
            throw new IllegalArgumentException(
                    "There is no customer %s among the %s that were given. The first one is 0."
                            .formatted(least < 0 ? least : most, customers.size()));
        }
        String[] names = customers.toArray(String[]::new);
        for (String name : names) {
            refuseBlank(name);
        }
        boolean ordered = NamedRows.isOrdered(names);
        if (!ordered) {
            refuseTwice(names);
        }
        Amounts amounts = Amounts.of(minor, currency.getDecimalPlaces());
        return new Purchases(currency, new NamedRows(names, customer, day, amounts, null, ordered));
    }

    /**
     * Purchases of customers who have numbers instead of names, such as keys of a database, which may lie anywhere. Each row is an order of
     * its own. The columns are taken as they are; nobody may change them afterwards. While they are gathered, they take twice the memory.
     *
     * <p>A customer's id is the number as it is written; but customers stand in the order of their numbers, so that -3 comes before 20 and
     * 20 before 100.
     *
     * @param currency the currency of all amounts
     * @param customer who bought, for each row: any number
     * @param day when, counted in days from 1970-01-01
     * @param minor what it was worth, in minor units of the currency; 0 or more
     * @throws IllegalArgumentException if columns differ in length or an amount is below 0
     */
    public static Purchases of(CurrencyUnit currency, long[] customer, int[] day, long[] minor) {
        requireSameLength(customer.length, day.length, minor.length);
        Amounts amounts = Amounts.of(minor, currency.getDecimalPlaces());
        return new Purchases(currency, new NumberedRows(customer, day, amounts));
    }

    private static void requireSameLength(int customers, int days, int amounts) {
        if (customers != days || customers != amounts) {
            throw new IllegalArgumentException(
                    "The columns have %s customers, %s days and %s amounts. Give one of each for every purchase."
                            .formatted(customers, days, amounts));
        }
    }

    /** The currency of all amounts. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** How many customers bought. */
    public int size() {
        return totals.size();
    }

    /** Everybody who bought, by id. */
    public List<Buyer> buyers() {
        List<Buyer> known = buyers;
        if (known == null) {
            known = gathered();
            buyers = known;
        }
        return known;
    }

    private List<Buyer> gathered() {
        int[] starts = new int[size() + 1];
        int[] places = rows.byBuyer(starts);
        int[] numbers = order();
        Buyer[] all = new Buyer[size()];
        for (int i = 0; i < all.length; i++) {
            int who = numbers[i];
            int first = Integer.MAX_VALUE;
            Set<YearMonth> months = new TreeSet<>();
            YearMonth latest = null;
            for (int place = starts[who]; place < starts[who + 1]; place++) {
                int day = rows.day()[places[place]];
                first = Math.min(first, day);
                YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
                if (!month.equals(latest)) {
                    months.add(month);
                    latest = month;
                }
            }
            all[i] = new Buyer(
                    rows.id(who),
                    LocalDate.ofEpochDay(first),
                    LocalDate.ofEpochDay(totals.last()[who]),
                    totals.orders()[who],
                    totals.value(who),
                    List.copyOf(months));
        }
        return List.of(all);
    }

    /** What all of it was worth. */
    public BigDecimal value() {
        return totals.sum();
    }

    /** How many orders, each counted once for each customer. */
    public long orders() {
        return Arrays.stream(totals.orders()).asLongStream().sum();
    }

    /** What each buyer bought, by id. */
    public Map<String, BigDecimal> values() {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (int who : order()) {
            values.put(rows.id(who), totals.value(who));
        }
        return Collections.unmodifiableMap(values);
    }

    /**
     * The share of buyers with two orders or more, {@link CustomerValueKpis#REPEAT_RATE} over the time from the first purchase to the last;
     * undefined without buyers.
     */
    public Figure repeatRate() {
        IntSummaryStatistics days = Arrays.stream(rows.day()).summaryStatistics();
        LocalDate from = LocalDate.ofEpochDay(days.getMin());
        LocalDate to = LocalDate.ofEpochDay(days.getMax());
        List<CustomerValue> customers = new ArrayList<>(size());
        for (int orders : totals.orders()) {
            customers.add(CustomerValue.builder()
                    .customer(Id.of(String.valueOf(customers.size() + 1)))
                    .from(from)
                    .to(to)
                    .orders(orders)
                    .build());
        }
        return FactFigures.total(CustomerValueKpis.REPEAT_RATE, CustomerValue.Attributes.CATALOGUE, customers);
    }

    /**
     * The scores of all buyers, in their order.
     *
     * @param asOf the day that recency is counted to; no purchase may be later
     * @throws IllegalArgumentException naming a buyer who bought later
     */
    public RfmScores rfm(LocalDate asOf, RfmScale scale) {
        int today = Math.toIntExact(asOf.toEpochDay());
        if (totals.latest() > today) {
            throw later(asOf);
        }
        return new Scoring(scale, rows).of(this, today);
    }

    private IllegalArgumentException later(LocalDate asOf) {
        int first = Arrays.stream(order())
                .filter(who -> totals.last()[who] > asOf.toEpochDay())
                .findFirst()
                .orElseThrow();
        return new IllegalArgumentException(
                "The customer %s bought on %s, which is after %s. Leave later purchases out, or choose a later day."
                        .formatted(rows.id(first), LocalDate.ofEpochDay(totals.last()[first]), asOf));
    }

    /** How the buyers fall into classes by their value. */
    public AbcSummary abc(AbcLimits limits) {
        return AbcSummary.of(totals, limits);
    }

    /** How many buyers of each first month bought in each month since, through the last month of a purchase. */
    public Cohorts cohorts() {
        return Cohorts.of(buyers());
    }

    /** The numbers of the buyers, by id. */
    int[] order() {
        int[] known = order;
        if (known == null) {
            known = IntStream.range(0, size()).toArray();
            rows.sort(known);
            order = known;
        }
        return known;
    }

    private static void refuseBlank(String customer) {
        if (customer.isBlank()) {
            throw new IllegalArgumentException("A purchase needs a customer. Leave rows without one out.");
        }
    }

    private static void refuseTwice(String[] customers) {
        Names known = new Names();
        for (int i = 0; i < customers.length; i++) {
            if (known.code(customers[i]) != i) {
                throw new IllegalArgumentException(
                        "The customer %s is given twice. Give each once, and its place for each of its purchases."
                                .formatted(customers[i]));
            }
        }
    }

    /** Gathers purchases. Not thread-safe; several threads take one each and {@linkplain #addAll put them together}. */
    public static final class Builder {

        private final CurrencyUnit currency;
        private final Growing rows = new Growing();

        private Builder(CurrencyUnit currency) {
            this.currency = Objects.requireNonNull(currency, "currency");
        }

        /**
         * Adds a purchase, or one line of it.
         *
         * @param who who bought; not blank
         * @param placed the order that it belongs to; lines of one order count as one. Blank if each is an order of its own
         * @param on when
         * @param amount what it was worth in the currency of these purchases; 0 or more
         * @throws IllegalArgumentException if the customer is blank or the amount is below 0
         */
        public Builder add(String who, String placed, LocalDate on, BigDecimal amount) {
            refuseBlank(who);
            if (amount.signum() < 0) {
                throw new IllegalArgumentException(
                        "The amount of a purchase must not be below 0, but customer %s has one of %s on %s. Leave returns out."
                                .formatted(who, amount.toPlainString(), on));
            }
            rows.add(who, placed, Math.toIntExact(on.toEpochDay()), amount);
            return this;
        }

        /**
         * Adds what another builder gathered, in whatever order: what comes out is the same as if one had gathered everything. Lines of one
         * order count as one here, too. A builder that is added to itself has every row twice.
         *
         * @throws IllegalArgumentException if its currency is another one
         */
        public Builder addAll(Builder other) {
            if (!other.currency.equals(currency)) {
                throw new IllegalArgumentException(
                        "Purchases in %s cannot be put together with those in %s. Convert them first."
                                .formatted(other.currency, currency));
            }
            rows.addAll(other.rows);
            return this;
        }

        /** What was gathered. The builder can go on. */
        public Purchases build() {
            return new Purchases(currency, rows.rows());
        }
    }
}
