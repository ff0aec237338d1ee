package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.kpi.Kpis;
import io.crmkit.core.Crm;
import io.crmkit.core.StandardProcesses;
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
        for (Measure kpi : Kpis.of(StandardProcesses.sevenStages())) {
            assertThat(run.out()).contains("### " + kpi.label().en() + " (" + kpi.name() + ")");
        }
        assertThat(run.out())
                .contains("**Formula**: won ÷ closed", "**Unit**: fraction", "**Population**: Won and lost")
                .contains("**Basis**: closed in the period (Closed on)", "**Money**: ", "**Version**: 1");
    }

    @Test
    void a_title_and_the_contents_by_groups_come_first() {
        List<Measure> kpis = Kpis.of(StandardProcesses.sevenStages());
        String told = Run.of("catalog").out();
        String contents = told.substring(0, told.indexOf("\n## "));

        assertThat(told).startsWith("# KPIs\n\n" + kpis.size() + " KPIs in ");
        for (Measure kpi : kpis) {
            assertThat(contents).contains("\n  - " + kpi.label().en() + " (" + kpi.name() + ")\n");
        }
        assertThat(contents).containsOnlyOnce("\n- won\n  - Won deals (won.count)\n  - Won value (won.value)\n");
        assertThat(told)
                .containsOnlyOnce("\n\n## won\n\n### Won deals (won.count)\n")
                .containsOnlyOnce("\n## nps\n\n### ");
        assertThat(told.lines().filter(line -> line.startsWith("## ")).count())
                .isEqualTo(
                        contents.lines().filter(line -> line.startsWith("- ")).count());
        assertThat(told.lines().filter(line -> line.startsWith("### "))).hasSameSizeAs(kpis);
        assertThat(Run.of("catalog", "--lang", "zh-CN").out())
                .startsWith("# 指标目录\n\n共 " + kpis.size() + " 个指标")
                .contains("\n- win-rate\n  - 赢单率（按数量） (win-rate.count)\n");
    }

    @Test
    void it_is_told_in_chinese_too() {
        assertThat(Run.of("catalog", "--lang", "zh-CN").out()).contains("### 赢单率（按数量） (win-rate.count)", "**公式**：");
        assertThat(Run.of("catalog", "--help").out()).contains("what every KPI means");
        assertThat(Run.of("catalog", "--help", "--lang=zh-CN").out()).contains("指标的含义");
    }

    @Test
    void money_margins_and_the_funnel_are_among_them() {
        String told = Run.of("catalog").out();

        assertThat(told)
                .contains("### Days sales outstanding, counted back (dso.count-back)")
                .contains("### Overdue ratio by value (receivables.overdue-ratio.value)")
                .contains("### Owed, 31–60 days past due (receivables.aged-since-due.value.31-60)")
                .contains("### Conversion rate of leads (leads.conversion-rate.cohort)", "**Unit**: minutes")
                .contains("### SLA compliance of first responses (service.sla.response.rate)")
                .contains("### Customer acquisition cost (CAC)", "### Slippage by value (slippage.value)")
                .contains("### Gross margin rate (of revenue) (sales.margin.gross.rate)", "### Markup on cost")
                .contains("(funnel.conversion.seven-stages.needs)", "(funnel.conversion-direct.seven-stages.");
        assertThat(Run.of("catalog", "--lang", "zh-CN").out())
                .contains("### 线索转化率", "### 获客成本", "### 首次响应时长中位数", "### 销售毛利率", "### 成本加成率", "### 应收账款周转天数（倒算法）");
    }

    @Test
    void the_funnel_is_that_of_the_process_of_a_mapping_if_one_is_named() {
        Run run = Run.of("catalog", "--mapping", "crm-sales-opportunities");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("engaging").doesNotContain("seven-stages");
        assertThat(Run.of("catalog", "--mapping", "nowhere.json").exit()).isEqualTo(Exit.MAPPING.code());
    }

    @Test
    void as_data_each_can_be_read_again() {
        List<Data> told = Data.of(Json.read(Run.of("catalog", "--json").out())).items();

        assertThat(told)
                .extracting(kpi -> Measure.fromData(
                        kpi.at("definition"), Kpis.catalogues(Crm.inMemory().catalogues())))
                .isEqualTo(Kpis.of(StandardProcesses.sevenStages()));
        assertThat(told.get(0).at("label").at("zh-CN").text()).isEqualTo("商机数");
        assertThat(told.get(0).at("lines").items().get(0).at("zh-CN").text()).startsWith("公式：");
    }
}
