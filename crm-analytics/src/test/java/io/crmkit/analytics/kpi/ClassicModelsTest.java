package io.crmkit.analytics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.crmkit.analytics.receivable.AgeingBuckets;
import io.crmkit.analytics.receivable.BilledMonth;
import io.crmkit.analytics.receivable.Invoice;
import io.crmkit.analytics.receivable.Ledger;
import io.crmkit.analytics.receivable.Matching;
import io.crmkit.analytics.receivable.Payment;
import io.crmkit.analytics.receivable.Receivable;
import io.crmkit.analytics.receivable.Unapplied;
import io.crmkit.analytics.sale.Sale;
import io.crmkit.analytics.segment.Abc;
import io.crmkit.analytics.segment.AbcLimits;
import io.crmkit.analytics.segment.Concentration;
import io.crmkit.analytics.segment.KnownAbc;
import io.crmkit.analytics.share.Part;
import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.catalog.Product;
import io.crmkit.core.catalog.ProductAttributes;
import io.crmkit.core.catalog.ProductStatus;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Related;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.measure.Table;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.PeriodUnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The books of a dealer of model cars, as other tools computed them. */
class ClassicModelsTest {

    private static final double EXACT = 1e-12;

    /** Of figures that are given with ten decimals. */
    private static final double TEN_DECIMALS = 1e-10;

    private static final LocalDate AS_OF = LocalDate.of(2005, 5, 31);
    private static final Catalogues CATALOGUES = Kpis.catalogues(Crm.inMemory().catalogues());
    private static final Binder BINDER = new Binder(
            CATALOGUES,
            new Frame(
                    AS_OF.atTime(23, 59).toInstant(ZoneOffset.UTC),
                    ZoneOffset.UTC,
                    FiscalCalendar.calendarYear(),
                    BusinessCalendar.always(),
                    ExchangeRates.none()));

    @Test
    void revenue_margin_and_their_distribution_come_out() throws IOException {
        Books books = Books.read();
        JsonNode expected = books.expected;

        Table all = books.sales();
        assertMoney(all.total("sales.revenue"), expected.get("revenue_non_cancelled"));
        assertMoney(all.total("sales.margin.gross.value"), expected.get("gross_margin"));
        BigDecimal revenue = new BigDecimal("9365336.43");
        BigDecimal margin = new BigDecimal("3731511.97");
        assertThat(number(all.total("sales.margin.gross.rate")))
                .isCloseTo(margin.doubleValue() / revenue.doubleValue(), within(EXACT));
        assertThat(number(all.total("sales.markup.cost.rate")))
                .isCloseTo(margin.doubleValue() / revenue.subtract(margin).doubleValue(), within(EXACT));
        assertThat(all.total("sales.documents").number()).contains(BigDecimal.valueOf(326 - 6));

        Table quarters = books.sales(Dimension.period(Sale.Attributes.ON, PeriodUnit.QUARTER));
        JsonNode byQuarter = expected.get("revenue_by_quarter");
        assertThat(quarters.rows())
                .hasSize(byQuarter.size())
                .allSatisfy(row -> assertMoney(
                        row.figure("sales.revenue"),
                        byQuarter.get(row.key().toString().replace(" ", ""))));

        Table customers = books.sales(Dimension.of(Sale.Attributes.CUSTOMER));
        KnownAbc.assertIsKnown(Abc.of(values(customers), AbcLimits.USUAL), expected.get("abc_customers"));
        assertShares(Part.of("customers", customers, "sales.revenue"), expected.at("/hhi/customers"));
        Table products = books.sales(Dimension.of(Sale.Attributes.PRODUCT));
        KnownAbc.assertIsKnown(Abc.of(values(products), AbcLimits.USUAL), expected.get("abc_products"));
        Table families = books.sales(Dimension.of(Sale.Attributes.PRODUCT.then(ProductAttributes.FAMILY)));
        assertShares(Part.of("product lines", families, "sales.revenue"), expected.at("/hhi/product_lines"));
    }

