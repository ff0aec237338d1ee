package io.crmkit.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import org.junit.jupiter.api.Test;

class GrantsTest {

    private static final Actor LI = Actor.of("li", Role.SALES);
    private static final Operation CHANGE = new Operation("customer", "change");

    private final Binder binder = Crm.inMemory().binder();
    private final Customer own = Customer.builder()
            .id(Id.of("1"))
            .version(1)
            .name("Own")
            .owner(LI.id())
            .build();
    private final Customer other =
            Customer.builder().id(Id.of("2")).version(1).name("Other").build();

    private boolean may(AccessPolicy policy, Actor actor, Operation operation, Customer state) {
        return policy.may(actor, operation, CustomerAttributes.CATALOGUE, state, Related.empty(), binder);
    }

    @Test
    void nothing_is_allowed_that_is_not_granted() {
        assertThat(may(Grants.none(), LI, CHANGE, own)).isFalse();
        assertThat(may(Grants.none(), LI, CHANGE, null)).isFalse();
        assertThat(Grants.none().visible(LI, CustomerAttributes.CATALOGUE)).isEqualTo(Condition.never());
    }

    @Test
    void a_grant_holds_for_its_role_catalogue_and_operation_only() {
        Grants grants = Grants.none().grant(Role.SALES, "customer", "change");

        assertThat(may(grants, LI, CHANGE, other)).isTrue();
        assertThat(may(grants, Actor.of("wang", Role.MANAGER), CHANGE, other)).isFalse();
        assertThat(may(grants, LI, new Operation("contact", "change"), other)).isFalse();
        assertThat(may(grants, LI, new Operation("customer", "read"), other)).isFalse();
        assertThat(may(Grants.none().grant(Role.SALES, "*", "*"), LI, CHANGE, other))
                .isTrue();
    }

    @Test
    void a_conditional_grant_asks_the_record() {
        Grants grants =
                Grants.none().grant(Role.SALES, "customer", "change", actor -> CustomerAttributes.OWNER.is(actor.id()));

        assertThat(may(grants, LI, CHANGE, own)).isTrue();
        assertThat(may(grants, LI, CHANGE, other)).isFalse();
        assertThat(may(grants, LI, CHANGE, null)).isTrue();
    }

    @Test
    void visible_is_what_any_grant_to_read_covers() {
        Condition small = CustomerAttributes.NAME.is("Small");
        Condition mine = CustomerAttributes.OWNER.is(LI.id());
        Grants grants = Grants.none()
                .grant(Role.SALES, "customer", Operation.READ, actor -> mine)
                .grant(Role.SALES, "customer", Operation.READ, actor -> small);

        assertThat(grants.visible(LI, CustomerAttributes.CATALOGUE)).isEqualTo(mine.or(small));
        assertThat(grants.visible(LI, ContactAttributes.CATALOGUE)).isEqualTo(Condition.never());
        assertThat(grants.grant(Role.SALES, "customer", "*").visible(LI, CustomerAttributes.CATALOGUE))
                .isEqualTo(Condition.always());
    }

    @Test
    void a_clearance_includes_less_strict_classes() {
        Grants grants = Grants.none().clear(Role.SALES, Confidentiality.CONFIDENTIAL);

        assertThat(grants.cleared(LI, Confidentiality.PUBLIC)).isTrue();
        assertThat(grants.cleared(LI, Confidentiality.CONFIDENTIAL)).isTrue();
        assertThat(grants.cleared(LI, Confidentiality.SECRET)).isFalse();
        assertThat(Grants.none().cleared(LI, Confidentiality.CONFIDENTIAL)).isFalse();
        assertThat(grants.cleared(Actor.of("x"), Confidentiality.CONFIDENTIAL)).isFalse();
    }

    @Test
    void the_demo_policy_allows_everything() {
        Actor nobody = Actor.of("x");

        assertThat(may(AccessPolicy.demo(), nobody, CHANGE, null)).isTrue();
        assertThat(AccessPolicy.demo().visible(nobody, CustomerAttributes.CATALOGUE))
                .isEqualTo(Condition.always());
        assertThat(AccessPolicy.demo().cleared(nobody, Confidentiality.SECRET)).isTrue();
    }

    @Test
    void a_command_names_its_operation() {
        assertThat(Operation.ofCommand("opportunity.advance")).isEqualTo(new Operation("opportunity", "advance"));
        assertThat(Operation.ofCommand("sweep")).isEqualTo(new Operation("*", "sweep"));
        assertThat(CHANGE).hasToString("customer.change");
    }

    @Test
    void a_role_is_a_short_code() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Role("Sales")).withMessageContaining("Sales");
        assertThat(LI).hasToString("li");
        assertThat(LI.is(Role.SALES)).isTrue();
        assertThat(Role.ADMIN).hasToString("admin");
    }
}
