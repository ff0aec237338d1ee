package io.crmkit.examples.cli.sample;

import io.crmkit.core.importing.RowSource;
import java.util.ArrayList;
import java.util.List;

/** What regions are to win in a year, and sellers in a quarter. */
final class Target {

    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2026;
    private static final int QUARTERS = 4;

    /** What one seller is to win in a quarter, in CNY; a region is to win a little less than its sellers together. */
    private static final int USUAL = 900_000;

    private static final int CNY_PER_EUR = 8;
    private static final int STEP = 10_000;
    private static final List<String> HEADER = List.of("code", "seller", "region", "period", "amount", "currency");

    private Target() {}

    static RowSource table(Dice dice, List<Seller> sellers) {
        List<List<String>> rows = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (int region = 0; region < Words.REGIONS.size(); region++) {
                int amount = USUAL * 4 * QUARTERS * dice.between(75, 110) / 100;
                rows.add(row(rows.size(), "", Words.REGIONS.get(region), String.valueOf(year), amount, region));
            }
        }
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            for (Seller seller : sellers) {
                boolean aimed = !seller.manager().isEmpty() && !isWithout(seller);
                int amount = isNew(seller) ? 0 : USUAL * (100 + seller.skill()) / 100 * dice.between(80, 120) / 100;
                if (aimed) {
                    String period = LAST_YEAR + "-Q" + quarter;
                    rows.add(row(rows.size(), seller.code(), "", period, amount, seller.region()));
                }
            }
        }
        return RowSource.of("quotas", HEADER, rows);
    }

    /** Has just begun, and is to win nothing yet. */
    private static boolean isNew(Seller seller) {
        return seller.code().equals("S009");
    }

    /** Nobody thought of a target. */
    private static boolean isWithout(Seller seller) {
        return seller.code().equals("S021");
    }

    private static List<String> row(int before, String seller, String region, String period, int cny, int where) {
        boolean chinese = Seller.isChinese(where);
        int amount = (chinese ? cny : cny / CNY_PER_EUR) / STEP * STEP;
        return List.of(
                "Q%04d".formatted(before + 1), seller, region, period, String.valueOf(amount), chinese ? "CNY" : "EUR");
    }
}
