package io.crmkit.core.condition;

import static io.crmkit.core.condition.ConditionFixture.ACME;
import static io.crmkit.core.condition.ConditionFixture.BARE;
import static io.crmkit.core.condition.ConditionFixture.BINDER;
import static io.crmkit.core.condition.ConditionFixture.CATALOGUES;
import static io.crmkit.core.condition.ConditionFixture.CNY;
import static io.crmkit.core.condition.ConditionFixture.NOON;
import static io.crmkit.core.condition.ConditionFixture.SHANGHAI;
import static io.crmkit.core.condition.ConditionFixture.cny;
import static io.crmkit.core.condition.ConditionFixture.company;
import static io.crmkit.core.condition.ConditionFixture.frame;
import static io.crmkit.core.condition.ConditionFixture.places;
import static io.crmkit.core.condition.ConditionFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.MissingRateException;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.time.RelativePeriod;
import io.crmkit.core.time.RelativeUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void a_moment_belongs_to_the_date_that_it_has_in_the_zone_of_the_asker() {
        Instant lateInShanghai = Instant.parse("2026-05-20T15:30:00Z"); // 23:30 there
        Company seen = company(m -> m.seen = Optional.of(lateInShanghai));
        Company seenLater = company(m -> m.seen = Optional.of(lateInShanghai.plusSeconds(1800)));
        Condition today = Company.SEEN.within(RelativePeriod.today());

        assertThat(holds(today, seen, NOON, SHANGHAI)).isTrue();
        assertThat(holds(today, seenLater, NOON, SHANGHAI)).isFalse();
        assertThat(holds(today, seenLater, NOON, ZoneOffset.UTC)).isTrue();
        assertThat(holds(today, seenLater, lateInShanghai.plusSeconds(1800), SHANGHAI))
                .isTrue();
        assertThat(holds(Company.SEEN.after(RelativePeriod.today()), seenLater, NOON, SHANGHAI))
                .isTrue();
        assertThat(holds(Company.SEEN.after(RelativePeriod.today()), seenLater, NOON, ZoneOffset.UTC))
                .isFalse();
    }

    @Test
    void a_period_is_compared_by_its_ends() {
        RelativePeriod may = RelativePeriod.current(RelativeUnit.MONTH);
        Expression founded = Company.FOUNDED.value();

        compares(founded.compared(Operator.BELOW, may), "2026-04-30", true, "2026-05-01", false);
        compares(founded.compared(Operator.AT_LEAST, may), "2026-05-01", true, "2026-04-30", false);
        compares(founded.compared(Operator.ABOVE, may), "2026-06-01", true, "2026-05-31", false);
        compares(founded.compared(Operator.AT_MOST, may), "2026-05-31", true, "2026-06-01", false);
        compares(Company.FOUNDED.within(may), "2026-05-31", true, "2026-06-01", false);
        compares(Company.FOUNDED.before(may), "2026-04-30", true, "2026-05-01", false);
        compares(Company.FOUNDED.after(may), "2026-06-01", true, "2026-05-31", false);
        compares(Company.FOUNDED.before(LocalDate.of(2026, 5, 1)), "2026-04-30", true, "2026-05-01", false);
        compares(Company.FOUNDED.after(LocalDate.of(2026, 5, 1)), "2026-05-02", true, "2026-05-01", false);
    }

    private static void compares(Condition condition, String one, boolean first, String other, boolean second) {
        assertThat(holds(condition, founded(one), NOON, ZoneOffset.UTC)).isEqualTo(first);
        assertThat(holds(condition, founded(other), NOON, ZoneOffset.UTC)).isEqualTo(second);
        Condition moments = ((Condition.Comparison) condition).operands().get(0) instanceof RelativePeriod period
                ? Company.SEEN.value().compared(((Condition.Comparison) condition).operator(), period)
                : null;
        if (moments != null) {
            assertThat(holds(moments, seen(one), NOON, ZoneOffset.UTC)).isEqualTo(first);
            assertThat(holds(moments, seen(other), NOON, ZoneOffset.UTC)).isEqualTo(second);
        }
    }

    @Test
    void fiscal_periods_follow_the_fiscal_calendar() {
        Condition next = Company.FOUNDED.within(RelativePeriod.next(RelativeUnit.FISCAL_YEAR));

        assertThat(holds(next, founded("2027-04-01"), NOON, ZoneOffset.UTC)).isTrue();
        assertThat(holds(next, founded("2027-03-31"), NOON, ZoneOffset.UTC)).isFalse();
    }

    @Test
    void a_period_that_leaves_the_calendar_is_refused_at_its_place() {
        Condition ancient = Company.FOUNDED.within(RelativePeriod.last(9_999, RelativeUnit.YEAR));

        assertThat(places(() -> binder(NOON, ZoneOffset.UTC).bind(ancient, Company.CATALOGUE)))
                .containsExactly("$.within");
    }

    @Test
    void days_are_counted_from_date_to_date() {
        Expression days = Company.SEEN.daysSince(Company.FOUNDED);
        Company company = company(m -> {
            m.founded = Optional.of(LocalDate.of(2026, 5, 18));
            m.seen = Optional.of(Instant.parse("2026-05-20T15:59:59Z"));
        });
        Company later = company(m -> {
            m.founded = Optional.of(LocalDate.of(2026, 5, 18));
            m.seen = Optional.of(Instant.parse("2026-05-20T16:00:00Z"));
        });

        assertThat(holds(days.compared(Operator.IS, 2L), company, NOON, SHANGHAI))
                .isTrue();
        assertThat(holds(days.compared(Operator.IS, 3L), later, NOON, SHANGHAI)).isTrue();
        assertThat(holds(days.compared(Operator.IS, 2L), later, NOON, ZoneOffset.UTC))
                .isTrue();
        assertThat(holds(
                        new Expression.Days("seen", "founded").compared(Operator.IS, -2L),
                        company,
                        NOON,
                        ZoneOffset.UTC))
                .isTrue();
        assertThat(holds(days.compared(Operator.BLANK), BARE, NOON, SHANGHAI)).isTrue();
        assertThat(holds(days.compared(Operator.BLANK), founded("2026-05-18"), NOON, SHANGHAI))
                .isTrue();
        assertThat(holds(days.compared(Operator.BLANK), seen("2026-05-18"), NOON, SHANGHAI))
                .isTrue();
        assertThat(days).hasToString("days from founded to seen");
    }

    @Test
    void a_converted_amount_is_not_compared_with_one_of_another_currency() {
        Expression converted = Company.CREDIT.converted(RatePolicy.closeDate(CNY), Company.FOUNDED);
        Condition never = converted.compared(Operator.BETWEEN, cny(1), Money.parse("USD 5"));

        assertThatThrownBy(() -> BINDER.bind(never, Company.CATALOGUE))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("$.between")
                .hasMessageContaining("converted into CNY")
                .hasMessageContaining("Give the amount in CNY, or convert into USD.");
    }

    @Test
    void what_was_bound_stays_right_as_long_as_it_looks_at_nothing_that_changes() {
        Binder later = new Binder(CATALOGUES, BINDER.frame().at(NOON.plusSeconds(3600)));
        Binder tomorrow = new Binder(CATALOGUES, BINDER.frame().at(NOON.plusSeconds(86_400)));
        Binder elsewhere = new Binder(CATALOGUES, frame(NOON, SHANGHAI));

        Validity plain = BINDER.bind(Company.STAFF.above(3L), Company.CATALOGUE).validity();
        Validity relative = BINDER.bind(
                        Company.STAFF.above(3L).and(Company.FOUNDED.within(RelativePeriod.today())), Company.CATALOGUE)
                .validity();
        Validity contextual =
                BINDER.bind(Company.TODAY.isPresent(), Company.CATALOGUE).validity();

        assertThat(List.of(plain.covers(BINDER), plain.covers(later), plain.covers(tomorrow)))
                .containsExactly(true, true, true);
        assertThat(List.of(relative.covers(BINDER), relative.covers(later), relative.covers(tomorrow)))
                .containsExactly(true, true, false);
        assertThat(List.of(contextual.covers(BINDER), contextual.covers(later), contextual.covers(tomorrow)))
                .containsExactly(true, false, false);
        assertThat(plain.covers(elsewhere)).isFalse();
        assertThat(plain.covers(new Binder(Schema.none(), BINDER.frame()))).isFalse();
    }

    @Test
    void a_remembered_condition_is_bound_anew_on_the_next_day() {
        Bindings bindings = new Bindings(1);
        Condition today = Company.FOUNDED.within(RelativePeriod.today());
        Binder tomorrow = new Binder(CATALOGUES, BINDER.frame().at(NOON.plusSeconds(86_400)));
        Company founded = ConditionFixture.company(m -> {
            m.id = Id.of("x");
            m.name = "X";
            m.founded = Optional.of(BINDER.frame().today());
        });

        var bound = bindings.bind(BINDER, today, Company.CATALOGUE);

        assertThat(bindings.bind(BINDER, today, Company.CATALOGUE)).isSameAs(bound);
        assertThat(bound.test(founded)).isTrue();
        assertThat(bindings.bind(tomorrow, today, Company.CATALOGUE).test(founded))
                .isFalse();
        bindings.bind(BINDER, Company.STAFF.above(3L), Company.CATALOGUE);
        assertThat(bindings.bind(BINDER, today, Company.CATALOGUE)).isNotSameAs(bound);
    }

    @Test
    void converted_amounts_compare_in_the_currency_of_the_policy() {
        Company american = company(m -> {
            m.credit = Optional.of(usd(100));
            m.founded = Optional.of(LocalDate.of(2026, 3, 31));
        });
        Expression converted = Company.CREDIT.converted(RatePolicy.closeDate(CNY), Company.FOUNDED);
        Binder binder = rated();

        assertThat(bound(binder, converted.compared(Operator.IS, cny(700)), american))
                .isTrue();
        assertThat(bound(binder, converted.compared(Operator.ABOVE, cny(700)), american))
                .isFalse();
        assertThat(bound(binder, converted.compared(Operator.AT_LEAST, cny(777_000)), ACME))
                .isTrue();
        assertThat(bound(binder, converted.compared(Operator.BLANK), BARE)).isTrue();
    }

    @Test
    void an_amount_without_a_date_converts_only_where_none_is_needed() {
        Company undated = company(m -> m.credit = Optional.of(usd(100)));
        Company home = company(m -> m.credit = Optional.of(cny(5)));
        RatePolicy fixed = RatePolicy.fixedDate(CNY, LocalDate.of(2026, 3, 31));

        assertThat(bound(
                        rated(),
                        Company.CREDIT
                                .converted(RatePolicy.closeDate(CNY), Company.FOUNDED)
                                .compared(Operator.BLANK),
                        undated))
                .isTrue();
        assertThat(bound(
                        rated(),
                        Company.CREDIT
                                .converted(RatePolicy.closeDate(CNY), Company.FOUNDED)
                                .compared(Operator.IS, cny(5)),
                        home))
                .isTrue();
        assertThat(bound(
                        rated(),
                        Company.CREDIT.converted(fixed, Company.FOUNDED).compared(Operator.IS, cny(700)),
                        undated))
                .isTrue();
    }

    @Test
    void a_missing_rate_is_an_error_and_never_a_silent_no() {
        Company early = company(m -> {
            m.credit = Optional.of(usd(100));
            m.founded = Optional.of(LocalDate.of(2026, 3, 30));
        });
        Condition converted = Company.CREDIT
                .converted(RatePolicy.closeDate(CNY), Company.FOUNDED)
                .compared(Operator.ABOVE, cny(1));

        assertThatThrownBy(() -> bound(rated(), converted, early)).isInstanceOf(MissingRateException.class);
    }

    @Test
    void an_attribute_may_depend_on_the_frame() {
        assertThat(holds(Company.TODAY.is(LocalDate.of(2026, 5, 21)), BARE, NOON.plusSeconds(4 * 3600), SHANGHAI))
                .isTrue();
        assertThat(Company.TODAY.reader(frame(NOON, SHANGHAI)).read(BARE, Related.none()))
                .isEqualTo(LocalDate.of(2026, 5, 20));
        assertThatThrownBy(() -> Company.TODAY.of(BARE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The attribute today needs more than its own record. Read it with a bound expression.");
    }

    @Test
    void a_frame_moves_to_another_moment_and_lacks_nothing() {
        Frame frame = frame(NOON, SHANGHAI);

        assertThat(frame.at(NOON.plusSeconds(86_400)).today()).isEqualTo(LocalDate.of(2026, 5, 21));
        assertThat(frame.at(NOON)).isEqualTo(frame);
        assertThatThrownBy(() -> new Frame(null, SHANGHAI, frame.fiscal(), frame.business(), frame.rates()))
                .hasMessage("now");
        assertThatThrownBy(() -> new Frame(NOON, null, frame.fiscal(), frame.business(), frame.rates()))
                .hasMessage("zone");
        assertThatThrownBy(() -> new Frame(NOON, SHANGHAI, null, frame.business(), frame.rates()))
                .hasMessage("fiscal");
        assertThatThrownBy(() -> new Frame(NOON, SHANGHAI, frame.fiscal(), null, frame.rates()))
                .hasMessage("business");
        assertThatThrownBy(() -> new Frame(NOON, SHANGHAI, frame.fiscal(), frame.business(), null))
                .hasMessage("rates");
    }

    private static Binder rated() {
        ExchangeRates rates = ExchangeRates.table()
                .spot(CurrencyUnit.USD, CNY, LocalDate.of(2026, 3, 31), "7")
                .build();
        return new Binder(CATALOGUES, frame(NOON, ZoneOffset.UTC, rates));
    }

    private static boolean bound(Binder binder, Condition condition, Company company) {
        return binder.bind(condition, Company.CATALOGUE).test(company);
    }

    private static Binder binder(Instant now, ZoneId zone) {
        return new Binder(CATALOGUES, frame(now, zone));
    }

    private static boolean holds(Condition condition, Company company, Instant now, ZoneId zone) {
        return binder(now, zone).bind(condition, Company.CATALOGUE).test(company);
    }

    private static Company founded(String date) {
        return company(m -> m.founded = Optional.of(LocalDate.parse(date)));
    }

    private static Company seen(String date) {
        return company(m -> m.seen = Optional.of(Instant.parse(date + "T12:00:00Z")));
    }
}
