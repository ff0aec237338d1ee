package io.crmkit.examples.cli.sample;

import io.crmkit.core.importing.RowSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Three years of opportunities. */
final class Deal {

    private static final int COUNT = 2_600;
    private static final int[] MONTHS = {6, 5, 11, 8, 8, 10, 7, 6, 11, 7, 10, 13};
    private static final int CNY_PER_EUR = 8;
    private static final List<String> HEADER = header();

    private Deal() {}

    static RowSource table(Dice dice, List<Firm> firms, List<Seller> sellers, List<Article> articles) {
        List<LocalDate> days = new ArrayList<>();
        while (days.size() < COUNT) {
            LocalDate day = dice.day(SampleCompany.FIRST_DAY, SampleCompany.TODAY);
            if (dice.between(1, 13) <= MONTHS[day.getMonthValue() - 1]) {
                days.add(day);
            }
        }
        days.sort(null);
        List<List<String>> rows = new ArrayList<>();
        for (LocalDate day : days) {
            rows.add(row(dice, "D%05d".formatted(rows.size() + 1), day, dice.one(firms), sellers, dice.one(articles)));
        }
        return RowSource.of("opportunities", HEADER, rows);
    }

    private static List<String> row(
            Dice dice, String code, LocalDate created, Firm firm, List<Seller> sellers, Article article) {
        String owner = firm.cells().get(10);
        int skill = sellers.stream()
                .filter(seller -> seller.code().equals(owner))
                .findFirst()
                .map(Seller::skill)
                .orElse(0);
        String source = dice.one(Words.SOURCES);
        int chance = skill + (source.equals("referral") ? 12 : 0) - (source.equals("cold call") ? 10 : 0);
        int pieces = dice.between(2, 12) * (1 + firm.size() * 2);
        long amount = (long) article.price() * pieces * dice.between(80, 100) / 100;
        amount = firm.currency().equals("EUR") ? amount / CNY_PER_EUR : amount;
        Course course = new Course(dice, created, amount > 200_000 ? 140 : 90, chance);
        List<String> cells = new ArrayList<>(List.of(
                code,
                article.family() + " " + firm.name(),
                firm.code(),
                article.code(),
                owner,
                String.valueOf(amount),
                firm.currency(),
                source,
                closeDate(dice, course),
                course.stage().equals("lost") ? dice.one(Words.LOST_REASONS) : ""));
        for (int step = 0; step < Course.MOST_STEPS; step++) {
            boolean there = step < course.stages().size();
            cells.add(there ? course.stages().get(step) : "");
            cells.add(there ? course.days().get(step).toString() : "");
        }
        return cells;
    }

    /** Of an opportunity that is over, when it was; of others, what somebody hoped when it last moved. */
    private static String closeDate(Dice dice, Course course) {
        boolean isOver = course.stage().equals("won") || course.stage().equals("lost");
        return course.lastDay().plusDays(isOver ? 0 : dice.between(20, 90)).toString();
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of(
                "code",
                "name",
                "customer",
                "product",
                "seller",
                "amount",
                "currency",
                "source",
                "close_date",
                "lost_reason"));
        for (int step = 1; step <= Course.MOST_STEPS; step++) {
            header.add("stage_" + step);
            header.add("since_" + step);
        }
        return List.copyOf(header);
    }
}
