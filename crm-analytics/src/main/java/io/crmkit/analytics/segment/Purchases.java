package io.crmkit.analytics.segment;

import io.crmkit.core.data.TextOrder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Purchases of one currency, gathered by customer. Immutable. */
public final class Purchases {

    private final CurrencyUnit currency;
    private final List<Buyer> buyers;

    private Purchases(CurrencyUnit currency, List<Buyer> buyers) {
        this.currency = currency;
        this.buyers = buyers;
    }

    /** Begins to gather purchases whose amounts are of this currency. */
    public static Builder in(CurrencyUnit currency) {
        return new Builder(currency);
    }

    /** The currency of all amounts. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** Everybody who bought, by id. */
    public List<Buyer> buyers() {
        return buyers;
    }

    /** What all of it was worth. */
    public BigDecimal value() {
        return buyers.stream().map(Buyer::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many orders, each counted once for each customer. */
    public long orders() {
        return buyers.stream().mapToLong(Buyer::orders).sum();
    }

    /** What each buyer bought, by id. */
    public Map<String, BigDecimal> values() {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        buyers.forEach(buyer -> values.put(buyer.id(), buyer.value()));
        return Collections.unmodifiableMap(values);
    }

    /** The share of buyers with two orders or more, from 0 to 1; empty without buyers. */
    public Optional<BigDecimal> repeatRate() {
        long repeating = buyers.stream().filter(buyer -> buyer.orders() > 1).count();
        return buyers.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(repeating)
                        .divide(BigDecimal.valueOf(buyers.size()), MathContext.DECIMAL128));
    }

    /**
     * The scores of all buyers, in their order.
     *
     * @param asOf the day that recency is counted to; no purchase may be later
     * @throws IllegalArgumentException naming a buyer who bought later
     */
    public List<RfmScore> rfm(LocalDate asOf, RfmScale scale) {
        buyers.stream().filter(buyer -> buyer.last().isAfter(asOf)).findFirst().ifPresent(later -> {
            throw new IllegalArgumentException(
                    "The customer %s bought on %s, which is after %s. Leave later purchases out, or choose a later day."
                            .formatted(later.id(), later.last(), asOf));
        });
        return Scoring.of(buyers, asOf, scale);
    }

    /** How many buyers of each first month bought in each month since, through the last month of a purchase. */
    public Cohorts cohorts() {
        return Cohorts.of(buyers);
    }

    /** Gathers purchases. Not thread-safe. */
    public static final class Builder {

        private final CurrencyUnit currency;
        private final Map<String, Gathered> gathered = new HashMap<>();

        private Builder(CurrencyUnit currency) {
            this.currency = Objects.requireNonNull(currency, "currency");
        }

        /**
         * Adds a purchase, or one line of it.
         *
         * @param customer who bought; not blank
         * @param order the order that it belongs to; lines of one order count as one. Blank if each is an order of its own
         * @param day when
         * @param amount what it was worth in the currency of these purchases; 0 or more
         * @throws IllegalArgumentException if the customer is blank or the amount is below 0
         */
        public Builder add(String customer, String order, LocalDate day, BigDecimal amount) {
            if (customer.isBlank()) {
                throw new IllegalArgumentException("A purchase needs a customer. Leave rows without one out.");
            }
            if (amount.signum() < 0) {
                throw new IllegalArgumentException(
                        "The amount of a purchase must not be below 0, but customer %s has one of %s on %s. Leave returns out."
                                .formatted(customer, amount.toPlainString(), day));
            }
            Gathered known = gathered.get(customer);
            if (known == null) {
                known = new Gathered(day);
                gathered.put(customer, known);
            }
            known.add(order, day, amount);
            return this;
        }

        /** What was gathered. */
        public Purchases build() {
            List<Buyer> buyers = gathered.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(TextOrder::compare))
                    .map(entry -> entry.getValue().of(entry.getKey()))
                    .toList();
            return new Purchases(currency, buyers);
        }
    }

    private static final class Gathered {

        private final Set<String> orders = new HashSet<>();
        private final Set<YearMonth> months = new TreeSet<>();
        private LocalDate first;
        private LocalDate last;
        private @Nullable YearMonth latest;
        private long single;
        private BigDecimal value = BigDecimal.ZERO;

        Gathered(LocalDate day) {
            this.first = day;
            this.last = day;
        }

        void add(String order, LocalDate day, BigDecimal amount) {
            if (order.isBlank()) {
                single++;
            } else {
                orders.add(order);
            }
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
            YearMonth month = YearMonth.from(day);
            if (!month.equals(latest)) {
                months.add(month);
                latest = month;
            }
            value = value.add(amount);
        }

        Buyer of(String id) {
            return new Buyer(id, first, last, orders.size() + single, value, List.copyOf(months));
        }
    }
}
