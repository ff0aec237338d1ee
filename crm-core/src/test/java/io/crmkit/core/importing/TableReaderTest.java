package io.crmkit.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.data.Data;
import io.crmkit.core.forecast.Movement;
import io.crmkit.core.forecast.MovementKind;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.Json;
import io.crmkit.core.kind.Confidentiality;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Rows that become records which nobody keeps. */
class TableReaderTest {

    private static final List<String> HEADER = List.of("deal", "what", "when", "worth");

    private static final TableMapping MAPPING =
            Mapping.fromData(Data.of(Json.read("""
                    {"tables": [{"source": "moves", "records": "movement", "attributes": {
                      "deal": "deal",
                      "kind": {"column": "what", "repairs": {"wonn": "won"}},
                      "at": {"column": "when", "patterns": ["uuuu-MM-dd HH:mm"]},
                      "amount": {"column": "worth", "currency": "CNY"}}}]}
                    """))).tables().get(0);

    private static TableReader.Taken<Movement> read(TableMapping mapping, List<List<String>> rows) {
        return TableReader.of(Movement.Attributes.CATALOGUE, mapping, ZoneId.of("Asia/Shanghai"))
                .read(RowSource.of("moves", HEADER, rows), Progress.none());
    }

    @Test
    void a_row_becomes_a_record_without_a_store_or_a_key() {
        TableReader.Taken<Movement> taken =
                read(MAPPING, List.of(List.of("张三 1", "won", "2026-01-31 08:00", "1,200.50")));

        assertThat(taken.records())
                .containsExactly(Movement.builder()
                        .deal(Id.of("张三 1"))
                        .kind(MovementKind.WON)
                        .at(Instant.parse("2026-01-31T00:00:00Z"))
                        .amount(Money.parse("CNY 1200.50"))
                        .build());
        assertThat(taken.report().count(Outcome.READ)).isEqualTo(1);
    }

    @Test
    void a_row_that_is_wrong_is_told_with_all_its_faults_and_left_out() {
        TableReader.Taken<Movement> taken = read(
                MAPPING,
                List.of(
                        List.of("d-1", "won", "2026-01-31 08:00", "1"),
                        List.of("d-2", "wun", "yesterday", "1"),
                        List.of("", "won", "2026-01-31 08:00", "1")));

        assertThat(taken.records()).hasSize(1);
        assertThat(taken.report().count(Outcome.REJECT)).isEqualTo(2);
        assertThat(taken.report().findings())
                .flatExtracting(Finding::examples)
                .extracting(Finding.Example::row, Finding.Example::value)
                .contains(tuple(3L, "wun"), tuple(3L, "yesterday"), tuple(4L, ""));
        assertThat(taken.report().text().en())
                .startsWith("moves → Movement: 3 rows\n  Read 1  Reject 2\n")
                .contains("row 3 (\"wun\"): ", "Maybe \"won\" is meant");
        assertThat(taken.report().text().zh()).contains("读取 1  拒绝 2");
    }

    @Test
    void repairs_are_told() {
        TableReader.Taken<Movement> taken = read(MAPPING, List.of(List.of("d-1", "wonn", "2026-01-31 08:00")));

        assertThat(taken.records()).extracting(Movement::kind).containsExactly(MovementKind.WON);
        assertThat(taken.report().repairs()).extracting(Repair::wrong).containsExactly("wonn");
    }

    @Test
    void a_record_that_refuses_its_row_rejects_that_row_only() {
        List<String> header = List.of("name");
        List<List<String>> rows = List.of(List.of("plain"), List.of("dated"), List.of("counted"), List.of("fine"));
        Catalogue<Named> catalogue = Named.catalogue();

        TableReader.Taken<Named> taken = TableReader.of(
                        catalogue, Mapping.propose("names", header, catalogue), ZoneId.of("UTC"))
                .read(RowSource.of("names", header, rows), Progress.none());

        assertThat(taken.records()).extracting(Named::name).containsExactly("fine");
        assertThat(taken.report().text().en())
                .contains("Read 1  Reject 3", "row 2: Thing: no plain name", "no dated name", "no counted name");
    }

    @Test
    void a_masked_cell_counts_as_blank_and_is_told() {
        TableReader.Taken<Movement> taken =
                read(MAPPING, List.of(List.of("d-1", "won", "2026-01-31 08:00", Confidentiality.MASK)));

        assertThat(taken.records()).extracting(Movement::amount).containsExactly(Optional.empty());
        assertThat(taken.report().findings()).extracting(Finding::code).containsExactly("import.masked-blank");
    }

    @Test
    void what_a_column_is_called_itself_is_no_hint_of_what_it_may_be() {
        RowSource twice = RowSource.of("moves", List.of("deal", "what", "when", "worth", "Kind", "Ownr"), List.of());

        TableReader.Taken<Movement> taken = TableReader.of(Movement.Attributes.CATALOGUE, MAPPING, ZoneId.of("UTC"))
                .read(twice, Progress.none());

        assertThat(taken.report().notes())
                .extracting(note -> note.text(Locale.ENGLISH))
                .containsExactly(
                        "The column \"Kind\" is not used. Map it, or leave it.",
                        "The column \"Ownr\" is not used. Maybe \"Owner\" is meant.");
    }

    @Test
    void a_row_that_is_longer_than_the_header_is_refused() {
        TableReader.Taken<Movement> taken = read(MAPPING, List.of(List.of("d-1", "won", "2026-01-31 08:00", "1", "2")));

        assertThat(taken.records()).isEmpty();
        assertThat(taken.report().text().en()).contains("5", "4");
    }

    @Test
    void nothing_is_read_where_the_mapping_does_not_fit() {
        TableMapping wrong = TableMapping.builder()
                .from(MAPPING)
                .putAttribute("after", CellRule.of("wort"))
                .putAttribute("befor", CellRule.of("worth"))
                .build();

        TableReader.Taken<Movement> taken = read(wrong, List.of(List.of("d-1", "won", "2026-01-31 08:00", "1")));

        assertThat(taken.records()).isEmpty();
        assertThat(taken.report().isBlocked()).isTrue();
        assertThat(taken.report().rows()).isZero();
        assertThat(taken.report().notes())
                .extracting(note -> note.code().code())
                .contains("import.column-missing", "import.attribute-unknown");
    }

    @Test
    void a_mapping_without_a_key_is_the_same_after_writing_and_reading() {
        Mapping mapping = Mapping.of(MAPPING);

        assertThat(Mapping.fromData(Data.of(Json.read(Json.write(mapping.toData())))))
                .isEqualTo(mapping);
    }

    /** Something that refuses some names, each in another way. */
    private record Named(String name) {

        private static final Map<String, RuntimeException> REFUSALS = Map.of(
                "plain", new IllegalArgumentException("no plain name"),
                "dated", new DateTimeException("no dated name"),
                "counted", new ArithmeticException("no counted name"));

        Named {
            if (REFUSALS.containsKey(name)) {
                throw REFUSALS.get(name);
            }
        }

        static Catalogue<Named> catalogue() {
            Definition<Named, List<String>> definition = Catalogue.define(
                    "thing", "Thing", "事物", Named.class, ArrayList::new, built -> new Named(built.get(0)));
            definition.text("name", 60).label("Name", "名称").required(Named::name, List::add);
            return definition.catalogue();
        }
    }
}
