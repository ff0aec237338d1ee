package io.crmkit.core.condition;

import static io.crmkit.core.condition.ConditionFixture.ACME;
import static io.crmkit.core.condition.ConditionFixture.CATALOGUES;
import static io.crmkit.core.condition.ConditionFixture.cny;
import static io.crmkit.core.condition.ConditionFixture.faults;
import static io.crmkit.core.condition.ConditionFixture.holds;
import static io.crmkit.core.condition.ConditionFixture.places;
import static io.crmkit.core.condition.ConditionFixture.plain;
import static io.crmkit.core.condition.ConditionFixture.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.data.Data;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.time.RelativePeriod;
import io.crmkit.core.time.RelativeUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConditionDataTest {

    @Test
    void every_form_that_is_documented_is_read() {
        assertThat(read(plain("size", "in", List.of("small", "very-large"))))
                .isEqualTo(Company.SIZE.in(Company.Size.SMALL, Company.Size.VERY_LARGE));
        assertThat(read(plain("credit", "at-least", Map.of("amount", "1000.00", "currency", "CNY"))))
                .isEqualTo(Company.CREDIT.atLeast(cny(1000)));
        assertThat(read(plain("founded", "within", "next fiscal quarter")))
                .isEqualTo(Company.FOUNDED.within(RelativePeriod.next(RelativeUnit.FISCAL_QUARTER)));
        assertThat(read(plain("seen", "below", Map.of("period", "last 90 days"))))
                .isEqualTo(Company.SEEN.before(RelativePeriod.lastDays(90)));
        assertThat(read(Map.of("value", Map.of("days-from", "founded", "to", "seen"), "above", 30)))
                .isEqualTo(Company.SEEN.daysSince(Company.FOUNDED).compared(Operator.ABOVE, 30L));
        assertThat(read(Map.of("not", plain("owner", "blank", true)))).isEqualTo(Company.OWNER.isPresent());
        assertThat(read(plain("owner", "blank", false))).isEqualTo(Company.OWNER.isPresent());
        assertThat(read(Map.of("any-of", "addresses", "where", plain("city", "is", "Bonn"))))
                .isEqualTo(Company.ADDRESSES.any(Address.CITY.is("Bonn")));
        assertThat(read(Map.of("none-of", "deals", "where", Map.of("all", List.of()))))
                .isEqualTo(Company.DEALS.none(Condition.always()));
        assertThat(read(Map.of("any", List.of()))).isEqualTo(Condition.never());
        assertThat(read(plain("share", "between", List.of("0.10", new BigDecimal("0.5")))))
                .isEqualTo(Company.SHARE.between(new BigDecimal("0.1"), new BigDecimal("0.5")));
        assertThat(read(plain("visits", "has", "2026-01-05"))).isEqualTo(Company.VISITS.has(LocalDate.of(2026, 1, 5)));
        assertThat(read(Map.of("value", "name", "is", "Acme"))).isEqualTo(Company.NAME.is("Acme"));
    }

    @Test
    void every_form_is_written_as_documented() {
        assertThat(Company.CREDIT.atLeast(cny(1000)).toData())
                .isEqualTo(plain("credit", "at-least", Map.of("amount", "1000.00", "currency", "CNY")));
        assertThat(Company.SEEN.before(RelativePeriod.lastDays(90)).toData())
                .isEqualTo(plain("seen", "below", Map.of("period", "last 90 days")));
        assertThat(Company.SEEN.within(RelativePeriod.today()).toData()).isEqualTo(plain("seen", "within", "today"));
        assertThat(Company.SIZE.is(Company.Size.VERY_LARGE).toData()).isEqualTo(plain("size", "is", "very-large"));
        assertThat(Company.VISITS.has(LocalDate.of(2026, 1, 5)).toData())
                .isEqualTo(plain("visits", "has", "2026-01-05"));
        assertThat(Company.OWNER.isPresent().toData()).isEqualTo(Map.of("not", plain("owner", "blank", true)));
        assertThat(Company.ADDRESSES.all(Condition.never()).toData())
                .isEqualTo(Map.of("all-of", "addresses", "where", Map.of("any", List.of())));
        assertThat(Company.SEEN.daysSince(Company.FOUNDED).toData())
                .isEqualTo(Map.of("days-from", "founded", "to", "seen"));
        assertThat(Company.STAFF.value().times(Company.SHARE.value()).toData())
                .isEqualTo(Map.of("product", List.of("staff", "share")));
    }

    @Test
    void conversion_is_read_and_written_with_its_policy() {
        RatePolicy policy = RatePolicy.closeDate(CurrencyUnit.of("CNY"));
        Condition converted = Company.CREDIT.converted(policy, Company.FOUNDED).compared(Operator.ABOVE, cny(1));

        assertThat(read(converted.toData())).isEqualTo(converted);
        assertThat(converted).hasToString("credit by close-date into CNY on founded is above CNY 1.00");
        assertThat(places(() -> read(Map.of(
                        "value", Map.of("convert", "name", "by", policy.toData(), "on", "founded"), "above", 1))))
                .containsExactly("$.value");
        assertThat(places(() -> read(
                        Map.of("value", Map.of("convert", "credit", "by", policy.toData(), "on", "name"), "above", 1))))
                .containsExactly("$.value");
        assertThat(places(() ->
                        read(Map.of("value", Map.of("convert", "credit", "by", "x", "on", "founded"), "above", 1))))
                .containsExactly("$.value.by");
    }

    @Test
    void a_product_can_be_written_but_not_compared() {
        assertThatThrownBy(() -> read(Map.of("value", Map.of("product", List.of("staff", "share")), "above", 1)))
                .hasMessageContaining("$.value: staff × share: A product can be summed, but not compared.");
        assertThatThrownBy(() -> read(Map.of("value", Map.of("product", List.of("staff")), "above", 1)))
                .hasMessageContaining("$.value.product: A product needs two factors or more, but got [staff].");
        assertThat(ConditionData.expression(Data.of(Map.of(
                        "product", List.of("staff", Map.of("product", List.of("share", "share")))))))
                .hasToString("staff × share × share");
    }

    @Test
    void an_unknown_attribute_is_refused_with_the_nearest_name() {
        assertThatThrownBy(() -> read(plain("nmae", "is", "x")))
                .hasMessage("$.attribute: \"nmae\": A company has no attribute of this name. Maybe \"name\" is meant.");
        assertThatThrownBy(() -> read(plain("deal", "is", "x"))).hasMessageContaining("Maybe \"deals\" is meant.");
        assertThatThrownBy(() -> read(plain("titel", "is", "x"))).hasMessageNotContaining("title");
    }

    @Test
    void a_value_of_the_wrong_kind_is_refused_at_its_place() {
        assertThatThrownBy(() -> read(plain("staff", "is", "many")))
                .hasMessage("$.is: \"many\": Here must stand a whole number.");
        assertThat(places(() -> read(plain("staff", "in", List.of(1, "x", 2, true)))))
                .containsExactly("$.in[1]", "$.in[3]");
        assertThat(places(() -> read(plain("staff", "is", 1_000_001)))).containsExactly("$.is");
        assertThat(places(() -> read(plain("staff", "in", 1)))).containsExactly("$.in");
        assertThat(places(() -> read(plain("owner", "blank", "yes")))).containsExactly("$.blank");
        assertThat(places(() -> read(plain("tags", "has", 1)))).containsExactly("$.has");
        assertThat(places(() -> read(plain("founded", "within", "someday")))).containsExactly("$.within");
        assertThat(places(() -> read(plain("founded", "above", Map.of("period", "someday")))))
                .containsExactly("$.above.period");
        assertThat(places(() -> read(plain("founded", "above", Map.of("periods", "today")))))
                .containsExactly("$.above.periods");
        assertThat(places(() -> read(plain("founded", "is", Map.of("period", "today")))))
                .containsExactly("$.is");
        assertThat(places(() -> read(plain("staff", "above", Map.of("period", "today")))))
                .containsExactly("$.above");
        assertThat(places(() -> read(plain("size", "is", "medium")))).containsExactly("$.is");
    }

    @Test
    void between_needs_two_values() {
        for (List<?> bounds : List.of(List.of(), List.of(1), List.of(1, 2, 3))) {
            assertThatThrownBy(() -> read(plain("staff", "between", bounds)))
                    .hasMessage("$.between: Two values are needed, but there are " + bounds.size() + ".");
        }
    }

    @Test
    void an_operator_that_does_not_fit_is_refused_at_its_place() {
        assertThatThrownBy(() -> read(plain("staff", "contains", "1")))
                .hasMessage("$.contains: \"contains\": This operator does not fit a value of kind whole."
                        + " Fitting are: is, in, between, above, at-least, below, at-most, blank.");
        assertThat(places(() -> read(plain("addresses", "is", "x")))).containsExactly("$.is");
    }

    @Test
    void exactly_one_known_operator_must_stand_beside_the_attribute() {
        assertThatThrownBy(() -> read(Map.of("attribute", "name")))
                .hasMessageStartingWith("$: An operator must stand beside the attribute. Known are: is, in,");
        Map<String, Object> doubled = new java.util.TreeMap<>(Map.of("attribute", "staff", "above", 1, "below", 5));
        assertThatThrownBy(() -> read(doubled))
                .hasMessage("$: Only one operator may stand beside the attribute, but there are above, below."
                        + " Join two comparisons with all or any.");
        assertThatThrownBy(() -> read(plain("name", "contain", "x")))
                .hasMessage("$.contain: \"contain\": There is no such operator. Maybe \"contains\" is meant.");
        assertThatThrownBy(() -> read(Map.of("attribute", "name", "x".repeat(1 << 20), 1, "y".repeat(1 << 20), 1)))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(600));
        assertThatThrownBy(() -> read(Map.of("attribute", "name", "x".repeat(1 << 20), 1)))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(600));
    }

    @Test
    void unknown_names_and_operators_are_told_together() {
        assertThat(places(() -> read(plain("nmae", "iss", "x")))).containsExactly("$.attribute", "$.iss");
    }

    @Test
    void what_is_no_condition_at_all_says_what_one_looks_like() {
        assertThatThrownBy(() -> read(Map.of("is", "x")))
                .hasMessageContaining(
                        "$: A condition must be one of all, any, not, any-of, all-of, none-of, or compare");
        assertThat(places(() -> read("name"))).containsExactly("$");
        assertThat(places(() -> read(null))).containsExactly("$");
        assertThat(places(() -> read(Map.of("attribute", 1, "is", 1)))).containsExactly("$.attribute");
        assertThat(places(() -> read(Map.of("all", Map.of())))).containsExactly("$.all");
        assertThat(places(() -> read(Map.of("not", List.of())))).containsExactly("$.not");
        assertThat(places(() -> read(Map.of("all", List.of(), "is", 1)))).containsExactly("$.is");
        assertThat(places(() -> read(Map.of("any", List.of(), "all", List.of()))))
                .containsExactly("$.any");
        assertThat(places(() -> read(Map.of("not", plain("name", "is", "x"), "and", 1))))
                .containsExactly("$.and");
        assertThat(places(() -> read(Map.of("any-of", "addresses")))).containsExactly("$.where");
        assertThat(places(() -> read(Map.of("any-of", "name", "where", Map.of()))))
                .containsExactly("$.any-of");
        assertThat(places(() -> read(Map.of("any-of", "deals", "where", plain("city", "is", "x")))))
                .containsExactly("$.where.attribute");
        assertThat(places(() -> read(Map.of("attribute", "name", "value", "staff", "is", 1))))
                .containsExactly("$.value");
        assertThat(places(() -> read(Map.of("value", Map.of("odd", 1), "is", 1))))
                .containsExactly("$.value.odd");
        assertThat(places(() -> read(Map.of("value", Map.of("days-from", "founded"), "is", 1))))
                .containsExactly("$.value.to");
        assertThat(places(() -> read(Map.of("value", Map.of("days-from", "founded", "to", "seen", "x", 1), "is", 1))))
                .containsExactly("$.value.x");
        assertThat(places(() -> read(Map.of(7, 1)))).containsExactly("$");
    }

    @Test
    void several_faults_are_told_at_once_each_at_its_place() {
        Map<String, Object> faulty = Map.of(
                "all",
                List.of(
                        plain("nmae", "is", "x"),
                        Map.of("any", List.of(plain("staff", "is", "x"), plain("staff", "is", 1))),
                        Map.of("not", plain("size", "above", 1)),
                        Map.of("all-of", "addresses", "where", plain("rent", "above", "x"))));

        assertThat(places(() -> read(faulty)))
                .containsExactly(
                        "$.all[0].attribute", "$.all[1].any[0].is", "$.all[2].not.above", "$.all[3].where.above");
    }

    @Test
    void data_may_nest_sixty_four_levels_and_not_one_more() {
        assertThat(read(nested(63, plain("name", "is", "Acme"))).depth()).isEqualTo(64);
        assertThat(faults(() -> read(nested(64, plain("name", "is", "Acme")))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .endsWith("A condition may nest at most 64 levels deep. Flatten it."));
        assertThat(read(nested(62, plain("name", "blank", false))).depth()).isEqualTo(64);
        assertThat(faults(() -> read(nested(63, plain("name", "blank", false)))))
                .hasSize(1);
        assertThat(faults(() -> read(rows(64)))).hasSize(1);
    }

    @Test
    @Timeout(60)
    void ten_thousand_levels_of_data_are_refused_without_walking_them() {
        assertThat(faults(() -> read(nested(10_000, plain("name", "is", "x"))))).hasSize(1);
        assertThat(faults(() -> read(rows(10_000)))).hasSize(1);
        Object list = "x";
        Object product = "staff";
        for (int i = 0; i < 10_000; i++) {
            list = Map.of("all", List.of(list));
            product = Map.of("product", List.of("staff", product));
        }
        Object towers = list;
        Object products = product;
        assertThat(faults(() -> read(towers))).hasSize(1);
        assertThat(faults(() -> read(Map.of("value", products, "is", 1)))).hasSize(1);
        assertThat(faults(() -> read(plain("name", "is", towers)))).hasSize(1);
        assertThat(faults(() -> read(plain("credit", "is", towers)))).isNotEmpty();
    }

    @Test
    @Timeout(60)
    void wide_data_is_read_in_one_go() {
        List<Object> parts = Collections.nCopies(20_000, plain("name", "is", "Acme"));

        assertThat(holds(read(Map.of("all", parts)), ACME)).isTrue();
        assertThat(faults(() -> read(Map.of("all", Collections.nCopies(1000, "x")))))
                .hasSize(1000);
    }

    @Test
    void a_null_operand_is_refused() {
        Map<String, Object> nothing = new java.util.HashMap<>(Map.of("attribute", "name"));
        nothing.put("is", null);

        assertThatThrownBy(() -> read(nothing)).hasMessage("$.is: Here must stand a text, but there is nothing.");
        assertThat(places(() -> read(plain("name", "in", Arrays.asList("x", null)))))
                .containsExactly("$.in[1]");
    }

    @Test
    void conditions_are_read_against_the_schema_that_is_given() {
        Data data = Data.of(plain("parent.name", "is", "x"));

        assertThat(Condition.fromData(data, Company.CATALOGUE, CATALOGUES))
                .isEqualTo(Company.PARENT.then(Company.NAME).is("x"));
        assertThatThrownBy(() -> Condition.fromData(data, Company.CATALOGUE, Schema.none()))
                .hasMessageContaining("which is not known here");
    }

    private static Object nested(int levels, Object innermost) {
        Object tree = innermost;
        for (int i = 0; i < levels; i++) {
            tree = Map.of("not", tree);
        }
        return tree;
    }

    private static Object rows(int levels) {
        Object tree = plain("name", "is", "x");
        for (int i = 0; i < levels; i++) {
            tree = Map.of("any-of", "company.deals", "where", tree);
        }
        return Map.of("any-of", "deals", "where", tree);
    }
}
