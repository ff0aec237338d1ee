package io.crmkit.core.json;

import static io.crmkit.core.json.DealFixture.CATALOGUES;
import static io.crmkit.core.json.DealFixture.DEALS;
import static io.crmkit.core.json.DealFixture.EXTENDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.DealFixture.Deal;
import io.crmkit.core.json.DealFixture.Line;
import io.crmkit.core.json.DealFixture.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Shrinking is off: it takes minutes on values made of so many parts, and the sample says enough. */
class CodecProperties {

    private final CrmJson json = CrmJson.of(CATALOGUES).unknown(Unknown.KEEP);

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void records_come_back_and_look_like_their_tree(@ForAll("deals") Deal deal) {
        String text = json.write(DEALS, deal);

        assertThat(text).isEqualTo(Json.write(EXTENDED.toData(deal)));
        assertThat(new String(json.bytes(DEALS, deal), StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(json.read(DEALS, text)).isEqualTo(deal);
        assertThat(json.read(DEALS, json.bytes(DEALS, deal))).isEqualTo(deal);
        assertThat(EXTENDED.fromData(Data.of(Json.read(text)), Unknown.KEEP)).isEqualTo(deal);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void a_damaged_text_gives_a_record_or_a_refusal_and_nothing_else(
            @ForAll("deals") Deal deal, @ForAll("places") double place, @ForAll char put) {
        String text = json.write(DEALS, deal);
        int at = (int) (place * text.length());
        String damaged = text.substring(0, at) + put + text.substring(at + 1);

        Object streamed = outcome(() -> json.read(DEALS, damaged));
        Object tree = outcome(() -> EXTENDED.fromData(Data.of(Json.read(damaged)), Unknown.KEEP));

        assertThat(streamed).isEqualTo(tree);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void trees_come_back(@ForAll("trees") Object tree) {
        assertThat(Json.read(Json.write(tree))).isEqualTo(tree);
        assertThat(Json.read(Json.pretty(tree))).isEqualTo(tree);
        assertThat(Json.canonical(Json.read(Json.canonical(tree)))).isEqualTo(Json.canonical(tree));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void any_text_is_read_or_refused(@ForAll String text) {
        outcome(() -> String.valueOf(Json.read(text)));
        outcome(() -> String.valueOf(Json.read(text.getBytes(StandardCharsets.UTF_8))));
        outcome(() -> String.valueOf(Json.read(text.getBytes(StandardCharsets.UTF_16BE))));
    }

    private static Object outcome(java.util.function.Supplier<Object> reading) {
        try {
            return reading.get();
        } catch (InvalidDataException refused) {
            return "refused";
        }
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }

    @Provide
    Arbitrary<Object> trees() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                texts(50).asGeneric(),
                Arbitraries.longs().asGeneric(),
                decimals().asGeneric(),
                Arbitraries.of(true, false).asGeneric());
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).asGeneric(),
                        Arbitraries.maps(texts(10), inner).ofMaxSize(4).asGeneric()),
                0,
                3);
    }

    @Provide
    Arbitrary<Deal> deals() {
        Arbitrary<Values<Deal>> values = Arbitraries.just(EXTENDED.none());
        values = set(values, DealFixture.SIZE, Arbitraries.of(Size.class));
        values = set(values, DealFixture.SEATS, Arbitraries.longs().greaterOrEqual(0));
        values = set(values, DealFixture.DISCOUNT, decimals());
        values = set(values, DealFixture.AMOUNT, money(0));
        values = set(values, DealFixture.CLOSE_DATE, dates());
        values = set(values, DealFixture.OPENED_AT, moments());
        values = set(values, DealFixture.URGENT, Arbitraries.of(true, false));
        values = set(values, DealFixture.PARENT, ids());
        values = set(values, DealFixture.TAGS, texts(20).list().ofMinSize(1).ofMaxSize(3));
        values = set(values, DealFixture.VISITS, dates().list().ofMinSize(1).ofMaxSize(3));
        values = set(values, DealFixture.LINES, lines().list().ofMinSize(1).ofMaxSize(3));
        values = set(
                values,
                DealFixture.SCORES,
                Arbitraries.maps(texts(10), decimals()).ofMinSize(1).ofMaxSize(3));
        values = set(values, DealFixture.REGION, Arbitraries.of("north", "south"));
        values = set(
                values,
                DealFixture.PAYMENTS,
                money(Long.MIN_VALUE).list().ofMinSize(1).ofMaxSize(3));
        return Combinators.combine(
                        values,
                        ids(),
                        texts(200),
                        Arbitraries.longs().greaterOrEqual(1),
                        Arbitraries.maps(texts(8), trees()).ofMaxSize(2))
                .as((made, id, name, version, undeclared) -> {
                    Map<String, Object> data = new LinkedHashMap<>(made.with(DealFixture.NAME, name)
                            .identified(id, version)
                            .toData());
                    undeclared.forEach((key, value) -> data.putIfAbsent("undeclared " + key, value));
                    return EXTENDED.fromData(Data.of(data), Unknown.KEEP);
                });
    }

    private static <V> Arbitrary<Values<Deal>> set(
            Arbitrary<Values<Deal>> values, Attribute<Deal, V> attribute, Arbitrary<? extends V> value) {
        return Combinators.combine(values, value.asGeneric().optional())
                .as((made, given) ->
                        given.map(present -> with(made, attribute, present)).orElse(made));
    }

    @SuppressWarnings("unchecked") // made for this attribute
    private static <V> Values<Deal> with(Values<Deal> values, Attribute<Deal, V> attribute, Object value) {
        return values.with(attribute, (V) value);
    }

    private static Arbitrary<String> texts(int longest) {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ascii().ofMaxLength(longest),
                        Arbitraries.strings().all().ofMaxLength(longest / 2),
                        Arbitraries.of("流水线", "\uD83D\uDE00", "a\"b\\c/d", "\u2028\u007F", "\uFEFFx"))
                .filter(text -> !isBlank(text)
                        && text.indexOf(0) < 0
                        && Data.brokenSurrogate(text) < 0
                        && text.codePointCount(0, text.length()) <= longest);
    }

    private static Arbitrary<Id<Deal>> ids() {
        return texts(64)
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .map(Id::of);
    }

    /** Spaces that do not break count as well. */
    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999999999999999999"), new BigDecimal("99999999999999999999"))
                .ofScale(18);
    }

    private static Arbitrary<Money> money(long least) {
        return Combinators.combine(
                        Arbitraries.of("CNY", "EUR", "JPY", "KWD"),
                        Arbitraries.longs().greaterOrEqual(least))
                .as((code, minor) -> Money.ofMinor(CurrencyUnit.of(code), minor));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
                        Arbitraries.integers().between(0, 999_999),
                        Arbitraries.of(1, 1000, 1_000_000))
                .as((second, micro, cut) -> Instant.ofEpochSecond(second, (long) (micro / cut * cut) * 1000));
    }

    private static Arbitrary<Line> lines() {
        return Combinators.combine(
                        texts(40).filter(text -> !text.equals("forbidden")),
                        money(Long.MIN_VALUE),
                        decimals().optional())
                .as((sku, net, quantity) -> new Line(sku, net, quantity.map(CodecProperties::plain), Extras.none()));
    }

    /** As the attribute keeps it. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
