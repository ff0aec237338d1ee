package io.crmkit.core.json;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates and moments in their usual ISO form, digit by digit.
 *
 * <p>{@code java.time} parses and prints them several times slower and with much garbage. Whatever has another form than the usual one
 * is left to it: reading answers null, writing answers 0.
 */
final class IsoText {

    /** How many characters the longest form has: {@code 2026-03-31T08:15:00.123456789Z}. */
    static final int LONGEST = 30;

    private static final int DATE = 10;
    private static final int SECONDS = 19;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private IsoText() {}

    static @Nullable LocalDate date(char[] text, int at, int length) {
        if (length != DATE || text[at + 4] != '-' || text[at + 7] != '-') {
            return null;
        }
        int year = digits(text, at, 4);
        int month = digits(text, at + 5, 2);
        int day = digits(text, at + 8, 2);
        return isDay(year, month, day) ? LocalDate.of(year, month, day) : null;
    }

    static @Nullable Instant instant(char[] text, int at, int length) {
        if (length <= SECONDS
                || text[at + length - 1] != 'Z'
                || text[at + 4] != '-'
                || text[at + 7] != '-'
                || text[at + 10] != 'T'
                || text[at + 13] != ':'
                || text[at + 16] != ':') {
            return null;
        }
        int year = digits(text, at, 4);
        int month = digits(text, at + 5, 2);
        int day = digits(text, at + 8, 2);
        int hour = digits(text, at + 11, 2);
        int minute = digits(text, at + 14, 2);
        int second = digits(text, at + 17, 2);
        int nano = fraction(text, at + SECONDS, length - SECONDS - 1);
        boolean isTime = (hour | minute | second | nano) >= 0 && hour < 24 && minute < 60 && second < 60;
        if (!isTime || !isDay(year, month, day)) {
            return null;
        }
        long seconds = hour * 3600L + minute * 60L + second;
        return Instant.ofEpochSecond(epochDay(year, month, day) * SECONDS_PER_DAY + seconds, nano);
    }

    /** Writes a date and answers how many characters it has. */
    static int write(LocalDate date, char[] into) {
        return writeDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), into);
    }

    /** Writes a moment and answers how many characters it has. */
    static int write(Instant instant, char[] into) {
        long epochSecond = instant.getEpochSecond();
        long day = Math.floorDiv(epochSecond, (long) SECONDS_PER_DAY);
        int second = Math.floorMod(epochSecond, SECONDS_PER_DAY);
        if (day < -719_162 || day > 2_932_896) {
            return 0;
        }
        writeEpochDay(day, into);
        into[10] = 'T';
        put(second / 3600, 2, into, 11);
        into[13] = ':';
        put(second / 60 % 60, 2, into, 14);
        into[16] = ':';
        put(second % 60, 2, into, 17);
        int nano = instant.getNano();
        int length = SECONDS;
        if (nano != 0) {
            int places = nano % 1_000_000 == 0 ? 3 : nano % 1000 == 0 ? 6 : 9;
            into[SECONDS] = '.';
            put(nano / POWERS[9 - places == 0 ? 0 : 9 - places], places, into, SECONDS + 1);
            length += places + 1;
        }
        into[length] = 'Z';
        return length + 1;
    }

    private static int writeDate(int year, int month, int day, char[] into) {
        if (year < 0 || year > 9999) {
            return 0;
        }
        put(year, 4, into, 0);
        into[4] = '-';
        put(month, 2, into, 5);
        into[7] = '-';
        put(day, 2, into, 8);
        return DATE;
    }

    /** The date of a day counted from 1970, by counting years from March on, so that the leap day is the last of its year. */
    private static void writeEpochDay(long epochDay, char[] into) {
        int days = (int) epochDay + 719_468;
        int era = days / 146_097;
        int dayOfEra = days % 146_097;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        writeDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day, into);
    }

    /** The inverse. */
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y % 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    private static boolean isDay(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= 28 || day <= length(year, month);
    }

    private static int length(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Nanoseconds from a point and one to nine digits; 0 from nothing; negative from anything else. */
    private static int fraction(char[] text, int at, int length) {
        if (length == 0) {
            return 0;
        }
        if (text[at] != '.' || length < 2 || length > 10) {
            return -1;
        }
        int read = digits(text, at + 1, length - 1);
        return read < 0 || length == 10 ? read : read * POWERS[10 - length];
    }

    /** The number that so many digits make; negative if one of them is none. */
    private static int digits(char[] text, int at, int count) {
        int number = 0;
        for (int i = at; i < at + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static void put(int number, int count, char[] into, int at) {
        int left = number;
        for (int i = at + count - 1; i >= at; i--) {
            into[i] = (char) ('0' + left % 10);
            left /= 10;
        }
    }
}
