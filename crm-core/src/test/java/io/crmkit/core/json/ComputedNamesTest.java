package io.crmkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComputedNamesTest {

    private static final Catalogue<Customer> CUSTOMERS = CustomerAttributes.CATALOGUE;
    private static final String STORED = "{\"id\":\"c-1\",\"version\":1,\"name\":\"Acme\",\"completeness\":0.5}";

    private final CrmJson json = CrmJson.of(Catalogues.of(List.of(CUSTOMERS)));

    @Test
    void a_name_that_is_computed_by_now_is_passed_over_where_unknown_names_are_kept() {
        Customer read = json.unknown(Unknown.KEEP).read(CUSTOMERS, STORED);

        assertThat(read).isEqualTo(CUSTOMERS.fromData(Data.of(Json.read(STORED)), Unknown.KEEP));
        assertThat(read.extras().isEmpty()).isTrue();
    }

    @Test
    void a_name_that_is_computed_is_refused_where_unknown_names_are() {
        assertThatThrownBy(() -> json.read(CUSTOMERS, STORED))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("computed");
    }
}
