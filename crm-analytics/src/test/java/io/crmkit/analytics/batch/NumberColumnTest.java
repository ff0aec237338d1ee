package io.crmkit.analytics.batch;

import static io.crmkit.analytics.batch.BatchFixture.CNY;
import static io.crmkit.analytics.batch.BatchFixture.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.DaysReader;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.money.MissingRateException;
import io.crmkit.core.money.RateType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers come out of a column as they went in, whatever stands for them. */
class NumberColumnTest {

    private static final Money HUGE = Money.of(CNY, new BigDecimal("170000000000000000000.01"));

    private static NumberColumn column(@Nullable Object... values) {
        NumberColumn column = new NumberColumn("c", Kind.whole());
        column.addAll(values);
        return column;
    }

    private static List<@Nullable Object> values(Column column, int rows) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            values.add(column.value(row));
        }
        return values;
    }

    private static int states(NumberColumn column) {
        return column.codes().dictionary().size();
    }

    @Test
    void numbers_amounts_and_blanks_come_out_as_they_went_in() {
        Missing missing = new Missing(new MissingRateException(CurrencyUnit.USD, CNY, RateType.SPOT, DAY));
        @Nullable
        Object[] given = {
            Money.ofMinor(CNY, 12_345),
            null,
            Money.ofMajor(CurrencyUnit.JPY, 7),
            HUGE,
            missing,
            Money.ofMinor(CNY, -5),
            Money.ofMinor(CurrencyUnit.EUR, 1),
            null,
            HUGE,
            Money.ofMinor(CNY, 0)
        };

        NumberColumn column = column(given);

        assertThat(values(column, given.length)).containsExactly(given);
        column.trim();
        assertThat(values(column, given.length)).containsExactly(given);
        assertThat(values(column.frozen(null), given.length)).containsExactly(given);
        assertThat(states(column)).isEqualTo(6); // three currencies, blank, one that is too large, one that is missing
    }

    @Test
    void decimal_numbers_keep_their_scale() {
        BigDecimal[] given = {
            new BigDecimal("0.50"),
            new BigDecimal("0.5"),
            new BigDecimal("12"),
            new BigDecimal("-3.125"),
            new BigDecimal("7.25")
        };

        NumberColumn column = column((Object[]) given);

        assertThat(values(column, given.length)).containsExactly((Object[]) given);
        assertThat(states(column)).isEqualTo(4); // one for each scale
    }

    @Test
    void what_fits_into_64_bits_is_a_number_and_what_does_not_is_a_value_of_its_own() {
        BigDecimal largest = BigDecimal.valueOf(Long.MAX_VALUE);
        BigDecimal smallest = BigDecimal.valueOf(Long.MIN_VALUE);

        NumberColumn fitting = column(largest, smallest, new BigDecimal("999999999999999999"));
        NumberColumn beyond = column(largest.add(BigDecimal.ONE), smallest.subtract(BigDecimal.ONE));

        assertThat(states(fitting)).isEqualTo(1);
        assertThat(fitting.numbers().most()).isEqualTo(Long.MAX_VALUE);
        assertThat(values(fitting, 2)).containsExactly(largest, smallest);
        assertThat(states(beyond)).isEqualTo(2);
        assertThat(beyond.numbers().most()).isZero();
        assertThat(values(beyond, 2)).containsExactly(largest.add(BigDecimal.ONE), smallest.subtract(BigDecimal.ONE));
    }

    @Test
    void days_come_out_as_numbers_and_blank_where_there_are_none() {
        NumberColumn column = new NumberColumn("c", Kind.whole());

        column.addDays(new long[] {3, DaysReader.BLANK, -2});
        column.addDays(new long[] {DaysReader.BLANK, 3});

        assertThat(values(column, 5)).containsExactly(3L, null, -2L, null, 3L);
        assertThat(states(column)).isEqualTo(2);
    }

    @Test
    void rows_that_are_taken_back_make_room_for_others() {
        NumberColumn column = column(1L, null, 3L);

        column.cut(1);
        column.addAll(new @Nullable Object[] {7L, null});

        assertThat(values(column, 3)).containsExactly(1L, 7L, null);
    }

    @Test
    void rows_that_still_count_keep_their_values_and_their_order() {
        NumberColumn column = column(5L, null, 7L, null, 9L);
        Gone gone = new Gone();
        gone.add(0);
        gone.add(3);

        NumberColumn kept = column.kept(5, gone);

        assertThat(values(kept, 3)).containsExactly(null, 7L, 9L);
        assertThat(kept.numbers().least()).isEqualTo(7);
        assertThat(column.kept(2, new Gone()).value(1)).isNull();
    }

    @Test
    void small_numbers_take_a_byte_beside_the_byte_of_their_state() {
        NumberColumn column = column(Collections.nCopies(10, 300L).toArray());

        column.trim();

        assertThat(column.bytes()).isEqualTo(2 * 10);
    }

    @Test
    void what_is_frozen_stays_while_others_come() {
        NumberColumn column = column(1L, null);
        NumberColumn frozen = column.frozen(null);

        column.addAll(new @Nullable Object[] {1_000_000L, HUGE, "later"});

        assertThat(values(frozen, 2)).containsExactly(1L, null);
        assertThat(states(frozen)).isEqualTo(2);
        assertThat(frozen.numbers().most()).isEqualTo(1);
    }
}
