package io.crmkit.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.condition.Address;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

class KindProperties {

    @Property(tries = 300)
    void texts(@ForAll("textValues") String a, @ForAll("textValues") String b, @ForAll("textValues") String c) {
        obeysTheLaws(Kind.text(60), a, b, c);
    }

    @Property(tries = 300)
    void text_is_ordered_as_its_utf8_bytes_are(@ForAll("textValues") String left, @ForAll("textValues") String right) {
        int bytes =
                Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(Kind.text(60).compare(left, right))).isEqualTo(Integer.signum(bytes));
    }

    @Property(tries = 100)
    void choices(@ForAll DayOfWeek a, @ForAll DayOfWeek b, @ForAll DayOfWeek c) {
        obeysTheLaws(Kind.choice(DayOfWeek.class), a, b, c);
    }

    @Property(tries = 100)
    void wholes(@ForAll long a, @ForAll long b, @ForAll long c) {
        obeysTheLaws(Kind.whole(), a, b, c);
    }

    @Property(tries = 300)
    void decimals(@ForAll("decimalValues") BigDecimal a, @ForAll("decimalValues") BigDecimal b) {
        obeysTheLaws(Kind.decimal(), a, b, BigDecimal.ONE);
    }

    @Property(tries = 300)
    void decimals_are_one_value_whatever_their_scale(@ForAll("decimalValues") BigDecimal value) {
        BigDecimal longer = value.setScale(value.scale() + 3);

        assertThat(Kind.decimal().check(longer, "$")).isEqualTo(value);
        assertThat(Kind.decimal().fromData(Data.of(longer.toPlainString()))).isEqualTo(value);
    }

    @Property(tries = 300)
    void money(@ForAll("moneyValues") Money a, @ForAll("moneyValues") Money b, @ForAll("moneyValues") Money c) {
        obeysTheLaws(Kind.money(), a, b, c);
    }

    @Property(tries = 300)
    void dates(@ForAll("dateValues") LocalDate a, @ForAll("dateValues") LocalDate b) {
        obeysTheLaws(Kind.date(), a, b, LocalDate.EPOCH);
    }

    @Property(tries = 300)
    void moments(@ForAll("instantValues") Instant a, @ForAll("instantValues") Instant b) {
        obeysTheLaws(Kind.instant(), a, b, Instant.EPOCH);
    }

    @Property(tries = 10)
    void flags(@ForAll boolean a, @ForAll boolean b, @ForAll boolean c) {
        obeysTheLaws(Kind.flag(), a, b, c);
    }

    @Property(tries = 300)
    void ids(@ForAll("idValues") Id<Object> a, @ForAll("idValues") Id<Object> b, @ForAll("idValues") Id<Object> c) {
        obeysTheLaws(Kind.id("customer"), a, b, c);
    }

    @Property(tries = 300)
    void lists(
            @ForAll("listValues") List<BigDecimal> a,
            @ForAll("listValues") List<BigDecimal> b,
            @ForAll("listValues") List<BigDecimal> c) {
        obeysTheLaws(Kind.many(Kind.decimal()), a, b, c);
    }

    @Property(tries = 300)
    void maps(
            @ForAll("mapValues") Map<String, String> a,
            @ForAll("mapValues") Map<String, String> b,
            @ForAll("mapValues") Map<String, String> c) {
        obeysTheLaws(Kind.map(Kind.text(60)), a, b, c);
    }

    @Property(tries = 300)
    void rows(
            @ForAll("rowValues") List<Address> a,
            @ForAll("rowValues") List<Address> b,
            @ForAll("rowValues") List<Address> c) {
        obeysTheLaws(Kind.parts(() -> Address.CATALOGUE), a, b, c);
    }

    private static <V> void obeysTheLaws(Kind<V> kind, V a, V b, V c) {
        assertThat(kind.check(a, "$")).isEqualTo(a);
        assertThat(kind.fromData(Data.of(kind.toData(a)))).isEqualTo(a);
        assertThat(kind.compare(a, a)).isZero();
        assertThat(kind.compare(a, b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(kind.compare(a, b))).isEqualTo(-Integer.signum(kind.compare(b, a)));
        if (kind.compare(a, b) <= 0 && kind.compare(b, c) <= 0) {
            assertThat(kind.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    @Provide
    Arbitrary<String> textValues() {
        return KindArbitraries.texts(6);
    }

    @Provide
    Arbitrary<BigDecimal> decimalValues() {
        return KindArbitraries.decimals()
                .map(value -> value.scale() > 15
                        ? DecimalKind.normal(value.setScale(15, java.math.RoundingMode.DOWN))
                        : value);
    }

    @Provide
    Arbitrary<Money> moneyValues() {
        return KindArbitraries.money();
    }

    @Provide
    Arbitrary<LocalDate> dateValues() {
        return KindArbitraries.dates();
    }

    @Provide
    Arbitrary<Instant> instantValues() {
        return KindArbitraries.instants();
    }

    @Provide
    Arbitrary<Id<Object>> idValues() {
        return KindArbitraries.ids();
    }

    @Provide
    Arbitrary<List<BigDecimal>> listValues() {
        return KindArbitraries.lists();
    }

    /** Few keys and values, so that maps agree in part, and separators that a printed form would confuse. */
    @Provide
    Arbitrary<Map<String, String>> mapValues() {
        Arbitrary<Map<String, String>> confusing =
                Arbitraries.maps(Arbitraries.of("a", "b", "😀", "\uff5e"), Arbitraries.of("1", "1, b=2", "2"));
        return Arbitraries.oneOf(confusing, KindArbitraries.maps());
    }

    @Provide
    Arbitrary<List<Address>> rowValues() {
        return Combinators.combine(
                        Arbitraries.of("Berlin", "北京", "a, phone=b"),
                        Arbitraries.of("1", "b", "\uff5e", "😀").optional(),
                        Arbitraries.of("1", "2.5").map(BigDecimal::new).optional())
                .as(Address::new)
                .list()
                .ofMaxSize(3);
    }
}
