package io.crmkit.examples.cli.sample;

import io.crmkit.core.importing.RowSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A customer.
 *
 * @param code the number
 * @param name the name
 * @param region an index of {@link Words#REGIONS}
 * @param size 0 small, 1 medium, 2 large
 * @param cells the row
 */
record Firm(String code, String name, int region, int size, List<String> cells) {

    private static final int COUNT = 360;
    private static final List<String> SIZES = List.of("small", "medium", "large");
    private static final int[] EMPLOYEES = {40, 400, 4_000};
    private static final LocalDate OLDEST = LocalDate.of(2012, 1, 1);
    private static final List<String> HEADER = List.of(
            "code",
            "name",
            "type",
            "sector",
            "size",
            "country",
            "region",
            "employees",
            "annual_revenue",
            "currency",
            "seller",
            "parent",
            "since",
            "source");

    static List<Firm> all(Dice dice, List<Seller> sellers) {
        List<Firm> firms = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (firms.size() < COUNT) {
            int region = dice.weighted(18, 16, 14, 10, 14, 9, 9, 10);
            int sector = dice.weighted(30, 14, 12, 10, 10, 8, 6, 10);
            String name = name(dice, region, sector);
            if (names.add(name)) {
                firms.add(one(dice, firms, name, region, sector, sellers));
            }
        }
        return firms;
    }

    private static Firm one(Dice dice, List<Firm> before, String name, int region, int sector, List<Seller> sellers) {
        boolean chinese = Seller.isChinese(region);
        String code = "C%04d".formatted(before.size() + 1);
        int size = dice.weighted(50, 35, 15);
        int employees = EMPLOYEES[size] * dice.between(25, 220) / 100;
        long revenue = (long) employees * dice.between(chinese ? 300 : 90, chinese ? 900 : 240) * 1_000;
        String parent = before.size() > 40 && dice.percent(8) ? before.get(dice.between(0, 39)).code : "";
        List<Seller> there = sellers.stream()
                .filter(seller -> seller.region() == region && !seller.manager().isEmpty())
                .toList();
        return new Firm(
                code,
                name,
                region,
                size,
                List.of(
                        code,
                        name,
                        "organisation",
                        Words.SECTORS.get(sector),
                        SIZES.get(size),
                        chinese ? "CN" : dice.one(Words.COUNTRIES),
                        Words.REGIONS.get(region),
                        String.valueOf(employees),
                        String.valueOf(revenue),
                        chinese ? "CNY" : "EUR",
                        dice.one(there).code(),
                        parent,
                        dice.percent(70)
                                ? dice.day(OLDEST, SampleCompany.FIRST_DAY).toString()
                                : "",
                        dice.one(Words.SOURCES)));
    }

    private static String name(Dice dice, int region, int sector) {
        return Seller.isChinese(region)
                ? dice.one(Words.CITIES_ZH) + dice.one(Words.BRANDS_ZH) + Words.SECTORS_ZH.get(sector) + "有限公司"
                : dice.one(Words.BRANDS) + " " + Words.TRADES.get(sector) + " " + dice.one(Words.LEGAL_FORMS);
    }

    String currency() {
        return Seller.isChinese(region) ? "CNY" : "EUR";
    }

    static RowSource table(List<Firm> firms) {
        return RowSource.of("customers", HEADER, firms.stream().map(Firm::cells).toList());
    }
}
