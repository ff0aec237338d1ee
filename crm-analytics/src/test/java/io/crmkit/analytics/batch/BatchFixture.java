package io.crmkit.analytics.batch;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Related;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerType;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.opportunity.Transition;
import io.crmkit.core.process.Stage;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Opportunities of every sort, with stays and lines, among customers. */
final class BatchFixture {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    static final ExchangeRates RATES = ExchangeRates.table()
            .spot(CurrencyUnit.EUR, CNY, DAY.plusDays(60), "8")
            .build();

    private static final List<Status> STATUSES = List.of(Status.values());
    private static final List<String> STAGES = List.of("first", "second", "third", "最后");
    private static final List<Transition> WAYS = List.of(Transition.values());

    private BatchFixture() {}

    static Binder binder(ExchangeRates rates) {
        return new Binder(
                Catalogues.of(List.of(OpportunityAttributes.CATALOGUE, CustomerAttributes.CATALOGUE)),
                new Frame(
                        Instant.parse("2026-03-02T18:00:00Z"),
                        ZoneId.of("Asia/Shanghai"),
                        FiscalCalendar.startingIn(Month.APRIL),
                        BusinessCalendar.always(),
                        rates));
    }

    static MeasurePlan.Builder<Opportunity> plan() {
        return MeasurePlan.of(binder(RATES), OpportunityAttributes.CATALOGUE);
    }

    /** Every third customer is not known. */
    static Related customers() {
        return Related.of((catalogue, id) -> {
            int number = Integer.parseInt(id.toString().substring(1));
            return number % 3 == 0 ? null : customer(number);
        });
    }

    private static Customer customer(int number) {
        return Customer.builder()
                .id(Id.of("k" + number))
                .version(1)
                .name("Customer " + number)
                .type(CustomerType.ORGANISATION)
                .sector(number % 2 == 0 ? "machines" : "食品")
                .build();
    }

    static List<Opportunity> deals(int count, long seed) {
        Random random = new Random(seed);
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            deals.add(deal(random.nextInt(9) == 0 && i > 0 ? i - 1 : i, random));
        }
        return deals;
    }

    private static Opportunity deal(int number, Random random) {
        Status status = STATUSES.get(random.nextInt(STATUSES.size()));
        LocalDate created = DAY.plusDays(random.nextInt(200));
        Opportunity.Builder deal = Opportunity.builder()
                .id(Id.of("d" + number))
                .version(1)
                .name((random.nextBoolean() ? "Line " : "产线 ") + random.nextInt(50))
                .stage(STAGES.get(random.nextInt(4)))
                .status(status)
                .probability(new BigDecimal(random.nextBoolean() ? "0.50" : "0." + random.nextInt(1_000)))
                .process("simple")
                .edition(0)
                .isTaxIncluded(random.nextBoolean())
                .createdOn(created);
        if (random.nextInt(5) > 0) {
            deal.amount(money(random));
        }
        if (random.nextInt(4) > 0) {
            deal.customer(Id.of("k" + random.nextInt(6)));
        }
        if (random.nextInt(3) > 0) {
            deal.termMonths(1 + random.nextInt(40));
        }
        if (random.nextInt(3) > 0) {
            deal.owner(Id.<Actor>of("o" + random.nextInt(5)));
        }
        if (random.nextInt(3) > 0) {
            deal.closeDate(created.plusDays(random.nextInt(90)));
        }
        if (random.nextBoolean()) {
            deal.addTags(random.nextBoolean() ? "a" : "b");
        }
        Stage.usualForecast(status).ifPresent(deal::forecast);
        if (status.isClosed()) {
            deal.closedOn(created.plusDays(random.nextInt(120) - 5));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Line.Builder line = Line.builder()
                    .product(Id.of("p" + random.nextInt(4)))
                    .quantity(new BigDecimal(1 + random.nextInt(9)).movePointLeft(random.nextInt(2)));
            if (random.nextInt(4) > 0) {
                line.amount(money(random));
            }
            deal.addLines(line.build());
        }
        deal.stays(stays(created, random));
        return deal.build();
    }

    private static List<Stay> stays(LocalDate created, Random random) {
        List<Stay> stays = new ArrayList<>();
        Instant entered = created.atTime(10, 0).toInstant(ZoneOffset.UTC);
        for (int i = random.nextInt(5); i > 0; i--) {
            Stay.Builder stay = Stay.builder()
                    .stage(STAGES.get(random.nextInt(4)))
                    .status(STATUSES.get(random.nextInt(STATUSES.size())))
                    .how(WAYS.get(random.nextInt(WAYS.size())))
                    .enteredAt(entered)
                    .by(Id.of("o" + random.nextInt(3)))
                    .edition(0);
            entered = entered.plus(random.nextInt(40), ChronoUnit.HOURS);
            if (i > 1 || random.nextBoolean()) {
                stay.leftAt(entered);
            }
            stays.add(stay.build());
        }
        return stays;
    }

    static Money money(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Money.ofMajor(CurrencyUnit.EUR, random.nextInt(500));
            case 1 -> Money.ofMajor(CurrencyUnit.JPY, random.nextInt(500));
            case 2 -> Money.of(CNY, new BigDecimal("92233720368547758.07"));
            case 3 -> Money.of(CNY, new BigDecimal("-92233720368547758.08"));
            case 4 -> Money.of(CNY, new BigDecimal("170000000000000000000.01"));
            default -> Money.ofMinor(CNY, random.nextInt(100_000) - 20_000);
        };
    }

    /** Partials as sorted lines, one for each tally of each group. */
    static List<String> plain(Partials partials) {
        Map<String, Object> data = partials.toData();
        List<String> lines = new ArrayList<>();
        cells("all", data.get("folded"), lines);
        if (data.get("groups") instanceof List<?> groups) {
            groups.forEach(group -> cells(((Map<?, ?>) group).get("key"), ((Map<?, ?>) group).get("cells"), lines));
        }
        return lines.stream().sorted().toList();
    }

    private static void cells(Object key, Object cells, List<String> lines) {
        if (cells instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                lines.add(key + " " + i + " " + list.get(i));
            }
        }
    }
}
