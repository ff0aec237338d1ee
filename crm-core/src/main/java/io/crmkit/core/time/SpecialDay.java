package io.crmkit.core.time;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A date on which people do not work as the weekday says.
 *
 * <p>Made by {@link BusinessCalendar.Builder}.
 */
public final class SpecialDay implements Labelled {

    private final LocalDate date;
    private final Kind kind;
    private final Label label;
    private final Optional<DayOfWeek> like;
    private final WorkingHours hours;

    SpecialDay(LocalDate date, Kind kind, Label label, Optional<DayOfWeek> like, WorkingHours hours) {
        this.date = Years.checked(date);
        this.kind = kind;
        this.label = Objects.requireNonNull(label, "label");
        this.like = like;
        this.hours = hours;
    }

    /** Why a date is special. */
    public enum Kind implements Labelled {
        /** Nobody works. */
        HOLIDAY("holiday", "节假日"),
        /** A day that works in exchange for a holiday, usually at a weekend. */
        MAKE_UP("make-up working day", "调休上班"),
        /** A day with other hours than usual. */
        SPECIAL_HOURS("special hours", "特殊工作时间");

        private final Label label;

        Kind(String en, String zh) {
            this.label = Label.of(en, zh);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** The date. */
    public LocalDate date() {
        return date;
    }

    /** Why it is special. */
    public Kind kind() {
        return kind;
    }

    /** The occasion, such as "National Day" and "国庆节". */
    @Override
    public Label label() {
        return label;
    }

    /** The weekday whose hours a make-up day has; empty if it has its own. */
    public Optional<DayOfWeek> like() {
        return like;
    }

    /** The hours of this date; none on a holiday. */
    public WorkingHours hours() {
        return hours;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpecialDay that
                && date.equals(that.date)
                && kind == that.kind
                && label.equals(that.label)
                && like.equals(that.like)
                && hours.equals(that.hours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, kind, label, like, hours);
    }

    /** Date, kind, name and hours, for people who look for a fault. */
    @Override
    public String toString() {
        return date + " " + kind.label().en() + " (" + label.en() + "): " + hours;
    }
}
