package io.crmkit.analytics.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Quantifier;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.editing.Retract;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.objection.ObjectionTypes;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A deal that grew, and what was known of it when. */
class CubePastTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Measure VALUE = PipelineKpis.OPEN_VALUE;

    private Instant now = START;
    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .process(SalesProcess.simple())
            .clock(new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            })
            .build();
    private final Session li = crm.as(Actor.of("li", Role.SALES));

    private final Id<Customer> acme =
            li.customers().register(c -> c.name("Acme")).orThrow().id();

    private Instant later() {
        now = now.plus(Duration.ofDays(1));
        return now;
    }

    private static Outcome amounts(String... texts) {
        return new Outcome.Amounts(List.of(texts).stream().map(BigMoney::parse).toList());
    }

    private Cube<Opportunity> cube() {
        return Cube.of(li, OpportunityAttributes.CATALOGUE).measures(VALUE);
    }

    private static Outcome value(Cube<Opportunity> cube) {
        return cube.table().total().figure("open.value").outcome();
    }

    @Test
    void figures_and_records_are_those_of_a_past_moment() {
        Opportunity first = li.opportunities()
                .open(o -> o.name("Line 4").customer(acme).amount(Money.parse("CNY 100")))
                .orThrow();
        Instant before = now;
        later();
        li.opportunities().change(first, o -> o.amount(Money.parse("CNY 300"))).orThrow();
        li.opportunities()
                .open(o -> o.name("Line 5").customer(acme).amount(Money.parse("CNY 7")))
                .orThrow();

        assertThat(value(cube())).isEqualTo(amounts("CNY 307.00"));
        CubeTable<Opportunity> past = cube().asOf(before).table();
        assertThat(past.total().figure("open.value").outcome()).isEqualTo(amounts("CNY 100.00"));
        assertThat(past.behind("open.value", past.total()).of("value").items())
                .extracting(item -> item.record().amount().orElseThrow())
                .containsExactly(Money.parse("CNY 100"));
        assertThat(past.frame().now()).isEqualTo(before);
        assertThat(value(cube().asOf(before.minusSeconds(1)))).isEqualTo(amounts());
    }

    @Test
    void a_deal_that_was_retracted_counts_until_then_and_in_no_figure_afterwards() {
        Opportunity kept = li.opportunities()
                .open(o -> o.name("Line 4").customer(acme).amount(Money.parse("CNY 100")))
                .orThrow();
        Opportunity mistake = li.opportunities()
                .open(o -> o.name("Line 44").customer(acme).amount(Money.parse("CNY 44")))
                .orThrow();
        Instant before = now;
        later();
        crm.as(Actor.of("root", Role.ADMIN))
                .run(Retract.of(OpportunityAttributes.CATALOGUE, mistake))
                .orThrow();

        assertThat(value(cube())).isEqualTo(amounts("CNY 100.00"));
        CubeTable<Opportunity> table = cube().table();
        assertThat(table.behind("open.value", table.total()).of("value").items())
                .extracting(item -> item.record().id())
                .containsExactly(kept.id());
        assertThat(value(cube().asOf(before))).isEqualTo(amounts("CNY 144.00"));
        assertThat(value(cube().asOf(now))).isEqualTo(amounts("CNY 100.00"));
    }

    @Test
    void what_was_entered_late_is_left_out_where_only_what_was_known_counts() {
        Opportunity first = li.opportunities()
                .open(o -> o.name("Line 4").customer(acme).amount(Money.parse("CNY 100")))
                .orThrow();
        Instant effective = now.plus(Duration.ofHours(1));
        Instant report = now.plus(Duration.ofHours(2));
        later();
        li.effective(effective)
                .opportunities()
                .change(first, o -> o.amount(Money.parse("CNY 300")))
                .orThrow();

        assertThat(value(cube().asOf(report))).isEqualTo(amounts("CNY 300.00"));
        assertThat(value(cube().asKnownAt(report, report))).isEqualTo(amounts("CNY 100.00"));
        assertThat(value(cube().asKnownAt(report, now))).isEqualTo(amounts("CNY 300.00"));
    }

    @Test
    void the_records_around_stand_as_they_stood_then() {
        Customer steel =
                li.customers().register(c -> c.name("Steel").sector("steel")).orThrow();
        li.opportunities()
                .open(o -> o.name("Line 4").customer(steel.id()).amount(Money.parse("CNY 100")))
                .orThrow();
        Instant before = now;
        later();
        li.customers().change(steel, c -> c.sector("energy")).orThrow();
        Cube<Opportunity> bySector =
                cube().by(Dimension.of(OpportunityAttributes.CUSTOMER.then(CustomerAttributes.SECTOR)));

        assertThat(bySector.table().at("energy").figures()).hasSize(1);
        assertThat(bySector.asOf(before).table().at("steel").figures()).hasSize(1);
        assertThat(bySector.asOf(before).table().total().groups()).hasSize(1);
    }

    @Test
    void the_records_around_are_there_as_of_then_although_they_were_retracted_since() {
        Session admin = crm.as(Actor.of("root", Role.ADMIN));
        Customer steel =
                li.customers().register(c -> c.name("Steel").sector("steel")).orThrow();
        Opportunity deal = li.opportunities()
                .open(o -> o.name("Line 4").customer(steel.id()).amount(Money.parse("CNY 100")))
                .orThrow();
        Instant before = now;
        later();
        admin.run(Retract.of(OpportunityAttributes.CATALOGUE, deal)).orThrow();
        admin.run(Retract.of(CustomerAttributes.CATALOGUE, steel)).orThrow();
        Cube<Opportunity> bySector =
                cube().by(Dimension.of(OpportunityAttributes.CUSTOMER.then(CustomerAttributes.SECTOR)));

        assertThat(bySector.asOf(before).table().at("steel").figures()).hasSize(1);
        assertThat(bySector.asOf(now).table().total().groups()).isEmpty();
    }

    @Test
    void those_that_refer_to_a_record_are_those_that_did_so_then() {
        Opportunity deal = li.opportunities()
                .open(o -> o.name("Line 4").customer(acme).amount(Money.parse("CNY 100")))
                .orThrow();
        Instant before = now;
        later();
        li.objections()
                .raise(o -> o.opportunity(deal.id()).type(ObjectionTypes.PRICE).text("Too dear"))
                .orThrow();
        Cube<Opportunity> objected = cube().where(new Condition.Rows("objections", Quantifier.ANY, Condition.always()));

        assertThat(value(objected)).isEqualTo(amounts("CNY 100.00"));
        assertThat(value(objected.asOf(now))).isEqualTo(amounts("CNY 100.00"));
        assertThat(value(objected.asOf(before))).isEqualTo(amounts());
    }

    @Test
    void records_at_hand_have_no_past() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CubeFixture.cube(List.of()).asOf(START))
                .withMessageContaining("Cube.of(…)");
    }
}
