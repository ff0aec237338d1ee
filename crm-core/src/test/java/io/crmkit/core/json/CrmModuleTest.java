package io.crmkit.core.json;

import static io.crmkit.core.json.DealFixture.CATALOGUES;
import static io.crmkit.core.json.DealFixture.SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.json.DealFixture.Deal;
import io.crmkit.core.json.DealFixture.Line;
import io.crmkit.core.json.DealFixture.Size;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.time.RelativePeriod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CrmModuleTest {

    record Screen(
            String title,
            Deal deal,
            List<Deal> deals,
            Optional<Money> total,
            Optional<List<Line>> lines,
            Map<Id<Deal>, Label> labels,
            Size size,
            RatePolicy policy,
            RelativePeriod period,
            List<Entry> entries,
            @About("deal") Condition filter,
            @About("deal") List<Condition> others,
            Decision<Deal> decision,
            Decision<String> word) {}

    private final CrmJson json = CrmJson.of(CATALOGUES).reasons(List.of(CrmJsonTest.LIMIT));
    private final ObjectMapper mapper =
            JsonMapper.builder().addModule(json.module()).build();

    private static Screen screen() {
        return new Screen(
                "t",
                DealFixture.full(),
                List.of(DealFixture.small()),
                Optional.of(Money.parse("CNY 5")),
                Optional.of(DealFixture.full().lines()),
                Map.of(Id.of("d-1"), Label.same("L")),
                Size.VERY_LARGE,
                RatePolicy.closeDate(CurrencyUnit.of("CNY")),
                RelativePeriod.parse("last fiscal quarter"),
                List.of(CrmJsonTest.entry()),
                SIZE.is(Size.SMALL),
                List.of(SIZE.isBlank()),
                Decision.accepted(DealFixture.small(), List.of()),
                Decision.accepted("done", List.of()));
    }

    @Test
    void the_objects_of_a_host_come_back() throws Exception {
        String text = mapper.writeValueAsString(screen());

        assertThat(mapper.readValue(text, Screen.class)).isEqualTo(screen());
        assertThat(text)
                .contains("\"size\":\"very-large\"", "\"labels\":{\"d-1\":", "\"period\":\"last fiscal quarter\"");
    }

    @Test
    void records_look_the_same_as_without_the_mapper() throws Exception {
        assertThat(mapper.writeValueAsString(DealFixture.full()))
                .isEqualTo(json.write(DealFixture.DEALS, DealFixture.full()).replace("0.000000125", "1.25E-7"));
        assertThat(mapper.readValue(json.write(DealFixture.DEALS, DealFixture.full()), Deal.class))
                .isEqualTo(DealFixture.full());
        assertThat(mapper.readValue("[\"a\",\"b\"]", new TypeReference<List<Id<Deal>>>() {}))
                .containsExactly(Id.of("a"), Id.of("b"));
    }

    @Test
    void trees_of_the_mapper_work_as_well() throws Exception {
        JsonNode tree = mapper.valueToTree(DealFixture.full());

        assertThat(mapper.treeToValue(tree, Deal.class)).isEqualTo(DealFixture.full());
        assertThat(mapper.convertValue(DealFixture.full(), Deal.class)).isEqualTo(DealFixture.full());
    }

    @Test
    void absent_values_are_empty_optionals() throws Exception {
        Screen read = mapper.readValue("{\"title\":\"t\",\"total\":null}", Screen.class);

        assertThat(read.total()).isEmpty();
        assertThat(read.lines()).isEmpty();
        assertThat(mapper.writeValueAsString(read)).contains("\"total\":null");
        assertThat(JsonMapper.builder()
                        .addModule(json.module())
                        .defaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Value.construct(
                                com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY,
                                com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS))
                        .build()
                        .writeValueAsString(read))
                .isEqualTo("{\"title\":\"t\"}");
    }

    @Test
    void a_refusal_is_an_exception_of_the_mapper_with_our_words() {
        for (String text : List.of(
                "{\"deal\":{\"id\":\"\",\"version\":1,\"name\":\"n\"}}",
                "{\"deal\":{\"id\":\"d\",\"id\":\"d\"}}",
                "{\"deals\":[{\"id\":\"d\",\"version\":1}]}",
                "{\"total\":{\"amount\":\"x\",\"currency\":\"CNY\"}}",
                "{\"size\":\"huge\"}",
                "{\"filter\":{\"attribute\":\"naem\",\"is\":5}}",
                "{\"decision\":{\"outcome\":\"accepted\"}}",
                "{\"decision\":{\"outcome\":\"accepted\",\"result\":{\"id\":\"d\"}}}",
                "{\"entries\":[{}]}")) {
            assertThatThrownBy(() -> mapper.readValue(text, Screen.class))
                    .isInstanceOf(JsonMappingException.class)
                    .hasRootCauseInstanceOf(InvalidDataException.class)
                    .hasMessageContaining("$");
        }
        assertThatThrownBy(() -> mapper.readValue("{\"labels\":{\"\":{}}}", Screen.class))
                .isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> mapper.readValue("{\"deals\":[{\"id\":\"d\",\"version\":0}]}", Screen.class))
                .hasMessageContaining("$.deals[0].version");
    }

    @Test
    void a_condition_must_be_told_what_it_is_about() throws Exception {
        String text = mapper.writeValueAsString(SIZE.is(Size.SMALL));

        assertThatThrownBy(() -> mapper.readValue(text, Condition.class)).hasMessageContaining("@About");
        assertThat((Condition) mapper.readerFor(Condition.class)
                        .withAttribute(CrmJson.ABOUT, "deal")
                        .readValue(text))
                .isEqualTo(SIZE.is(Size.SMALL));
    }

    @Test
    void decisions_of_every_outcome_come_back() throws Exception {
        TypeReference<Decision<Money>> type = new TypeReference<>() {};
        for (Decision<Money> decision : List.<Decision<Money>>of(
                Decision.accepted(Money.parse("CNY 5"), List.of(CrmJsonTest.LIMIT.reason())),
                Decision.refused(CrmJsonTest.LIMIT.reason()),
                new Decision.Pending<>(Optional.of(Id.of("h")), List.of()))) {
            assertThat(mapper.readValue(mapper.writeValueAsString(decision), type))
                    .isEqualTo(decision);
        }
    }

    @Test
    void class_names_are_never_written() throws Exception {
        ObjectMapper typed = JsonMapper.builder()
                .addModule(json.module())
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class)
                                .build(),
                        ObjectMapper.DefaultTyping.NON_FINAL)
                .build();
        Map<String, Object> text = Map.of();

        assertThat(typed.writeValueAsString(DealFixture.small())).doesNotContain("crmkit");
        assertThat(typed.readValue(typed.writeValueAsString(DealFixture.small()), Deal.class))
                .isEqualTo(DealFixture.small());
        assertThat(typed.writeValueAsString(Label.same("x"))).isEqualTo("{\"en\":\"x\",\"zh\":\"x\"}");
        assertThat(text).isEmpty();
    }

    @Test
    void other_types_stay_with_the_mapper() {
        ObjectMapper strict = mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        assertThatThrownBy(() -> strict.readValue("{\"x\":1}", Screen.class)).isInstanceOf(JsonMappingException.class);
        assertThat(json.module().getModuleName()).isEqualTo("io.crmkit");
        assertThat(json.module().getTypeId()).isEqualTo("io.crmkit");
        assertThat(json.module().version().isUnknownVersion()).isTrue();
    }

    @Test
    void refuses_two_catalogues_of_one_type() {
        Catalogue<Deal> twin = Catalogue.define(
                        "twin", "Twin", "双", Deal.class, () -> "", (String none) -> DealFixture.small())
                .catalogue();

        assertThatThrownBy(() -> CrmJson.of(Catalogues.of(List.of(DealFixture.DEALS, twin)))
                        .module())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two catalogues");
    }
}
