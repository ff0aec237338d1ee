package io.crmkit.analytics.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    private static Invoice invoice(String number, String customer, String issued, String due, String amount) {
        return Invoice.builder()
                .number(number)
                .customer(Id.of(customer))
                .issuedOn(LocalDate.parse(issued))
                .dueOn(LocalDate.parse(due))
                .amount(Money.parse(amount))
                .build();
    }

    private static Payment payment(String customer, String day, String amount) {
        return Payment.builder()
                .customer(Id.of(customer))
                .paidOn(LocalDate.parse(day))
                .amount(Money.parse(amount))
                .build();
    }

    private static Payment meant(String invoice, String customer, String day, String amount) {
        return Payment.builder()
                .customer(Id.of(customer))
                .paidOn(LocalDate.parse(day))
                .amount(Money.parse(amount))
                .invoice(invoice)
                .build();
    }

    private static Receivable row(Ledger ledger, String number) {
        return ledger.receivables().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Ledger ledger(List<Invoice> invoices, Payment... payments) {
        return Ledger.at(END, Matching.OLDEST_DUE, invoices, List.of(payments));
    }

    private static final List<Invoice> TWO = List.of(
            invoice("late", "k1", "2026-01-01", "2026-04-30", "CNY 100"),
            invoice("early", "k1", "2026-02-01", "2026-03-01", "CNY 50"));

    @Test
    void a_payment_settles_what_is_due_first_or_what_was_issued_first_as_is_stated() {
        List<Payment> paid = List.of(payment("k1", "2026-05-01", "CNY 60"));

        Ledger byDue = Ledger.at(END, Matching.OLDEST_DUE, TWO, paid);
        Ledger byIssue = Ledger.at(END, Matching.OLDEST_ISSUED, TWO, paid);

        assertThat(row(byDue, "early").open()).isEqualTo(Money.parse("CNY 0"));
        assertThat(row(byDue, "late").open()).isEqualTo(Money.parse("CNY 90"));
        assertThat(row(byIssue, "late").open()).isEqualTo(Money.parse("CNY 40"));
        assertThat(row(byIssue, "early").open()).isEqualTo(Money.parse("CNY 50"));
    }

    @Test
    void a_payment_settles_the_invoice_that_it_names_first_and_others_with_the_rest() {
        Ledger ledger = ledger(TWO, meant("late", "k1", "2026-02-10", "CNY 120"));

        assertThat(row(ledger, "late").settledOn()).contains(LocalDate.of(2026, 2, 10));
        assertThat(row(ledger, "early").paid()).isEqualTo(Money.parse("CNY 20"));
        assertThat(row(ledger, "early").settledOn()).isEmpty();
    }

    @Test
    void a_payment_that_names_the_invoice_of_somebody_else_settles_those_of_its_own_customer() {
        List<Invoice> invoices = List.of(
                invoice("theirs", "k1", "2026-01-01", "2026-02-01", "CNY 100"),
                invoice("ours", "k2", "2026-01-01", "2026-02-01", "CNY 100"));

        Ledger ledger = ledger(invoices, meant("theirs", "k2", "2026-02-10", "CNY 30"));

        assertThat(row(ledger, "theirs").paid()).isEqualTo(Money.parse("CNY 0"));
        assertThat(row(ledger, "ours").paid()).isEqualTo(Money.parse("CNY 30"));
    }

    @Test
    void what_is_left_of_a_payment_is_credit_and_settles_nothing_of_anybody_else() {
        List<Invoice> invoices = List.of(
                invoice("i1", "k1", "2026-01-01", "2026-02-01", "CNY 100"),
                invoice("i2", "k2", "2026-01-01", "2026-02-01", "CNY 100"),
                invoice("i3", "k1", "2026-01-01", "2026-02-01", "EUR 100"));

        Ledger ledger = ledger(invoices, payment("k1", "2026-02-10", "CNY 130"));

        assertThat(ledger.unapplied()).extracting(Unapplied::amount).containsExactly(Money.parse("CNY 30"));
        assertThat(row(ledger, "i2").open()).isEqualTo(Money.parse("CNY 100"));
        assertThat(row(ledger, "i3").open()).isEqualTo(Money.parse("EUR 100"));
    }

    @Test
    void invoices_and_payments_of_later_days_are_not_known_yet() {
        List<Invoice> invoices = List.of(
                invoice("i1", "k1", "2026-06-30", "2026-07-30", "CNY 100"),
                invoice("i2", "k1", "2026-07-01", "2026-07-30", "CNY 100"));

        Ledger ledger = ledger(invoices, payment("k1", "2026-06-30", "CNY 10"), payment("k1", "2026-07-01", "CNY 90"));

        assertThat(ledger.receivables()).extracting(Receivable::number).containsExactly("i1");
        assertThat(row(ledger, "i1").open()).isEqualTo(Money.parse("CNY 90"));
        assertThat(row(ledger, "i1").asOf()).isEqualTo(END);
    }

    @Test
    void a_prepaid_invoice_is_settled_on_the_day_of_its_issue() {
        Ledger ledger = ledger(
                List.of(invoice("i1", "k1", "2026-03-01", "2026-03-31", "CNY 100")),
                payment("k1", "2026-02-01", "CNY 100"));

        assertThat(row(ledger, "i1").settledOn()).contains(LocalDate.of(2026, 3, 1));
        assertThat(ledger.unapplied()).isEmpty();
    }

    @Test
    void an_invoice_of_nothing_is_settled_at_once() {
        Ledger ledger = ledger(List.of(invoice("i1", "k1", "2026-03-01", "2026-03-31", "CNY 0")));

        assertThat(row(ledger, "i1").settledOn()).contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void a_count_back_uses_up_the_latest_months_first_and_months_without_billing_add_their_days() {
        List<Invoice> invoices = List.of(
                invoice("april", "k1", "2026-04-05", "2026-05-05", "CNY 60"),
                invoice("june", "k1", "2026-06-05", "2026-07-05", "CNY 100"));
        Ledger ledger = ledger(invoices, payment("k1", "2026-06-10", "CNY 30"));

        List<BilledMonth> months = ledger.countBack(CurrencyUnit.of("CNY"));

        assertThat(months)
                .extracting(BilledMonth::month)
                .containsExactly(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 1));
        assertThat(months)
                .extracting(BilledMonth::days)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.valueOf(30), BigDecimal.valueOf(31), BigDecimal.valueOf(15));
        assertThat(ledger.countBack(CurrencyUnit.EUR)).isEmpty();
    }

    @Test
    void a_count_back_in_the_middle_of_a_month_counts_its_days_so_far() {
        Ledger ledger = Ledger.at(
                LocalDate.of(2026, 6, 10),
                Matching.OLDEST_DUE,
                List.of(invoice("june", "k1", "2026-06-05", "2026-07-05", "CNY 100")),
                List.of());

        assertThat(ledger.countBack(CurrencyUnit.of("CNY")))
                .extracting(BilledMonth::days)
                .containsExactly(BigDecimal.TEN);
    }

    @Test
    void the_ledger_of_one_customer_has_his_rows_alone() {
        List<Invoice> invoices = List.of(
                invoice("i1", "k1", "2026-01-01", "2026-02-01", "CNY 100"),
                invoice("i2", "k2", "2026-01-01", "2026-02-01", "CNY 100"));
        Ledger ledger = ledger(invoices, payment("k2", "2026-02-10", "CNY 130"));

        assertThat(ledger.of(Id.of("k1")).receivables())
                .extracting(Receivable::number)
                .containsExactly("i1");
        assertThat(ledger.of(Id.of("k1")).unapplied()).isEmpty();
        assertThat(ledger.of(Id.of("k2")).unapplied()).hasSize(1);
    }

    @Test
    void what_contradicts_itself_is_refused_with_the_fault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger(List.of(TWO.get(0), TWO.get(0))))
                .withMessageContaining("There are two invoices of the number \"late\"");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> invoice("i", "k1", "2026-02-02", "2026-02-01", "CNY -1"))
                .withMessageContaining("cannot be due before it is issued")
                .withMessageContaining("Enter a credit note as a payment");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> payment("k1", "2026-02-02", "CNY 0"))
                .withMessageContaining("must be above 0");
    }

    @Test
    void a_row_that_does_not_add_up_is_refused() {
        Money ten = Money.parse("CNY 10");
        Receivable.Builder row = Receivable.builder()
                .number("i")
                .customer(Id.of("k1"))
                .issuedOn(END)
                .dueOn(END)
                .asOf(END)
                .amount(ten)
                .paid(Money.parse("CNY 4"))
                .open(Money.parse("CNY 6"));

        assertThat(row.build().open()).isEqualTo(Money.parse("CNY 6"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.settledOn(END).build())
                .withMessageContaining("if and only if nothing of it is open");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.open(Money.parse("CNY 5")).build())
                .withMessageContaining("make its amount");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.asOf(END.minusDays(1)).build())
                .withMessageContaining("Leave it out there");
    }

    @Test
    void both_ways_of_matching_are_named_in_both_languages() {
        assertThat(Matching.OLDEST_DUE.label().en()).contains("due date");
        assertThat(Matching.OLDEST_ISSUED.label().zh()).contains("开票日");
    }
}
