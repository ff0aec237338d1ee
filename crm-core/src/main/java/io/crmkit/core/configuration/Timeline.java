package io.crmkit.core.configuration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All editions of one configuration.
 *
 * @param editions the editions by number
 */
public record Timeline<T>(List<Edition<T>> editions) {

    /** Sorts the editions. */
    public Timeline {
        editions =
                editions.stream().sorted(Comparator.comparing(Edition::number)).toList();
    }

    /** The edition that something new takes at a moment; empty if none holds yet. */
    public Optional<Edition<T>> forNew(Instant moment) {
        return latest(edition -> !edition.forNewFrom().isAfter(moment));
    }

    /** The edition that something follows at a moment which began on the numbered one; empty if there is no such edition. */
    public Optional<Edition<T>> forRunning(int begunOn, Instant moment) {
        return latest(edition -> edition.number() == begunOn
                || (edition.number() > begunOn
                        && edition.forRunningFrom()
                                .filter(from -> !from.isAfter(moment))
                                .isPresent()));
    }

    /** The edition with this number. */
    public Optional<Edition<T>> edition(int number) {
        return latest(edition -> edition.number() == number);
    }

    private Optional<Edition<T>> latest(Predicate<Edition<T>> holds) {
        for (int i = editions.size() - 1; i >= 0; i--) {
            if (holds.test(editions.get(i))) {
                return Optional.of(editions.get(i));
            }
        }
        return Optional.empty();
    }
}
