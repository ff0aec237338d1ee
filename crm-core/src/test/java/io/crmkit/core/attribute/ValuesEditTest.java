package io.crmkit.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesEditTest {

    private static final Catalogue<Customer> CUSTOMERS = CustomerAttributes.CATALOGUE;
    private static final Customer ACME = CUSTOMERS
            .none()
            .with(CustomerAttributes.NAME, "Acme")
            .with(CustomerAttributes.SECTOR, "retail")
            .identified(Id.of("c-1"), 1)
            .build();

    @Test
    void several_edits_give_what_single_ones_give() {
        Values<Customer> together = CUSTOMERS
                .values(ACME)
                .edited(edit -> edit.set(CustomerAttributes.NAME, "宏远")
                        .set(CustomerAttributes.SECTOR, null)
                        .set(CustomerAttributes.EMPLOYEES, 12L));

        assertThat(together)
                .isEqualTo(CUSTOMERS
                        .values(ACME)
                        .with(CustomerAttributes.NAME, "宏远")
                        .with(CustomerAttributes.SECTOR, null)
                        .with(CustomerAttributes.EMPLOYEES, 12L));
        assertThat(together.get(CustomerAttributes.SECTOR)).isEmpty();
        assertThat(ACME.name()).isEqualTo("Acme");
    }

    @Test
    void a_record_is_built_under_an_identity_as_if_that_were_one_of_the_values() {
        Values<Customer> values = CUSTOMERS.values(ACME).with(CustomerAttributes.NAME, "宏远");
        Id<Customer> other = Id.of("c-2");

        assertThat(values.build(other, 7)).isEqualTo(values.identified(other, 7).build());
        assertThat(values.build(other, 7).name()).isEqualTo("宏远");
        assertThat(CUSTOMERS.values(ACME).build(ACME.id(), ACME.version())).isEqualTo(ACME);
    }

    @Test
    void neither_an_identity_nor_a_version_makes_a_record_of_what_is_missing_or_out_of_range() {
        assertThatThrownBy(() -> CUSTOMERS.none().build(Id.of("c-2"), 1))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("Name is required");
        assertThatThrownBy(() -> CUSTOMERS.values(ACME).build(Id.of("c-2"), 0))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("version");
    }

    @Test
    void an_empty_form_wants_nothing() {
        Assignments<Customer> empty = Assignments.<Customer>builder().build();
        Assignments<Customer> cleared =
                Assignments.<Customer>builder().clear(CustomerAttributes.SECTOR).build();

        assertThat(empty).isEqualTo(Assignments.none());
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.mentions(CustomerAttributes.SECTOR)).isFalse();
        assertThat(cleared.isEmpty()).isFalse();
        assertThat(cleared.mentions(CustomerAttributes.SECTOR)).isTrue();
    }

    @Test
    void a_value_that_its_attribute_refuses_is_refused_in_an_edit_too() {
        assertThatThrownBy(() -> CUSTOMERS.values(ACME).edited(edit -> edit.set(CustomerAttributes.NAME, " ")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("must not be blank");
    }

    @Test
    void values_do_not_change_by_an_edit_that_somebody_kept() {
        List<Values.Edit<Customer>> kept = new ArrayList<>();
        Values<Customer> values = CUSTOMERS.values(ACME).edited(kept::add);

        assertThatIllegalStateException()
                .isThrownBy(() -> kept.get(0).set(CustomerAttributes.NAME, "Other"))
                .withMessageContaining("has ended");
        assertThat(values.get(CustomerAttributes.NAME)).contains("Acme");
    }
}
