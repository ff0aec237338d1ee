package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.money.MissingRateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One tally of one group, while it is gathered. Not safe for several threads. */
final class Cell {

    /** How many missing rates are named. */
    static final int NAMED = 20;

    private final Content content;
    private long taken;
    private long blank;
    private long missed;
    private @Nullable TreeSet<MissingRate> rates;

    Cell(Content content) {
        this.content = content;
    }

    /** A row that counts, with its value. */
    void take(Object value) {
        take(value, 1);
    }

    /** Rows that count, with their value; a sum is given what they add up to. */
    void take(Object value, long rows) {
        taken = Math.addExact(taken, rows);
        content.add(value, rows);
    }

    /** A row that counts, but whose value is blank. */
    void blank(Blanks blanks) {
        blank(blanks, 1);
    }

    /** Rows that count, but whose value is blank. */
    void blank(Blanks blanks, long rows) {
        blank = Math.addExact(blank, rows);
        if (blanks == Blanks.ZERO) {
            taken = Math.addExact(taken, rows);
            content.addZero(rows);
        }
    }

    /** A row of which cannot be said whether or what it counts, since a rate is missing. */
    void missed(MissingRateException missing) {
        missed(missing, 1);
    }

    /** Rows of which cannot be said whether or what they count. */
    void missed(MissingRateException missing, long rows) {
        missed = Math.addExact(missed, rows);
        named(MissingRate.of(missing));
    }

    private void named(MissingRate rate) {
        TreeSet<MissingRate> named = rates == null ? new TreeSet<>() : rates;
        named.add(rate);
        if (named.size() > NAMED) {
            named.pollLast();
        }
        rates = named;
    }

    void absorb(Cell other) {
        taken = Math.addExact(taken, other.taken);
        blank = Math.addExact(blank, other.blank);
        missed = Math.addExact(missed, other.missed);
        other.rates().forEach(this::named);
        content.absorb(other.content);
    }

    Content content() {
        return content;
    }

    long taken() {
        return taken;
    }

    long blank() {
        return blank;
    }

    long missed() {
        return missed;
    }

    List<MissingRate> rates() {
        return rates == null ? List.of() : List.copyOf(rates);
    }

    Map<String, Object> toData() {
        Map<String, Object> data = new LinkedHashMap<>();
        put(data, "taken", taken);
        put(data, "blank", blank);
        put(data, "missed", missed);
        if (rates != null) {
            data.put("rates", rates.stream().map(MissingRate::toData).toList());
        }
        Object gathered = content.toData();
        if (!gathered.equals(List.of())) {
            data.put("content", gathered);
        }
        return data;
    }

    private static void put(Map<String, Object> data, String key, long times) {
        if (times > 0) {
            data.put(key, times);
        }
    }

    void read(Data data) {
        data.keys(); // refuses all but an object, before its parts are asked for
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys("taken", "blank", "missed", "rates", "content"));
        taken = faults.orElse(0L, () -> Texts.times(data.at("taken")));
        blank = faults.orElse(0L, () -> Texts.times(data.at("blank")));
        missed = faults.orElse(0L, () -> Texts.times(data.at("missed")));
        faults.run(() -> data.optional("rates", at -> at.list(MissingRate::fromData))
                .ifPresent(found -> found.forEach(this::named)));
        faults.refuse();
        Data gathered = data.at("content");
        content.read(gathered.isAbsent() ? Data.of(List.of(), gathered.path()) : gathered, taken);
    }
}
