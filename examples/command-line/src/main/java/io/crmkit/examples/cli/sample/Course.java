package io.crmkit.examples.cli.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The way of one opportunity through its stages, as far as it has come today. */
final class Course {

    /** How many steps a row can tell. */
    static final int MOST_STEPS = 8;

    private static final String QUALIFICATION = "qualification";
    private static final String PROPOSAL = "proposal";
    private static final String CLOSING = "closing";

    private final Dice dice;
    private final int pace;
    private final List<String> stages = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private LocalDate day;
    private boolean over;

    /** A way that begins on a day; larger deals go slower. */
    Course(Dice dice, LocalDate created, int pace, int chance) {
        this.dice = dice;
        this.pace = pace;
        this.day = created;
        enter(QUALIFICATION);
        go(chance);
    }

    List<String> stages() {
        return stages;
    }

    List<LocalDate> days() {
        return days;
    }

    LocalDate lastDay() {
        return days.get(days.size() - 1);
    }

    /** The stage that was reached. */
    String stage() {
        return stages.get(stages.size() - 1);
    }

    private void go(int chance) {
        if (stays(5) || loses(28 - chance / 4)) {
            return;
        }
        if (!dice.percent(8)) {
            move(PROPOSAL, 6, 30);
            if (stays(6) || loses(26 - chance / 4)) {
                return;
            }
        }
        move(CLOSING, 8, 40);
        if (dice.percent(9)) {
            move(PROPOSAL, 4, 15);
            move(CLOSING, 6, 20);
        }
        if (stays(5)) {
            return;
        }
        move(dice.percent(62 + chance) ? "won" : "lost", 4, 30);
    }

    /** Some are forgotten and stay where they are. */
    private boolean stays(int percent) {
        over = over || dice.percent(percent);
        return over;
    }

    /** Some are lost here; of these, a few are taken up again. */
    private boolean loses(int percent) {
        if (!dice.percent(percent)) {
            return false;
        }
        move("lost", 5, 45);
        if (dice.percent(6)) {
            move(QUALIFICATION, 20, 90);
            move(PROPOSAL, 5, 20);
            move(dice.percent(50) ? "won" : "lost", 10, 40);
        }
        return true;
    }

    private void move(String stage, int least, int most) {
        day = day.plusDays(Math.max(1, dice.between(least, most) * pace / 100));
        enter(stage);
    }

    private void enter(String stage) {
        over = over || day.isAfter(SampleCompany.TODAY) || stages.size() == MOST_STEPS;
        if (!over) {
            stages.add(stage);
            days.add(day);
        }
    }
}
