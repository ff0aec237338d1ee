package io.crmkit.core.json;

import static io.crmkit.core.json.DealFixture.AMOUNT;
import static io.crmkit.core.json.DealFixture.CATALOGUES;
import static io.crmkit.core.json.DealFixture.CLOSE_DATE;
import static io.crmkit.core.json.DealFixture.DEALS;
import static io.crmkit.core.json.DealFixture.EXTENDED;
import static io.crmkit.core.json.DealFixture.NAME;
import static io.crmkit.core.json.DealFixture.SEATS;
import static io.crmkit.core.json.DealFixture.SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.decision.RuleRef;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import io.crmkit.core.json.DealFixture.Deal;
import io.crmkit.core.json.DealFixture.Line;
import io.crmkit.core.json.DealFixture.Size;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.ExchangeRate;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.money.RateTable;
import io.crmkit.core.money.RateType;
import io.crmkit.core.store.SortKey;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.DateRange;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.FiscalPeriod;
import io.crmkit.core.time.InstantRange;
import io.crmkit.core.time.RelativePeriod;
import io.crmkit.core.time.WorkingHours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrmJsonTest {

    static final ReasonCode LIMIT = ReasonCode.blocking(
                    "discount.above-limit", "{given} is above {limit}.", "{given} 超过 {limit}。")
            .overridable();

    static final ReasonCode BIG = ReasonCode.holding("deal.big", "{given} needs an approval.", "{given} 须审批。");

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private final CrmJson json = CrmJson.of(CATALOGUES).reasons(List.of(LIMIT, BIG));

    static Stream<Arguments> values() {
        RateTable table = ExchangeRates.table()
                .maxSpotAgeDays(7)
                .spot(EUR, CNY, DAY, "7.81")
                .budget(EUR, CNY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "7.8")
                .build();
        ExchangeRate rate = table.find(EUR, CNY, RateType.SPOT, DAY).orElseThrow();
        FiscalCalendar fiscal = FiscalCalendar.startingIn(Month.APRIL);
        BusinessCalendar office = BusinessCalendar.builder(ZoneId.of("Asia/Shanghai"))
                .holiday(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07"), Label.of("National Day", "国庆节"))
                .build();
        return Stream.of(
                Arguments.of(Id.class, Id.of("c-1"), "\"c-1\""),
                Arguments.of(Label.class, Label.of("Sector", "行业"), "{\"en\":\"Sector\",\"zh\":\"行业\"}"),
                Arguments.of(Money.class, Money.parse("CNY 12.50"), "{\"amount\":\"12.50\",\"currency\":\"CNY\"}"),
                Arguments.of(CurrencyUnit.class, CNY, "\"CNY\""),
                Arguments.of(
                        MoneyByCurrency.class,
                        MoneyByCurrency.of(Money.parse("USD 1"), Money.parse("CNY 2")),
                        "[{\"amount\":\"2.00\",\"currency\":\"CNY\"},{\"amount\":\"1.00\",\"currency\":\"USD\"}]"),
                Arguments.of(ExchangeRate.class, rate, ""),
                Arguments.of(RateTable.class, table, ""),
                Arguments.of(RatePolicy.class, RatePolicy.fixedDate(CNY, DAY), ""),
                Arguments.of(
                        io.crmkit.core.money.Conversion.class,
                        rate.convert(Money.parse("EUR 3"), RoundingMode.HALF_UP),
                        ""),
                Arguments.of(DateRange.class, DateRange.from(DAY), "\"2026-03-31..\""),
                Arguments.of(
                        InstantRange.class,
                        InstantRange.of(Instant.EPOCH, Instant.MAX),
                        "{\"start\":\"1970-01-01T00:00:00Z\"}"),
                Arguments.of(
                        InstantRange.class,
                        InstantRange.of(Instant.MIN, Instant.parse("2026-01-01T00:00:00.123456789Z")),
                        ""),
                Arguments.of(RelativePeriod.class, RelativePeriod.parse("last 2 fiscal quarters"), ""),
                Arguments.of(FiscalCalendar.class, fiscal, ""),
                Arguments.of(FiscalPeriod.class, fiscal.quarter(DAY), ""),
                Arguments.of(BusinessCalendar.class, office, ""),
                Arguments.of(WorkingHours.class, WorkingHours.of("09:00-12:00", "13:00-18:00"), ""),
                Arguments.of(
                        Expression.class,
                        new Expression.Product(List.of(
                                new Expression.Value("probability"),
                                new Expression.Converted("amount", RatePolicy.closeDate(CNY), "closeDate"),
                                new Expression.Days("a", "b"))),
                        ""),
                Arguments.of(SortKey.class, SortKey.descending(NAME), "{\"path\":\"name\",\"descending\":true}"),
                Arguments.of(RuleRef.class, new RuleRef("r-1", "3"), "{\"id\":\"r-1\",\"version\":\"3\"}"),
                Arguments.of(Event.class, Event.of("deal.won"), "{\"name\":\"deal.won\",\"version\":1}"),
                Arguments.of(Event.class, new Event("a", 2, Map.of("x", List.of(1L, "y"))), ""),
                Arguments.of(
                        Fault.class,
                        Fault.at("$.a", "x", "Rule.", "Mend."),
                        "{\"path\":\"$.a\",\"value\":\"\\\"x\\\"\",\"rule\":\"Rule.\",\"mend\":\"Mend.\",\"zh\":\"Rule. Mend.\"}"),
                Arguments.of(Fault.class, Fault.at("$.a", null, Label.of("en", "zh")), ""),
                Arguments.of(Entry.class, entry(), ""),
                Arguments.of(Deal.class, DealFixture.full(), ""),
                Arguments.of(Line.class, DealFixture.full().lines().get(1), ""));
    }

    static Entry entry() {
        Difference difference = new Difference.Builder()
                .add("name", "A", "B")
                .add("amount", null, Money.parse("CNY 5"))
                .add("closeDate", DAY, null)
                .add("openedAt", null, Instant.EPOCH)
                .add("size", Size.SMALL, Size.VERY_LARGE)
                .add("discount", null, new BigDecimal("0.1"))
                .add("lines", null, DealFixture.full().lines())
                .add("scores", null, DealFixture.full().scores())
                .add("region", null, "north")
                .add("undeclared", null, List.of(1L, "x"))
                .build();
        return Entry.builder()
                .position(12)
                .catalogue("deal")
                .id(Id.of("d-1"))
                .number(2)
                .event(Event.of("deal.changed", Map.of("how", "by hand")))
                .difference(difference)
                .actor("u-17")
                .cause("cmd-1")
                .effectiveAt(Instant.parse("2026-01-02T03:04:05.000006Z"))
                .recordedAt(Instant.parse("2026-01-02T03:04:05Z"))
                .why("because")
                .origin("import.csv")
                .approvedBy("u-1")
                .build();
    }

    @ParameterizedTest
    @MethodSource("values")
    void every_public_value_comes_back(Class<?> type, Object value, String text) {
        String written = json.write(value);

        assertThat((Object) json.read(type, written)).isEqualTo(value);
        assertThat((List<?>) json.readAll(type, json.write(List.of(value, value))))
                .isEqualTo(List.of(value, value));
        if (!text.isEmpty()) {
            assertThat(written).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void every_public_value_refuses_other_trees_with_a_path(Class<?> type, Object value, String text) {
        for (String other : List.of("null", "5", "true", "\"?\"", "[]", "{}", "[[]]", "{\"x\":1}", "[{}]")) {
            try {
                json.read(type, other);
            } catch (InvalidDataException refused) {
                assertThat(refused.faults())
                        .allSatisfy(fault -> assertThat(fault.path()).startsWith("$"));
            }
        }
        assertThatThrownBy(() -> json.read(type, "{\"x\":1}")).isInstanceOf(InvalidDataException.class);
    }

    @Test
    void an_entry_of_an_unknown_catalogue_is_plain() {
        CrmJson without = CrmJson.of(Catalogues.of(List.of()));
        String written = json.write(entry());

        Entry plain = without.read(Entry.class, written);

        assertThat(without.write(plain)).isEqualTo(written);
        assertThat(json.write(plain)).isEqualTo(written);
        assertThat(plain.difference().change("amount").orElseThrow().after())
                .isEqualTo(Map.of("amount", "5.00", "currency", "CNY"));
    }

    @Test
    void a_splice_that_is_none_is_refused_with_its_place() {
        String written = Golden.text("entry-2.json");

        assertThat(json.read(Entry.class, written).difference().size()).isEqualTo(3);
        for (String bad : List.of(
                "{\"at\":0}",
                "{\"at\":-1,\"added\":[2]}",
                "{\"at\":10001,\"added\":[2]}",
                "{\"added\":[2]}",
                "{\"at\":0,\"added\":[null]}",
                "{\"at\":0,\"added\":2}",
                "{\"at\":0,\"added\":[2],\"x\":1}",
                "[]")) {
            String changed = written.replaceAll(
                    "(?s)\"undeclared\",\\s+\"splice\": \\{.*?\\}", "\"undeclared\", \"splice\": " + bad);
            assertThatThrownBy(() -> json.read(Entry.class, changed))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageContaining("$.difference[2].splice");
        }
        assertThatThrownBy(() -> json.read(
                        Entry.class,
                        written.replace("\"attribute\": \"lines\",", "\"attribute\": \"lines\", \"before\": [],")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("$.difference[1].before");
    }

    @Test
    void a_splice_of_an_unknown_catalogue_is_plain() {
        CrmJson without = CrmJson.of(Catalogues.of(List.of()));
        Entry typed = json.read(Entry.class, Golden.text("entry-2.json"));

        Entry plain = without.read(Entry.class, json.write(typed));

        assertThat(without.write(plain)).isEqualTo(json.write(typed));
        assertThat(json.write(plain)).isEqualTo(json.write(typed));
    }

    @Test
    void an_entry_survives_rules_that_became_stricter() {
        String written = json.write(entry()).replace("\"amount\":\"5.00\"", "\"amount\":\"-5.00\"");

        assertThat(json.read(Entry.class, written)
                        .difference()
                        .change("amount")
                        .orElseThrow()
                        .after())
                .isEqualTo(Money.parse("CNY -5"));
    }

    @Test
    void a_small_entry_leaves_out_what_is_absent() {
        Entry small = Entry.builder()
                .catalogue("deal")
                .id(Id.of("d-1"))
                .number(1)
                .event(Event.of("deal.seen"))
                .difference(Difference.none())
                .actor("u")
                .cause("c")
                .effectiveAt(Instant.EPOCH)
                .recordedAt(Instant.EPOCH)
                .build();

        assertThat(json.write(small))
                .isEqualTo(
                        "{\"catalogue\":\"deal\",\"id\":\"d-1\",\"number\":1,\"event\":{\"name\":\"deal.seen\",\"version\":1},"
                                + "\"actor\":\"u\",\"cause\":\"c\",\"effectiveAt\":\"1970-01-01T00:00:00Z\",\"recordedAt\":\"1970-01-01T00:00:00Z\"}");
        assertThat(json.read(Entry.class, json.write(small))).isEqualTo(small);
        assertThatThrownBy(() -> json.read(
                        Entry.class,
                        json.write(small).replace("\"actor\"", "\"difference\":[{\"attribute\":\"name\"}],\"actor\"")))
                .hasMessageContaining("$.difference[0]")
                .hasMessageContaining("must differ");
        assertThatThrownBy(() -> json.read(Entry.class, json.write(small).replace("\"number\":1", "\"number\":0")))
                .isInstanceOf(InvalidDataException.class);
    }

    @Test
    void a_reason_says_and_writes_the_same_after_reading() {
        Reason reason = LIMIT.reason()
                .with("given", new BigDecimal("0.12"))
                .with("limit", DAY)
                .with("nothing", null)
                .with(NAME, "secret")
                .by(new RuleRef("r-1", "2"))
                .weighing(new BigDecimal("1.5"));

        Reason read = json.read(Reason.class, json.write(reason));

        assertThat(json.write(read)).isEqualTo(json.write(reason)).doesNotContain("secret");
        assertThat(read.code()).isEqualTo(LIMIT);
        assertThat(read.text(Locale.ENGLISH)).isEqualTo("0.12 is above 2026-03-31.");
        assertThat(read.rule()).isEqualTo(reason.rule());
        assertThat(read.contribution()).isEqualTo(reason.contribution());
    }

    @Test
    void a_reason_of_an_unknown_code_stays_readable() {
        CrmJson without = CrmJson.of(CATALOGUES);
        String written = json.write(LIMIT.reason().with("given", "12 %"));

        Reason read = without.read(Reason.class, written);

        assertThat(read.text(Locale.ENGLISH)).isEqualTo("discount.above-limit (given: 12 %)");
        assertThat(read.severity()).isEqualTo(Severity.BLOCK);
        assertThat(without.write(read)).isEqualTo(written);
        assertThat(without.read(Reason.class, "{\"code\":\"a\",\"severity\":\"info\"}")
                        .text(Locale.ENGLISH))
                .isEqualTo("a");
    }

    @Test
    void the_severity_is_the_one_that_decided_then() {
        Reason read = json.read(Reason.class, "{\"code\":\"discount.above-limit\",\"severity\":\"warn\"}");

        assertThat(read.severity()).isEqualTo(Severity.WARN);
        assertThat(read.code().template()).isEqualTo(LIMIT.template());
        assertThat(read.code().isOverridable()).isFalse();
    }

    @Test
    void decisions_come_back_with_their_outcome() {
        Reason reason = LIMIT.reason().with("given", "a").with("limit", "b");
        Decision<Deal> accepted = Decision.accepted(DealFixture.full(), List.of());
        Decision<Deal> refused = Decision.refused(reason);
        Reason holding = BIG.reason().with("given", "a");
        Decision<Deal> pending = new Decision.Pending<>(Optional.of(Id.of("h-1")), List.of(holding));
        Decision<Deal> dry = new Decision.Pending<>(Optional.empty(), List.of(holding));

        assertThat(json.readDecision(DEALS, json.write(accepted))).isEqualTo(accepted);
        assertThat(json.write(json.readDecision(DEALS, json.write(refused)))).isEqualTo(json.write(refused));
        assertThat(json.write(json.readDecision(DEALS, json.write(pending))))
                .isEqualTo(json.write(pending))
                .contains("\"outcome\":\"pending\"", "\"held\":\"h-1\"");
        assertThat(json.write(json.readDecision(DEALS, json.write(dry))))
                .isEqualTo(json.write(dry))
                .doesNotContain("held\":");
        assertThat(json.readDecision(Label.class, json.write(Decision.accepted(Label.same("x"), List.of())))
                        .orThrow())
                .isEqualTo(Label.same("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"outcome\":\"io.crmkit.Evil\"}",
                "{\"outcome\":\"refused\"}",
                "{\"outcome\":\"refused\",\"reasons\":[]}",
                "{\"outcome\":\"refused\",\"result\":{},\"reasons\":[]}",
                "{\"outcome\":\"accepted\"}",
                "{\"outcome\":\"accepted\",\"result\":{}}",
                "{\"outcome\":\"accepted\",\"held\":\"x\",\"result\":{}}",
                "{\"outcome\":\"pending\",\"held\":\"\"}",
                "{\"outcome\":\"pending\",\"reasons\":[{\"code\":\"A\",\"severity\":\"block\"}]}",
                "{\"outcome\":\"pending\",\"reasons\":[{\"code\":\"a\",\"severity\":\"grave\"}]}",
                "{}"
            })
    void refuses_other_decisions(String text) {
        assertThatThrownBy(() -> json.readDecision(DEALS, text)).isInstanceOf(InvalidDataException.class);
    }

    @Test
    void conditions_come_back() {
        Condition condition = SIZE.in(Size.SMALL, Size.VERY_LARGE)
                .and(AMOUNT.atLeast(Money.parse("CNY 5")))
                .and(CLOSE_DATE.isBlank().not())
                .or(SEATS.between(1L, 5L));

        assertThat(json.readCondition(DEALS, json.write(condition))).isEqualTo(condition);
        assertThatThrownBy(() -> json.readCondition(DEALS, "{\"attribute\":\"naem\",\"is\":\"x\"}"))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("$.attribute");
    }

    @Test
    void assignments_come_back_with_what_is_to_be_cleared() {
        Assignments<Deal> wanted = Assignments.<Deal>builder()
                .set(NAME, "N")
                .clear(SIZE)
                .set(AMOUNT, Money.parse("CNY 5"))
                .build();

        String text = json.write(DEALS, wanted);

        assertThat(text)
                .isEqualTo("{\"name\":\"N\",\"size\":null,\"amount\":{\"amount\":\"5.00\",\"currency\":\"CNY\"}}");
        assertThat(json.readAssignments(DEALS, text)).isEqualTo(wanted);
    }

    @Test
    void refuses_types_without_a_form() {
        assertThatThrownBy(() -> json.write(Locale.ENGLISH))
                .hasMessageContaining("no JSON form for values of type Locale");
        assertThatThrownBy(() -> json.read(Labels.class, "{}")).hasMessageContaining("Maybe \"Label\" is meant");
    }

    @Test
    void remembers_its_settings() {
        CrmJson keeping = json.unknown(Unknown.KEEP);

        assertThat(keeping.catalogues()).isSameAs(CATALOGUES);
        assertThat(keeping.codec(DEALS)).isSameAs(keeping.codec(EXTENDED));
        assertThat(keeping.read(Deal.class, "{\"id\":\"d\",\"version\":1,\"name\":\"n\",\"x\":1}")
                        .extras()
                        .get("x"))
                .contains(1L);
    }

    @Test
    void the_plain_payload_of_an_event_may_hold_nulls() {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("a", null);
        payload.put("b", Arrays.asList(1L, null));

        assertThat(json.read(Event.class, json.write(Event.of("x", payload)))).isEqualTo(Event.of("x", payload));
    }

    private record Labels() {}
}
