package io.crmkit.analytics.receivable;

import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Invoices and payments, matched as of a day. Immutable and pure.
 *
 * <ul>
 *   <li>Invoices that are issued later and payments that come later are not known yet.
 *   <li>Payments count in the order of their days. Each settles first the invoice that it names, then the other invoices of its customer in
 *       its currency, in the order of the matching. Those issued after it wait their turn like the others: it was a prepayment.
 *   <li>What is left of a payment stays unapplied, and is taken from nothing.
 *   <li>Paid and unapplied together are all payments, and open is billed less paid, to the cent.
 * </ul>
 */
public final class Ledger {

    /** As many as a decimal attribute may have. */
    private static final int DECIMALS = 18;

    private final LocalDate asOf;
    private final List<Receivable> receivables;
    private final List<Unapplied> unapplied;

    private Ledger(LocalDate asOf, List<Receivable> receivables, List<Unapplied> unapplied) {
        this.asOf = asOf;
        this.receivables = List.copyOf(receivables);
        this.unapplied = List.copyOf(unapplied);
    }

    /**
     * The ledger as of the end of a day.
     *
     * @throws IllegalArgumentException if two invoices have one number
     */
    public static Ledger at(
            LocalDate asOf, Matching matching, Collection<Invoice> invoices, Collection<Payment> payments) {
        Map<String, Account> byNumber = new LinkedHashMap<>();
        Map<Debtor, List<Account>> byDebtor = new LinkedHashMap<>();
        invoices.stream()
                .filter(invoice -> !invoice.issuedOn().isAfter(asOf))
                .sorted(matching.order())
                .forEach(invoice -> {
                    Account account = new Account(invoice);
                    if (byNumber.put(invoice.number(), account) != null) {
                        throw new IllegalArgumentException(
                                "There are two invoices of the number \"%s\". Give each a number of its own."
                                        .formatted(invoice.number()));
                    }
                    byDebtor.computeIfAbsent(Debtor.of(invoice), any -> new ArrayList<>())
                            .add(account);
                });
        List<Unapplied> unapplied = new ArrayList<>();
        payments.stream()
                .filter(payment -> !payment.paidOn().isAfter(asOf))
                .sorted(Comparator.comparing(Payment::paidOn))
                .forEach(payment -> {
                    Money rest = settled(payment, byNumber, byDebtor);
                    if (rest.isPositive()) {
                        unapplied.add(Unapplied.builder()
                                .customer(payment.customer())
                                .paidOn(payment.paidOn())
                                .amount(rest)
                                .build());
                    }
                });
        return new Ledger(
                asOf,
                byNumber.values().stream().map(account -> account.row(asOf)).toList(),
                unapplied);
    }

    /** What is left of a payment when all invoices had their turn. */
    private static Money settled(Payment payment, Map<String, Account> byNumber, Map<Debtor, List<Account>> byDebtor) {
        Debtor debtor = Debtor.of(payment);
        Money rest = payment.amount();
        Account named = payment.invoice().map(byNumber::get).orElse(null);
        if (named != null && Debtor.of(named.invoice).equals(debtor)) {
            rest = named.take(rest, payment.paidOn());
        }
        for (Account account : byDebtor.getOrDefault(debtor, List.of())) {
            if (rest.isZero()) {
                break;
            }
            rest = account.take(rest, payment.paidOn());
        }
        return rest;
    }

    /** The day as of whose end it is. */
    public LocalDate asOf() {
        return asOf;
    }

    /** A row for each invoice, settled ones included, in the order of the matching. */
    public List<Receivable> receivables() {
        return receivables;
    }

    /** A row for each payment of which something is left, in the order of their days. */
    public List<Unapplied> unapplied() {
        return unapplied;
    }

    /** The same for one customer alone. */
    public Ledger of(Id<Customer> customer) {
        return new Ledger(
                asOf,
                receivables.stream()
                        .filter(row -> row.customer().equals(customer))
                        .toList(),
                unapplied.stream()
                        .filter(row -> row.customer().equals(customer))
                        .toList());
    }

    /**
     * The months of the count-back of one currency, the latest first; none if nothing is owed in it. Unapplied payments are not taken off.
     * It always comes to an end, since what is owed was billed.
     */
    public List<BilledMonth> countBack(CurrencyUnit currency) {
        Map<YearMonth, Money> billed = new HashMap<>();
        Money owed = Money.zero(currency);
        for (Receivable row : receivables) {
            if (row.amount().getCurrencyUnit().equals(currency)) {
                billed.merge(YearMonth.from(row.issuedOn()), row.amount(), Money::plus);
                owed = owed.plus(row.open());
            }
        }
        List<BilledMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(asOf);
        for (YearMonth month = last; owed.isPositive(); month = month.minusMonths(1)) {
            Money of = billed.getOrDefault(month, Money.zero(currency));
            BigDecimal days = BigDecimal.valueOf(month.equals(last) ? asOf.getDayOfMonth() : month.lengthOfMonth());
            if (owed.isLessThan(of)) {
                days = days.multiply(owed.getAmount()).divide(of.getAmount(), DECIMALS, RoundingMode.HALF_EVEN);
            }
            months.add(BilledMonth.builder()
                    .month(month.atDay(1))
                    .billed(of)
                    .owed(owed)
                    .days(days)
                    .build());
            owed = owed.isLessThan(of) ? Money.zero(currency) : owed.minus(of);
        }
        return List.copyOf(months);
    }

    /**
     * Who owes, in which currency.
     *
     * @param customer who
     * @param currency in which currency
     */
    private record Debtor(Id<Customer> customer, CurrencyUnit currency) {

        static Debtor of(Invoice invoice) {
            return new Debtor(invoice.customer(), invoice.amount().getCurrencyUnit());
        }

        static Debtor of(Payment payment) {
            return new Debtor(payment.customer(), payment.amount().getCurrencyUnit());
        }
    }

    /** An invoice while payments come in. */
    private static final class Account {

        private final Invoice invoice;
        private Money open;
        private LocalDate last;

        Account(Invoice invoice) {
            this.invoice = invoice;
            this.open = invoice.amount();
            this.last = invoice.issuedOn();
        }

        /** Takes what it needs and gives the rest back. */
        Money take(Money offered, LocalDate day) {
            Money taken = offered.isLessThan(open) ? offered : open;
            if (taken.isPositive() && day.isAfter(last)) {
                last = day;
            }
            open = open.minus(taken);
            return offered.minus(taken);
        }

        Receivable row(LocalDate asOf) {
            Receivable.Builder row = Receivable.builder()
                    .number(invoice.number())
                    .customer(invoice.customer())
                    .issuedOn(invoice.issuedOn())
                    .dueOn(invoice.dueOn())
                    .asOf(asOf)
                    .amount(invoice.amount())
                    .paid(invoice.amount().minus(open))
                    .open(open);
            return open.isZero() ? row.settledOn(last).build() : row.build();
        }
    }
}
