package io.crmkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.activity.ActivityAttributes;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.catalog.ProductAttributes;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.objection.ObjectionAttributes;
import io.crmkit.core.objection.ResponseAttributes;
import io.crmkit.core.team.MemberAttributes;
import io.crmkit.core.team.TeamAttributes;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records in the form in which they were released stay readable and are still written in the same way. */
class RecordsGoldenTest {

    private static final Data RELEASED = Data.of(Json.read(Golden.text("records-1.json")));

    private final CrmJson json = CrmJson.of(Crm.inMemory().catalogues());

    static Stream<Catalogue<?>> catalogues() {
        return Stream.of(
                ProductAttributes.CATALOGUE,
                TeamAttributes.CATALOGUE,
                MemberAttributes.CATALOGUE,
                ActivityAttributes.CATALOGUE,
                ObjectionAttributes.CATALOGUE,
                ResponseAttributes.CATALOGUE,
                CustomerAttributes.CATALOGUE,
                ContactAttributes.CATALOGUE);
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    <O> void a_released_record_stays_readable_by_every_reader_and_is_written_again(Catalogue<O> catalogue) {
        Data released = RELEASED.at(catalogue.name());

        O record = catalogue.fromData(released);

        assertThat(Json.canonical(catalogue.toData(record))).isEqualTo(Json.canonical(released.value()));
        assertThat(json.read(catalogue, json.write(catalogue, record))).isEqualTo(record);
        assertThat(catalogue.values(record).build()).isEqualTo(record);
        assertThat(JsonSchemas.of(catalogue)).containsKey("properties");
    }
}
