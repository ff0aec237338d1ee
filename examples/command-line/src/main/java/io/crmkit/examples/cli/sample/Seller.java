package io.crmkit.examples.cli.sample;

import io.crmkit.core.importing.RowSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who sells, or leads those who do.
 *
 * @param code the number
 * @param name the name
 * @param region an index of {@link Words#REGIONS}
 * @param manager the number of the one who leads; empty at the top
 * @param skill percent points that are won more, or less
 */
record Seller(String code, String name, int region, String manager, int skill) {

    private static final int EACH = 3;
    private static final int CHINESE_REGIONS = 4;

    static List<Seller> all(Dice dice) {
        List<Seller> sellers = new ArrayList<>();
        sellers.add(new Seller("S001", name(dice, true), 0, "", 0));
        for (int region = 0; region < Words.REGIONS.size(); region++) {
            boolean chinese = isChinese(region);
            String lead = code(sellers.size() + 1);
            sellers.add(new Seller(lead, name(dice, chinese), region, "S001", 4));
            for (int i = 0; i < EACH; i++) {
                String code = code(sellers.size() + 1);
                sellers.add(new Seller(code, name(dice, chinese), region, lead, dice.between(-10, 10)));
            }
        }
        return sellers;
    }

    static boolean isChinese(int region) {
        return region < CHINESE_REGIONS;
    }

    static String name(Dice dice, boolean chinese) {
        return chinese
                ? dice.one(Words.SURNAMES_ZH) + dice.one(Words.GIVEN_ZH)
                : dice.one(Words.GIVEN) + " " + dice.one(Words.SURNAMES);
    }

    static RowSource table(List<Seller> sellers) {
        List<List<String>> rows = sellers.stream()
                .map(seller -> List.of(seller.code, seller.name, seller.manager, Words.REGIONS.get(seller.region)))
                .toList();
        return RowSource.of("sellers", List.of("code", "name", "manager", "region"), rows);
    }

    private static String code(int number) {
        return "S%03d".formatted(number);
    }
}
