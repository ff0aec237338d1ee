package io.crmkit.examples.cli.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Chance from a seed, in whole numbers only, so that it is the same on every machine. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** An index, each as often as its weight says. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index];
            index++;
        }
        return index;
    }

    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(between(0, (int) (to.toEpochDay() - from.toEpochDay())));
    }
}
