package io.crmkit.examples.cli.sample;

import io.crmkit.core.importing.RowSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is sold.
 *
 * @param code the number
 * @param name the name in both languages
 * @param family what it belongs to
 * @param price the price of one in CNY
 */
record Article(String code, String name, String family, int price) {

    private static final List<String> FAMILIES = List.of("Gateway", "Sensor", "Platform", "Service");
    private static final List<String> FAMILIES_ZH = List.of("网关", "传感器", "平台", "服务");
    private static final int[] BASE = {4_800, 650, 38_000, 9_600};
    private static final int SIZES = 6;

    static List<Article> all() {
        List<Article> articles = new ArrayList<>();
        for (int family = 0; family < FAMILIES.size(); family++) {
            for (int size = 1; size <= SIZES; size++) {
                String model = " " + size * 100;
                articles.add(new Article(
                        "P%d%02d".formatted(family + 1, size),
                        FAMILIES.get(family) + model + " / " + FAMILIES_ZH.get(family) + model,
                        FAMILIES.get(family),
                        BASE[family] * (size + 1) / 2));
            }
        }
        return articles;
    }

    static RowSource table(List<Article> articles) {
        List<List<String>> rows = articles.stream()
                .map(article -> List.of(
                        article.code, article.name, article.family, String.valueOf(article.price), "CNY", "piece"))
                .toList();
        return RowSource.of("products", List.of("code", "name", "family", "list_price", "currency", "unit"), rows);
    }
}
