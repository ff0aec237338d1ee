package io.crmkit.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.command.Target;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClassificationTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ClassificationRule BY_SIZE = new ClassificationRule() {
        @Override
        public String name() {
            return "tiers-2026";
        }

        @Override
        public CustomerForm classify(Customer customer, CustomerForm form) {
            boolean large = customer.size().filter(CompanySize.LARGE::equals).isPresent();
            return form.tier(large ? "A" : "C").lifecycle(CustomerLifecycle.PROSPECT);
        }
    };

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final Crm crm =
            Crm.builder().access(AccessPolicy.demo()).clock(clock).build();
    private final Session sales = crm.as(Actor.of("li", Role.SALES));
    private final Customer acme = sales.customers()
            .register(c -> c.name("Acme").size(CompanySize.LARGE))
            .orThrow();

    @Test
    void a_rule_puts_a_customer_into_classes_and_says_so() {
        Customer classified = sales.customers().classify(acme, BY_SIZE).orThrow();

        assertThat(classified.tier()).contains("A");
        assertThat(classified.lifecycle()).contains(CustomerLifecycle.PROSPECT);
        assertThat(classified.classification(CustomerAttributes.TIER))
                .contains(Classification.builder()
                        .standard("tier")
                        .source(ClassSource.RULE)
                        .reason("tiers-2026")
                        .since(MONDAY)
                        .build());
        assertThat(classified.classification(CustomerAttributes.SIZE)).isEmpty();
        assertThat(sales.customers().get(acme.id())).isEqualTo(classified);
        assertThat(sales.customers().history(acme.id()).entries().get(1).event().name())
                .isEqualTo("customer.classified");
    }

    @Test
    void what_a_person_decided_counts_more_than_the_rule_until_it_is_cleared() {
        Customer byHand = sales.customers()
                .classify(acme, "key account", c -> c.tier("S").potential(Potential.HIGH))
                .orThrow();

        Decision<Customer> byRule = sales.customers().classify(byHand, BY_SIZE);
        Customer overridden = sales.dryRun()
                .overriding("board decision")
                .customers()
                .classify(byHand, BY_SIZE)
                .orThrow();
        Customer cleared = sales.customers()
                .classify(byHand, "back to the rules", c -> c.clear(CustomerAttributes.TIER))
                .orThrow();

        assertThat(byRule.has(CustomerReasons.CLASSIFIED_BY_HAND)).isTrue();
        assertThat(byRule.text(Locale.ENGLISH)).contains("Tier was decided by hand");
        assertThat(overridden.tier()).contains("A");
        assertThat(cleared.classification(CustomerAttributes.TIER)).isEmpty();
        assertThat(sales.customers().classify(cleared, BY_SIZE).orThrow().tier())
                .contains("A");
        assertThat(cleared.potential()).contains(Potential.HIGH);
    }

    @Test
    void a_rule_that_agrees_with_a_person_leaves_the_decision_with_the_person() {
        Customer byHand = sales.customers()
                .classify(acme, "key account", c -> c.tier("A"))
                .orThrow();

        Customer confirmed = sales.customers().classify(byHand, BY_SIZE).orThrow();

        assertThat(confirmed.classification(CustomerAttributes.TIER))
                .isEqualTo(byHand.classification(CustomerAttributes.TIER));
    }

    @Test
    void a_class_that_is_confirmed_keeps_its_day_and_every_change_is_kept() {
        Customer first = sales.customers().classify(acme, BY_SIZE).orThrow();
        clock.advance(Duration.ofDays(30));
        Customer churned = sales.customers()
                .classify(first, "closed down", c -> c.tier("A").lifecycle(CustomerLifecycle.CHURNED))
                .orThrow();

        assertThat(churned.classification(CustomerAttributes.TIER).orElseThrow().since())
                .isEqualTo(MONDAY);
        assertThat(churned.classification(CustomerAttributes.LIFECYCLE)
                        .orElseThrow()
                        .since())
                .isEqualTo(MONDAY.plusDays(30));
        assertThat(sales.customers().history(acme.id()).atVersion(2)).contains(first);
        assertThat(CustomerLifecycle.CHURNED.label().zh()).isEqualTo("已流失");
    }

    @Test
    void a_class_needs_a_reason_and_nothing_else_is_a_class() {
        assertThat(sales.customers().classify(acme, " ", c -> c.tier("A")).has(CustomerReasons.CLASS_WITHOUT_REASON))
                .isTrue();
        assertThat(sales.customers().classify(acme, "x", c -> c.name("Other")).text(Locale.ENGLISH))
                .contains("name is no class of a customer");
        assertThat(sales.customers()
                        .classify(acme, "x", c -> c.tier("x".repeat(21)))
                        .text(Locale.ENGLISH))
                .contains("Tier");
        assertThat(sales.customers()
                        .classify(acme, "x".repeat(10_000_000), c -> c.tier("A"))
                        .isRefused())
                .isTrue();
    }

    @Test
    void a_class_that_was_decided_does_not_change_by_assignment() {
        Customer byHand = sales.customers()
                .classify(acme, "key account", c -> c.tier("A"))
                .orThrow();

        assertThat(sales.customers().change(byHand, c -> c.tier("B")).has(CustomerReasons.CLASSIFIED))
                .isTrue();
        assertThat(sales.customers()
                        .change(byHand, c -> c.clear(CustomerAttributes.CLASSIFICATIONS))
                        .has(CustomerReasons.CLASSIFIED))
                .isTrue();
        assertThat(sales.customers()
                        .register(c -> c.name("x").set(CustomerAttributes.CLASSIFICATIONS, byHand.classifications()))
                        .has(CustomerReasons.CLASSIFIED))
                .isTrue();
        assertThat(sales.customers()
                        .change(byHand, c -> c.tier("A").size(CompanySize.SMALL))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void of_two_who_classify_at_once_the_second_is_told() {
        sales.customers().classify(acme, "a", c -> c.tier("A")).orThrow();

        assertThat(sales.customers().classify(acme, "b", c -> c.tier("B")).has(CommandReasons.STALE))
                .isTrue();
    }

    @Test
    void the_wish_is_kept_as_data_and_read_again() {
        Classify wish = new Classify(
                Target.of(CustomerAttributes.CATALOGUE, acme),
                ClassSource.HAND,
                "key account",
                Assignments.<Customer>builder()
                        .set(CustomerAttributes.TIER, "A")
                        .clear(CustomerAttributes.POTENTIAL)
                        .build());

        assertThat(new Classifying().read(Data.of(wish.toData(crm.catalogues())), crm.catalogues()))
                .isEqualTo(wish);
    }

    @Test
    void each_standard_has_one_classification() {
        Classification tier = Classification.builder()
                .standard("tier")
                .source(ClassSource.RULE)
                .since(MONDAY)
                .build();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Customer.builder()
                        .id(io.crmkit.core.id.Id.of("c"))
                        .version(1)
                        .name("x")
                        .addAllClassifications(List.of(tier, tier))
                        .build()))
                .hasMessageContaining("Each standard has one classification");
    }
}
