package io.crmkit.examples.cli.sample;

import io.crmkit.core.importing.RowSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What one EUR is in CNY, on the first of every month. */
final class Rates {

    private static final int START = 78_000;
    private static final int LEAST = 72_000;
    private static final int MOST = 84_000;

    private Rates() {}

    static RowSource table(Dice dice) {
        List<List<String>> rows = new ArrayList<>();
        int rate = START;
        LocalDate day = SampleCompany.FIRST_DAY.withDayOfMonth(1);
        while (!day.isAfter(SampleCompany.TODAY)) {
            rows.add(List.of(day.toString(), "EUR", "CNY", "%d.%04d".formatted(rate / 10_000, rate % 10_000)));
            rate = Math.max(LEAST, Math.min(MOST, rate + dice.between(-900, 900)));
            day = day.plusMonths(1);
        }
        return RowSource.of("rates", List.of("date", "from", "to", "rate"), rows);
    }
}
