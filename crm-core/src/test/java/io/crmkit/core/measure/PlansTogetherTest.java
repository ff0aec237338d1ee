package io.crmkit.core.measure;

import static io.crmkit.core.measure.MeasureFixture.binder;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.customer.Address;
import io.crmkit.core.customer.AddressUse;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans over different rows of the same records are gathered in one walk. */
class PlansTogetherTest {

    private static final int SECTORS = 300;

    private static final MeasurePlan<Customer> CUSTOMERS = MeasurePlan.of(binder(), CustomerAttributes.CATALOGUE)
            .measure(Measure.named("customers", 1)
                    .label("Customers", "客户数")
                    .over(CustomerAttributes.CATALOGUE)
                    .unit(Unit.COUNT)
                    .asOf()
                    .count(Condition.always()))
            .by(Dimension.of(CustomerAttributes.SECTOR))
            .build();

    private static MeasurePlan<Customer> addresses(Condition where) {
        return MeasurePlan.of(binder(), CustomerAttributes.CATALOGUE)
                .measure(Measure.named("addresses", 1)
                        .label("Addresses", "地址数")
                        .over(CustomerAttributes.CATALOGUE, CustomerAttributes.ADDRESSES)
                        .unit(Unit.COUNT)
                        .asOf()
                        .count(Condition.always()))
                .by(Dimension.ofOwner(CustomerAttributes.SECTOR), Dimension.of(Address.Attributes.USE))
                .where(where)
                .build();
    }

    /** None, one or several addresses each, in more sectors than one remembers at a glance; some without one. */
    private static List<Customer> customers(int count) {
        return IntStream.range(0, count).mapToObj(PlansTogetherTest::customer).toList();
    }

    private static Customer customer(int at) {
        Customer.Builder customer =
                Customer.builder().id(Id.of("c" + at)).version(1).name("Acme");
        if (at % 9 != 0) {
            customer.sector("sector " + at % SECTORS);
        }
        for (int i = 0; i < at % 4; i++) {
            customer.addAddresses(Address.builder()
                    .use(i == 0 ? AddressUse.OFFICE : AddressUse.BILLING)
                    .country("CN")
                    .build());
        }
        return customer.build();
    }

    private static void assertSameAsAlone(Condition ofAddresses, int count) {
        MeasurePlan<Customer> addresses = addresses(ofAddresses);
        List<Customer> customers = customers(count);

        List<Partials> together = RowEvaluator.gather(
                List.of(RowEvaluator.of(CUSTOMERS), RowEvaluator.of(addresses)), customers, Related.none());

        assertThat(CUSTOMERS.finish(together.get(0)))
                .isEqualTo(CUSTOMERS.finish(RowEvaluator.of(CUSTOMERS).gather(customers)));
        assertThat(addresses.finish(together.get(1)))
                .isEqualTo(addresses.finish(customers.stream()
                        .map(each -> RowEvaluator.of(addresses).gather(List.of(each)))
                        .reduce(addresses.empty(), Partials::merge)));
    }

    @Test
    void what_a_plan_gathers_beside_another_is_what_it_gathers_alone() {
        for (int count : new int[] {0, 1, 255, 256, 257, 1_500}) {
            assertSameAsAlone(Condition.always(), count);
        }
    }

    @Test
    void rows_that_a_condition_leaves_out_do_not_shift_the_others_to_other_owners() {
        assertSameAsAlone(Address.Attributes.USE.is(AddressUse.BILLING), 1_500);
    }

    @Test
    void rows_are_counted_under_the_sector_of_their_owner() {
        MeasurePlan<Customer> addresses = addresses(Condition.always());
        Customer three = customer(7);
        Customer blank = customer(9);

        Table table = addresses.finish(RowEvaluator.gather(
                        List.of(RowEvaluator.of(addresses)), List.of(customer(8), three, blank), Related.none())
                .get(0));

        assertThat(table.rows().stream()
                        .map(row ->
                                row.key() + " " + row.figures().get(0).number().orElseThrow()))
                .containsExactly("sector 7 / Office 1", "sector 7 / Billing 2", "(blank) / Office 1");
    }

    @Test
    void no_plan_gathers_nothing() {
        assertThat(RowEvaluator.<Customer>gather(List.of(), customers(3), Related.none()))
                .isEmpty();
    }
}
