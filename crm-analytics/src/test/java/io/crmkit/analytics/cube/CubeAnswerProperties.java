package io.crmkit.analytics.cube;

import static io.crmkit.analytics.cube.CubeFixture.MEASURES;
import static io.crmkit.analytics.cube.CubeFixture.QUARTER;
import static io.crmkit.analytics.cube.CubeFixture.REGION;
import static io.crmkit.analytics.cube.CubeFixture.STATUS;
import static io.crmkit.analytics.cube.CubeFixture.cube;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import io.crmkit.core.opportunity.Opportunity;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CubeAnswerProperties {

    @Provide
    Arbitrary<List<Opportunity>> deals() {
        return CubeFixture.anyDeals();
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void every_answer_is_read_back_as_it_was_written(@ForAll("deals") List<Opportunity> deals) {
        CubeAnswer answer = cube(deals)
                .measures(MEASURES)
                .by(STATUS, REGION, QUARTER)
                .comparing(Against.PREVIOUS)
                .table()
                .answer();

        String json = Json.write(answer.toData());

        assertThat(CubeAnswer.fromData(Data.of(Json.read(json)))).isEqualTo(answer);
        assertThat(CubeAnswerTest.SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }
}
