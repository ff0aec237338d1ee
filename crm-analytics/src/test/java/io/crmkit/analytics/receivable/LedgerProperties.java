package io.crmkit.analytics.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class LedgerProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static List<Invoice> invoices(int count, Random random) {
        List<Invoice> invoices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate issued = DAY.plusDays(random.nextInt(200));
            invoices.add(Invoice.builder()
                    .number("i" + i)
                    .customer(Id.of("k" + random.nextInt(3)))
                    .issuedOn(issued)
                    .dueOn(issued.plusDays(random.nextInt(60)))
                    .amount(Money.ofMinor(random.nextInt(5) == 0 ? CurrencyUnit.EUR : CNY, random.nextInt(100_000)))
                    .build());
        }
        return invoices;
    }

    private static List<Payment> payments(int count, int invoices, Random random) {
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Payment.Builder payment = Payment.builder()
                    .customer(Id.of("k" + random.nextInt(4)))
                    .paidOn(DAY.plusDays(random.nextInt(220)))
                    .amount(Money.ofMinor(
                            random.nextInt(5) == 0 ? CurrencyUnit.EUR : CNY, 1 + random.nextInt(120_000)));
            if (random.nextInt(4) == 0) {
                payment.invoice("i" + random.nextInt(invoices + 1));
            }
            payments.add(payment.build());
        }
        return payments;
    }

    private static Money sum(List<Money> amounts, CurrencyUnit currency) {
        return amounts.stream()
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    private static boolean isOwed(Ledger ledger, CurrencyUnit currency) {
        return sum(ledger.receivables().stream().map(Receivable::open).toList(), currency)
                .isPositive();
    }

    @Property(tries = 300)
    void billed_less_paid_is_owed_and_paid_with_what_is_left_is_all_payments(
            @ForAll @IntRange(max = 12) int invoices, @ForAll @IntRange(max = 12) int payments, @ForAll long seed) {
        Random random = new Random(seed);
        List<Invoice> billed = invoices(invoices, random);
        List<Payment> paid = payments(payments, invoices, random);
        LocalDate asOf = DAY.plusDays(random.nextInt(220));
        Matching matching = random.nextBoolean() ? Matching.OLDEST_DUE : Matching.OLDEST_ISSUED;

        Ledger ledger = Ledger.at(asOf, matching, billed, paid);

        for (CurrencyUnit currency : List.of(CNY, CurrencyUnit.EUR)) {
            Money owed = sum(ledger.receivables().stream().map(Receivable::open).toList(), currency);
            Money settled =
                    sum(ledger.receivables().stream().map(Receivable::paid).toList(), currency);
            Money left = sum(ledger.unapplied().stream().map(Unapplied::amount).toList(), currency);
            assertThat(owed.plus(settled))
                    .isEqualTo(sum(
                            billed.stream()
                                    .filter(invoice -> !invoice.issuedOn().isAfter(asOf))
                                    .map(Invoice::amount)
                                    .toList(),
                            currency));
            assertThat(settled.plus(left))
                    .isEqualTo(sum(
                            paid.stream()
                                    .filter(payment -> !payment.paidOn().isAfter(asOf))
                                    .map(Payment::amount)
                                    .toList(),
                            currency));
        }
    }

    @Property(tries = 200)
    void the_order_in_which_invoices_are_handed_in_is_of_no_account(
            @ForAll @IntRange(min = 1, max = 12) int invoices, @ForAll long seed) {
        Random random = new Random(seed);
        List<Invoice> billed = invoices(invoices, random);
        List<Payment> paid = payments(invoices, invoices, random);
        List<Invoice> shuffled = new ArrayList<>(billed);
        Collections.shuffle(shuffled, random);

        Ledger ledger = Ledger.at(DAY.plusDays(250), Matching.OLDEST_DUE, billed, paid);

        assertThat(Ledger.at(DAY.plusDays(250), Matching.OLDEST_DUE, shuffled, paid)
                        .receivables())
                .isEqualTo(ledger.receivables());
    }

    @Property(tries = 200)
    void nobody_who_has_credit_owes_anything_in_that_currency(
            @ForAll @IntRange(min = 1, max = 12) int invoices, @ForAll long seed) {
        Random random = new Random(seed);
        Ledger ledger = Ledger.at(
                DAY.plusDays(250),
                Matching.OLDEST_ISSUED,
                invoices(invoices, random),
                payments(2 * invoices, invoices, random));

        assertThat(ledger.unapplied())
                .allSatisfy(credit -> assertThat(isOwed(
                                ledger.of(credit.customer()), credit.amount().getCurrencyUnit()))
                        .isFalse());
    }

    @Property(tries = 200)
    void a_count_back_takes_what_is_owed_from_what_was_billed_month_by_month(
            @ForAll @IntRange(min = 1, max = 12) int invoices, @ForAll long seed) {
        Random random = new Random(seed);
        Ledger ledger = Ledger.at(
                DAY.plusDays(random.nextInt(250)),
                Matching.OLDEST_DUE,
                invoices(invoices, random),
                payments(invoices / 2, invoices, random));

        List<BilledMonth> months = ledger.countBack(CNY);

        assertThat(months.isEmpty()).isEqualTo(!isOwed(ledger, CNY));
        for (int i = 0; i < months.size(); i++) {
            BilledMonth month = months.get(i);
            boolean last = i == months.size() - 1;
            BigDecimal whole = BigDecimal.valueOf(
                    i == 0 ? ledger.asOf().getDayOfMonth() : month.month().lengthOfMonth());
            assertThat(month.days()).isBetween(BigDecimal.ZERO, whole);
            assertThat(month.billed().isLessThan(month.owed())).isEqualTo(!last);
            if (!last) {
                assertThat(month.days()).isEqualByComparingTo(whole);
                assertThat(months.get(i + 1).owed()).isEqualTo(month.owed().minus(month.billed()));
            }
        }
    }
}
