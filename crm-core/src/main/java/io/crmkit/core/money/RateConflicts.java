package io.crmkit.core.money;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks for rates of one table that contradict each other. */
final class RateConflicts {

    private final String path;
    private final Faults faults = new Faults();

    private RateConflicts(String path) {
        this.path = path;
    }

    /**
     * Refuses contradictions, all at once: wrong ends first, then overlaps; places are numbered as the rates were
     * given.
     */
    static void refuse(List<ExchangeRate> rates, String path) {
        RateConflicts conflicts = new RateConflicts(path);
        Map<RateIndex.Line, List<Placed>> lines = IntStream.range(0, rates.size())
                .mapToObj(i -> new Placed(i, rates.get(i)))
                .peek(conflicts::checkEnd)
                .collect(Collectors.groupingBy(
                        placed -> RateIndex.Line.of(placed.rate), LinkedHashMap::new, Collectors.toList()));
        lines.values().forEach(conflicts::checkLine);
        conflicts.faults.refuse();
    }

    private void checkEnd(Placed placed) {
        boolean ends = placed.rate.lastDate().isPresent();
        if (placed.rate.type() == RateType.SPOT && ends) {
            add(placed, ".lastDate", "A spot rate has no last day.", "Leave it out: the next rate ends it.");
        }
        if (placed.rate.type() != RateType.SPOT && !ends) {
            add(placed, ".lastDate", "An average or budget rate needs a last day.", "Say when its period ends.");
        }
    }

    private void checkLine(List<Placed> line) {
        List<Placed> byDate =
                line.stream().sorted(Comparator.comparing(Placed::begin)).toList();
        Placed longest = byDate.get(0);
        for (Placed next : byDate.subList(1, byDate.size())) {
            if (!next.begin().isAfter(longest.end())) {
                overlap(next, longest);
            }
            longest = next.end().isAfter(longest.end()) ? next : longest;
        }
    }

    private void overlap(Placed next, Placed other) {
        String rule = "The %s rate from %s to %s of %s overlaps with that of %s at %s[%d]."
                .formatted(
                        next.rate.type().code(),
                        next.rate.from().getCode(),
                        next.rate.to().getCode(),
                        next.period(),
                        other.period(),
                        path,
                        other.place);
        add(next, ".date", rule, "Keep one rate for each day.");
    }

    private void add(Placed placed, String attribute, String rule, String mend) {
        faults.add(Fault.at(path + "[" + placed.place + "]" + attribute, null, rule, mend));
    }

    /** A rate and its place in the given list. */
    private record Placed(int place, ExchangeRate rate) {

        LocalDate begin() {
            return rate.date();
        }

        /** A spot rate takes up its own day only, even if it wrongly names a last one. */
        LocalDate end() {
            return rate.type() == RateType.SPOT ? rate.date() : rate.lastDate().orElse(rate.date());
        }

        String period() {
            return rate.date() + rate.lastDate().map(last -> " to " + last).orElse("");
        }
    }
}
