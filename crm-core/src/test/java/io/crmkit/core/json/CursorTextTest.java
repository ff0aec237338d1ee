package io.crmkit.core.json;

import static io.crmkit.core.json.DealFixture.AMOUNT;
import static io.crmkit.core.json.DealFixture.CATALOGUES;
import static io.crmkit.core.json.DealFixture.CLOSE_DATE;
import static io.crmkit.core.json.DealFixture.EXTENDED;
import static io.crmkit.core.json.DealFixture.NAME;
import static io.crmkit.core.json.DealFixture.SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.DealFixture.Deal;
import io.crmkit.core.json.DealFixture.Size;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.store.Cursor;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.SortKey;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CursorTextTest {

    private static final Binder BINDER = new Binder(
            CATALOGUES,
            new Frame(
                    Instant.EPOCH,
                    ZoneOffset.UTC,
                    FiscalCalendar.startingIn(Month.JANUARY),
                    BusinessCalendar.weekdays(ZoneOffset.UTC, "09:00-17:00"),
                    ExchangeRates.table().build()));
    private static final Query<Deal> QUERY = Query.of(EXTENDED, BINDER)
            .sortedBy(List.of(
                    SortKey.ascending(SIZE),
                    SortKey.descending(AMOUNT),
                    SortKey.ascending(CLOSE_DATE),
                    SortKey.ascending(NAME)));
    private static final Cursor CURSOR =
            new Cursor(Arrays.asList(Size.VERY_LARGE, Money.parse("CNY 5"), null, "流水线"), Id.of("d-1"));

    private final CursorText<Deal> cursors = CursorText.of(QUERY);

    @Test
    void comes_back() {
        String word = cursors.write(CURSOR);

        assertThat(cursors.read(word)).isEqualTo(CURSOR);
        assertThat(word).matches("[A-Za-z0-9_-]+");
        assertThat(QUERY.after(cursors.read(word)).after()).contains(CURSOR);
    }

    @Test
    void is_refused_by_another_query() {
        CursorText<Deal> other = CursorText.of(Query.of(EXTENDED, BINDER).sortedBy(NAME));
        Cursor byDate = new Cursor(List.of(LocalDate.EPOCH), Id.of("d"));

        assertThatThrownBy(() -> other.read(cursors.write(CURSOR)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("another query");
        assertThatThrownBy(() -> cursors.write(byDate)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_refused_when_it_was_tampered_with() {
        for (String content : List.of(
                "",
                "x",
                "{}",
                "[]",
                "{\"by\":[],\"id\":\"d\",\"keys\":[],\"of\":\"deal\"}",
                "{\"by\":[\"+size\",\"-amount\",\"+closeDate\",\"+name\"],\"id\":\"d\",\"keys\":[],\"of\":\"deal\"}",
                "{\"by\":[\"+size\",\"-amount\",\"+closeDate\",\"+name\"],\"id\":\"d\",\"keys\":[1,2,3,4],\"of\":\"deal\"}",
                "{\"by\":[\"+size\",\"-amount\",\"+closeDate\",\"+name\"],\"id\":\"\",\"keys\":[null,null,null,null],\"of\":\"deal\"}")) {
            String word = Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> cursors.read(word)).isInstanceOf(InvalidDataException.class);
        }
        assertThatThrownBy(() -> cursors.read("*")).hasMessageContaining("This is no cursor");
    }
}
