package io.crmkit.examples.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.SourceRow;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleCompanyTest {

    private static final SampleCompany COMPANY = SampleCompany.of(SampleCompany.USUAL_SEED);

    private static List<List<String>> rows(String table) {
        RowSource source = COMPANY.tables().stream()
                .filter(known -> known.name().equals(table))
                .findFirst()
                .orElseThrow();
        try (Stream<SourceRow> rows = source.rows()) {
            return rows.map(SourceRow::cells).toList();
        }
    }

    private static List<String> way(List<String> deal) {
        return Stream.iterate(10, i -> i < deal.size(), i -> i + 2)
                .map(deal::get)
                .filter(stage -> !stage.isEmpty())
                .toList();
    }

    @Test
    void is_the_same_for_the_same_seed_and_another_for_another() {
        assertThat(SampleCompany.of(1).tables()).isEqualTo(SampleCompany.of(1).tables());
        assertThat(SampleCompany.of(1).tables())
                .isNotEqualTo(SampleCompany.of(2).tables());
    }

    @Test
    void refers_only_to_what_is_there() {
        Set<String> customers = new HashSet<>();
        rows("customers").forEach(row -> customers.add(row.get(0)));
        Set<String> sellers = new HashSet<>();
        rows("sellers").forEach(row -> sellers.add(row.get(0)));

        assertThat(rows("opportunities"))
                .allMatch(row -> customers.contains(row.get(2)) && sellers.contains(row.get(4)));
        assertThat(rows("contacts")).allMatch(row -> customers.contains(row.get(2)));
        assertThat(rows("sellers")).allMatch(row -> row.get(2).isEmpty() || sellers.contains(row.get(2)));
    }

    @Test
    void never_knows_of_tomorrow_and_never_goes_back_in_time() {
        for (List<String> deal : rows("opportunities")) {
            LocalDate before = LocalDate.MIN;
            for (int i = 11; i < deal.size() && !deal.get(i).isEmpty(); i += 2) {
                LocalDate day = LocalDate.parse(deal.get(i));
                assertThat(day).isAfter(before).isBeforeOrEqualTo(SampleCompany.TODAY);
                before = day;
            }
        }
    }

    @Test
    void has_everything_that_happens_in_real_pipelines() {
        List<List<String>> deals = rows("opportunities");
        List<List<String>> ways = deals.stream().map(SampleCompanyTest::way).toList();

        assertThat(deals).hasSizeGreaterThan(2_000);
        assertThat(ways).contains(List.of("qualification", "proposal", "closing", "won"));
        assertThat(ways).contains(List.of("qualification", "closing", "won"));
        assertThat(ways)
                .anyMatch(way -> way.indexOf("lost") >= 0 && way.lastIndexOf("qualification") > way.indexOf("lost"));
        assertThat(ways)
                .anyMatch(way -> way.lastIndexOf("proposal") > way.indexOf("closing") && way.contains("closing"));
        assertThat(deals)
                .anyMatch(deal -> !way(deal).contains("won")
                        && !way(deal).contains("lost")
                        && LocalDate.parse(deal.get(8)).isBefore(SampleCompany.TODAY));
        assertThat(deals).extracting(deal -> deal.get(6)).contains("CNY", "EUR");
    }

    @Test
    void is_busier_before_the_end_of_a_year_than_in_its_second_month() {
        long december = rows("opportunities").stream()
                .filter(deal -> deal.get(11).contains("-12-"))
                .count();
        long february = rows("opportunities").stream()
                .filter(deal -> deal.get(11).contains("-02-"))
                .count();

        assertThat(december).isGreaterThan(february * 3 / 2);
    }
}
