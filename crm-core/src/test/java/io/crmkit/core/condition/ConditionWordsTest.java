package io.crmkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.customer.Address;
import io.crmkit.core.customer.AddressUse;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.time.RelativePeriod;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConditionWordsTest {

    private static final Catalogues SCHEMA = Catalogues.of(List.of(CustomerAttributes.CATALOGUE));
    private static final Condition CONDITION = CustomerAttributes.SIZE
            .is(CompanySize.LARGE)
            .and(CustomerAttributes.SECTOR.isBlank().or(CustomerAttributes.SECTOR.in("retail", "banking")))
            .and(CustomerAttributes.ADDRESSES.any(Address.Attributes.USE.is(AddressUse.OFFICE)))
            .and(CustomerAttributes.EMPLOYEES.above(10L).not());

    private static String words(Condition condition, Locale locale) {
        return condition.words(locale, CustomerAttributes.CATALOGUE, SCHEMA);
    }

    @Test
    void says_a_condition_with_the_labels_of_its_attributes() {
        assertThat(words(CONDITION, Locale.ENGLISH))
                .isEqualTo("Size is Large and (Sector is blank or Sector is one of retail, banking)"
                        + " and (any of Addresses with (Use is Office)) and not (Employees is above 10)");
        assertThat(words(CONDITION, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("规模 等于 " + CompanySize.LARGE.label().zh()
                        + " 且 （行业 为空 或 行业 属于 retail、banking） 且 （任一地址满足（用途 等于 办公）） 且 非（员工数 大于 10）");
    }

    @Test
    void says_of_one_comparison_that_does_not_hold_what_people_say() {
        assertNegated(CustomerAttributes.SECTOR.isBlank(), "Sector is not blank", "行业 不为空");
        assertNegated(CustomerAttributes.SECTOR.is("retail"), "Sector is not retail", "行业 不等于 retail");
        assertNegated(
                CustomerAttributes.SECTOR.in("retail", "banking"),
                "Sector is not one of retail, banking",
                "行业 不属于 retail、banking");
        assertNegated(CustomerAttributes.SECTOR.contains("bank"), "Sector does not contain bank", "行业 不包含 bank");
        assertNegated(CustomerAttributes.SECTOR.startsWith("bank"), "Sector does not start with bank", "行业 开头不是 bank");
        assertNegated(CustomerAttributes.EMPLOYEES.between(1L, 9L), "Employees is not between 1, 9", "员工数 不介于 1、9");
        assertNegated(CustomerAttributes.TAGS.has("vip"), "Tags does not have vip", "标签 不含有 vip");
        assertNegated(
                CustomerAttributes.CUSTOMER_SINCE.within(RelativePeriod.today()),
                "Customer since is not within Today",
                "成为客户日期 不在期间内 今天");
    }

    @Test
    void does_not_say_of_what_may_be_blank_that_it_compares_the_other_way() {
        assertNegated(CustomerAttributes.EMPLOYEES.above(10L), "not (Employees is above 10)", "非（员工数 大于 10）");
        assertNegated(CustomerAttributes.EMPLOYEES.atLeast(10L), "not (Employees is at least 10)", "非（员工数 不小于 10）");
        assertNegated(CustomerAttributes.EMPLOYEES.below(10L), "not (Employees is below 10)", "非（员工数 小于 10）");
        assertNegated(CustomerAttributes.EMPLOYEES.atMost(10L), "not (Employees is at most 10)", "非（员工数 不大于 10）");
        assertNegated(
                CustomerAttributes.SECTOR.isBlank().or(CustomerAttributes.SECTOR.is("retail")),
                "not (Sector is blank or Sector is retail)",
                "非（行业 为空 或 行业 等于 retail）");
    }

    @Test
    void says_differently_whatever_is_not_the_same() {
        List<String> said = Stream.of(Operator.values())
                .flatMap(operator -> Stream.concat(Stream.of(operator.label()), operator.negated().stream()))
                .flatMap(label -> Stream.of(label.en(), label.zh()))
                .toList();

        assertThat(said).doesNotHaveDuplicates();
    }

    private static void assertNegated(Condition condition, String en, String zh) {
        assertThat(words(condition.not(), Locale.ENGLISH)).isEqualTo(en);
        assertThat(words(condition.not(), Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
    }

    @Test
    void says_what_always_and_never_holds() {
        assertThat(words(Condition.always(), Locale.ENGLISH)).isEqualTo("always");
        assertThat(words(Condition.never(), Locale.CHINA)).isEqualTo("恒不成立");
    }

    @Test
    void refuses_names_that_are_not_known() {
        Condition mistyped = new Expression.Value("sise").compared(Operator.IS, "large");

        assertThatThrownBy(() -> words(mistyped, Locale.ENGLISH))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("Maybe \"size\" is meant.");
    }

    @Test
    void reads_expressions_without_a_catalogue() {
        assertThat(Expression.fromData(Data.of("size"))).isEqualTo(new Expression.Value("size"));
        assertThat(Schema.none().names()).isEmpty();
        assertThat(SCHEMA.names()).containsExactly("customer");
        assertThat(CustomerAttributes.CATALOGUE.around("customer")).isEmpty();
    }
}
