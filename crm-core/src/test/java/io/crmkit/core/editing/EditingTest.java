package io.crmkit.core.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.command.Change;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Target;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.store.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Records of a host's own are created and changed like those of the library. */
class EditingTest {

    private static final ReasonCode UNKNOWN = ReasonCode.blocking("ticket.unknown", "No {attribute} {id}.", "没有 {id}。");

    private static final Editing<Ticket> EDITING = Editing.of(
            Ticket.CATALOGUE,
            References.<Ticket>none()
                    .to(Ticket.CUSTOMER, CustomerAttributes.CATALOGUE, UNKNOWN)
                    .to(Ticket.WATCHERS, CustomerAttributes.CATALOGUE, UNKNOWN));

    private static final Grants ACCESS = Grants.none()
            .grant(Role.ADMIN, "*", "*")
            .grant(Role.SALES, "ticket", "*")
            .grant(Role.SALES, "customer", "*", actor -> CustomerAttributes.OWNER.is(actor.id()));

    private final Crm crm = Crm.builder()
            .access(ACCESS)
            .catalogue(Ticket.CATALOGUE)
            .behaviour(EDITING.creating("ticket.open", "ticket.opened"))
            .behaviour(EDITING.changing("ticket.change", "ticket.changed"))
            .build();
    private final Session admin = crm.as(Actor.of("root", Role.ADMIN));
    private final Session li = crm.as(Actor.of("li", Role.SALES));
    private final Customer mine =
            admin.customers().register(c -> c.name("江苏重工").owner(Id.of("li"))).orThrow();
    private final Customer hidden =
            admin.customers().register(c -> c.name("Hidden")).orThrow();

    private static Assignments<Ticket> wanted(UnaryOperator<Assignments.Builder<Ticket>> filling) {
        return filling.apply(Assignments.builder()).build();
    }

    private static Create<Ticket> open(UnaryOperator<Assignments.Builder<Ticket>> filling) {
        return new Create<>("ticket.open", Ticket.CATALOGUE, Optional.of(Id.of("t")), wanted(filling));
    }

    @Test
    void a_record_is_made_and_changed_with_an_entry_for_each() {
        Ticket opened = li.run(open(t -> t.set(Ticket.NAME, "泵").set(Ticket.CUSTOMER, mine.id())))
                .orThrow();
        Ticket changed = li.run(new Change<>(
                        "ticket.change",
                        Target.of(Ticket.CATALOGUE, opened),
                        wanted(t -> t.set(Ticket.NAME, "水泵").clear(Ticket.CUSTOMER))))
                .orThrow();

        assertThat(changed.name()).isEqualTo("水泵");
        assertThat(changed.customer()).isEmpty();
        assertThat(crm.store().journal(Ticket.CATALOGUE, opened.id()))
                .extracting(entry -> entry.event().name())
                .containsExactly("ticket.opened", "ticket.changed");
    }

    @Test
    void whatever_is_referred_to_and_cannot_be_seen_is_named_once() {
        Decision<Ticket> refused = li.run(open(t -> t.set(Ticket.NAME, "x")
                .set(Ticket.CUSTOMER, hidden.id())
                .set(Ticket.WATCHERS, List.of(mine.id(), Id.of("none"), Id.of("none")))));

        assertThat(refused.reasons()).extracting(Reason::code).containsExactly(UNKNOWN, UNKNOWN);
        assertThat(refused.text(Locale.ENGLISH)).contains("No Customer " + hidden.id(), "No Watchers none.");
        assertThat(refused.text(Locale.SIMPLIFIED_CHINESE)).contains("没有 none。");
        assertThat(admin.run(open(t -> t.set(Ticket.NAME, "x").set(Ticket.CUSTOMER, hidden.id())))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void faults_and_lost_references_are_told_together() {
        Decision<Ticket> refused =
                li.run(open(t -> t.set(Ticket.NAME, "x".repeat(51)).set(Ticket.CUSTOMER, Id.of("none"))));

        assertThat(refused.reasons()).extracting(Reason::code).contains(Reason.INVALID, UNKNOWN);
        assertThat(crm.store()
                        .query(Query.of(Ticket.CATALOGUE, crm.binder()).where(Condition.always()))
                        .items())
                .isEmpty();
    }

    private record Ticket(
            Id<Ticket> id, long version, String name, Optional<Id<Customer>> customer, List<Id<Customer>> watchers)
            implements Aggregate<Ticket> {

        private static final Definition<Ticket, Draft> DEFINED =
                Catalogue.define("ticket", "Ticket", "工单", Ticket.class, Draft::new, Draft::build);

        static {
            DEFINED.identity(Ticket::id, (draft, id) -> draft.id = id);
            DEFINED.version(Ticket::version, (draft, version) -> draft.version = version);
        }

        static final TextAttribute<Ticket> NAME =
                DEFINED.text("name", 50).label("Name", "名称").required(Ticket::name, (draft, name) -> draft.name = name);

        static final IdAttribute<Ticket, Customer> CUSTOMER = DEFINED.<Customer>reference("customer", "customer")
                .label("Customer", "客户")
                .optional(Ticket::customer, (draft, customer) -> draft.customer = Optional.of(customer));

        static final ListAttribute<Ticket, Id<Customer>> WATCHERS = DEFINED.many(
                        "watchers", Kind.<Customer>id("customer"))
                .label("Watchers", "关注者")
                .collected(Ticket::watchers, (draft, watchers) -> draft.watchers = watchers);

        static final Catalogue<Ticket> CATALOGUE = DEFINED.catalogue();
    }

    private static final class Draft {

        private Id<Ticket> id = Id.of("none");
        private long version = 1;
        private String name = "";
        private Optional<Id<Customer>> customer = Optional.empty();
        private List<Id<Customer>> watchers = List.of();

        Ticket build() {
            return new Ticket(id, version, name, customer, watchers);
        }
    }
}
