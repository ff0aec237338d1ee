package io.crmkit.core.measure;

import static io.crmkit.core.measure.MeasureFixture.binder;
import static io.crmkit.core.measure.MeasureFixture.deal;
import static io.crmkit.core.measure.MeasureFixture.deals;
import static io.crmkit.core.measure.MeasureFixture.sales;
import static io.crmkit.core.measure.MeasureFixture.table;
import static io.crmkit.core.opportunity.OpportunityAttributes.CATALOGUE;
import static io.crmkit.core.opportunity.OpportunityAttributes.CLOSE_DATE;
import static io.crmkit.core.opportunity.OpportunityAttributes.CUSTOMER_SECTOR;
import static io.crmkit.core.opportunity.OpportunityAttributes.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.condition.Related;
import io.crmkit.core.customer.Address;
import io.crmkit.core.customer.AddressUse;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.MeasureFixture.Sale;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.PeriodUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DimensionTest {

    private static final Measure COUNT = deals("deals").unit(Unit.COUNT).count(Condition.always());
    private static final Measure SALES = sales("sales").unit(Unit.COUNT).count(Condition.always());

    private static List<String> rows(Table table) {
        return table.rows().stream()
                .map(row -> row.key() + " " + row.figures().get(0).number().orElseThrow())
                .toList();
    }

    private static MeasurePlan<Sale> by(Dimension... dimensions) {
        return MeasurePlan.of(binder(), Sale.CATALOGUE)
                .measure(SALES)
                .by(dimensions)
                .build();
    }

    @Test
    void groups_choices_in_their_declared_order_with_labels() {
        MeasurePlan<Opportunity> plan = MeasurePlan.of(binder(), CATALOGUE)
                .measure(COUNT)
                .by(Dimension.of(STATUS))
                .build();

        Table table = table(
                plan,
                List.of(
                        deal(Status.LOST).build(),
                        deal(Status.WON).build(),
                        deal(Status.LOST).build(),
                        deal(Status.OPEN).build()));

        assertThat(rows(table)).containsExactly("Open 1", "Won 1", "Lost 2");
        assertThat(table.rows().get(2).key().labels().get(0).zh()).isEqualTo("输单");
        assertThat(table.row(Status.LOST).orElseThrow().figure("deals").number())
                .contains(BigDecimal.valueOf(2));
        assertThat(table.row(Status.ON_HOLD)).isEmpty();
        assertThat(table.total("deals").number()).contains(BigDecimal.valueOf(4));
        assertThat(table.dimensions().get(0).en()).isEqualTo("Status");
        assertThat(table.refused()).isEmpty();
    }

    @Test
    void gives_blank_values_a_group_of_their_own_that_comes_last() {
        Table table = table(
                by(Dimension.of(Sale.SHARE)),
                List.of(
                        Sale.of(),
                        Sale.of(Sale.SHARE, new BigDecimal("0.50")),
                        Sale.of(Sale.SHARE, new BigDecimal("0.5")),
                        Sale.of(Sale.SHARE, new BigDecimal("0.25")),
                        Sale.of()));

        assertThat(rows(table)).containsExactly("0.25 1", "0.5 2", "(blank) 2");
        assertThat(table.rows().get(2).key().labels().get(0).zh()).isEqualTo("（空）");
        assertThat(table.row(new Object[] {null}).orElseThrow().key().values().get(0))
                .isEmpty();
    }

    @Test
    void groups_by_a_record_that_is_referred_to() {
        Customer acme = Customer.builder()
                .id(Id.of("acme"))
                .version(1)
                .name("Acme")
                .sector("retail")
                .build();
        MeasurePlan<Opportunity> plan = MeasurePlan.of(binder(), CATALOGUE)
                .measure(COUNT)
                .by(Dimension.of(CUSTOMER_SECTOR))
                .build();
        Related related = Related.of((catalogue, id) -> id.value().equals("acme") ? acme : null);
        Opportunity other = deal(Status.OPEN).customer(Id.of("other")).build();

        Table table = plan.finish(
                RowEvaluator.of(plan).gather(Stream.of(deal(Status.OPEN).build(), other), related));

        assertThat(rows(table)).containsExactly("retail 1", "(blank) 1");
        assertThatThrownBy(() -> RowEvaluator.of(plan).gather(List.of(other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no related records were given");
    }

    @Test
    void groups_by_an_attribute_of_the_host() {
        TextAttribute<Opportunity> centre = CATALOGUE
                .custom()
                .text("costCentre", 20)
                .label("Cost centre", "成本中心")
                .define();
        Catalogue<Opportunity> extended = CATALOGUE.with(List.of(centre));
        Opportunity berlin =
                extended.values(deal(Status.OPEN).build()).with(centre, "DE-1").build();
        MeasurePlan<Opportunity> plan = MeasurePlan.of(binder(), extended)
                .measure(COUNT, deals("berlin").unit(Unit.COUNT).count(centre.startsWith("DE-")))
                .by(Dimension.of(centre))
                .build();

        Table table = table(plan, List.of(berlin, deal(Status.OPEN).build()));

        assertThat(rows(table)).containsExactly("DE-1 1", "(blank) 1");
        assertThat(table.total("berlin").number()).contains(BigDecimal.ONE);
    }

    @Test
    void cuts_quarters_by_the_fiscal_calendar_of_the_asker() {
        List<Opportunity> deals = List.of(
                deal(Status.OPEN).closeDate(LocalDate.of(2026, 2, 1)).build(),
                deal(Status.OPEN).closeDate(LocalDate.of(2026, 3, 31)).build(),
                deal(Status.OPEN).closeDate(LocalDate.of(2026, 4, 1)).build(),
                deal(Status.OPEN).build());
        Dimension quarter = Dimension.period(CLOSE_DATE, PeriodUnit.QUARTER);
        MeasurePlan<Opportunity> plain =
                MeasurePlan.of(binder(), CATALOGUE).measure(COUNT).by(quarter).build();
        MeasurePlan<Opportunity> april = MeasurePlan.of(
                        binder(FiscalCalendar.startingIn(Month.MARCH), ExchangeRates.none()), CATALOGUE)
                .measure(COUNT)
                .by(quarter)
                .build();

        assertThat(rows(table(plain, deals))).containsExactly("2026 Q1 2", "2026 Q2 1", "(blank) 1");
        assertThat(rows(table(april, deals))).containsExactly("FY2025 Q4 1", "FY2026 Q1 2", "(blank) 1");
        assertThat(table(plain, deals).dimensions().get(0).en()).isEqualTo("Expected close (quarter)");
        assertThat(table(plain, deals).row(FiscalCalendar.calendarYear().quarter(LocalDate.of(2026, 5, 1))))
                .isPresent();
    }

    @Test
    void takes_the_date_of_a_moment_in_the_zone_of_the_asker() {
        Sale lateInLondon = Sale.of(Sale.MOMENT, Instant.parse("2026-03-31T20:00:00Z"));

        Table table = table(by(Dimension.period(Sale.MOMENT.value(), PeriodUnit.MONTH)), List.of(lateInLondon));

        assertThat(rows(table)).containsExactly("April 2026 1");
    }

    @Test
    void counts_a_date_beyond_the_calendar_as_blank() {
        MeasurePlan<Sale> plan = MeasurePlan.of(
                        binder(FiscalCalendar.startingIn(Month.APRIL), ExchangeRates.none()), Sale.CATALOGUE)
                .measure(SALES)
                .by(Dimension.period(Sale.DAY, PeriodUnit.YEAR))
                .build();

        assertThat(rows(table(plan, List.of(Sale.of(Sale.DAY, LocalDate.of(9999, 12, 31))))))
                .containsExactly("(blank) 1");
    }

    @Test
    void groups_by_several_dimensions_the_first_one_first() {
        MeasurePlan<Sale> plan = by(Dimension.of(Sale.REPEAT), Dimension.of(Sale.PIECES.value()));

        Table table = table(
                plan,
                List.of(
                        Sale.of(Sale.REPEAT, true, Sale.PIECES, 2L),
                        Sale.of(Sale.REPEAT, false, Sale.PIECES, 9L),
                        Sale.of(Sale.REPEAT, true, Sale.PIECES, 1L),
                        Sale.of(Sale.REPEAT, true)));

        assertThat(rows(table)).containsExactly("no / 9 1", "yes / 1 1", "yes / 2 1", "yes / (blank) 1");
        assertThat(table.rows().get(0).key())
                .isEqualTo(table.row(false, 9L).orElseThrow().key());
        assertThat(table.rows().get(0).key())
                .hasSameHashCodeAs(table.row(false, 9L).orElseThrow().key());
        assertThat(table.rows().get(0).key()).isNotEqualTo(table.rows().get(1).key());
    }

    @Test
    void counts_owned_rows_with_the_dimensions_of_their_owner() {
        Measure offices = Measure.named("addresses.office", 1)
                .label("Offices", "办公地址数")
                .over(CustomerAttributes.CATALOGUE, CustomerAttributes.ADDRESSES)
                .unit(Unit.COUNT)
                .asOf()
                .count(Address.Attributes.USE
                        .is(AddressUse.OFFICE)
                        .and(new Expression.Value("customer.size").compared(Operator.IS, "large")));
        Measure all = Measure.named("addresses", 1)
                .label("Addresses", "地址数")
                .over(CustomerAttributes.CATALOGUE, CustomerAttributes.ADDRESSES)
                .unit(Unit.COUNT)
                .asOf()
                .distinct(Address.Attributes.COUNTRY.value(), Condition.always());
        MeasurePlan<Customer> plan = MeasurePlan.of(binder(), CustomerAttributes.CATALOGUE)
                .measure(offices, all)
                .by(Dimension.ofOwner(CustomerAttributes.SECTOR), Dimension.of(Address.Attributes.USE))
                .build();
        Address office = Address.builder().use(AddressUse.OFFICE).country("CN").build();
        Address billing =
                Address.builder().use(AddressUse.BILLING).country("DE").build();
        Customer large = customer("a")
                .sector("retail")
                .size(CompanySize.LARGE)
                .addAddresses(office, billing, office)
                .build();
        Customer small = customer("b").sector("retail").addAddresses(office).build();

        Table table = table(plan, List.of(large, small, customer("c").build()));

        assertThat(rows(table)).containsExactly("retail / Office 2", "retail / Billing 0");
        assertThat(table.total("addresses").number()).contains(BigDecimal.valueOf(2));
        assertThat(table.total("addresses").sampleSize()).isEqualTo(4);
        assertThat(Measure.fromData(Data.of(offices.toData()), MeasureFixture.SCHEMA))
                .isEqualTo(offices);
        assertThat(MeasureDoc.of(offices, MeasureFixture.SCHEMA).text(java.util.Locale.ENGLISH))
                .contains("Population: all rows of customer.addresses\n")
                .contains("value: number of rows, where Use is Office and Size is Large\n");
    }

    private static Customer.Builder customer(String id) {
        return Customer.builder().id(Id.of(id)).version(1).name("Acme");
    }

    @Test
    void knows_only_totals_beyond_the_bound_of_groups() {
        MeasurePlan<Sale> plan = MeasurePlan.of(binder(), Sale.CATALOGUE)
                .measure(SALES)
                .by(Dimension.of(Sale.PIECES))
                .mostGroups(2)
                .build();
        List<Sale> two = List.of(Sale.of(Sale.PIECES, 1L), Sale.of(Sale.PIECES, 2L), Sale.of(Sale.PIECES, 1L));
        List<Sale> one = List.of(Sale.of(Sale.PIECES, 3L));
        RowEvaluator<Sale> rows = RowEvaluator.of(plan);

        Table kept = plan.finish(rows.gather(two));
        Table folded = plan.finish(rows.gather(two).merge(rows.gather(one)));

        assertThat(rows(kept)).containsExactly("1 2", "2 1");
        assertThat(folded.rows()).isEmpty();
        assertThat(folded.refused().map(Undefined::reason)).contains(Undefined.Reason.OVERFLOW);
        assertThat(folded.total("sales").number()).contains(BigDecimal.valueOf(4));
        assertThat(plan.finish(rows.gather(one).merge(rows.gather(two)).merge(rows.gather(two)))
                        .total("sales")
                        .number())
                .contains(BigDecimal.valueOf(7));
        assertThatThrownBy(() -> MeasurePlan.of(binder(), Sale.CATALOGUE).mostGroups(0))
                .hasMessageContaining("(0) must be at least 1");
    }

    @Test
    void refuses_dimensions_that_give_no_single_value() {
        assertRefused(Dimension.of(Sale.TAGS), "not by a list");
        assertRefused(Dimension.of(Sale.PIECES.value().times(Sale.SHARE.value())), "not grouped by a computed amount");
        assertRefused(
                Dimension.of(Sale.PRICE.converted(
                        io.crmkit.core.money.RatePolicy.transactionDate(MeasureFixture.CNY), Sale.DAY)),
                "not grouped by a computed amount");
        assertRefused(
                Dimension.period(Sale.PIECES.value(), PeriodUnit.WEEK),
                "$.by[0]: pieces: A date or a moment is needed here.");
        assertRefused(Dimension.of(new Expression.Value("peices")), "Maybe \"pieces\" is meant.");
    }

    private static void assertRefused(Dimension dimension, String words) {
        assertThatThrownBy(() -> by(dimension))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(words);
    }

    @Test
    void reads_and_writes_dimensions() {
        List<Dimension> dimensions = List.of(
                Dimension.of(CUSTOMER_SECTOR),
                Dimension.period(CLOSE_DATE, PeriodUnit.HALF),
                Dimension.of(Sale.MOMENT.daysSince(Sale.DAY)));

        for (Dimension dimension : dimensions) {
            assertThat(Dimension.fromData(Data.of(dimension.toData()))).isEqualTo(dimension);
        }
        assertThat(dimensions.get(1).toData()).isEqualTo(Map.of("period", "half", "of", "closeDate"));
        assertThatThrownBy(() -> Dimension.fromData(Data.of(Map.of("period", "quartr", "by", "x"))))
                .hasMessageContaining("$.period: \"quartr\"")
                .hasMessageContaining("Maybe \"quarter\" is meant.")
                .hasMessageContaining("$.by");
    }
}
