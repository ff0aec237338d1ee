package io.crmkit.core.process;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import io.crmkit.core.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** In what the time that a stage may take is counted. */
public enum LimitUnit implements Labelled {
    /** Hours in which one works. */
    WORKING_HOURS("working hours", "工作小时") {
        @Override
        Instant after(Instant from, int amount, BusinessCalendar calendar) {
            return calendar.plusWorkingTime(from, Duration.ofHours(amount));
        }
    },
    /** Days on which one works; it runs out at the same time of day. */
    WORKING_DAYS("working days", "工作日") {
        @Override
        Instant after(Instant from, int amount, BusinessCalendar calendar) {
            ZonedDateTime entered = from.atZone(calendar.zone());
            LocalDate last = calendar.plusWorkingDays(entered.toLocalDate(), amount);
            return entered.with(last).toInstant();
        }
    },
    /** Days of 24 hours. */
    DAYS("days", "自然日") {
        @Override
        Instant after(Instant from, int amount, BusinessCalendar calendar) {
            return from.plus(Duration.ofDays(amount));
        }
    };

    private final Label label;

    LimitUnit(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    abstract Instant after(Instant from, int amount, BusinessCalendar calendar);

    @Override
    public Label label() {
        return label;
    }
}