    /**
     * The expected figures are those "as of 2005-05-31", but they count two payments of June, of 12,432.32 and 46,656.94, as received: all
     * payments are taken, whatever their day. As of the end of May, these 59,089.26 are still owed, so the ledger is right to say more. With
     * both payments dated on the last day of May, every figure is the expected one, to the cent.
     */
    @Test
    void receivables_come_out_once_two_payments_of_june_are_taken_as_those_of_may() throws IOException {
        Books books = Books.read();
        JsonNode expected = books.expected;
        Ledger ledger = books.ledger(books.payments.stream()
                .map(payment -> payment.paidOn().isAfter(AS_OF)
                        ? Payment.builder()
                                .customer(payment.customer())
                                .amount(payment.amount())
                                .paidOn(AS_OF)
                                .build()
                        : payment)
                .toList());

        assertThat(books.payments.stream().map(Payment::amount).reduce(Money::plus))
                .contains(Money.parse("USD " + expected.get("payments_total").asText()));
        List<Measure> kpis = new ArrayList<>(ReceivableKpis.all().stream()
                .filter(kpi -> kpi.population().catalogue().equals("receivable"))
                .toList());
        kpis.addAll(AgeingKpis.of(AgeingBuckets.SINCE_ISSUE).all());
        Table all = table(Receivable.Attributes.CATALOGUE, kpis, ledger.receivables());
        assertMoney(all.total("receivables.open.value"), expected.get("receivables_total"));
        assertAgeing(all.totals(), expected.get("ageing_totals"));
        assertThat(number(all.total("dso.simple.365")))
                .isCloseTo(expected.get("dso_days").asDouble(), within(TEN_DECIMALS));
        assertMoney(unapplied(ledger).totals().get(0), expected.get("unapplied_credit_total"));

        JsonNode byCustomer = expected.get("ageing_by_customer");
        Table customers = table(
                Receivable.Attributes.CATALOGUE,
                kpis,
                ledger.receivables(),
                Dimension.of(Receivable.Attributes.CUSTOMER));
        assertThat(customers.rows()).hasSize(byCustomer.size());
        for (Table.Row row : customers.rows()) {
            JsonNode buckets = byCustomer.get(row.key().toString());
            assertAgeing(row.figures(), buckets);
            assertThat(buckets.get("unapplied_credit").decimalValue()).isZero();
        }
    }

    @Test
    void as_of_the_end_of_may_what_was_paid_in_june_is_still_owed() throws IOException {
        Books books = Books.read();

        Table asOf = table(
                Receivable.Attributes.CATALOGUE,
                List.of(ReceivableKpis.OPEN_VALUE, ReceivableKpis.DSO_SIMPLE),
                books.ledger(books.payments).receivables());

        BigDecimal theirs = books.expected.get("receivables_total").decimalValue();
        BigDecimal paidInJune = new BigDecimal("12432.32").add(new BigDecimal("46656.94"));
        assertThat(amount(asOf.total("receivables.open.value"))).isEqualByComparingTo(theirs.add(paidInJune));
        assertThat(number(asOf.total("dso.simple.365")))
                .isCloseTo(theirs.add(paidInJune).doubleValue() / 4921083.56 * 365, within(1e-9));
    }

    @Test
    void counted_back_the_days_are_those_of_the_latest_months() throws IOException {
        Books books = Books.read();
        Ledger ledger = books.ledger(books.payments);

        Table table = table(
                BilledMonth.Attributes.CATALOGUE,
                List.of(ReceivableKpis.DSO_COUNT_BACK),
                ledger.countBack(CurrencyUnit.USD));

        // What is owed, 570,586.46, less what May billed; the rest is a part of April
        BigDecimal may = books.billed(2005, 5);
        BigDecimal april = books.billed(2005, 4);
        BigDecimal rest = new BigDecimal("570586.46").subtract(may);
        assertThat(rest).isPositive().isLessThan(april);
        assertThat(number(table.totals().get(0)))
                .isCloseTo(31 + 30 * rest.doubleValue() / april.doubleValue(), within(TEN_DECIMALS));
    }

