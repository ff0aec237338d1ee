package io.crmkit.analytics.report;

import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.message.Label;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Checks that what is drawn on one axis counts one thing, and that every list is as long as it must be. */
final class Scale {

    private Scale() {}

    static void one(Label block, Stream<Reading> readings) {
        List<String> scales = readings.filter(reading -> !(reading.outcome() instanceof Undefined))
                .map(Scale::name)
                .distinct()
                .sorted()
                .toList();
        if (scales.size() > 1) {
            throw new IllegalArgumentException(
                    "The readings on one axis of \"%s\" count different things (%s). Convert them first, or show a table."
                            .formatted(block.en(), String.join(", ", scales)));
        }
    }

    static void length(Label block, Label row, Collection<?> found, Collection<?> wanted) {
        if (found.size() != wanted.size()) {
            throw new IllegalArgumentException(
                    "\"%s\" of \"%s\" has %d value(s) for %d place(s). Give an undefined reading where there is none."
                            .formatted(row.en(), block.en(), found.size(), wanted.size()));
        }
    }

    private static String name(Reading reading) {
        if (reading.outcome() instanceof Outcome.Amounts) {
            return "several currencies";
        }
        return reading.currency()
                .map(currency -> currency.getCode())
                .orElse(reading.unit().code());
    }
}
