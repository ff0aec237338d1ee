package io.crmkit.core.attribute;

import static io.crmkit.core.customer.CustomerAttributes.EMPLOYEES;
import static io.crmkit.core.customer.CustomerAttributes.NAME;
import static io.crmkit.core.customer.CustomerAttributes.WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.customer.Customer;
import org.junit.jupiter.api.Test;

/** What somebody wants a record to have. */
class AssignmentsTest {

    private static Assignments.Builder<Customer> wanted() {
        return Assignments.builder();
    }

    @Test
    void names_stand_in_the_order_in_which_they_were_first_given_and_the_last_word_counts() {
        Assignments<Customer> wanted =
                wanted().set(NAME, "Acme").clear(EMPLOYEES).set(NAME, "华为").build();

        assertThat(wanted.names()).containsExactly("name", "employees");
        assertThat(wanted.wanted("name")).isEqualTo("华为");
        assertThat(wanted.mentions(EMPLOYEES)).isTrue();
        assertThat(wanted.wanted("employees")).isNull();
        assertThat(wanted.mentions(WEBSITE)).isFalse();
        assertThat(wanted.names()).contains("name").doesNotContain("website");
    }

    @Test
    void the_same_values_are_equal_in_any_order_and_a_value_to_be_cleared_is_not_one_that_is_not_mentioned() {
        Assignments<Customer> one =
                wanted().set(NAME, "Acme").set(EMPLOYEES, 5L).build();
        Assignments<Customer> other =
                wanted().set(EMPLOYEES, 5L).set(NAME, "Acme").build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one)
                .isNotEqualTo(wanted().set(EMPLOYEES, 6L).set(NAME, "Acme").build());
        assertThat(one).isNotEqualTo(wanted().set(NAME, "Acme").build());
        assertThat(wanted().clear(EMPLOYEES).set(NAME, "Acme").build())
                .isNotEqualTo(wanted().clear(WEBSITE).set(NAME, "Acme").build());
        assertThat(wanted().build()).isEqualTo(Assignments.none());
    }

    @Test
    void what_was_built_stays_as_it_was_when_its_builder_goes_on() {
        Assignments.Builder<Customer> builder = wanted().set(NAME, "Acme");
        Assignments<Customer> before = builder.build();
        builder.set(NAME, "Other").set(EMPLOYEES, 5L);

        assertThat(before).isEqualTo(wanted().set(NAME, "Acme").build());
        assertThat(builder.build().names()).containsExactly("name", "employees");
    }

    @Test
    void some_of_them_are_picked_by_name_and_the_text_shows_no_values() {
        Assignments<Customer> wanted =
                wanted().set(NAME, "Acme").set(EMPLOYEES, 5L).build();

        assertThat(wanted.only("employees"::equals))
                .isEqualTo(wanted().set(EMPLOYEES, 5L).build());
        assertThat(wanted.only("website"::equals)).isEqualTo(Assignments.none());
        assertThat(wanted).hasToString("Assignments[name, employees]");
    }
}
