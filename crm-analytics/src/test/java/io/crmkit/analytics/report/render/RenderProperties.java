package io.crmkit.analytics.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Reading;
import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.SampleReport;
import io.crmkit.core.measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

class RenderProperties {

    private static final Numbers EN = new Numbers(Locale.ENGLISH, "-");
    private static final List<Report> REPORTS = List.of(SampleReport.whole(), SampleReport.extremes());

    @Property(tries = 300)
    void an_amount_shows_as_itself_rounded_half_up(@ForAll @Scale(4) BigDecimal amount) {
        String shown = EN.bare(Reading.of(BigMoney.of(CurrencyUnit.EUR, amount)));

        if (!shown.startsWith("<") && !shown.startsWith(">")) {
            assertThat(new BigDecimal(shown.replace(",", "")))
                    .isEqualByComparingTo(amount.setScale(2, RoundingMode.HALF_UP));
        }
    }

    @Property(tries = 300)
    void what_is_not_zero_never_shows_as_zero(@ForAll @Scale(12) BigDecimal number) {
        for (Unit unit : List.of(Unit.FRACTION, Unit.DAYS, Unit.NUMBER)) {
            String shown = EN.compact(Reading.of(number, unit));

            assertThat(shown.matches("-?0(\\.0+)?%?( .*)?")).as(shown).isEqualTo(number.signum() == 0);
        }
    }

    @Property(tries = 60)
    void no_line_is_wider_than_the_page(@ForAll @IntRange(min = 40, max = 160) int columns) {
        for (Report report : REPORTS) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(TextReport.in(locale).columns(columns).write(report).lines())
                        .allSatisfy(
                                line -> assertThat(CellWidth.of(line)).as(line).isLessThanOrEqualTo(columns));
            }
        }
    }

    @Property(tries = 500)
    void no_text_breaks_out_of_markup(@ForAll @StringLength(max = 60) String hostile) {
        String markup = new Markup().leaf("p", hostile, "title", hostile).toString();

        assertThat(markup.chars().filter(character -> character == '<')).hasSize(2);
        assertThat(markup.chars().filter(character -> character == '"').count()).isIn(0L, 2L);
        assertThat(markup).doesNotContain("\u0000", "\u001B", "\u202E");
        assertThat(new String(
                        markup.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))
                .as("well-formed")
                .isEqualTo(markup);
    }

    @Property(tries = 500)
    void a_cut_text_fits(
            @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 2, max = 30) int columns) {
        String clean = Shown.clean(text);

        assertThat(CellWidth.of(CellWidth.cut(clean, columns))).isLessThanOrEqualTo(columns);
    }

    @Property(tries = 500)
    void an_axis_holds_zero_and_every_value_between_its_first_and_last_tick(
            @ForAll List<@DoubleRange(min = -1e15, max = 1e15) Double> values) {
        Axis axis = Axis.round(values.stream(), 4, false);
        List<BigDecimal> ticks = axis.ticks();

        assertThat(ticks).hasSizeBetween(2, 8).anyMatch(tick -> tick.signum() == 0);
        assertThat(values).allSatisfy(value -> assertThat(axis.share(value)).isBetween(-1e-9, 1 + 1e-9));
    }
}
