package io.crmkit.core.condition;

import static io.crmkit.core.condition.ConditionFixture.ACME;
import static io.crmkit.core.condition.ConditionFixture.BARE;
import static io.crmkit.core.condition.ConditionFixture.BINDER;
import static io.crmkit.core.condition.ConditionFixture.DEAL;
import static io.crmkit.core.condition.ConditionFixture.WORLD;
import static io.crmkit.core.condition.ConditionFixture.cny;
import static io.crmkit.core.condition.ConditionFixture.company;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.RowsAttribute;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.time.RelativePeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Locale EN = Locale.ENGLISH;
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Test
    void says_of_every_part_whether_it_held_and_what_was_found() {
        Condition condition = Company.SIZE
                .in(Company.Size.SMALL, Company.Size.VERY_LARGE)
                .and(Company.STAFF.above(200L).or(Company.KEY.is(true)))
                .and(Company.NAME.isBlank().not());

        assertThat(explain(condition, ACME).text(EN)).isEqualTo("""
                ✓ all of these hold
                  ✓ Size is one of small, very-large (very-large)
                  ✓ at least one of these holds
                    ✗ Staff is above 200 (120)
                    ✓ Key account is yes (yes)
                  ✓ this does not hold
                    ✗ Name is blank (Acme)""");
        assertThat(explain(condition, ACME).text(ZH)).isEqualTo("""
                ✓ 全部成立
                  ✓ 规模 属于 small, very-large (very-large)
                  ✓ 至少一项成立
                    ✗ 员工数 大于 200 (120)
                    ✓ 重点客户 等于 是 (是)
                  ✓ 以下不成立
                    ✗ 名称 为空 (Acme)""");
    }

    @Test
    void what_is_blank_is_called_blank() {
        assertThat(explain(Company.KEY.is(false), BARE)).hasToString("✗ Key account is no (blank)");
        assertThat(explain(Company.KEY.is(false), BARE).text(ZH)).isEqualTo("✗ 重点客户 等于 否 (空)");
    }

    @Test
    void confidential_values_appear_to_the_cleared_only() {
        Condition secret = Company.CREDIT.atLeast(cny(500_000)).and(Company.OWNER.is("Zhang Wei"));
        Explanation explanation = explain(secret, ACME);

        assertThat(explanation.text(EN)).isEqualTo("""
                ✗ all of these hold
                  ✓ Credit limit is at least ••• (•••)
                  ✗ Owner is ••• (•••)""");
        assertThat(explanation.toString()).doesNotContain("777", "500", "Li Na", "Zhang");
        assertThat(explanation.text(ZH)).doesNotContain("777", "500", "Li Na", "Zhang");
        assertThat(explanation.text(EN, any -> true)).contains("CNY 777000.00", "CNY 500000.00", "Li Na", "Zhang Wei");
        assertThat(explanation.text(EN, each -> each != Confidentiality.SECRET))
                .contains("CNY 777000.00")
                .doesNotContain("Li Na");
    }

    @Test
    void a_value_behind_a_confidential_reference_is_confidential() {
        Explanation path = BINDER.bind(Deal.RESELLER.then(Company.NAME).is("Holding"), Deal.CATALOGUE)
                .explain(DEAL, WORLD);
        Explanation rows = BINDER.bind(
                        new Condition.Rows("reseller.deals", Quantifier.NONE, Deal.AMOUNT.is(cny(1)))
                                .and(new Condition.Rows(
                                        "company.addresses",
                                        Quantifier.ANY,
                                        Address.CITY.is("Beijing").and(Address.PHONE.is("555-0100")))),
                        Deal.CATALOGUE)
                .explain(DEAL, WORLD);

        assertThat(path).hasToString("✓ Name is ••• (•••)");
        assertThat(Deal.RESELLER.then(Company.NAME).confidentiality()).isEqualTo(Confidentiality.CONFIDENTIAL);
        assertThat(rows.toString()).contains("Beijing").doesNotContain("555");
    }

    @Test
    void rows_of_a_confidential_attribute_are_confidential_themselves() {
        Definition<Company, Company.Maker> definition =
                Catalogue.define("company", "Company", "公司", Company.class, Company.Maker::new, Company.Maker::build);
        RowsAttribute<Company, Address> hideouts = definition
                .parts("hideouts", () -> Address.CATALOGUE)
                .label("Hideouts", "藏身处")
                .confidentiality(Confidentiality.SECRET)
                .derived(Company::addresses);

        Explanation explanation = BINDER.bind(hideouts.any(Address.CITY.is("Beijing")), definition.catalogue())
                .explain(ACME);

        assertThat(explanation).hasToString("✓ any of Hideouts (2)\n  ✓ City is ••• (•••)\n  ✗ City is ••• (•••)");
    }

    @Test
    void rows_are_explained_one_by_one_and_never_printed_whole() {
        assertThat(explain(Company.ADDRESSES.all(Address.CITY.is("Berlin")), ACME)
                        .text(ZH))
                .isEqualTo("✗ 全部地址(2)\n  ✗ 城市 等于 Berlin (Beijing)\n  ✓ 城市 等于 Berlin (Berlin)");
        assertThat(explain(Company.ADDRESSES.isBlank(), ACME)).hasToString("✗ Addresses is blank (2 row(s))");
        assertThat(explain(Company.DEALS.none(Condition.always()), BARE)).hasToString("✓ none of Deals (0)");
    }

    @Test
    void values_are_shown_for_people() {
        assertThat(explain(Company.TAGS.has("pilot"), ACME)).hasToString("✓ Tags has pilot (pilot, 北京)");
        assertThat(explain(Company.FOUNDED.within(RelativePeriod.lastDays(90)), BARE)
                        .text(EN))
                .isEqualTo("✗ Founded on is within "
                        + RelativePeriod.lastDays(90).label().en() + " (blank)");
        assertThat(explain(Company.FOUNDED.within(RelativePeriod.lastDays(90)), BARE)
                        .text(ZH))
                .contains(RelativePeriod.lastDays(90).label().zh());
        assertThat(explain(Company.SHARE.is(new BigDecimal("0.0000001")), ACME))
                .hasToString("✗ Share of wallet is 0.0000001 (0.25)");
        assertThat(explain(Company.SEEN.daysSince(Company.FOUNDED).compared(Operator.ABOVE, 1L), ACME)
                        .text(ZH))
                .startsWith("✓ 成立日期至最近联系天数 大于 1");
    }

    @Test
    void a_value_stays_on_its_line_however_long_and_odd_it_is() {
        Company odd = company(m -> m.name = "😀".repeat(40) + "\n✓ forged line");

        String text = explain(Company.NAME.isBlank(), odd).text(EN);

        assertThat(text.lines()).hasSize(1);
        assertThat(text).contains("… (").doesNotContain("forged");
        assertThat(explain(Company.NAME.isBlank(), company(m -> m.name = "a\n✓ b"))
                        .text(EN))
                .isEqualTo("✗ Name is blank (a\\u000a✓ b)");
    }

    @Test
    void the_comparisons_that_held_or_did_not_can_be_picked() {
        Condition condition =
                Company.STAFF.above(200L).or(Company.NAME.is("Acme").not());
        Explanation explanation = explain(condition, ACME);

        assertThat(explanation.held()).isFalse();
        assertThat(explanation.comparison()).isEmpty();
        assertThat(explanation.parts()).hasSize(2);
        assertThat(explanation.leaves(true))
                .extracting(leaf -> leaf.comparison().orElseThrow())
                .isEqualTo(List.of(Company.NAME.is("Acme")));
        assertThat(explanation.leaves(false))
                .extracting(leaf -> leaf.comparison().orElseThrow())
                .isEqualTo(List.of(Company.STAFF.above(200L)));
    }

    @Test
    void enumerations_speak_both_languages() {
        for (Operator operator : Operator.values()) {
            assertThat(operator.label().en()).isNotEqualTo(operator.label().zh());
        }
        for (Quantifier quantifier : Quantifier.values()) {
            assertThat(quantifier.label().en()).isNotEqualTo(quantifier.label().zh());
        }
        assertThat(Operator.withCode("at-least")).isEqualTo(Optional.of(Operator.AT_LEAST));
    }

    private static Explanation explain(Condition condition, Company company) {
        return BINDER.bind(condition, Company.CATALOGUE).explain(company, WORLD);
    }
}
