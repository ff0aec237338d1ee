package io.crmkit.analytics.batch;

import io.crmkit.core.measure.Gathering;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Tally;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;

/** Turns what a pass has counted and added up into partials: the only place where numbers become amounts again. */
final class Answer {

    private final Pass pass;
    private final List<List<Effect>> effects;
    private final List<Tally.Sort> sorts;
    private final Gathering gathering;
    private final Gathering.@Nullable Group[] groups;
    private final int rows;
    private final IdentityHashMap<Effect, List<Added>> lanes = new IdentityHashMap<>();

    /**
     * A lane of what is added up.
     *
     * @param lane of which numbers
     * @param place where the pass has its sums
     */
    private record Added(Lane lane, int place) {}

    private Answer(MeasurePlan<?> plan, Pass pass, int rows) {
        this.pass = pass;
        this.rows = rows;
        this.effects = pass.program().decision().effects();
        this.sorts =
                plan.tallies().stream().map(planned -> planned.tally().sort()).toList();
        this.gathering = plan.gathering();
        this.groups = new Gathering.@Nullable Group[pass.groups()];
    }

    static Partials of(MeasurePlan<?> plan, Pass pass, int rows) {
        return new Answer(plan, pass, rows).partials();
    }

    private Partials partials() {
        int classes = effects.size();
        for (int group = 0; group < pass.groups(); group++) {
            for (int row = 0; row < classes; row++) {
                int cell = group * classes + row;
                if (pass.rows(cell) > 0 && !effects.get(row).isEmpty()) {
                    cell(cell, group(group), effects.get(row));
                }
            }
        }
        pass.tellings().forEach(this::tell);
        return gathering.partials();
    }

    private Gathering.Group group(int number) {
        Gathering.Group known = groups[number];
        if (known == null) {
            known = pass.isFolded()
                    ? gathering.folded()
                    : gathering.group(pass.program().keying().key(pass.place(number)));
            groups[number] = known;
        }
        return known;
    }

    private void cell(int cell, Gathering.Group group, List<Effect> row) {
        long times = pass.rows(cell);
        for (int tally = 0; tally < sorts.size(); tally++) {
            Effect effect = row.get(tally);
            Tally.Sort sort = sorts.get(tally);
            if (effect instanceof Effect.Blank) {
                group.blank(tally, times);
            } else if (effect instanceof Effect.Missed missed) {
                group.missed(tally, times, missed.missing().exception());
            } else if (effect instanceof Effect.Constant constant) {
                Object value = constant.value();
                group.taken(tally, times, sort == Tally.Sort.SUM ? times(value, times) : value);
            } else if (effect instanceof Effect.Varying varying) {
                Object value = value(varying, sort, cell);
                if (value != null) {
                    group.taken(tally, times, value);
                }
            }
        }
    }

    /** A sum, minimum or maximum; null for what is told row by row. */
    private @Nullable Object value(Effect.Varying varying, Tally.Sort sort, int cell) {
        return switch (sort) {
            case SUM -> varying.value(sum(varying, cell));
            case MIN, MAX ->
                varying.value(
                        pass.extreme(new Program.Extreme(varying.numbers().get(0), sort == Tally.Sort.MAX), cell));
            default -> null;
        };
    }

    private BigDecimal sum(Effect.Varying varying, int cell) {
        List<Added> added = lanes.get(varying);
        if (added == null) {
            added = Lane.of(varying.numbers(), rows).stream()
                    .map(lane -> new Added(lane, pass.lane(lane)))
                    .toList();
            lanes.put(varying, added);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Added each : added) {
            sum = sum.add(each.lane.total(pass.sum(each.place, cell), pass.rows(cell)));
        }
        return sum;
    }

    private static Object times(Object value, long times) {
        BigDecimal often = BigDecimal.valueOf(times);
        if (value instanceof BigMoneyProvider provider) {
            BigMoney money = provider.toBigMoney();
            return BigMoney.of(money.getCurrencyUnit(), money.getAmount().multiply(often));
        }
        return Decision.number(value).multiply(often);
    }

    private void tell(Tellings tellings) {
        int classes = effects.size();
        int tally = tellings.spread().tally();
        tellings.each(pass.groups() * classes, (cell, number, times) -> {
            Effect effect = effects.get(cell % classes).get(tally);
            Object value = effect instanceof Effect.Varying varying
                    ? varying.value(number)
                    : Objects.requireNonNull(
                            ((Effect.Told) effect).column().dictionary().value((int) number));
            group(cell / classes).taken(tally, times, value);
        });
    }
}
