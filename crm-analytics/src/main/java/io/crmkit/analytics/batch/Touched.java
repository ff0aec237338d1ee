package io.crmkit.analytics.batch;

import java.util.Arrays;
import java.util.BitSet;

/** Records that have changed, by their numbers, each once and in the order in which they changed first. */
final class Touched {

    private final BitSet in = new BitSet();
    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        if (in.get(number)) {
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        in.set(number);
        numbers[size] = number;
        size++;
    }

    int size() {
        return size;
    }

    int number(int place) {
        return numbers[place];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            in.clear(numbers[i]);
        }
        size = 0;
    }
}
