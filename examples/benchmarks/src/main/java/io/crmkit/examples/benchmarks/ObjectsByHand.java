package io.crmkit.examples.benchmarks;

import static io.crmkit.examples.benchmarks.PipelineRows.QUARTERS;
import static io.crmkit.examples.benchmarks.PipelineRows.REGIONS;

import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.Stay;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The KPIs of a pipeline written by hand over opportunities: as one loop, and with streams as one writes them first. */
final class ObjectsByHand {

    private final Opportunity[] deals;

    ObjectsByHand(Opportunity[] deals) {
        this.deals = deals;
    }

    private static int number(String code) {
        return Integer.parseInt(code, code.indexOf('-') + 1, code.length(), 10);
    }

    private static int group(Opportunity deal) {
        LocalDate created = deal.createdOn();
        int quarter = (created.getYear() - PipelineRows.FIRST.getYear()) * 4 + (created.getMonthValue() - 1) / 3;
        return number(deal.source().orElseThrow()) * QUARTERS + quarter;
    }

    /** One loop. */
    long[][] loop() {
        long[] sums = new long[REGIONS * QUARTERS * 32];
        int[][] cycles = new int[REGIONS * QUARTERS][512];
        for (Opportunity deal : deals) {
            int group = group(deal);
            int at = group * 32;
            sums[at]++;
            if (deal.status() == Status.WON) {
                int cycle = (int) (deal.closedOn().orElseThrow().toEpochDay()
                        - deal.createdOn().toEpochDay());
                sums[at + 1]++;
                sums[at + 3] += deal.amount().orElseThrow().getAmountMinorLong();
                sums[at + 5] += cycle;
                cycles[group][cycle]++;
            } else if (deal.status() == Status.LOST) {
                sums[at + 2]++;
            } else {
                sums[at + 4] += deal.amount().orElseThrow().getAmountMinorLong()
                        * deal.probability().movePointRight(4).longValueExact();
            }
            for (Stay stay : deal.stays()) {
                int stage = number(stay.stage());
                sums[at + 7 + stage]++;
                if (stay.leftAt().isPresent()) {
                    sums[at + 14 + stage] += days(stay);
                    sums[at + 20 + stage]++;
                }
            }
        }
        return PipelineByHand.finished(sums, cycles);
    }

    private static long days(Stay stay) {
        return (stay.leftAt().orElseThrow().getEpochSecond() - stay.enteredAt().getEpochSecond()) / 86_400;
    }

    /** Groups first, then one stream for each KPI. */
    long[][] streams() {
        Map<Integer, List<Opportunity>> groups =
                List.of(deals).stream().collect(Collectors.groupingBy(ObjectsByHand::group));
        long[][] results = new long[REGIONS * QUARTERS][PipelineByHand.NUMBERS];
        groups.forEach((group, of) -> fill(results[group], of));
        return results;
    }

    private static void fill(long[] into, List<Opportunity> of) {
        List<Opportunity> won =
                of.stream().filter(deal -> deal.status() == Status.WON).toList();
        into[0] = of.size();
        into[1] = won.size();
        into[2] = count(of, deal -> deal.status() == Status.LOST);
        into[3] = won.stream()
                .map(deal -> deal.amount().orElseThrow().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(2)
                .longValueExact();
        into[4] = of.stream()
                .filter(deal -> deal.status() == Status.OPEN)
                .map(deal -> deal.amount().orElseThrow().getAmount().multiply(deal.probability()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(6)
                .longValueExact();
        List<Long> cycles = won.stream()
                .map(deal -> deal.closedOn().orElseThrow().toEpochDay()
                        - deal.createdOn().toEpochDay())
                .sorted()
                .toList();
        into[5] = cycles.stream().mapToLong(Long::longValue).sum();
        into[6] = cycles.isEmpty() ? 0 : cycles.get((cycles.size() - 1) / 2) + cycles.get(cycles.size() / 2);
        Map<Integer, List<Stay>> stays = of.stream()
                .flatMap(deal -> deal.stays().stream())
                .collect(Collectors.groupingBy(stay -> number(stay.stage())));
        stays.forEach((stage, each) -> {
            into[7 + stage] = each.size();
            List<Stay> left = new ArrayList<>(each);
            left.removeIf(stay -> stay.leftAt().isEmpty());
            if (stage < PipelineRows.STAGES - 1) {
                into[14 + stage] = left.stream()
                        .mapToLong(stay -> Duration.between(
                                        stay.enteredAt(), stay.leftAt().orElseThrow())
                                .toDays())
                        .sum();
                into[20 + stage] = left.size();
            }
        });
    }

    private static long count(List<Opportunity> of, Predicate<Opportunity> which) {
        return of.stream().filter(which).count();
    }
}
