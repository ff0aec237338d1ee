package io.crmkit.examples.cli.sample;

import io.crmkit.core.importing.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The people at the customers. */
final class Person {

    private static final List<String> HEADER = List.of("code", "name", "customer", "roles", "title", "email", "phone");

    private Person() {}

    static RowSource table(Dice dice, List<Firm> firms) {
        List<List<String>> rows = new ArrayList<>();
        for (Firm firm : firms) {
            boolean chinese = Seller.isChinese(firm.region());
            int count = 1 + dice.between(0, firm.size() + 1);
            for (int i = 0; i < count; i++) {
                String code = "K%04d".formatted(rows.size() + 1);
                String roles = i == 0 ? "decider" : dice.one(Words.ROLES);
                rows.add(List.of(
                        code,
                        Seller.name(dice, chinese),
                        firm.code(),
                        roles,
                        Words.TITLES.get(dice.between(0, 2) + (chinese ? 3 : 0)),
                        code.toLowerCase(Locale.ROOT) + "@" + firm.code().toLowerCase(Locale.ROOT) + ".example",
                        chinese
                                ? "138%08d".formatted(dice.between(0, 99_999_999))
                                : "+49 30 %06d".formatted(dice.between(0, 999_999))));
            }
        }
        return RowSource.of("contacts", HEADER, rows);
    }
}
