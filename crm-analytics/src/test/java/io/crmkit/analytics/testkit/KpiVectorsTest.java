package io.crmkit.analytics.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.time.FiscalCalendar;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KpiVectorsTest {

    private static final String FILE = """
            {"edition": 1, "about": "An example.",
             "parameters": {"now": "2026-06-30T12:00:00Z", "zone": "Asia/Shanghai"},
             "base": {"opportunity": {"stage": "won", "name": "Deal"}, "customer": {"name": "Acme"}},
             "vectors": [
               {"name": "first", "why": "So it is.", "catalogue": "opportunity",
                "records": [{"id": "a"}, {"id": "b", "name": "Other"}],
                "related": {"customer": [{"id": "k"}], "lead": [{"id": "l"}]},
                "by": ["status"],
                "expect": [
                  {"measure": "won.count", "version": 1, "unit": "count", "number": "2", "sampleSize": 2},
                  {"measure": "lost.count", "version": 3, "unit": "count", "number": "0", "sampleSize": 0, "blanks": 4,
                   "groups": [{"key": ["won", null], "money": {"amount": "0", "currency": "CNY"}, "sampleSize": 1}]}]},
               {"name": "second", "why": "So it is, too.", "catalogue": "opportunity",
                "parameters": {"now": "2027-01-01T00:00:00Z",
                  "fiscal": {"kind": "months", "start": "april", "name": "start", "weekStart": "monday"},
                  "policy": {"basis": "close-date", "into": "CNY"}},
                "records": [],
                "expect": [{"measure": "won.count", "version": 1, "unit": "count", "number": "0", "sampleSize": 0}]}]}
            """;

    private static Vector first() {
        return KpiVectors.read(FILE).all().get(0);
    }

    private static Vector second() {
        return KpiVectors.read(FILE).all().get(1);
    }

    @Test
    void the_vectors_of_a_kpi_tell_nothing_of_others() {
        KpiVectors vectors = KpiVectors.read(FILE);

        KpiVectors lost = vectors.of("lost.count");

        assertThat(vectors.size()).isEqualTo(2);
        assertThat(lost.size()).isEqualTo(1);
        assertThat(lost.all().get(0).name()).isEqualTo("first");
        assertThat(lost.all().get(0).expected())
                .extracting(Expectation::measure)
                .containsExactly("lost.count");
        assertThat(vectors.of("won.count").size()).isEqualTo(2);
        assertThat(vectors.of("unknown").size()).isZero();
    }

    @Test
    void vectors_of_several_files_stand_one_after_the_other() {
        KpiVectors both =
                KpiVectors.read(FILE).of("lost.count").and(KpiVectors.read(FILE.replace("\"second\"", "\"third\"")));

        assertThat(both.all()).extracting(Vector::name).containsExactly("first", "first", "third");
    }

    @Test
    void a_vector_has_what_its_file_says_unless_it_says_otherwise() {
        assertThat(first().frame().now()).isEqualTo(Instant.parse("2026-06-30T12:00:00Z"));
        assertThat(second().frame().now()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(second().frame().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(second().frame().fiscal()).isEqualTo(FiscalCalendar.startingIn(Month.APRIL));
        assertThat(second().policy()).isPresent();
    }

    @Test
    void where_nothing_is_said_it_is_utc_and_years_are_those_of_the_calendar_and_nothing_is_converted() {
        Vector plain = KpiVectors.read(FILE.replace(", \"zone\": \"Asia/Shanghai\"", ""))
                .all()
                .get(0);

        assertThat(plain.frame().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(plain.frame().fiscal()).isEqualTo(FiscalCalendar.calendarYear());
        assertThat(plain.policy()).isEmpty();
    }

    @Test
    void records_have_what_all_of_their_catalogue_have_unless_they_say_otherwise() {
        List<String> names = first().records().stream()
                .map(record -> record.at("name").text())
                .toList();

        assertThat(names).containsExactly("Deal", "Other");
        assertThat(first().records())
                .allSatisfy(record -> assertThat(record.at("stage").text()).isEqualTo("won"));
        assertThat(first().records().get(1).path()).isEqualTo("$.vectors[0].records[1]");
    }

    @Test
    void records_around_have_what_all_of_their_catalogue_have() {
        assertThat(first().related()).containsOnlyKeys("customer", "lead");
        assertThat(first().related().get("customer"))
                .singleElement()
                .satisfies(record -> assertThat(record.at("name").text()).isEqualTo("Acme"));
        assertThat(first().related().get("lead"))
                .singleElement()
                .satisfies(record -> assertThat(record.keys()).containsExactly("id"));
        assertThat(second().related()).isEmpty();
    }

    @Test
    void a_file_may_say_nothing_that_all_records_have() {
        Vector vector =
                KpiVectors.read(FILE.replaceAll("\"base\".*\n", "\n")).all().get(0);

        assertThat(vector.records().get(0).keys()).containsExactly("id");
    }

    @Test
    void a_vector_says_what_rows_are_grouped_by_and_what_each_group_comes_to() {
        Expectation lost = first().expected().get(1);

        assertThat(first().by()).containsExactly(Dimension.of(OpportunityAttributes.STATUS));
        assertThat(second().by()).isEmpty();
        assertThat(lost.version()).isEqualTo(3);
        assertThat(lost.unit()).isEqualTo("count");
        assertThat(lost.total().blanks()).isEqualTo(4);
        assertThat(lost.groups()).singleElement().satisfies(group -> {
            assertThat(group.key()).containsExactly("won", "null");
            assertThat(group.figure()).hasToString("CNY 0 of 1 row(s)");
        });
        assertThat(first().expected().get(0).groups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"about", "why", "now", "measure", "key", "amount"})
    void a_word_that_does_not_belong_there_is_refused_with_its_place(String known) {
        String wrong = FILE.replaceFirst("\"" + known + "\":", "\"word\": \"\", \"" + known + "\":");

        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> KpiVectors.read(wrong))
                .withMessageContaining("word");
    }

    @Test
    void another_edition_is_refused() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> KpiVectors.read(FILE.replace("\"edition\": 1", "\"edition\": 2")))
                .withMessageContaining("$.edition");
    }

    @Test
    void a_figure_cannot_have_two_values() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> KpiVectors.read(
                        FILE.replaceFirst("\"number\": \"2\"", "\"number\": \"2\", \"undefined\": \"no-data\"")))
                .withMessageContaining("but there are [number, undefined]");
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_knows_why_a_figure_may_be_undefined(Undefined.Reason reason) {
        assertThat(KpiVectors.schema()).contains('"' + ChoiceKind.codeOf(reason) + '"');
    }
}
