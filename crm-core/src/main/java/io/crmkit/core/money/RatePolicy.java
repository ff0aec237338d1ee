package io.crmkit.core.money;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The named policy with which amounts of several currencies may be added: into which currency, at which kind of rate,
 * and which date counts.
 *
 * <p>A total that mixes currencies always names its policy. The policy of a report says whether its figures can still
 * move: at the close date they move until deals are closed, at a fixed date or the budget rate they do not.
 *
 * <pre>{@code
 * RatePolicy policy = RatePolicy.closeDate(CNY);
 * policy.convert(deal.amount(), deal.closeDate(), rates).converted();
 * RatePolicy.parse("fixed-date 2026-03-31 into CNY").equals(RatePolicy.fixedDate(CNY, LocalDate.of(2026, 3, 31)));
 * }</pre>
 */
public final class RatePolicy implements Labelled {

    private final RateBasis basis;
    private final CurrencyUnit into;
    private final Optional<LocalDate> date;

    private RatePolicy(RateBasis basis, CurrencyUnit into, Optional<LocalDate> date) {
        this.basis = Objects.requireNonNull(basis, "basis");
        this.into = Objects.requireNonNull(into, "into");
        this.date = date;
    }

    /** Spot rates of the days on which the amounts came about. */
    public static RatePolicy transactionDate(CurrencyUnit into) {
        return of(RateBasis.TRANSACTION_DATE, into);
    }

    /** Spot rates of the days on which the deals closed or are expected to. */
    public static RatePolicy closeDate(CurrencyUnit into) {
        return of(RateBasis.CLOSE_DATE, into);
    }

    /** Mean rates of the periods in which the amounts came about. */
    public static RatePolicy periodAverage(CurrencyUnit into) {
        return of(RateBasis.PERIOD_AVERAGE, into);
    }

    /** The fixed rates of the budget periods in which the amounts came about. */
    public static RatePolicy budgetRate(CurrencyUnit into) {
        return of(RateBasis.BUDGET_RATE, into);
    }

    /** The spot rate of one day for all amounts. */
    public static RatePolicy fixedDate(CurrencyUnit into, LocalDate date) {
        return new RatePolicy(RateBasis.FIXED_DATE, into, Optional.of(date));
    }

    /**
     * The policy on a basis that needs no date.
     *
     * @throws IllegalArgumentException if the basis is a fixed date
     */
    public static RatePolicy of(RateBasis basis, CurrencyUnit into) {
        if (basis == RateBasis.FIXED_DATE) {
            throw new IllegalArgumentException(
                    "Rate policy (fixed-date into %s) needs a date. Use fixedDate(…).".formatted(into.getCode()));
        }
        return new RatePolicy(basis, into, Optional.empty());
    }

    /**
     * The policy that a text such as {@code budget-rate into CNY} names; the inverse of {@link #toString}.
     *
     * @throws InvalidDataException if the text names none
     */
    public static RatePolicy parse(String text) {
        return RatePolicyText.read(Data.of(text, "rate policy"));
    }

    /**
     * The policy that stands here: as an object such as {@code {"basis": "fixed-date", "date": "2026-03-31", "into":
     * "CNY"}}, or as text.
     *
     * @throws InvalidDataException with all faults, if it is anything else
     */
    public static RatePolicy fromData(Data data) {
        return data.isObject() ? RatePolicyText.readObject(data) : RatePolicyText.read(data);
    }

    /** The object form, always in the same order; the inverse of {@link #fromData}. Cannot be changed. */
    public Map<String, Object> toData() {
        return RatePolicyText.write(this);
    }

    /** Which kind of rate, and which date counts. */
    public RateBasis basis() {
        return basis;
    }

    /** The currency in which totals are said. */
    public CurrencyUnit into() {
        return into;
    }

    /** The day of a fixed date; empty for all others. */
    public Optional<LocalDate> date() {
        return date;
    }

    /**
     * The day for which the rate of an amount is looked up.
     *
     * @param own the amount's own date, of the kind that {@link #basis} names; counts for nothing where the date is
     *     fixed
     */
    public LocalDate dateFor(LocalDate own) {
        return date.orElse(own);
    }

    /**
     * Converts an amount, rounding half up to the minor unit.
     *
     * @param own the amount's own date, of the kind that {@link #basis} names; counts for nothing where the date is
     *     fixed
     * @throws MissingRateException if no rate is known
     */
    public Conversion convert(Money amount, LocalDate own, ExchangeRates rates) {
        return rates.convert(amount, into, basis.rateType(), dateFor(own));
    }

    /** The name for people, such as "Spot rate of the close date, into CNY". */
    @Override
    public Label label() {
        String code = into.getCode();
        return Label.of(
                basis.label().en() + date.map(day -> " (" + day + ")").orElse("") + ", into " + code,
                "按" + basis.label().zh() + date.map(day -> "（" + day + "）").orElse("") + "折算为 " + code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatePolicy policy
                && basis == policy.basis
                && into.equals(policy.into)
                && date.equals(policy.date);
    }

    @Override
    public int hashCode() {
        return Objects.hash(basis, into, date);
    }

    /** The text form, such as {@code transaction-date into CNY} or {@code fixed-date 2026-03-31 into CNY}. */
    @Override
    public String toString() {
        return basis.code() + date.map(day -> " " + day).orElse("") + " into " + into.getCode();
    }
}
