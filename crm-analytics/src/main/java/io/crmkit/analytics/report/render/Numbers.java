package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Reading;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Numbers for the eye. Halves are rounded up, away from zero: amounts to the decimals of their currency, shares to a tenth of a percent,
 * times to a tenth. What is not zero never shows as zero.
 */
final class Numbers {

    /** What stands where there is no number. */
    static final String NONE = "–";

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Locale locale;
    private final String minus;

    /** Numbers for readers of a language, with this sign before those below zero. */
    Numbers(Locale locale, String minus) {
        this.locale = locale;
        this.minus = minus;
    }

    /** Number and unit: {@code CNY 1,234.50}, {@code 35.0%}, {@code 12.5 days}. */
    String full(Reading reading) {
        return text(reading, true, false);
    }

    /** The number where unit and currency are said elsewhere; a percent sign stays. */
    String bare(Reading reading) {
        return text(reading, false, false);
    }

    /** Number and unit for a chart: {@code CNY 10.0 M}, {@code CNY 1,000.6 万}. */
    String compact(Reading reading) {
        return text(reading, true, true);
    }

    /** The short number where the currency is said elsewhere. */
    String compactBare(Reading reading) {
        return text(reading, false, true);
    }

    /** Why there is no number. */
    Optional<String> reason(Reading reading) {
        return reading.undefined().map(why -> why.label().in(locale));
    }

    /** The full text, or the reason where there is none. */
    String spoken(Reading reading) {
        return reason(reading).map(why -> NONE + " (" + why + ")").orElseGet(() -> full(reading));
    }

    /** What all of these count, to stand in a heading; empty if they differ, or need no word. */
    Optional<String> unit(List<Reading> readings) {
        return units(readings).size() == 1
                ? units(readings).stream().findFirst().filter(unit -> !unit.isEmpty())
                : Optional.empty();
    }

    /** Whether all of these count the same, so that their sizes can be compared. */
    boolean alike(List<Reading> readings) {
        return units(readings).size() <= 1;
    }

