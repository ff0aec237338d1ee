package io.crmkit.core.time;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes the texts of relative periods. */
final class RelativeText {

    private static final Pattern TEXT = Pattern.compile("(this|last|next)(?: ([1-9][0-9]{0,8}))? ([a-z][a-z -]*)");
    private static final List<RelativePeriod> DAYS =
            List.of(RelativePeriod.yesterday(), RelativePeriod.today(), RelativePeriod.tomorrow());

    private RelativeText() {}

    static RelativePeriod parse(String text) {
        for (RelativePeriod day : DAYS) {
            if (day.toString().equals(text)) {
                return day;
            }
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw refused(
                    text,
                    "Write it like today, last 90 days, next 3 working days, this month or last 2 fiscal quarters.");
        }
        RelativePeriod period = period(text, matcher);
        if (!period.toString().equals(text)) {
            throw refused(text, "Maybe \"%s\" is meant.".formatted(period));
        }
        return period;
    }

    /** Such as "last 2 weeks" or "next 1 day". */
    static String counted(int count, String word) {
        int periods = Math.abs(count);
        return (count < 0 ? "last " : "next ") + periods + " " + word + (periods == 1 ? "" : "s");
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static RelativePeriod period(String text, Matcher matcher) {
        Optional<Integer> count = Optional.ofNullable(matcher.group(2)).map(Integer::valueOf);
        String words = matcher.group(3);
        String word = words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
        boolean past = matcher.group(1).equals("last");
        boolean current = matcher.group(1).equals("this");
        if (word.equals(RollingDays.DAY) || word.equals(RollingDays.WORKING_DAY)) {
            return days(text, count, past, current, word.equals(RollingDays.WORKING_DAY));
        }
        RelativeUnit unit = unit(text, word);
        int periods = count.orElse(1);
        return current
                ? RelativePeriod.current(unit)
                : past ? RelativePeriod.last(periods, unit) : RelativePeriod.next(periods, unit);
    }

    private static RelativePeriod days(
            String text, Optional<Integer> count, boolean past, boolean current, boolean working) {
        if (current || count.isEmpty()) {
            throw refused(text, "Say how many days, or write today, yesterday or tomorrow.");
        }
        if (working) {
            return past ? RelativePeriod.lastWorkingDays(count.get()) : RelativePeriod.nextWorkingDays(count.get());
        }
        return past ? RelativePeriod.lastDays(count.get()) : RelativePeriod.nextDays(count.get());
    }

    private static RelativeUnit unit(String text, String word) {
        for (RelativeUnit unit : RelativeUnit.values()) {
            if (unit.word().equals(word)) {
                return unit;
            }
        }
        List<String> known = new ArrayList<>(
                Arrays.stream(RelativeUnit.values()).map(RelativeUnit::word).toList());
        known.addAll(List.of(RollingDays.DAY, RollingDays.WORKING_DAY));
        throw refused(text, Names.hint(word, known));
    }

    private static IllegalArgumentException refused(String text, String mend) {
        return new IllegalArgumentException(
                "Relative period (%s) must be yesterday, today, tomorrow, or this, last or next with a unit. %s"
                        .formatted(Fault.shown(text), mend));
    }
}
