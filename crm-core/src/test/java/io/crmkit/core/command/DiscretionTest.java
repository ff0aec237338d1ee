package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.activity.ActivityCommands;
import io.crmkit.core.activity.ActivityKind;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.catalog.CatalogCommands;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerCommands;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import io.crmkit.core.kind.Family;
import io.crmkit.core.objection.Objection;
import io.crmkit.core.objection.ObjectionCommands;
import io.crmkit.core.objection.ObjectionTypes;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.Processes;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.store.Cursor;
import io.crmkit.core.time.FiscalCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is confidential or not for somebody shows nowhere, whatever sort of record it stands in. */
class DiscretionTest {

    private static final String SECRET = "7654321";

    /** The command that changes most of a record of a sort. */
    private static final Map<String, String> CHANGES = Map.of(
            "customer", CustomerCommands.CHANGE,
            "contact", CustomerCommands.CHANGE_CONTACT,
            "product", CatalogCommands.CHANGE,
            "activity", ActivityCommands.CORRECT,
            "objection", ObjectionCommands.CHANGE);

    private static final Role CLERK = new Role("clerk");

    private final Crm crm = Crm.builder()
            .access(Grants.none().grant(Role.MANAGER, "*", "*").grant(CLERK, "*", "*"))
            .process(SalesProcess.named("short", "Short", "短流程")
                    .open("talk", "Talk", "洽谈", "0.3")
                    .won("won", "Won", "赢单")
                    .lost("lost", "Lost", "输单")
                    .move("talk", "won", m -> m.approval("contract signed", "合同已签"))
                    .move("talk", "lost")
                    .build())
            .build();
    private final Session wang = crm.as(Actor.of("wang", Role.MANAGER));
    private final Session clerk = crm.as(Actor.of("li", CLERK));
    private final Session nobody = crm.as(Actor.of("nobody", new Role("guest")));

    static Stream<String> sorts() {
        return Crm.inMemory().catalogues().all().stream()
                .filter(Catalogue::isAggregate)
                .map(Catalogue::name);
    }

