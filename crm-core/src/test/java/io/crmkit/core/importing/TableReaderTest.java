package io.crmkit.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.data.Data;
import io.crmkit.core.forecast.Movement;
import io.crmkit.core.forecast.MovementKind;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
}
