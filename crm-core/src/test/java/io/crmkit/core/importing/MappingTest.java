package io.crmkit.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {

    private static final CellRule RULE = CellRule.builder()
            .column("c")
            .otherwise("0")
            .putRepair("a", "b")
            .putValue("x", "y")
            .decimalComma(true)
            .percent(true)
            .times(new BigDecimal("1000"))
            .currency("EUR")
            .currencyColumn("cur")
            .addPatterns("d.M.uuuu")
            .separator("|")
            .refersTo("other")
            .missing(Missing.CREATE)
            .clears(true)
            .optional(true)
            .build();

    @Test
    void is_the_same_after_writing_and_reading() {
        Mapping mapping = Mapping.of(TableMapping.builder()
                .source("s")
                .records("customer")
                .addKey("k", "l")
                .prefix("p-")
                .hashed(true)
                .match("taxId")
                .putAttribute("name", CellRule.of("n"))
                .putAttribute("x", RULE)
                .addPath(new StepRule(CellRule.builder().constant("won").build(), CellRule.of("at")))
                .build());

        Mapping read = Mapping.fromData(Data.of(Json.read(Json.write(mapping.toData()))));

        assertThat(read).isEqualTo(mapping);
    }

    @Test
    void names_the_place_of_a_fault() {
        String json = """
                {"tables": [{"source": "s", "records": "customer", "key": ["k"],
                  "attributes": {"name": {"colum": "n"}}}]}""";

        assertThatThrownBy(() -> Mapping.fromData(Data.of(Json.read(json))))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("$.tables[0].attributes.name.colum")
                .hasMessageContaining("\"column\"");
    }

    @Test
    void refuses_a_rule_with_column_and_constant() {
        assertThatThrownBy(() -> CellRule.builder().column("a").constant("b").build())
                .hasMessageContaining("Give one of the two");
    }

    @Test
    void refuses_two_tables_of_one_source() {
        TableMapping table = TableMapping.builder()
                .source("s")
                .records("customer")
                .addKey("k")
                .build();

        assertThatThrownBy(() -> Mapping.of(table, table)).hasMessageContaining("mapped twice");
    }

    @Test
    void proposes_itself_from_names_and_labels_in_either_language() {
        TableMapping proposed = Mapping.propose(
                "kunden", List.of("Name", "行业", "annual_revenue", "Postleitzahl"), CustomerAttributes.CATALOGUE);

        assertThat(proposed.key()).containsExactly("Name");
        assertThat(proposed.attributes())
                .isEqualTo(Map.of(
                        "name", CellRule.of("Name"),
                        "sector", CellRule.of("行业"),
                        "annualRevenue", CellRule.of("annual_revenue")));
    }
}
