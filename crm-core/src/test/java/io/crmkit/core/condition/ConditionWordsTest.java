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
import java.util.List;
import java.util.Locale;
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