    @BeforeEach
    void there_is_a_record_of_every_sort() {
        Customer acme = wang.customers().register(c -> c.name("江苏重工")).orThrow();
        wang.contacts().add(c -> c.name("赵敏").customer(acme.id())).orThrow();
        wang.products().add(p -> p.name("Pump")).orThrow();
        wang.teams().form(t -> t.name("East")).orThrow();
        wang.members().add(m -> m.name("Li")).orThrow();
        Opportunity deal = wang.opportunities()
                .open(o -> o.customer(acme.id()).name("Line 4"))
                .orThrow();
        wang.activities()
                .log(a -> a.kind(ActivityKind.CALL).subject("Call").opportunity(deal.id()))
                .orThrow();
        Objection dear = wang.objections()
                .raise(o -> o.opportunity(deal.id()).type(ObjectionTypes.PRICE).text("太贵了"))
                .orThrow();
        wang.objections().answer(dear, a -> a.words("…")).orThrow();
        wang.responses()
                .add(r -> r.title("Value").body("…").answers(ObjectionTypes.PRICE))
                .orThrow();
        wang.adjustments()
                .add(a -> a.seller(Id.of("wang"))
                        .period(FiscalCalendar.calendarYear().quarter(LocalDate.of(2026, 1, 1)))
                        .category(ForecastCategory.COMMIT)
                        .add(Money.parse("CNY 1"))
                        .base(Money.parse("CNY 2"))
                        .reason("x"))
                .orThrow();
        wang.configurations().publish(Processes.KIND, "other", SalesProcess.simple());
        assertThat(wang.opportunities().advance(deal, "won").isPending()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void no_confidential_value_of_a_record_is_printed(String sort) {
        assertSilent(this.<Customer>aggregate(sort));
    }

    private <A extends Aggregate<A>> void assertSilent(Catalogue<A> catalogue) {
        Values<A> filled = catalogue.values(one(catalogue));
        for (Attribute<A, ?> attribute : catalogue.stored()) {
            filled = attribute.confidentiality().isOpen() ? filled : filled(filled, attribute);
        }

        assertThat(filled.build().toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void who_has_no_rights_finds_nothing_of_any_sort_and_changes_nothing(String sort) {
        assertHidden(this.<Customer>aggregate(sort));
    }

    private <A extends Aggregate<A>> void assertHidden(Catalogue<A> catalogue) {
        A record = one(catalogue);

        assertThat(nobody.runner().all(catalogue, Condition.always())).isEmpty();
        assertThat(nobody.runner().find(catalogue, record.id())).isEmpty();
        assertThat(nobody.runner().history(catalogue, record.id()).entries()).isEmpty();
        for (Behaviour<?, ?> behaviour : crm.shell().environment().behaviours().all()) {
            if (behaviour.catalogue().name().equals(catalogue.name())) {
                assertRefused(catalogue, record, behaviour);
            }
        }
        assertThat(one(catalogue)).isEqualTo(record);
    }

    private <A extends Aggregate<A>> void assertRefused(Catalogue<A> catalogue, A record, Behaviour<?, ?> behaviour) {
        Assignments<A> nothing = Assignments.<A>builder().build();
        if (behaviour.type().equals(Change.class)) {
            Decision<A> there = nobody.run(new Change<>(
                    behaviour.name(), Target.of(catalogue, Id.of(record.id().value())), nothing));
            Decision<A> elsewhere =
                    nobody.run(new Change<>(behaviour.name(), Target.of(catalogue, Id.of("none")), nothing));
            assertThat(there.text(Locale.ENGLISH).replace(record.id().value(), "none"))
                    .isEqualTo(elsewhere.text(Locale.ENGLISH));
            assertThat(there.has(CommandReasons.NOT_FOUND)).isTrue();
        } else if (behaviour.type().equals(Create.class)) {
            Decision<A> there =
                    nobody.run(new Create<>(behaviour.name(), catalogue, Optional.of(record.id()), nothing));
            assertThat(there.reasons()).hasSize(1);
            assertThat(there.has(CommandReasons.NOT_ALLOWED)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void who_is_not_cleared_hears_no_confidential_value_when_two_change_it_at_once(String sort) {
        if (CHANGES.containsKey(sort)) {
            assertKept(this.<Customer>aggregate(sort), CHANGES.getOrDefault(sort, ""));
        }
    }

    private <A extends Aggregate<A>> void assertKept(Catalogue<A> catalogue, String change) {
        for (Attribute<A, ?> attribute : catalogue.stored()) {
            if (!attribute.confidentiality().isOpen()) {
                Target<A> seen = Target.of(catalogue, one(catalogue));
                wang.run(new Change<>(change, seen, wanted(attribute, secret(attribute))));

                Decision<A> stale = clerk.run(new Change<>(change, seen, wanted(attribute, other(attribute))));
                Decision<A> wrong = clerk.run(new Change<>(change, seen, wanted(attribute, List.of(SECRET))));

                assertThat(stale.isRefused()).as(attribute.toString()).isTrue();
                assertThat(stale.text(Locale.ENGLISH)).doesNotContain(SECRET);
                assertThat(stale.text(Locale.SIMPLIFIED_CHINESE)).doesNotContain(SECRET);
                assertThat(wrong.text(Locale.ENGLISH)).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void every_sort_with_confidential_values_has_a_command_to_try() {
        assertThat(crm.catalogues().all().stream()
                        .filter(catalogue -> catalogue.stored().stream()
                                .anyMatch(attribute ->
                                        !attribute.confidentiality().isOpen()))
                        .map(Catalogue::name)
                        .filter(sort -> !sort.equals(HeldCommands.CATALOGUE.name())))
                .containsExactlyInAnyOrderElementsOf(CHANGES.keySet());
    }

    @Test
    void what_carries_records_prints_no_more() {
        Customer acme = Crm.inMemory()
                .as(Actor.of("li"))
                .customers()
                .register(c -> c.name("Acme").annualRevenue(Money.parse("CNY " + SECRET)))
                .orThrow();
        Proposal.Draft<?> draft = Proposal.change(
                        acme, CustomerAttributes.CATALOGUE.values(acme), Event.of("customer.changed"))
                .drafts()
                .get(0);

        assertThat(draft.toString()).doesNotContain(SECRET);
        assertThat(new Cursor(List.of(SECRET), acme.id()).toString()).isEqualTo("Cursor[1 keys, " + acme.id() + "]");
    }

    @SuppressWarnings("unchecked") // every sort of record here is an aggregate; which one, no code below asks
    private <A extends Aggregate<A>> Catalogue<A> aggregate(String sort) {
        return (Catalogue<A>) crm.catalogues().get(sort);
    }

    private <A extends Aggregate<A>> A one(Catalogue<A> catalogue) {
        List<A> found = wang.runner().all(catalogue, Condition.always());
        assertThat(found).as("records of the sort " + catalogue.name()).isNotEmpty();
        return found.get(0);
    }

    @SuppressWarnings("unchecked") // the attribute checks the class as well
    private static <A, V> Values<A> filled(Values<A> values, Attribute<A, V> attribute) {
        return values.with(attribute, (V) secret(attribute));
    }

    @SuppressWarnings("unchecked") // the command checks the class
    private static <A, V> Assignments<A> wanted(Attribute<A, V> attribute, Object value) {
        return Assignments.<A>builder().set(attribute, (V) value).build();
    }

    private static Object secret(Attribute<?, ?> attribute) {
        return switch (attribute.kind().family()) {
            case MONEY -> Money.parse("CNY " + SECRET);
            case WHOLE -> 7_654_321L;
            default -> SECRET;
        };
    }

    private static Object other(Attribute<?, ?> attribute) {
        Family family = attribute.kind().family();
        return family == Family.MONEY ? Money.parse("CNY 1") : family == Family.WHOLE ? (Object) 1L : "other";
    }
}
