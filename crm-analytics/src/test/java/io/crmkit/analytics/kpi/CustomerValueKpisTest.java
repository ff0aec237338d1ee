package io.crmkit.analytics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.crmkit.analytics.testkit.KpiVectors;
import io.crmkit.analytics.testkit.KpiVerifier;
import io.crmkit.analytics.value.LifetimeTerms;
import io.crmkit.core.Crm;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDoc;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CustomerValueKpisTest {

    private static final Measure AHEAD = CustomerValueKpis.lifetime(
            new LifetimeTerms(new BigDecimal("0.5"), new BigDecimal("0.8"), new BigDecimal("0.25"), 3));

    /** 360 in 365 + 73 days are 300 a year, of which 150 are margin; 0.64 + 0.64² + 0.64³ years of it. */
    private static final String VECTOR = """
            {"edition": 1, "about": "A lifetime value for stated terms.",
             "parameters": {"now": "2027-01-15T12:00:00Z"},
             "vectors": [
               {"name": "ahead", "why": "1.311744 years of a margin of 150.", "catalogue": "customerValue",
                "records": [
                  {"customer": "k1", "from": "2026-01-01", "to": "2026-12-31", "orders": 1, "revenue": {"amount": "400", "currency": "CNY"}},
                  {"customer": "k2", "from": "2026-01-01", "to": "2026-03-14", "orders": 0, "revenue": {"amount": "-40", "currency": "CNY"}},
                  {"customer": "k3", "from": "2026-01-01", "to": "2026-12-31", "orders": 4}],
                "expect": [{"measure": "%1$s", "version": 1, "unit": "money", "money": {"amount": "196.7616", "currency": "CNY"}, "sampleSize": 2, "blanks": 1}]},
               {"name": "nobody", "why": "Without customers there is none.", "catalogue": "customerValue", "records": [],
                "expect": [{"measure": "%1$s", "version": 1, "unit": "money", "undefined": "zero-denominator", "sampleSize": 0}]}]}
            """;

    @Test
    void a_lifetime_value_ahead_is_what_its_terms_say() {
        assertThatCode(KpiVerifier.of(Crm.inMemory().catalogues())
                        .measures(List.of(AHEAD))
                        .vectors(KpiVectors.read(VECTOR.formatted(AHEAD.name())))::verify)
                .doesNotThrowAnyException();
    }

    @Test
    void margin_retention_discount_and_horizon_are_in_its_name_and_words() {
        assertThat(AHEAD.name()).isEqualTo("clv.ahead.margin-0.5.retention-0.8.discount-0.25.3-years");
        assertThat(MeasureDoc.of(AHEAD, Kpis.catalogues(Crm.inMemory().catalogues()))
                        .text(Locale.SIMPLIFIED_CHINESE))
                .contains("预期客户终身价值（毛利率 50%，年留存率 80%，年折现率 25%，期限 3 年）", "销售额已知的客户；假设：毛利率 50%", "Gupta");
    }

    @Test
    void no_lifetime_value_stands_in_the_catalogue_without_its_basis() {
        assertThat(Kpis.all())
                .extracting(Measure::name)
                .filteredOn(name -> name.startsWith("clv"))
                .containsExactly("clv.historic.margin.mean");
    }
}
