package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.Crm;
import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogCommandTest {

    @Test
    void every_kpi_is_told_with_all_that_it_means() {
        Run run = Run.of("catalog");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        for (Measure kpi : Kpis.all()) {
            assertThat(run.out()).contains("### " + kpi.label().en() + " (" + kpi.name() + ")");
        }
        assertThat(run.out())
                .contains("**Formula**: won ÷ closed", "**Unit**: fraction", "**Population**: Won and lost")
                .contains("**Basis**: closed in the period (Closed on)", "**Money**: ", "**Version**: 1");
    }

    @Test
    void it_is_told_in_chinese_too() {
        assertThat(Run.of("catalog", "--lang", "zh-CN").out()).contains("### 赢单率（按数量） (win-rate.count)", "**公式**：");
        assertThat(Run.of("catalog", "--help").out()).contains("what every KPI means");
        assertThat(Run.of("catalog", "--help", "--lang=zh-CN").out()).contains("指标的含义");
    }

    @Test
    void as_data_each_can_be_read_again() {
        List<Data> told = Data.of(Json.read(Run.of("catalog", "--json").out())).items();

        assertThat(told)
                .extracting(kpi ->
                        Measure.fromData(kpi.at("definition"), Crm.inMemory().catalogues()))
                .isEqualTo(Kpis.all());
        assertThat(told.get(0).at("label").at("zh-CN").text()).isEqualTo("商机数");
        assertThat(told.get(0).at("lines").items().get(0).at("zh-CN").text()).startsWith("公式：");
    }
}
