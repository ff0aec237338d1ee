package io.crmkit.core.money;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;

/**
 * Exchange rates kept in memory; made by {@link ExchangeRates#table()} or from data, and never changed.
 *
 * <p>A spot rate is in force from its day until the day before the next one of its pair, at most as long as {@link
 * #maxSpotAgeDays} allows. Average and budget rates are in force from their first to their last day, both included.
 * Only pairs that were given are known, and only in the direction that was given.
 *
 * <pre>{@code
 * RateTable table = ExchangeRates.table().source("Group treasury").maxSpotAgeDays(7)
 *         .spot(EUR, CNY, LocalDate.of(2026, 3, 31), "7.81")
 *         .average(EUR, CNY, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), "7.79")
 *         .budget(EUR, CNY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "7.80")
 *         .build();
 * }</pre>
 */
public final class RateTable implements ExchangeRates {

    private final RateIndex index;
    private final OptionalInt maxSpotAgeDays;

    private RateTable(RateIndex index, OptionalInt maxSpotAgeDays) {
        this.index = index;
        this.maxSpotAgeDays = maxSpotAgeDays;
    }

    /**
     * The table that stands here: {@code {"maxSpotAgeDays": 7, "rates": [ … ]}}, with rates as {@link
     * ExchangeRate#fromData} reads them.
     *
     * @throws InvalidDataException with all faults, if it is anything else or if rates contradict each other
     */
    public static RateTable fromData(Data data) {
        return RateTableData.read(data);
    }

    /** The form as data, always in the same order; the inverse of {@link #fromData}. Cannot be changed. */
    public Map<String, Object> toData() {
        return RateTableData.write(this);
    }

    /** All rates, by codes of the currencies, kind and date. */
    public List<ExchangeRate> rates() {
        return index.rates();
    }

    /** How many days after its own day a spot rate is still in force; 0 for that day alone; empty for no limit. */
    public OptionalInt maxSpotAgeDays() {
        return maxSpotAgeDays;
    }

    @Override
    public Optional<ExchangeRate> find(CurrencyUnit from, CurrencyUnit to, RateType type, LocalDate date) {
        return index.latest(from, to, type, date)
                .filter(rate -> RateLookup.inForce(rate, date))
                .filter(rate -> type != RateType.SPOT || isFresh(rate, date));
    }

    /** Whether both have the same rates and the same limit of age. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RateTable table
                && rates().equals(table.rates())
                && maxSpotAgeDays.equals(table.maxSpotAgeDays);
    }

    @Override
    public int hashCode() {
        return rates().hashCode();
    }

    @Override
    public String toString() {
        return "table of " + rates().size() + " exchange rates";
    }

    private boolean isFresh(ExchangeRate rate, LocalDate date) {
        return maxSpotAgeDays.isEmpty()
                || !rate.date().plusDays(maxSpotAgeDays.getAsInt()).isBefore(date);
    }

    /** Collects rates; they are checked against each other when the table is built. */
    public static final class Builder {

        /** The highest limit of age, about a hundred years. */
        public static final int MAX_AGE_DAYS = 36_525;

        private final List<ExchangeRate> rates = new ArrayList<>();
        private OptionalInt maxSpotAgeDays = OptionalInt.empty();
        private String source = "rate table";

        Builder() {}

        /**
         * Says where the rates come from that are added after this by their numbers; {@code rate table} if nothing is
         * said.
         */
        public Builder source(String name) {
            this.source = name;
            return this;
        }

        /**
         * Lets spot rates end when they are too old; without this they hold until the next one.
         *
         * @param days from the rate's own day, 0 to {@value #MAX_AGE_DAYS}
         */
        public Builder maxSpotAgeDays(int days) {
            if (days < 0 || days > MAX_AGE_DAYS) {
                throw new IllegalArgumentException(
                        "Greatest age of a spot rate (%d days) must be 0 to %d. Leave it out for no limit."
                                .formatted(days, MAX_AGE_DAYS));
            }
            this.maxSpotAgeDays = OptionalInt.of(days);
            return this;
        }

        /** Adds the rate of a day. */
        public Builder spot(CurrencyUnit from, CurrencyUnit to, LocalDate date, String rate) {
            return add(described(from, to, RateType.SPOT, date, rate).build());
        }

        /** Adds the mean rate of a period, both days included. */
        public Builder average(CurrencyUnit from, CurrencyUnit to, LocalDate first, LocalDate last, String rate) {
            return add(described(from, to, RateType.AVERAGE, first, rate)
                    .lastDate(last)
                    .build());
        }

        /** Adds the fixed rate of a budget period, both days included. */
        public Builder budget(CurrencyUnit from, CurrencyUnit to, LocalDate first, LocalDate last, String rate) {
            return add(described(from, to, RateType.BUDGET, first, rate)
                    .lastDate(last)
                    .build());
        }

        /** Adds a finished rate with its own source. */
        public Builder add(ExchangeRate rate) {
            rates.add(rate);
            return this;
        }

        /**
         * The table.
         *
         * @throws InvalidDataException with all contradictions: a day with two spot rates, periods that overlap, a spot
         *     rate with a last day, an average or budget rate without one
         */
        public RateTable build() {
            return build("$");
        }

        RateTable build(String path) {
            RateConflicts.refuse(rates, path + ".rates");
            return new RateTable(RateIndex.of(rates), maxSpotAgeDays);
        }

        private ExchangeRate.Builder described(
                CurrencyUnit from, CurrencyUnit to, RateType type, LocalDate date, String rate) {
            return ExchangeRate.builder()
                    .from(from)
                    .to(to)
                    .type(type)
                    .date(date)
                    .rate(AmountText.read(Data.of(rate, "rate"), rate))
                    .source(source);
        }
    }
}
