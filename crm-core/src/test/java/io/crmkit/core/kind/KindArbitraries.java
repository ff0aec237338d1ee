package io.crmkit.core.kind;

import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Values that kinds allow. */
public final class KindArbitraries {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private KindArbitraries() {}

    /** Text of all planes of Unicode, with neighbours in code-point order that UTF-16 order swaps. */
    public static Arbitrary<String> texts(int longest) {
        Arbitrary<String> characters =
                Arbitraries.of("a", "b", "A", " ", "é", "中", "\uff5e", "\ue000", "😀", "𠮷", "\"", "\n");
        return characters
                .list()
                .ofMinSize(1)
                .ofMaxSize(longest)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank());
    }

    public static Arbitrary<Long> wholes() {
        return Arbitraries.longs();
    }

    /** Decimals of up to 20 digits before and 18 after the point, in the form in which they are kept. */
    public static Arbitrary<BigDecimal> decimals() {
        BigInteger most = BigInteger.TEN.pow(20).subtract(BigInteger.ONE);
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(most.negate(), most),
                        Arbitraries.integers().between(0, 18))
                .as((digits, scale) -> DecimalKind.normal(new BigDecimal(digits, scale)));
    }

    public static Arbitrary<Money> money() {
        return Combinators.combine(Arbitraries.of("CNY", "JPY", "KWD", "USD"), Arbitraries.longs())
                .as((code, minor) -> Money.ofMinor(CurrencyUnit.of(code), minor));
    }

    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    public static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(FIRST.getEpochSecond(), LAST.getEpochSecond()),
                        Arbitraries.integers().between(0, 999_999))
                .as((second, micro) -> Instant.ofEpochSecond(second, micro * 1000L));
    }

    static Arbitrary<Id<Object>> ids() {
        return texts(20).filter(text -> !text.contains("\n")).map(Id::of);
    }

    static Arbitrary<List<BigDecimal>> lists() {
        return decimals().list().ofMaxSize(4);
    }

    static Arbitrary<Map<String, String>> maps() {
        return Arbitraries.maps(texts(3), texts(4)).ofMaxSize(4);
    }
}
