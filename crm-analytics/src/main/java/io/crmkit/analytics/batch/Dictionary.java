package io.crmkit.analytics.batch;

import io.crmkit.analytics.internal.Numbering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives each different value of a column a number, blank as well. */
final class Dictionary {

    /** Stands for blank. */
    private static final Object BLANK = new Object();

    /** So many dates have a place of their own in the table; some years, as a rule. */
    private static final int DATES = 1 << 12;

    /** Dates of common years fit into the table beside their number. */
    private static final int YEAR_BITS = 14;

    private static final int TEXTS = 1 << 10;
    private static final int CHOICES = 8;

    private final Numbering<Object> numbers;

    /** A date and its number plus 1, side by side, at the place to which the date points: what is there need not be looked up. */
    private long[] dates = {};

    /** Texts that came before and their numbers, each at the place to which its hash points. */
    private @Nullable String[] texts = {};

    private int[] codesOfTexts = {};

    /** The first few choices and their numbers. */
    private @Nullable Enum<?>[] choices = {};

    private int[] codesOfChoices = {};

    Dictionary() {
        this(new Numbering<>());
    }

    private Dictionary(Numbering<Object> numbers) {
        this.numbers = numbers;
    }

    int code(@Nullable Object value) {
        if (value instanceof LocalDate date && date.getYear() >>> YEAR_BITS == 0) {
            return ofDate(date);
        }
        if (value instanceof String text) {
            return ofText(text);
        }
        if (value instanceof Enum<?> choice) {
            return ofChoice(choice);
        }
        return numbers.code(value == null ? BLANK : value);
    }

    /** The numbers of several values. */
    int[] codes(@Nullable Object[] values) {
        int[] codes = new int[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code(values[i]);
        }
        return codes;
    }

    private int ofText(String text) {
        if (texts.length == 0) {
            texts = new String[TEXTS];
            codesOfTexts = new int[TEXTS];
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 7) & (TEXTS - 1);
        if (!text.equals(texts[place])) {
            codesOfTexts[place] = numbers.code(text);
            texts[place] = text;
        }
        return codesOfTexts[place];
    }

    private int ofChoice(Enum<?> choice) {
        for (int i = 0; i < choices.length; i++) {
            if (choices[i] == choice) {
                return codesOfChoices[i];
            }
        }
        int code = numbers.code(choice);
        if (choices.length < CHOICES) {
            choices = Arrays.copyOf(choices, choices.length + 1);
            codesOfChoices = Arrays.copyOf(codesOfChoices, choices.length);
            choices[choices.length - 1] = choice;
            codesOfChoices[choices.length - 1] = code;
        }
        return code;
    }

    private int ofDate(LocalDate date) {
        if (dates.length == 0) {
            dates = new long[DATES];
        }
        int day = (date.getYear() * 12 + date.getMonthValue()) * 32 + date.getDayOfMonth();
        int place = day & (DATES - 1);
        long known = dates[place];
        if (known == 0 || known >> Integer.SIZE != day) {
            known = (long) day << Integer.SIZE | (numbers.code(date) + 1);
            dates[place] = known;
        }
        return (int) known - 1;
    }

    @Nullable
    Object value(int code) {
        Object value = numbers.value(code);
        return value == BLANK ? null : value;
    }

    int size() {
        return numbers.size();
    }

    /** All values, by their numbers. */
    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>(size());
        for (int code = 0; code < size(); code++) {
            values.add(value(code));
        }
        return values;
    }

    /** The values as they are now, to be read only. */
    Dictionary frozen() {
        return new Dictionary(numbers.frozen());
    }
}
