package io.crmkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class IsoTextProperties {

    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Property
    void dates_are_written_and_read_as_java_does(@ForAll @IntRange(min = -719_162, max = 2_932_896) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        char[] text = new char[IsoText.LONGEST];

        int length = IsoText.write(date, text);

        assertThat(new String(text, 0, length)).isEqualTo(date.toString());
        assertThat(IsoText.date(text, 0, length)).isEqualTo(date);
    }

    @Property
    void moments_are_written_and_read_as_java_does(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll @IntRange(max = 3) int precision) {
        int cut = new int[] {1, 1000, 1_000_000, 1_000_000_000}[precision];
        Instant instant = Instant.ofEpochSecond(second, (long) (nano / cut) * cut);
        char[] text = new char[IsoText.LONGEST];

        int length = IsoText.write(instant, text);

        assertThat(new String(text, 0, length)).isEqualTo(instant.toString());
        assertThat(IsoText.instant(text, 0, length)).isEqualTo(instant);
    }

    @Property
    void what_is_read_equals_what_java_reads(@ForAll("almostDates") String text) {
        LocalDate read = IsoText.date(text.toCharArray(), 0, text.length());

        if (read != null) {
            assertThat(read).isEqualTo(LocalDate.parse(text));
        }
        Instant instant = IsoText.instant((text + "T10:11:12Z").toCharArray(), 0, text.length() + 10);
        if (instant != null) {
            assertThat(instant).isEqualTo(Instant.parse(text + "T10:11:12Z"));
        }
    }

    @Provide
    Arbitrary<String> almostDates() {
        return Arbitraries.strings()
                .withChars("0123456789-")
                .ofMinLength(8)
                .ofMaxLength(11)
                .injectDuplicates(0.1);
    }

    @Property
    void every_day_of_a_month_is_judged_as_java_does(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(min = 27, max = 32) int day) {
        String text = "%04d-%02d-%02d".formatted(year, month, day);
        LocalDate expected;
        try {
            expected = LocalDate.parse(text);
        } catch (DateTimeException refused) {
            expected = null;
        }

        assertThat(IsoText.date(text.toCharArray(), 0, text.length())).isEqualTo(year == 0 ? null : expected);
    }

    @Example
    void the_first_and_the_last_moment_have_the_usual_form() {
        assertThat(FIRST).isEqualTo(-62_135_596_800L);
        assertThat(LAST).isEqualTo(253_402_300_799L);
    }

    @Example
    void other_years_are_left_to_java() {
        char[] text = new char[IsoText.LONGEST];

        assertThat(IsoText.write(LocalDate.of(10_000, 1, 1), text)).isZero();
        assertThat(IsoText.write(LocalDate.of(-1, 1, 1), text)).isZero();
        assertThat(IsoText.write(Instant.parse("+10000-01-01T00:00:00Z"), text)).isZero();
        assertThat(IsoText.write(Instant.parse("0000-12-31T23:59:59Z"), text)).isZero();
    }
}
