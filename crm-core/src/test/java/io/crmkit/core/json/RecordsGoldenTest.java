package io.crmkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.data.Data;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records in the form in which they were released stay readable and are still written in the same way. */
class RecordsGoldenTest {

    private static final Catalogues CATALOGUES = Crm.inMemory().catalogues();

    private final CrmJson json = CrmJson.of(CATALOGUES);

    static Stream<Arguments> released() {
        return Stream.of("records-1.json", "records-2.json").flatMap(file -> {
            Data records = Data.of(Json.read(Golden.text(file)));
            return records.keys().stream().map(name -> arguments(CATALOGUES.get(name), records.at(name)));
        });
    }

    @ParameterizedTest
    @MethodSource("released")
    <O> void a_released_record_stays_readable_by_every_reader_and_is_written_again(
            Catalogue<O> catalogue, Data released) {
        O record = catalogue.fromData(released);

        assertThat(Json.canonical(catalogue.toData(record))).isEqualTo(Json.canonical(released.value()));
        assertThat(json.read(catalogue, json.write(catalogue, record))).isEqualTo(record);
        assertThat(catalogue.values(record).build()).isEqualTo(record);
        assertThat(JsonSchemas.of(catalogue)).containsKey("properties");
    }
}
