package io.crmkit.analytics.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.SampleReport;
import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JsonReport.schema());

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_samples_fit_the_schema(String language) {
        JsonReport json = JsonReport.in(Locale.forLanguageTag(language));

        assertThat(SCHEMA.validate(json.write(SampleReport.whole()), InputFormat.JSON))
                .isEmpty();
        assertThat(SCHEMA.validate(json.write(SampleReport.extremes()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_schema_refuses_a_reading_without_an_outcome() {
        String broken = JsonReport.in(Locale.ENGLISH)
                .write(SampleReport.whole())
                .replaceFirst("\"value\": \"10005600.50\",", "");

        assertThat(SCHEMA.validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void what_bars_are_held_against_fits_the_schema() {
        Report report = Report.builder()
                .title("Targets", "目标")
                .asOf(SampleReport.whole().asOf())
                .section(
                        "Targets",
                        "目标",
                        Bars.builder()
                                .title("Attainment", "完成率")
                                .measure("Attainment", "完成率")
                                .bar(Label.same("Li"), Reading.of(new BigDecimal("0.75"), Unit.FRACTION))
                                .mark("Target", "目标", Reading.of(BigDecimal.ONE, Unit.FRACTION))
                                .build())
                .build();

        String json = JsonReport.in(Locale.ENGLISH).write(report);

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        Data mark = first(first(first(Data.of(Json.read(json)).at("sections")).at("blocks"))
                .at("marks"));
        assertThat(mark.at("label").text()).isEqualTo("Target");
        assertThat(mark.at("value").at("value").text()).isEqualTo("1");
        assertThat(SCHEMA.validate(json.replace("\"marks\"", "\"merks\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void the_sample_reads_as_it_did() {
        String json = JsonReport.in(Locale.ENGLISH).write(SampleReport.whole());

        assertThat(Json.read(json)).isEqualTo(Json.read(Golden.text("sample-en.json")));
    }

    @Test
    void a_figure_carries_its_definition_and_what_is_behind_it() {
        Data report = Data.of(Json.read(JsonReport.in(Locale.ENGLISH).write(SampleReport.whole())));
        Data keyFigures = first(first(report.at("sections")).at("blocks"));
        Data figure = keyFigures.at("figures").list(place -> place).get(2).at("value");

        assertThat(figure.at("value").text()).isEqualTo("0.4");
        assertThat(figure.at("measure").text()).isEqualTo("win-rate.count");
        assertThat(figure.at("version").decimal().intValue()).isEqualTo(2);
        assertThat(figure.at("basis").text()).isEqualTo("closed-in");
        assertThat(figure.at("sampleSize").decimal().intValue()).isEqualTo(30);
    }

    @Test
    void numbers_are_exact_and_names_are_whole() {
        String json = JsonReport.in(Locale.ENGLISH).write(SampleReport.extremes());

        assertThat(json).contains("\"12345678901234.56\"", "长".repeat(10_000), "\"no-data\"");
    }

    private static Data first(Data list) {
        return list.list(place -> place).get(0);
    }
}
