package io.crmkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.activity.Activity;
import io.crmkit.core.activity.ActivityKind;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.catalog.Component;
import io.crmkit.core.catalog.Feature;
import io.crmkit.core.catalog.Product;
import io.crmkit.core.catalog.ProductAttributes;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.editing.Restore;
import io.crmkit.core.editing.Retract;
import io.crmkit.core.id.Id;
import io.crmkit.core.importing.CellRule;
import io.crmkit.core.importing.Import;
import io.crmkit.core.importing.ImportUndo;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.importing.Outcome;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.TableMapping;
import io.crmkit.core.importing.UndoReport;
import io.crmkit.core.journal.History;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Store;
import io.crmkit.core.team.Member;
import io.crmkit.core.team.MemberAttributes;
import io.crmkit.core.team.Team;
import io.crmkit.core.team.TeamAttributes;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class JdbcCrmTest {

    private static final TextAttribute<Customer> COST_CENTER = CustomerAttributes.CATALOGUE
            .custom()
            .text("costCenter", 20)
            .label("Cost center", "成本中心")
            .define();

    private final JdbcConnectionPool database = Databases.inMemory();

    @Test
    void a_crm_works_on_it_as_in_memory_and_finds_everything_after_a_restart() {
        Session li = crm().as(Actor.of("li", Role.SALES));
        Customer group = li.customers()
                .register(customer ->
                        customer.name("华东制造集团").size(CompanySize.LARGE).set(COST_CENTER, "SH-7"))
                .orThrow();
        Opportunity deal = li.opportunities()
                .open(opened -> opened.customer(group.id()).name("Line 4").amount(Money.parse("CNY 300000")))
                .orThrow();

        Crm again = crm();

        Store store = again.store();
        Page<Opportunity> found = store.query(Query.of(again.catalogue(OpportunityAttributes.CATALOGUE), again.binder())
                .where(OpportunityAttributes.CUSTOMER.then(COST_CENTER).startsWith("SH")));
        assertThat(found.items()).containsExactly(deal);
        assertThat(History.of(
                                again.catalogue(CustomerAttributes.CATALOGUE),
                                store.journal(again.catalogue(CustomerAttributes.CATALOGUE), group.id()))
                        .current())
                .contains(group);
        assertThat(store.after(0, 10)).hasSize(2);
    }

    @Test
    void products_teams_members_and_activities_are_found_after_a_restart() {
        Session li = crm().as(Actor.of("li", Role.SALES));
        Team east = li.teams().form(team -> team.name("华东").region("East")).orThrow();
        Member wei = li.members()
                .add(member -> member.id(Id.of("li")).name("李伟").region("Wuxi").team(east.id()))
                .orThrow();
        Product motor = li.products().add(product -> product.name("Motor")).orThrow();
        Product pump = li.products()
                .add(product -> product.name("Pump")
                        .features(Feature.of("power", "4 kW"))
                        .components(Component.of(motor.id(), 2)))
                .orThrow();
        Customer acme = li.customers()
                .register(customer -> customer.name("Acme").owner(Id.of("li")))
                .orThrow();
        Customer classified = li.customers()
                .classify(acme, "key account", customer -> customer.tier("A"))
                .orThrow();
        Opportunity deal = li.opportunities()
                .open(opened -> opened.customer(acme.id()).name("Line 4"))
                .orThrow();
        Activity call = li.activities()
                .log(activity ->
                        activity.kind(ActivityKind.CALL).subject("Budget").opportunity(deal.id()))
                .orThrow();

        Session again = crm().as(Actor.of("li", Role.SALES));

        assertThat(again.members().get(wei.id())).isEqualTo(wei);
        assertThat(again.teams().all(TeamAttributes.MEMBERS.any(MemberAttributes.NAME.is("李伟"))))
                .containsExactly(east);
        assertThat(again.products().all(ProductAttributes.COMPONENTS.any(Component.Attributes.PRODUCT.is(motor.id()))))
                .containsExactly(pump);
        assertThat(again.customers()
                        .all(MemberAttributes.of(CustomerAttributes.OWNER)
                                .then(MemberAttributes.REGION)
                                .is("Wuxi")))
                .containsExactly(classified);
        assertThat(again.activities().latest(deal.id())).contains(call);
        assertThat(again.products().history(pump.id()).current()).contains(pump);
    }

    @Test
    void an_import_is_undone_after_a_restart_and_the_same_rows_bring_everything_back() {
        Mapping mapping = Mapping.of(
                TableMapping.builder()
                        .source("accounts")
                        .records("customer")
                        .addKey("name")
                        .prefix("")
                        .putAttribute("name", CellRule.of("name"))
                        .build(),
                TableMapping.builder()
                        .source("people")
                        .records("contact")
                        .addKey("person")
                        .prefix("")
                        .putAttribute("name", CellRule.of("person"))
                        .putAttribute("customer", CellRule.of("company"))
                        .build());
        List<RowSource> sources = List.of(
                RowSource.of("accounts", List.of("name"), List.of(List.of("Acme"), List.of("Globex"))),
                RowSource.of("people", List.of("person", "company"), List.of(List.of("Li", "Acme"))));
        Condition withPeople = CustomerAttributes.CONTACTS.any(Condition.always());
        Crm first = crm();
        Session li = first.as(Actor.of("li", Role.SALES));
        Import.of(first, li, mapping, sources).as("r1").apply(Progress.none());
        Customer acme = li.customers().get(Id.of("Acme"));
        li.run(Retract.of(ContactAttributes.CATALOGUE, Id.of("Li"))).orThrow();
        List<Customer> withoutPeople = li.customers().all(withPeople);
        li.run(Restore.of(ContactAttributes.CATALOGUE, Id.of("Li"))).orThrow();
        List<Customer> before = li.customers().all(withPeople);

        Crm again = crm();
        Session wei = again.as(Actor.of("wei", Role.SALES));
        UndoReport conflicts = ImportUndo.of(again, wei, "r1").plan();
        wei.run(Retract.of(ContactAttributes.CATALOGUE, Id.of("Li"))).orThrow();
        UndoReport undone = ImportUndo.of(again, wei, "r1").apply(Progress.none());
        List<Customer> after = wei.customers().all(Condition.always());
        Import.of(again, wei, mapping, sources).as("r2").apply(Progress.none());

        assertThat(withoutPeople).isEmpty();
        assertThat(before).containsExactly(acme);
        assertThat(conflicts.count(Outcome.CONFLICT)).isEqualTo(1);
        assertThat(undone.count(Outcome.RETRACT)).isEqualTo(2);
        assertThat(after).isEmpty();
        assertThat(wei.customers().all(withPeople)).extracting(Customer::name).containsExactly("Acme");
        assertThat(wei.customers().history(acme.id()).atVersion(1)).contains(acme);
    }

    /** What a host writes when it starts. */
    private Crm crm() {
        JdbcStore store = JdbcStore.on(database, Dialect.h2());
        Crm crm = Crm.builder()
                .store(store)
                .access(AccessPolicy.demo())
                .attributes(COST_CENTER)
                .build();
        store.prepare(crm.catalogues());
        return crm;
    }
}
