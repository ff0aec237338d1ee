package io.crmkit.core.json;

import static io.crmkit.core.json.DealFixture.EXTENDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.data.Data;
import io.crmkit.core.json.DealFixture.Line;
import io.crmkit.core.kind.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class JsonSchemasTest {

    private final Data schema = Data.of(JsonSchemas.of(EXTENDED));

    @Test
    void names_the_draft_and_itself() {
        assertThat(schema.at("$schema").text()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("$id").text()).isEqualTo("urn:crmkit:deal");
        assertThat(schema.at("required").list(Data::text)).containsExactly("id", "version", "name");
        assertThat(schema.at("additionalProperties").flag()).isFalse();
        assertThat(Data.of(JsonSchemas.of(EXTENDED, Unknown.KEEP))
                        .at("additionalProperties")
                        .flag())
                .isTrue();
    }

    @Test
    void lists_every_attribute_of_the_record_with_both_labels() {
        assertThat(schema.at("properties").keys())
                .containsExactlyElementsOf(EXTENDED.attributes().stream()
                        .<String>map(Attribute::name)
                        .toList());
        for (String name : schema.at("properties").keys()) {
            Data property = schema.at("properties").at(name);

            assertThat(property.at("x-label").at("en").text())
                    .isEqualTo(EXTENDED.get(name).label().en());
            assertThat(property.at("x-label").at("zh").text())
                    .isEqualTo(EXTENDED.get(name).label().zh());
            assertThat(property.at("x-confidentiality").isAbsent()).isFalse();
        }
    }

    @Test
    void says_what_values_may_be() {
        assertThat(property("name").at("maxLength").value()).isEqualTo(200);
        assertThat(property("name").at("x-confidentiality").text()).isEqualTo("confidential");
        assertThat(property("name").at("x-personal").flag()).isTrue();
        assertThat(property("name").at("x-formerly").list(Data::text)).containsExactly("title");
        assertThat(property("size").at("enum").list(Data::text)).containsExactly("small", "very-large");
        assertThat(property("size")
                        .at("x-enum-labels")
                        .at("very-large")
                        .at("zh")
                        .text())
                .isEqualTo("特大");
        assertThat(property("closeDate").at("format").text()).isEqualTo("date");
        assertThat(property("openedAt").at("format").text()).isEqualTo("date-time");
        assertThat(property("parent").at("x-reference").text()).isEqualTo("deal");
        assertThat(property("lines").at("items").at("$ref").text()).isEqualTo("#/$defs/row-line");
        assertThat(schema.at("$defs").keys()).containsExactly("money", "row-line");
        assertThat(property("region").at("x-custom").flag()).isTrue();
        assertThat(property("lineCount").at("readOnly").flag()).isTrue();
        assertThat(property("scores").at("additionalProperties").at("type").text())
                .isEqualTo("number");
    }

    @Test
    void rows_of_an_unknown_shape_are_any_object() {
        Catalogue<String> catalogue = Catalogue.define("x", "X", "X", String.class, () -> "", built -> built)
                .catalogue();
        Shape<Line> shape = OpaqueRows.SHAPE;
        Catalogue<Line> owner = OpaqueRows.CATALOGUE;

        assertThat(JsonSchemas.of(catalogue)).doesNotContainKeys("required", "$defs");
        assertThat(shape.name()).isEqualTo("opaque");
        assertThat(Data.of(JsonSchemas.of(owner))
                        .at("properties")
                        .at("rows")
                        .at("items")
                        .value())
                .isEqualTo(Map.of("type", "object"));
    }

    @Test
    void rows_of_an_unknown_shape_are_written_and_read_by_it() {
        CrmJson json = CrmJson.of(Catalogues.of(List.of(OpaqueRows.CATALOGUE)));
        Line line = new Line("a", Money.parse("EUR 1"), Optional.empty(), Extras.none());

        String text = json.write(OpaqueRows.CATALOGUE, line);

        assertThat(text).isEqualTo("{\"rows\":[\"a\"]}");
        assertThat(json.read(OpaqueRows.CATALOGUE, text)).isEqualTo(line);
    }

    @Test
    void the_released_schema_stays() {
        assertThat(Json.pretty(JsonSchemas.of(EXTENDED)) + "\n").isEqualTo(Golden.text("deal-schema.json"));
    }

    private Data property(String name) {
        return schema.at("properties").at(name);
    }

    /** Rows that only their shape understands. */
    static final class OpaqueRows {
        static final Shape<Line> SHAPE = new Shape<>() {
            @Override
            public String name() {
                return "opaque";
            }

            @Override
            public Class<Line> type() {
                return Line.class;
            }

            @Override
            public Object toData(Line row) {
                return row.sku();
            }

            @Override
            public Line fromData(Data data) {
                return new Line(data.text(), Money.parse("EUR 1"), Optional.empty(), Extras.none());
            }
        };

        private static final Definition<Line, List<Line>> DEFINE =
                Catalogue.define("owner", "Owner", "所有者", Line.class, ArrayList::new, built -> built.get(0));
        static final Attribute<Line, List<Line>> ROWS =
                DEFINE.parts("rows", () -> SHAPE).label("Rows", "行").collected(List::of, List::addAll);
        static final Catalogue<Line> CATALOGUE = DEFINE.catalogue();

        private OpaqueRows() {}
    }
}
