package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.goal.Quota;
import io.crmkit.core.measure.MissingRate;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.MissingRateException;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.PeriodUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The quotas of a report as amounts that can be set beside what was won: of periods that have begun, and in the currencies of its books. */
final class Aims {

    private final Deals deals;
    private final Map<Book, Map<Key, Aim>> byBook = new LinkedHashMap<>();
    private final TreeSet<MissingRate> missing = new TreeSet<>();
    private final TreeSet<String> unknown = new TreeSet<>();
    private long later;

    private Aims(Deals deals) {
        this.deals = deals;
    }

    /**
     * What somebody is to win.
     *
     * @param key who, and when
     * @param amount how much, in the currency of the book; empty if no rate is known for it
     */
    record Aim(Key key, Optional<Money> amount) {

        /** Several quotas of one period are one aim, as of two product lines. */
        private Aim and(Aim other) {
            return new Aim(key, amount.flatMap(one -> other.amount.map(one::plus)));
        }
    }

    /**
     * Who is to win something, and when.
     *
     * @param whose of which sort he is
     * @param who the text of his identity, or the name of a region
     * @param period the period
     */
    record Key(Whose whose, String who, FiscalPeriod period) {}

    static Aims of(Deals deals, List<Quota> quotas) {
        Aims aims = new Aims(deals);
        deals.books().forEach(book -> aims.byBook.put(book, new LinkedHashMap<>()));
        quotas.forEach(aims::take);
        return aims;
    }

    /** The books that deals or quotas have. */
    Set<Book> books() {
        return byBook.keySet();
    }

    /** Those of one sort over the periods of one unit. */
    List<Aim> in(Book book, Whose whose, PeriodUnit unit) {
        return byBook.getOrDefault(book, Map.of()).values().stream()
                .filter(aim -> aim.key().whose() == whose && aim.key().period().unit() == unit)
                .toList();
    }

    private void take(Quota quota) {
        Optional<FiscalPeriod> known = period(quota);
        if (known.isEmpty()) {
            unknown.add(quota.period());
            return;
        }
        FiscalPeriod period = known.get();
        if (period.first().isAfter(deals.frame().today())) {
            later++;
            return;
        }
        for (Whose whose : Whose.values()) {
            whose.who(quota).ifPresent(who -> {
                Aim aim = new Aim(new Key(whose, who, period), amount(quota.amount(), period));
                byBook.computeIfAbsent(book(quota.amount().getCurrencyUnit()), any -> new LinkedHashMap<>())
                        .merge(aim.key(), aim, Aim::and);
            });
        }
    }

    /** The period as the calendar of the report knows it; a quota may have been set by another one. */
    private Optional<FiscalPeriod> period(Quota quota) {
        try {
            return Optional.of(deals.frame().fiscal().parse(quota.period()));
        } catch (IllegalArgumentException unknownHere) {
            return Optional.empty();
        }
    }

    /** The book of a currency; one of its own where no deal has this currency and nothing is converted. */
    private Book book(CurrencyUnit currency) {
        CurrencyUnit into = deals.policy().map(RatePolicy::into).orElse(currency);
        Optional<Book> known = byBook.keySet().stream()
                .filter(book -> book.currency().equals(into))
                .findFirst();
        return known.orElseGet(
                () -> new Book(deals, into, deals.policy(), deals.policy().isPresent()));
    }

    /** The amount at the rate of the first day of the period, if it is converted. */
    private Optional<Money> amount(Money amount, FiscalPeriod period) {
        if (deals.policy().isEmpty()) {
            return Optional.of(amount);
        }
        try {
            RatePolicy rates = deals.policy().get();
            return Optional.of(
                    rates.convert(amount, period.first(), deals.frame().rates()).converted());
        } catch (MissingRateException none) {
            missing.add(MissingRate.of(none));
            return Optional.empty();
        }
    }

    /** The rates that are missing for targets. */
    List<Label> missing() {
        return missing.stream().map(MissingRate::label).toList();
    }

    /** What the amounts leave out. */
    List<Label> remarks() {
        List<Label> remarks = new ArrayList<>();
        if (deals.policy().isPresent()) {
            remarks.add(Label.of(
                    "Targets in other currencies are converted at the rate of the first day of their period.",
                    "其他币种的目标按期初日汇率折算。"));
        }
        if (!missing.isEmpty()) {
            remarks.add(Label.of(
                    "No exchange rate is known for some targets: "
                            + missing.stream().map(rate -> rate.label().en()).collect(Collectors.joining("; ")) + ".",
                    "部分目标缺少汇率："
                            + missing.stream().map(rate -> rate.label().zh()).collect(Collectors.joining("；")) + "。"));
        }
        if (!unknown.isEmpty()) {
            remarks.add(Label.of(
                    "The fiscal calendar has no such periods, so their targets are left out: "
                            + String.join(", ", unknown) + ".",
                    "财务日历中没有以下期间，其目标未计入：" + String.join("、", unknown) + "。"));
        }
        if (later > 0) {
            remarks.add(
                    Label.of("Targets of periods that have not begun: " + later + ".", "尚未开始的期间的目标：" + later + " 个。"));
        }
        return remarks;
    }
}
