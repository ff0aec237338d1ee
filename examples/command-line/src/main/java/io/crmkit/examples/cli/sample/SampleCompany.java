package io.crmkit.examples.cli.sample;

import io.crmkit.core.importing.RowSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sample company as tables. */
public final class SampleCompany {

    /** The last day that the tables know of. */
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    /** The first day on which an opportunity was opened. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2023, 7, 3);

    /** The seed of the company that is shown in documentation. */
    public static final long USUAL_SEED = 20260630;

    private final List<RowSource> tables;

    private SampleCompany(List<RowSource> tables) {
        this.tables = List.copyOf(tables);
    }

    /** The company that a seed gives. */
    public static SampleCompany of(long seed) {
        List<Seller> sellers = Seller.all(new Dice(seed));
        List<Article> articles = Article.all();
        List<Firm> firms = Firm.all(new Dice(seed + 1), sellers);
        List<RowSource> tables = new ArrayList<>();
        tables.add(Seller.table(sellers));
        tables.add(Article.table(articles));
        tables.add(Firm.table(firms));
        tables.add(Person.table(new Dice(seed + 2), firms));
        tables.add(Deal.table(new Dice(seed + 3), firms, sellers, articles));
        tables.add(Rates.table(new Dice(seed + 4)));
        tables.add(Target.table(new Dice(seed + 5), sellers));
        return new SampleCompany(tables);
    }

    /** All tables: sellers, products, customers, contacts, opportunities, rates, quotas. */
    public List<RowSource> tables() {
        return tables;
    }
}
