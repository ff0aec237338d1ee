package io.crmkit.core.measure;

import io.crmkit.core.kind.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where one tally of a plan is gathered.
 *
 * @param planned what is gathered
 * @param operand of what; empty for a count of rows
 */
record Slot(PlannedTally planned, Optional<Operand> operand) {

    Cell cell() {
        return new Cell(content());
    }

    private Content content() {
        boolean money = operand.map(Operand::isMoney).orElse(false);
        return switch (planned.tally().sort()) {
            case COUNT -> new Nothing();
            case SUM -> Extent.sum(money);
            case MIN -> new Extent(BigDecimal::min, money);
            case MAX -> new Extent(BigDecimal::max, money);
            case HISTOGRAM -> money ? new AmountHistogram(Tally.MOST_VALUES) : new Histogram(Tally.MOST_VALUES);
            case DISTINCT -> new Distinct(untyped(operand.orElseThrow().kind().orElseThrow()), Tally.MOST_DISTINCT);
        };
    }

    @SuppressWarnings("unchecked") // only values that were read by this kind's attribute are given to it
    static Kind<Object> untyped(Kind<?> kind) {
        return (Kind<Object>) kind;
    }
}
