package io.crmkit.examples.benchmarks;

import io.crmkit.core.access.Actor;
import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Opportunities for the benchmarks, the same for the same seed. */
final class Deals {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final List<Status> STATUSES = List.of(Status.values());
    private static final LocalDate START = LocalDate.of(2022, 1, 1);

    private Deals() {}

    static Opportunity[] of(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Opportunity[] deals = new Opportunity[count];
        for (int i = 0; i < count; i++) {
            deals[i] = deal(i, random);
        }
        return deals;
    }

    private static Opportunity deal(int number, SplittableRandom random) {
        LocalDate created = START.plusDays(random.nextInt(1095));
        Status status = STATUSES.get(random.nextInt(STATUSES.size()));
        Opportunity.Builder deal = Opportunity.builder()
                .id(Id.of("deal-" + number))
                .version(1)
                .name((random.nextBoolean() ? "Line " : "Plant ") + random.nextInt(1000))
                .customer(Id.of("customer-" + random.nextInt(500)))
                .amount(Money.ofMinor(EUR, 50_000 + random.nextLong(20_000_000)))
                .stage("proposal")
                .status(status)
                .probability(new BigDecimal("0.5"))
                .owner(Id.<Actor>of("seller-" + random.nextInt(50)))
                .process("default")
                .edition(0L)
                .createdOn(created)
                .closeDate(created.plusDays(random.nextInt(200)))
                .nextStep("Call back")
                .source("Fair")
                .addTags("a", "b");
        Stage.usualForecast(status).ifPresent(deal::forecast);
        if (status.isClosed()) {
            deal.closedOn(created.plusDays(random.nextInt(200)));
        }
        return deal.build();
    }
}
