package io.crmkit.analytics.testkit;

import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.MissingRate;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Undefined;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What a figure must be.
 *
 * @param number the number, if it is one
 * @param amounts the amount, or one for each currency
 * @param listed whether it is an amount for each currency
 * @param undefined why there is no value
 * @param sampleSize how many rows stand behind it
 * @param blanks how many rows had a blank value
 */
record Expected(
        Optional<Exact> number,
        List<Amount> amounts,
        boolean listed,
        Optional<Gap> undefined,
        long sampleSize,
        long blanks) {

    /**
     * An amount.
     *
     * @param value how much
     * @param currency of what
     */
    record Amount(Exact value, CurrencyUnit currency) {

        boolean is(BigMoney money) {
            return currency.equals(money.getCurrencyUnit()) && value.is(money.getAmount());
        }

        @Override
        public String toString() {
            return currency.getCode() + " " + value;
        }
    }

    /**
     * Why there is no value.
     *
     * @param reason the sort of reason
     * @param rows how many rows are the cause
     * @param rates the rates that are missing
     * @param currencies the currencies that were mixed
     */
    record Gap(Undefined.Reason reason, long rows, List<MissingRate> rates, List<CurrencyUnit> currencies) {

        static Gap of(Undefined why) {
            return new Gap(why.reason(), why.rows(), why.rates(), why.currencies());
        }

        @Override
        public String toString() {
            return "undefined (" + reason.code()
                    + (rows == 0 ? "" : ", rows " + rows)
                    + (rates.isEmpty()
                            ? ""
                            : ", "
                                    + rates.stream()
                                            .map(rate -> rate.label().en())
                                            .collect(Collectors.joining("; ")))
                    + (currencies.isEmpty() ? "" : ", " + currencies)
                    + ")";
        }
    }

    boolean is(Figure figure) {
        return isValue(figure.outcome()) && figure.sampleSize() == sampleSize && figure.blanks() == blanks;
    }

    private boolean isValue(Outcome outcome) {
        if (outcome instanceof Outcome.Scalar scalar) {
            return number.filter(exact -> exact.is(scalar.value())).isPresent();
        }
        if (outcome instanceof Outcome.Amount amount) {
            return !listed && isAmounts(List.of(amount.value()));
        }
        if (outcome instanceof Outcome.Amounts several) {
            return listed && isAmounts(several.values());
        }
        return undefined.equals(Optional.of(Gap.of((Undefined) outcome)));
    }

    private boolean isAmounts(List<BigMoney> values) {
        boolean same = amounts.size() == values.size();
        for (int i = 0; same && i < values.size(); i++) {
            same = amounts.get(i).is(values.get(i));
        }
        return same;
    }

    @Override
    public String toString() {
        String value = number.map(Exact::toString)
                .or(() -> undefined.map(Gap::toString))
                .orElseGet(() -> listed ? amounts.toString() : Objects.toString(amounts.get(0)));
        return shown(value, sampleSize, blanks);
    }

    /** A figure in the same words, so that both can stand beside each other. */
    static String shown(Figure figure) {
        Outcome outcome = figure.outcome();
        String value = outcome instanceof Outcome.Scalar scalar
                ? scalar.value().toPlainString()
                : outcome instanceof Outcome.Amount amount
                        ? amount.value().toString()
                        : outcome instanceof Outcome.Amounts several
                                ? several.values().toString()
                                : Gap.of((Undefined) outcome).toString();
        return shown(value, figure.sampleSize(), figure.blanks());
    }

    private static String shown(String value, long sampleSize, long blanks) {
        return value + " of " + sampleSize + " row(s)" + (blanks == 0 ? "" : ", " + blanks + " blank");
    }
}
