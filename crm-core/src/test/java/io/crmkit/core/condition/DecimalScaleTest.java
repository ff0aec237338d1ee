package io.crmkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecimalScaleTest {

    /** A record that keeps the digits as they were given. */
    private record Sample(BigDecimal ratio, List<BigDecimal> shares) {}

    private static final Definition<Sample, Object> DEFINED =
            Catalogue.define("sample", "Sample", "样品", Sample.class, Object::new, Sample.class::cast);
    private static final OrderedAttribute<Sample, BigDecimal> RATIO =
            DEFINED.decimal("ratio").label("Ratio", "比率").required(Sample::ratio, (builder, value) -> {});
    private static final ListAttribute<Sample, BigDecimal> SHARES = DEFINED.many("shares", Kind.decimal())
            .label("Shares", "份额")
            .collected(Sample::shares, (builder, value) -> {});
    private static final Catalogue<Sample> CATALOGUE = DEFINED.catalogue();

    private static final Sample SAMPLE = new Sample(new BigDecimal("1.50"), List.of(new BigDecimal("2.0")));

    private static boolean holds(Condition condition) {
        Frame frame = new Frame(
                Instant.EPOCH,
                ZoneOffset.UTC,
                FiscalCalendar.calendarYear(),
                BusinessCalendar.always(),
                ExchangeRates.none());
        return new Binder(Schema.none(), frame).bind(condition, CATALOGUE).test(SAMPLE);
    }

    @Test
    void decimals_are_equal_whatever_their_scale() {
        assertThat(holds(RATIO.is(new BigDecimal("1.5")))).isTrue();
        assertThat(holds(RATIO.in(new BigDecimal("7"), new BigDecimal("1.500"))))
                .isTrue();
        assertThat(holds(RATIO.in(List.of()))).isFalse();
        assertThat(holds(SHARES.has(new BigDecimal("2")))).isTrue();
        assertThat(holds(SHARES.has(new BigDecimal("3")))).isFalse();
    }
}
