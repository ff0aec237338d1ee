package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.CNY;
import static io.crmkit.analytics.batch.BatchFixture.DAY;

import io.crmkit.core.id.Id;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.ForecastCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Open deals with many ids and names. */
final class ManyDeals {

    /** So many ids and as many names make more groups than there is room for. */
    static final int MANY = 1_600;

    private ManyDeals() {}

    static Opportunity deal(int number, long cents) {
        return Opportunity.builder()
                .id(Id.of("d" + number))
                .version(1)
                .name("Deal " + number)
                .amount(Money.ofMinor(CNY, cents))
                .termMonths(1 + number % 12)
                .stage("first")
                .status(Status.OPEN)
                .probability(new BigDecimal("0.25"))
                .forecast(ForecastCategory.PIPELINE)
                .process("simple")
                .edition(0)
                .createdOn(DAY)
                .build();
    }

    /** Deals with different names, the first ones twice. */
    static List<Opportunity> deals(int count) {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            deals.add(deal(i % MANY, 100L * i));
        }
        return deals;
    }
}
