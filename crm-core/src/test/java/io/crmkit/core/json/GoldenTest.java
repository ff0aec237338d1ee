package io.crmkit.core.json;

import static io.crmkit.core.json.DealFixture.CATALOGUES;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.attribute.Splice;
import io.crmkit.core.data.Data;
import io.crmkit.core.journal.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was released once stays readable and is still written in the same way. */
class GoldenTest {

    private final CrmJson json = CrmJson.of(CATALOGUES).reasons(List.of(CrmJsonTest.LIMIT));

    static List<String> names() {
        return Data.of(Json.read(Golden.text("values-1.json"))).keys();
    }

    @ParameterizedTest
    @MethodSource("names")
    void released_forms_stay_readable(String name) throws ClassNotFoundException {
        Data released = Data.of(Json.read(Golden.text("values-1.json"))).at(name);
        Class<?> type = CrmJsonTest.values()
                .map(value -> (Class<?>) value.get()[0])
                .filter(known -> known.getSimpleName().equals(name.replaceAll("-.*", "")))
                .findFirst()
                .orElseThrow();

        Object read = json.fromData(type, released);

        assertThat(Json.canonical(json.toData(read))).isEqualTo(Json.canonical(released.value()));
    }

    @Test
    void every_value_has_a_released_form() {
        assertThat(CrmJsonTest.values().map(value -> ((Class<?>) value.get()[0]).getSimpleName()))
                .allSatisfy(type -> assertThat(names())
                        .anyMatch(name -> name.replaceAll("-.*", "").equals(type)));
    }

    @Test
    void the_released_deal_is_the_full_deal() {
        assertThat(json.read(DealFixture.DEALS, Golden.text("deal-1.json"))).isEqualTo(DealFixture.full());
    }

    @Test
    void the_released_entry_tells_what_was_put_into_lists() {
        Entry read = json.read(Entry.class, Golden.text("entry-2.json"));
        DealFixture.Line line = DealFixture.full().lines().get(1);

        assertThat(Json.canonical(json.toData(read))).isEqualTo(Json.canonical(Json.read(Golden.text("entry-2.json"))));
        assertThat(read.difference().isShortened()).isTrue();
        assertThat(read.difference().change("lines").orElseThrow().after())
                .isInstanceOfSatisfying(
                        Splice.class, splice -> assertThat(splice.removed()).isEqualTo(List.of(line)));
        assertThat(read.difference().change("undeclared").orElseThrow().after())
                .isEqualTo(new Splice(0, List.of(), List.of(2L, "y")));
    }
}
