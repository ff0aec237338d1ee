package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.message.Label;
import java.time.LocalDate;

/** A calendar date of the years 1 to 9999. */
public final class DateKind implements Kind<LocalDate> {

    static final DateKind INSTANCE = new DateKind();

    private DateKind() {}

    @Override
    public Family family() {
        return Family.DATE;
    }

    @Override
    public LocalDate check(Object value, String path) {
        if (!(value instanceof LocalDate date)) {
            throw Refusal.wrongType(path, value, "a date", "日期");
        }
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw Refusal.of(path, date, Label.of("A date of the years 1 to 9999 is needed.", "日期须在公元 1 年至 9999 年之间。"));
        }
        return date;
    }

    @Override
    public LocalDate fromData(Data data) {
        return data.date();
    }

    @Override
    public Object toData(LocalDate value) {
        return value.toString();
    }

    @Override
    public int compare(LocalDate left, LocalDate right) {
        return left.compareTo(right);
    }

    @Override
    public String toString() {
        return "DateKind";
    }
}
