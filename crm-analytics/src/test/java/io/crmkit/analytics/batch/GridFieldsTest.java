package io.crmkit.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.crmkit.core.condition.Field;
import io.crmkit.core.condition.Related;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.money.MissingRateException;
import io.crmkit.core.money.RateType;
import java.util.Map;
import java.util.NoSuchElementException;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Columns as attributes, and rows that are read by them. */
class GridFieldsTest {

    private final CodedColumn column = new CodedColumn("c1", Kind.whole());
    private final GridFields fields = new GridFields(Map.of("c1", column));

    GridFieldsTest() {
        column.addAll(new Object[] {
            10L,
            new Missing(new MissingRateException(CurrencyUnit.USD, BatchFixture.CNY, RateType.SPOT, BatchFixture.DAY)),
            30L,
            40L
        });
    }

    @Test
    void each_column_is_an_attribute_by_its_name() {
        Field<Values, ?> field = fields.find("c1").orElseThrow();

        assertThat(fields.names()).containsExactly("c1");
        assertThat(fields.name()).isEqualTo("batch");
        assertThat(fields.type()).isEqualTo(Values.class);
        assertThat(fields.find("c2")).isEmpty();
        assertThat(fields.relation("c1")).isEmpty();
        assertThat(field.name()).isEqualTo("c1");
        assertThat(field.label().en()).isEqualTo("c1");
        assertThat(field.kind()).isEqualTo(Kind.whole());
        assertThat(field.isStored()).isTrue();
        assertThat(field.isContextual()).isFalse();
        assertThat(field.confidentiality()).isEqualTo(Confidentiality.PUBLIC);
    }

    @Test
    void rows_that_count_come_one_by_one_with_their_values() {
        Gone gone = new Gone();
        gone.add(0);
        gone.add(1);
        Cursor cursor = new Cursor(gone, 0, 4);

        assertThat(cursor.hasNext()).isTrue();
        assertThat(cursor.next().of(column)).isEqualTo(30L);
        assertThat(cursor.next().of(column)).isEqualTo(40L);
        assertThat(cursor.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(cursor::next);
    }

    @Test
    void rows_that_are_owned_come_with_the_values_of_their_owners() {
        CodedColumn ofOwners = new CodedColumn("c", Kind.whole());
        ofOwners.addAll(new Object[] {1L, 2L, 3L, 4L});
        Ownership ownership = new Ownership();
        ownership.add(2);
        ownership.add(0);
        ownership.add(1);
        ownership.add(1);
        Gone gone = new Gone();
        gone.add(2);
        OwnedCursor cursor = new OwnedCursor(gone, ownership, 0, 4);

        assertThat(cursor.next().ofOwner(ofOwners)).isEqualTo(1L);
        assertThat(cursor.next().ofOwner(ofOwners)).isEqualTo(1L);
        Values last = cursor.next();
        assertThat(last.ofOwner(ofOwners)).isEqualTo(4L);
        assertThat(last.of(column)).isEqualTo(40L);
        assertThat(cursor.hasNext()).isFalse();
    }

    @Test
    void a_rate_that_was_missing_is_missing_again_when_the_row_is_read() {
        Cursor cursor = new Cursor(new Gone(), 1, 2);
        cursor.next();

        assertThatExceptionOfType(MissingRateException.class)
                .isThrownBy(() -> GridFields.reader(column).read(cursor, Related.none()));
    }
}
