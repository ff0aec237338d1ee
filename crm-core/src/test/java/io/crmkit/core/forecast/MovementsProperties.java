package io.crmkit.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.editing.Restore;
import io.crmkit.core.editing.Retract;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.History;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.PeriodUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class MovementsProperties {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final FiscalCalendar YEAR = FiscalCalendar.calendarYear();
    private static final List<Pipeline> PIPELINES = List.of(
            Pipeline.open(YEAR, PeriodUnit.MONTH, ZoneOffset.UTC),
            Pipeline.closingIn(YEAR.month(LocalDate.of(2026, 3, 1)), ZoneOffset.UTC),
            Pipeline.closingIn(YEAR.quarter(LocalDate.of(2026, 4, 1)), ZoneOffset.UTC));
    private static final List<Id<Actor>> OWNERS = List.of(Id.of("li"), Id.of("wang"), Id.of("zhao"));

    private static Money amount(Random random) {
        return Money.ofMinor(CurrencyUnit.of(random.nextBoolean() ? "CNY" : "EUR"), random.nextInt(1_000_000));
    }

    private static List<History<Opportunity>> histories(Random random) {
        TestClock clock = new TestClock(START);
        Session sales = Crm.builder()
                .access(AccessPolicy.demo())
                .clock(clock)
                .process(SalesProcess.simple())
                .build()
                .as(Actor.of("li", Role.ADMIN));
        Customer acme = sales.customers().register(c -> c.name("Acme")).orThrow();
        List<Id<Opportunity>> deals = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            clock.advance(Duration.ofHours(random.nextInt(4) * 20L));
            if (deals.isEmpty() || random.nextInt(6) == 0) {
                deals.add(sales.opportunities()
                        .open(o -> random.nextBoolean()
                                ? o.customer(acme.id()).name("Deal")
                                : o.customer(acme.id()).name("Deal").amount(amount(random)))
                        .orThrow()
                        .id());
            } else {
                Id<Opportunity> deal = deals.get(random.nextInt(deals.size()));
                sales.opportunities()
                        .find(deal)
                        .ifPresentOrElse(
                                seen -> change(sales, seen, random),
                                () -> sales.run(Restore.of(OpportunityAttributes.CATALOGUE, deal))
                                        .orThrow());
            }
        }
        return deals.stream().map(sales.opportunities()::history).toList();
    }

    private static void change(Session sales, Opportunity seen, Random random) {
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
        switch (random.nextInt(9)) {
            case 0 -> sales.opportunities().change(seen, o -> o.amount(amount(random)));
            case 1 -> sales.opportunities().change(seen, o -> o.closeDate(date));
            case 2 -> sales.opportunities().change(seen, o -> o.owner(OWNERS.get(random.nextInt(3))));
            case 3 ->
                sales.opportunities()
                        .change(
                                seen,
                                o -> o.amount(amount(random)).closeDate(date).owner(OWNERS.get(random.nextInt(3))));
            case 4 -> sales.opportunities().lose(seen, "price", o -> o.amount(amount(random)));
            case 5 -> sales.opportunities().reopen(seen);
            case 6, 7 ->
                sales.run(Retract.of(OpportunityAttributes.CATALOGUE, seen.id()))
                        .orThrow();
            default ->
                sales.opportunities()
                        .advance(
                                seen,
                                List.of("proposal", "closing", "won").get(random.nextInt(3)),
                                o -> o.amount(amount(random)).closeDate(date));
        }
    }

    @Property(tries = 60)
    void opening_and_movements_make_closing_in_every_currency_for_all_and_for_every_owner(
            @ForAll long seed, @ForAll @IntRange(max = 60) int from, @ForAll @IntRange(max = 60) int days) {
        List<History<Opportunity>> histories = histories(new Random(seed));
        Instant first = START.plus(Duration.ofDays(from));
        Instant second = first.plus(Duration.ofDays(days));
        for (Pipeline pipeline : PIPELINES) {
            Movements all = Movements.between(first, second, pipeline, histories);
            MoneyByCurrency parts = all.ofNobody().closing();

            adds(all);
            assertThat(all.opening()).isEqualTo(open(first, pipeline, histories));
            assertThat(all.closing()).isEqualTo(open(second, pipeline, histories));
            for (Id<Actor> owner : OWNERS) {
                Movements own = all.of(Set.of(owner));
                adds(own);
                parts = parts.plus(own.closing());
            }
            assertThat(parts).isEqualTo(all.closing());
            assertThat(all.change(MovementKind.CHANGED_OWNER)).isEqualTo(MoneyByCurrency.none());
        }
    }

    /** What is there and open, whatever happened before. */
    private static MoneyByCurrency open(Instant moment, Pipeline pipeline, List<History<Opportunity>> histories) {
        return worth(histories.stream()
                .flatMap(history -> history.asOf(moment).stream())
                .filter(deal -> deal.isRunning() && pipeline.holds(deal.closeDate()))
                .toList());
    }

    @Property(tries = 40)
    void the_deals_at_both_ends_are_worth_opening_and_closing_whatever_pipeline_is_asked_first(
            @ForAll long seed, @ForAll @IntRange(max = 60) int from, @ForAll @IntRange(max = 60) int days) {
        Instant first = START.plus(Duration.ofDays(from));
        Instant second = first.plus(Duration.ofDays(days));
        List<History<Opportunity>> histories = histories(new Random(seed));
        Movements all = Movements.between(first, second, PIPELINES.get(0), histories);
        for (Pipeline pipeline : PIPELINES) {
            Movements same = all.in(pipeline);

            adds(same);
            assertThat(worth(same.dealsAtOpening())).isEqualTo(same.opening());
            assertThat(worth(same.dealsAtClosing())).isEqualTo(same.closing());
            assertThat(same.dealsEndedAtClosing())
                    .isEqualTo(histories.stream()
                            .flatMap(history -> history.asOf(second).stream())
                            .filter(deal -> !deal.isRunning())
                            .toList());
            assertThat(same.all())
                    .isEqualTo(Movements.between(first, second, pipeline, histories)
                            .all());
        }
    }

    @Property(tries = 40)
    void movements_at_one_rate_add_up_to_the_cent_too(@ForAll long seed, @ForAll @IntRange(max = 60) int from) {
        Instant first = START.plus(Duration.ofDays(from));
        RatePolicy policy = RatePolicy.fixedDate(CurrencyUnit.of("CNY"), LocalDate.of(2026, 3, 1));
        ExchangeRates rates = ExchangeRates.table()
                .spot(CurrencyUnit.EUR, CurrencyUnit.of("CNY"), LocalDate.of(2026, 1, 1), "7.8137")
                .build();
        for (Pipeline pipeline : PIPELINES) {
            Movements movements =
                    Movements.between(first, first.plus(Duration.ofDays(30)), pipeline, histories(new Random(seed)));
            Money sum = converted(movements.dealsAtOpening().stream().map(Opportunity::amount), policy, rates)
                    .plus(converted(movements.all().stream().map(Movement::after), policy, rates))
                    .minus(converted(movements.all().stream().map(Movement::before), policy, rates));

            assertThat(sum)
                    .isEqualTo(converted(movements.dealsAtClosing().stream().map(Opportunity::amount), policy, rates));
        }
    }

    private static Money converted(Stream<Optional<Money>> amounts, RatePolicy policy, ExchangeRates rates) {
        return amounts.flatMap(Optional::stream)
                .map(amount -> policy.convert(amount, LocalDate.EPOCH, rates).converted())
                .reduce(Money.zero(policy.into()), Money::plus);
    }

    private static MoneyByCurrency worth(List<Opportunity> deals) {
        return MoneyByCurrency.of(
                deals.stream().flatMap(deal -> deal.amount().stream()).toList());
    }

    private static void adds(Movements movements) {
        assertThat(movements.opening().plus(movements.change())).isEqualTo(movements.closing());
    }
}