    private Set<String> units(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> !(reading.outcome() instanceof Undefined))
                .map(reading -> reading.outcome() instanceof Outcome.Amounts ? "" : unit(reading))
                .collect(Collectors.toSet());
    }

    /** How one number differs from another: in percentage points for shares, as a share for everything else. */
    Optional<String> change(Reading now, Reading then) {
        Optional<BigDecimal> to = now.number();
        Optional<BigDecimal> from = then.number();
        if (to.isEmpty()
                || from.isEmpty()
                || !now.currency().equals(then.currency())
                || !now.unit().equals(then.unit())) {
            return Optional.empty();
        }
        BigDecimal step = to.get().subtract(from.get());
        if (now.unit().equals(Unit.FRACTION)) {
            return Optional.of(signed(step.movePointRight(2)) + " " + word("pp", "个百分点"));
        }
        if (from.get().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(signed(step.movePointRight(2).divide(from.get(), 1, RoundingMode.HALF_UP)) + "%");
    }

    /** A tick of an axis: as many decimals as its step has, and no unit but a percent sign. */
    String tick(Reading tick) {
        BigDecimal number = tick.number().orElse(BigDecimal.ZERO);
        if (number.signum() == 0) {
            return "0";
        }
        if (tick.unit().equals(Unit.FRACTION)) {
            return grouped(trimmed(number.movePointRight(2))) + "%";
        }
        return number.abs().compareTo(THOUSAND) < 0 ? grouped(trimmed(number)) : shortened(number);
    }

    /** A short plain number. */
    String shortened(BigDecimal number) {
        Step step = step(number);
        return step.divisor().compareTo(BigDecimal.ONE) == 0
                ? grouped(number.setScale(
                        Math.min(Math.max(number.stripTrailingZeros().scale(), 0), 2), RoundingMode.HALF_UP))
                : grouped(number.divide(step.divisor(), 1, RoundingMode.HALF_UP)) + " " + step.name();
    }

    /** The text for a reader. */
    String word(String en, String zh) {
        return Label.of(en, zh).in(locale);
    }

    private String unit(Reading reading) {
        Optional<String> currency = reading.currency().map(CurrencyUnit::getCode);
        Unit unit = reading.unit();
        boolean mute = unit.equals(Unit.COUNT) || unit.equals(Unit.NUMBER) || unit.equals(Unit.FRACTION);
        return currency.orElseGet(() -> mute ? "" : unit.label().in(locale));
    }

    private String text(Reading reading, boolean withUnit, boolean compact) {
        Outcome outcome = reading.outcome();
        if (outcome instanceof Outcome.Amount amount) {
            return money(amount.value(), withUnit, compact);
        }
        if (outcome instanceof Outcome.Amounts amounts) {
            String all = amounts.values().stream()
                    .map(amount -> money(amount, true, compact))
                    .collect(Collectors.joining(" + "));
            return all.isEmpty() ? NONE : all;
        }
        return outcome instanceof Outcome.Scalar scalar ? scalar(scalar.value(), reading, withUnit, compact) : NONE;
    }

    private String money(BigMoney amount, boolean withUnit, boolean compact) {
        String number = compact && amount.getAmount().abs().compareTo(THOUSAND) >= 0
                ? shortened(amount.getAmount())
                : rounded(amount.getAmount(), amount.getCurrencyUnit().getDecimalPlaces());
        return withUnit ? amount.getCurrencyUnit().getCode() + " " + number : number;
    }

    private String scalar(BigDecimal number, Reading reading, boolean withUnit, boolean compact) {
        Unit unit = reading.unit();
        if (unit.equals(Unit.FRACTION)) {
            return rounded(number.movePointRight(2), 1) + "%";
        }
        boolean time = unit.equals(Unit.DAYS) || unit.equals(Unit.HOURS) || unit.equals(Unit.MINUTES);
        boolean large = number.abs().compareTo(BigDecimal.valueOf(100_000)) >= 0;
        String text = compact && large
                ? shortened(number)
                : rounded(
                        number,
                        time
                                ? 1
                                : Math.min(
                                        2,
                                        Math.max(0, number.stripTrailingZeros().scale())));
        String name = withUnit ? unit(reading) : "";
        return name.isEmpty() ? text : text + " " + name;
    }

    private String signed(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : rounded.signum() == 0 ? "±" : "") + grouped(rounded);
    }

    private String rounded(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.signum() != 0 || number.signum() == 0) {
            return grouped(rounded);
        }
        BigDecimal least = BigDecimal.ONE.movePointLeft(decimals);
        return number.signum() > 0 ? "<" + grouped(least) : ">" + grouped(least.negate());
    }

    private String grouped(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int i = point - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return number.signum() < 0 ? minus + text : text.toString();
    }

    private static BigDecimal trimmed(BigDecimal number) {
        BigDecimal trimmed = number.stripTrailingZeros();
        return trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed;
    }

    private Step step(BigDecimal number) {
        Step found = new Step(BigDecimal.ONE, "");
        for (Step step : locale.getLanguage().equals("zh") ? Step.CHINESE : Step.WESTERN) {
            BigDecimal rounded = number.abs()
                    .divide(found.divisor(), 1, RoundingMode.HALF_UP)
                    .multiply(found.divisor());
            if (rounded.compareTo(step.divisor()) >= 0) {
                found = step;
            }
        }
        return found;
    }

    /** A larger unit to count in. */
    private record Step(BigDecimal divisor, String name) {
        static final Step[] WESTERN = {of(3, "k"), of(6, "M"), of(9, "B"), of(12, "T")};
        static final Step[] CHINESE = {of(4, "万"), of(8, "亿"), of(12, "万亿")};

        static Step of(int zeros, String name) {
            return new Step(BigDecimal.ONE.movePointRight(zeros), name);
        }
    }
}
