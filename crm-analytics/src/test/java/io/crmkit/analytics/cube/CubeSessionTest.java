package io.crmkit.analytics.cube;

import static io.crmkit.core.opportunity.OpportunityAttributes.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.crmkit.analytics.cube.significance.NotTestable;
import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.analytics.kpi.LineKpis;
import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Backfill;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Cubes of what an actor may see. */
class CubeSessionTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final TextAttribute<Opportunity> CHANNEL = OpportunityAttributes.CATALOGUE
            .custom()
            .text("channel", 40)
            .label("Channel", "渠道")
            .define();
    private static final OrderedAttribute<Opportunity, Long> COST = OpportunityAttributes.CATALOGUE
            .custom()
            .whole("cost")
            .label("Cost", "成本")
            .confidentiality(Confidentiality.SECRET)
            .define();
    private static final OrderedAttribute<Opportunity, Long> BROKEN = OpportunityAttributes.CATALOGUE
            .custom()
            .whole("broken")
            .label("Broken", "故障")
            .derived(deal -> {
                throw new IllegalStateException("no such account");
            });

    private static final Measure COST_SUM = measure("cost.sum").sum(COST.value(), Condition.always());
    private static final Measure BROKEN_SUM = measure("broken.sum").sum(BROKEN.value(), Condition.always());

    private final Crm crm = Crm.builder()
            .access(Grants.none()
                    .grant(Role.MANAGER, "*", "*")
                    .clear(Role.MANAGER, Confidentiality.SECRET)
                    .grant(Role.SALES, "opportunity", "*", actor -> OWNER.is(actor.id())))
            .process(SalesProcess.simple())
            .attributes(CHANNEL, COST, BROKEN)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    private final Session manager = crm.as(Actor.of("wang", Role.MANAGER));
    private final Session li = crm.as(Actor.of("li", Role.SALES));

    private static MeasureDraft measure(String name) {
        return Measure.named(name, 1)
                .label(name, name)
                .over(OpportunityAttributes.CATALOGUE)
                .unit(Unit.NUMBER)
                .basis(Basis.CREATED_IN, OpportunityAttributes.CREATED_ON);
    }

    private Opportunity deal(String owner, String channel, long cost, String amount, String end) {
        Money money = Money.parse(amount);
        return manager.opportunities()
                .record(
                        o -> o.name("Deal of " + owner)
                                .owner(Id.of(owner))
                                .amount(money)
                                .set(CHANNEL, channel)
                                .set(COST, cost)
                                .lines(Line.of(Id.of("pump"), money), Line.of(Id.of("valve"), money)),
                        Backfill.Step.of("qualification", NOW.minusSeconds(86_400L * 30)),
                        Backfill.Step.of(end, NOW.minusSeconds(86_400L * 10)))
                .orThrow();
    }

    private void three() {
        deal("li", "fair", 1, "CNY 100", "won");
        deal("li", "web", 2, "CNY 50", "lost");
        deal("zhao", "web", 3, "CNY 30", "won");
    }

    private static Cube<Opportunity> cube(Session session) {
        return Cube.of(session, OpportunityAttributes.CATALOGUE);
    }

    private static List<String> names(Behind.Listing<Opportunity> listing) {
        return listing.items().stream().map(item -> item.record().name()).toList();
    }

    @Test
    void figures_and_lists_are_of_what_the_actor_may_see() {
        three();
        Dimension channel = Dimension.of(CHANNEL);

        CubeTable<Opportunity> all =
                cube(manager).measures(PipelineKpis.WIN_RATE).by(channel).table();
        CubeTable<Opportunity> own =
                cube(li).measures(PipelineKpis.WIN_RATE).by(channel).table();

        assertThat(all.at("web").figure("win-rate.count").number()).hasValue(new BigDecimal("0.5"));
        assertThat(own.at("web").figure("win-rate.count").number()).hasValue(BigDecimal.ZERO);
        assertThat(names(own.behind("win-rate.count", own.total()).of("closed")))
                .hasSize(2)
                .containsOnly("Deal of li");
        assertThat(names(all.behind("win-rate.count", all.at("web")).of("won"))).containsExactly("Deal of zhao");
    }

    @Test
    void those_of_the_numerator_and_of_the_denominator_are_told_apart() {
        three();
        CubeTable<Opportunity> table = cube(manager)
                .measures(PipelineKpis.WIN_RATE, PipelineKpis.DEAL_SIZE, PipelineKpis.VELOCITY)
                .table();

        Behind<Opportunity> behind = table.behind("win-rate.count", table.total());

        assertThat(behind.tallies()).containsExactly("won", "closed");
        assertThat(behind.share("won")).isEqualTo(Share.NUMERATOR);
        assertThat(behind.share("closed")).isEqualTo(Share.DENOMINATOR);
        assertThat(behind.of("won").counted()).isEqualTo(2);
        assertThat(behind.of("closed").counted()).isEqualTo(3);
        assertThat(behind.words("won").en()).contains("Status", "Won");
        assertThat(behind.words("won").zh()).contains("已赢单");
        assertThat(table.behind("deal-size.won.mean", table.total()).share("value"))
                .isEqualTo(Share.WHOLE);
        assertThat(table.behind("velocity.closed", table.total()).share("closed"))
                .isEqualTo(Share.BOTH);
        assertThat(table.behind("velocity.closed", table.total()).share("cycle"))
                .isEqualTo(Share.DENOMINATOR);
    }

    @Test
    void lists_come_in_pages() {
        three();
        CubeTable<Opportunity> table =
                cube(manager).measures(PipelineKpis.COUNT).table();
        Behind.Listing<Opportunity> listing =
                table.behind("opportunities.count", table.total()).of("value");

        assertThat(listing.page(0, 2)).hasSize(2).isEqualTo(listing.items().subList(0, 2));
        assertThat(listing.page(2, 2)).hasSize(1);
        assertThat(listing.page(99, 2)).isEmpty();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> listing.page(-1, 2));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> listing.page(0, 0));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> table.behind("win-rate.count", table.total()))
                .withMessageContaining("none of this table");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () -> table.behind("opportunities.count", table.total()).of("valeu"))
                .withMessageContaining("Maybe \"value\" is meant");
    }

    @Test
    void of_lines_each_record_says_how_many_of_them_count() {
        three();
        CubeTable<Opportunity> table = cube(manager)
                .measures(LineKpis.WON_COUNT)
                .by(Dimension.of(Line.Attributes.PRODUCT), Dimension.ofOwner(CHANNEL))
                .table();
        Behind<Opportunity> behind = table.behind("lines.won.count", table.total());

        assertThat(behind.of("value").size()).isEqualTo(2);
        assertThat(behind.of("value").counted()).isEqualTo(4);
        assertThat(behind.of("value").items())
                .allSatisfy(item -> assertThat(item.counted()).isEqualTo(2));
        assertThat(table.at("pump", "web").figure("lines.won.count").number()).hasValue(BigDecimal.ONE);
        assertThat(names(
                        table.behind("lines.won.count", table.at("pump", "web")).of("value")))
                .containsExactly("Deal of zhao");
    }

    @Test
    void values_that_the_actor_is_not_cleared_for_are_neither_grouped_by_nor_measured() {
        three();

        assertThat(cube(manager)
                        .measures(COST_SUM)
                        .by(Dimension.of(COST))
                        .table()
                        .total()
                        .figure("cost.sum")
                        .number())
                .hasValue(BigDecimal.valueOf(6));
        CubeTable<Opportunity> own =
                cube(li).measures(PipelineKpis.COUNT, COST_SUM).table();
        assertThat(own.measures()).containsExactly(PipelineKpis.COUNT);
        assertThat(own.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.measure()).isEqualTo(COST_SUM);
            assertThat(failure.label().en()).contains("You may not see values of this class");
            assertThat(failure.label().zh()).contains("无权查看");
        });
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> cube(li).measures(PipelineKpis.COUNT)
                        .by(Dimension.of(CHANNEL), Dimension.of(COST))
                        .table())
                .withMessageContaining("$.by[1]");
    }

    @Test
    void records_around_that_the_actor_may_not_see_are_blank() {
        Customer acme = manager.customers()
                .register(c -> c.name("Acme").sector("steel"))
                .orThrow();
        manager.opportunities()
                .open(o -> o.name("Line 4").owner(Id.of("li")).customer(acme.id()))
                .orThrow();
        Dimension sector = Dimension.of(OpportunityAttributes.CUSTOMER.then(CustomerAttributes.SECTOR));

        assertThat(cube(manager)
                        .measures(PipelineKpis.COUNT)
                        .by(sector)
                        .table()
                        .at("steel")
                        .figures())
                .hasSize(1);
        assertThat(cube(li).measures(PipelineKpis.COUNT)
                        .by(sector)
                        .table()
                        .total()
                        .groups())
                .singleElement()
                .satisfies(group -> assertThat(group.label().en()).isEqualTo("(blank)"));
    }

    @Test
    void a_measure_that_fails_does_not_spoil_the_others() {
        three();

        CubeTable<Opportunity> table = cube(manager)
                .measures(PipelineKpis.COUNT, BROKEN_SUM, PipelineKpis.WIN_RATE)
                .by(Dimension.of(CHANNEL))
                .top(1, BROKEN_SUM)
                .table();

        assertThat(table.total().figure("opportunities.count").number()).hasValue(BigDecimal.valueOf(3));
        assertThat(table.measures()).containsExactly(PipelineKpis.COUNT, PipelineKpis.WIN_RATE);
        assertThat(table.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.label().en()).contains("IllegalStateException", "no such account");
            assertThat(failure.cause()).hasMessageContaining("no such account");
        });
        assertThat(table.unordered()).isPresent();
        assertThat(table.total().groups()).hasSize(2);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> cube(manager).measures(BROKEN_SUM).table())
                .withMessageContaining("no such account");
    }

    @Test
    void a_missing_rate_makes_undefined_only_what_needs_it_and_is_named() {
        deal("li", "fair", 1, "CNY 100", "won");
        deal("li", "web", 2, "EUR 50", "won");
        RatePolicy policy = RatePolicy.closeDate(CurrencyUnit.of("CNY"));
        Measure yuan = Kpis.converted(PipelineKpis.WON_VALUE, policy);

        CubeTable<Opportunity> table = cube(manager)
                .measures(yuan, PipelineKpis.WON_COUNT)
                .by(Dimension.of(CHANNEL))
                .table();

        assertThat(table.at("fair").figure(yuan.name()).undefined()).isEmpty();
        assertThat(table.at("web").figure(yuan.name()).undefined().orElseThrow().reason())
                .isEqualTo(Undefined.Reason.MISSING_RATE);
        assertThat(table.total().figure(yuan.name()).undefined().orElseThrow().rates())
                .hasSize(1);
        assertThat(table.total().figure("won.count").number()).hasValue(BigDecimal.valueOf(2));
        assertThat(table.behind(yuan.name(), table.at("web")).of("value").items())
                .singleElement()
                .satisfies(item -> assertThat(item.missed()).isEqualTo(1));
        assertThat(table.significance(yuan.name(), table.at("fair"), table.at("web"))
                        .notTestable()
                        .orElseThrow()
                        .reason())
                .isEqualTo(NotTestable.Reason.UNDEFINED);
    }

    @Test
    void a_condition_that_needs_a_missing_rate_is_no_failure_of_the_store() {
        deal("li", "fair", 1, "CNY 100", "won");
        deal("li", "web", 2, "EUR 50", "won");
        RatePolicy policy = RatePolicy.closeDate(CurrencyUnit.of("CNY"));
        Condition large = OpportunityAttributes.AMOUNT
                .converted(policy, OpportunityAttributes.VALUE_DATE)
                .compared(Operator.AT_LEAST, Money.parse("CNY 10"));

        CubeTable<Opportunity> table = cube(manager)
                .measures(PipelineKpis.WON_COUNT)
                .by(Dimension.of(CHANNEL))
                .where(large.and(OpportunityAttributes.STATUS.is(Status.WON)))
                .table();

        assertThat(table.at("fair").figure("won.count").number()).hasValue(BigDecimal.ONE);
        assertThat(table.at("web").figure("won.count").undefined().orElseThrow().reason())
                .isEqualTo(Undefined.Reason.MISSING_RATE);
    }
}