    private static void assertAgeing(List<Figure> figures, JsonNode expected) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("0-30", "0-30");
        names.put("31-60", "31-60");
        names.put("61-90", "61-90");
        names.put("over-90", "90+");
        names.forEach((ours, theirs) -> assertMoney(
                figures.stream()
                        .filter(figure -> figure.measure().equals("receivables.aged-since-issue.value." + ours))
                        .findFirst()
                        .orElseThrow(),
                expected.get(theirs)));
    }

    private static void assertShares(List<Part> parts, JsonNode expected) {
        Table table = table(Part.Attributes.CATALOGUE, ShareKpis.all(), parts);
        double index = number(table.total("concentration.hhi"));
        assertThat(index).isCloseTo(expected.get("hhi_0_1").asDouble(), within(EXACT));
        assertThat(index * 10_000).isCloseTo(expected.get("hhi_0_10000").asDouble(), within(1e-8));
        assertThat(number(table.total("concentration.effective-number")))
                .isCloseTo(expected.get("effective_number").asDouble(), within(1e-9));
        assertThat(parts).hasSize(expected.get("n").asInt());
        Concentration concentration =
                Concentration.of(parts.stream().map(Part::value).toList());
        assertThat(concentration.shareOfLargest(4).doubleValue())
                .isCloseTo(expected.get("CR4").asDouble(), within(EXACT));
        assertThat(table.total("concentration.hhi").number().orElseThrow())
                .isEqualByComparingTo(concentration.index().number().orElseThrow());
    }

    private static Map<String, BigDecimal> values(Table table) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        table.rows().forEach(row -> values.put(row.key().toString(), amount(row.figure("sales.revenue"))));
        return values;
    }

    private static Table unapplied(Ledger ledger) {
        return table(Unapplied.Attributes.CATALOGUE, List.of(ReceivableKpis.UNAPPLIED_VALUE), ledger.unapplied());
    }

    private static <O> Table table(Catalogue<O> catalogue, List<Measure> kpis, List<O> rows, Dimension... by) {
        MeasurePlan<O> plan =
                MeasurePlan.of(BINDER, catalogue).measures(kpis).by(by).build();
        return plan.finish(RowEvaluator.of(plan).gather(rows));
    }

    private static void assertMoney(Figure figure, JsonNode expected) {
        assertThat(amount(figure)).as("%s", figure.measure()).isEqualByComparingTo(expected.asText());
    }

    private static BigDecimal amount(Figure figure) {
        return figure.outcome() instanceof Outcome.Amounts several
                ? several.values().stream()
                        .findFirst()
                        .map(money -> money.getAmount())
                        .orElse(BigDecimal.ZERO)
                : figure.money().orElseThrow().getAmount();
    }

    private static double number(Figure figure) {
        return figure.number().orElseThrow().doubleValue();
    }

    /** The files, read. */
    private record Books(
            JsonNode expected, List<Sale> sold, List<Invoice> invoices, List<Payment> payments, Related products) {

        static Books read() throws IOException {
            Path folder = ReferenceData.folder("classicmodels");
            Map<String, List<String>> products = new HashMap<>();
            ReferenceData.rows(folder.resolve("products.csv")).forEach(row -> products.put(row.get(0), row));
            Map<String, List<String>> orders = new HashMap<>();
            ReferenceData.rows(folder.resolve("orders.csv")).stream()
                    .filter(order -> !order.get(4).equals("Cancelled"))
                    .forEach(order -> orders.put(order.get(0), order));
            List<Sale> sold = new ArrayList<>();
            Map<String, Money> billed = new TreeMap<>();
            for (List<String> line : ReferenceData.rows(folder.resolve("orderdetails.csv"))) {
                List<String> order = orders.get(line.get(0));
                if (order == null) {
                    continue;
                }
                BigDecimal quantity = new BigDecimal(line.get(2));
                Money amount = usd(quantity.multiply(new BigDecimal(line.get(3))));
                billed.merge(line.get(0), amount, Money::plus);
                sold.add(Sale.builder()
                        .document(line.get(0))
                        .customer(Id.of(order.get(5)))
                        .product(Id.of(line.get(1)))
                        .on(LocalDate.parse(order.get(1)))
                        .quantity(quantity)
                        .amount(amount)
                        .cost(usd(quantity.multiply(
                                new BigDecimal(products.get(line.get(1)).get(6)))))
                        .build());
            }
            List<Invoice> invoices = billed.entrySet().stream()
                    .map(each -> Invoice.builder()
                            .number(each.getKey())
                            .customer(Id.of(orders.get(each.getKey()).get(5)))
                            .issuedOn(LocalDate.parse(orders.get(each.getKey()).get(1)))
                            .dueOn(LocalDate.parse(orders.get(each.getKey()).get(1))
                                    .plusDays(30))
                            .amount(each.getValue())
                            .build())
                    .toList();
            List<Payment> payments = ReferenceData.rows(folder.resolve("payments.csv")).stream()
                    .map(row -> Payment.builder()
                            .customer(Id.of(row.get(0)))
                            .paidOn(LocalDate.parse(row.get(2)))
                            .amount(usd(new BigDecimal(row.get(3))))
                            .build())
                    .toList();
            return new Books(
                    ReferenceData.json(folder.resolve("expected.json")),
                    sold,
                    invoices,
                    payments,
                    Related.of(
                            (catalogue, id) -> catalogue.equals("product") ? product(products.get(id.value())) : null));
        }

        private static Product product(List<String> row) {
            return Product.builder()
                    .id(Id.of(row.get(0)))
                    .version(1)
                    .name(row.get(1))
                    .family(row.get(2))
                    .status(ProductStatus.ACTIVE)
                    .build();
        }

        Table sales(Dimension... by) {
            MeasurePlan<Sale> plan = MeasurePlan.of(BINDER, Sale.Attributes.CATALOGUE)
                    .measures(SalesKpis.all())
                    .by(by)
                    .build();
            return plan.finish(RowEvaluator.of(plan).gather(sold, products));
        }

        Ledger ledger(List<Payment> paid) {
            return Ledger.at(AS_OF, Matching.OLDEST_ISSUED, invoices, paid);
        }

        BigDecimal billed(int year, int month) {
            return invoices.stream()
                    .filter(invoice -> invoice.issuedOn().getYear() == year
                            && invoice.issuedOn().getMonthValue() == month)
                    .map(invoice -> invoice.amount().getAmount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static Money usd(BigDecimal amount) {
            return Money.of(CurrencyUnit.USD, amount);
        }
    }
}
