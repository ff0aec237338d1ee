package io.crmkit.core.condition;

import static io.crmkit.core.condition.ConditionFixture.cny;
import static io.crmkit.core.condition.ConditionFixture.company;
import static io.crmkit.core.condition.ConditionFixture.usd;

import io.crmkit.core.id.Id;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.time.RelativePeriod;
import io.crmkit.core.time.RelativeUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Random companies, and random conditions that fit them and sometimes hold. */
public final class ConditionArbitraries {

    private ConditionArbitraries() {}

    public static Arbitrary<String> names() {
        return Arbitraries.of("Acme", "Ab", "b", "😀", "\uff5e", "北京");
    }

    public static Arbitrary<Long> staff() {
        return Arbitraries.longs().between(0, 5);
    }

    public static Arbitrary<BigDecimal> shares() {
        return Arbitraries.of("0", "0.25", "0.5", "1").map(BigDecimal::new);
    }

    public static Arbitrary<Money> credits() {
        return Arbitraries.of(cny(0), cny(1), cny(2), usd(1));
    }

    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(-40, 40)
                .map(days -> LocalDate.of(2026, 5, 20).plusDays(days));
    }

    public static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(-90, 90).map(hours -> ConditionFixture.NOON.plusSeconds(hours * 3600));
    }

    public static Arbitrary<Address> addresses() {
        return Combinators.combine(names(), names().optional(0.5), shares().optional(0.5))
                .as(Address::new);
    }

    public static Arbitrary<Company> companies() {
        Arbitrary<Company.Maker> first = Combinators.combine(
                        names(),
                        Arbitraries.of(Company.Size.class).optional(0.5),
                        staff().optional(0.5),
                        shares().optional(0.5),
                        credits().optional(0.5),
                        dates().optional(0.5),
                        instants().optional(0.5),
                        Arbitraries.of(true, false).optional(0.5))
                .as((name, size, staff, share, credit, founded, seen, key) -> {
                    Company.Maker maker = new Company.Maker();
                    maker.name = name;
                    maker.size = size;
                    maker.staff = staff;
                    maker.share = share;
                    maker.credit = credit;
                    maker.founded = founded;
                    maker.seen = seen;
                    maker.key = key;
                    return maker;
                });
        return Combinators.combine(
                        first.withoutEdgeCases(),
                        Arbitraries.of("acme", "holding", "nobody").optional(0.5),
                        names().list().ofMaxSize(2),
                        dates().list().ofMaxSize(2),
                        addresses().list().ofMaxSize(2),
                        Arbitraries.maps(Arbitraries.of("a", "b"), staff()).ofMaxSize(2),
                        names().optional(0.5),
                        Arbitraries.of("acme", "bare"))
                .as((maker, parent, tags, visits, addresses, scores, owner, id) -> company(m -> {
                    m.id = Id.of(id);
                    m.name = maker.name;
                    m.size = maker.size;
                    m.staff = maker.staff;
                    m.share = maker.share;
                    m.credit = maker.credit;
                    m.founded = maker.founded;
                    m.seen = maker.seen;
                    m.key = maker.key;
                    m.parent = parent.map(Id::of);
                    m.tags = tags;
                    m.visits = visits;
                    m.addresses = addresses;
                    m.scores = Map.copyOf(scores);
                    m.owner = owner;
                }))
                .withoutEdgeCases();
    }

    /** Conditions over companies, up to four levels of groups. */
    public static Arbitrary<Condition> conditions() {
        return conditions(2).withoutEdgeCases();
    }

    private static Arbitrary<Condition> conditions(int levels) {
        if (levels == 0) {
            return leaves();
        }
        Arbitrary<Condition> inner = conditions(levels - 1).withoutEdgeCases();
        Arbitrary<List<Condition>> parts = inner.list().ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(3, leaves()),
                Tuple.of(2, parts.map(Condition.All::new)),
                Tuple.of(2, parts.map(Condition.Any::new)),
                Tuple.of(1, inner.map(Condition.Not::new)),
                Tuple.of(1, rows()));
    }

    private static Arbitrary<Condition> rows() {
        Arbitrary<Condition> row = Arbitraries.oneOf(
                names().map(Address.CITY::is),
                shares().map(Address.RENT::below),
                Arbitraries.of(Condition.always(), Condition.never(), Address.PHONE.isBlank()));
        Arbitrary<Condition> deal = Arbitraries.oneOf(
                credits().map(Deal.AMOUNT::atLeast), staff().map(Deal.COMPANY.then(Company.STAFF)::above));
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Quantifier.class), row)
                        .as((quantifier, where) -> new Condition.Rows("addresses", quantifier, where)),
                Combinators.combine(Arbitraries.of(Quantifier.class), deal)
                        .as((quantifier, where) -> new Condition.Rows("deals", quantifier, where)),
                Combinators.combine(Arbitraries.of(Quantifier.class), row)
                        .as((quantifier, where) -> new Condition.Rows("parent.addresses", quantifier, where)));
    }

    private static Arbitrary<Condition> leaves() {
        return Arbitraries.oneOf(List.of(
                ordered(Company.NAME, names()),
                ordered(Company.STAFF, staff()),
                ordered(Company.SHARE, shares()),
                ordered(Company.CREDIT, credits()),
                ordered(Company.FOUNDED, dates()),
                ordered(Company.SEEN, instants()),
                names().map(Company.NAME::contains),
                names().map(Company.NAME::startsWith),
                names().map(Company.TAGS::has),
                dates().map(Company.VISITS::has),
                Arbitraries.of(Company.Size.class).map(Company.SIZE::is),
                Arbitraries.of(true, false).map(Company.KEY::is),
                Arbitraries.of("acme", "holding").map(id -> Company.PARENT.is(Id.of(id))),
                staff().map(Company.PARENT.then(Company.STAFF)::atLeast),
                Company.CATALOGUE.attributes().stream()
                        .map(attribute -> attribute.isBlank())
                        .collect(java.util.stream.Collectors.collectingAndThen(
                                java.util.stream.Collectors.toList(), Arbitraries::of)),
                periods().map(Company.FOUNDED::within),
                periods().map(Company.SEEN::within),
                periods().map(Company.SEEN::before),
                periods().map(Company.FOUNDED::after),
                staff().map(days -> Company.SEEN.daysSince(Company.FOUNDED).compared(Operator.AT_MOST, days)),
                credits()
                        .map(bound -> Company.CREDIT
                                .converted(
                                        RatePolicy.fixedDate(CurrencyUnit.of("CNY"), LocalDate.of(2026, 1, 1)),
                                        Company.FOUNDED)
                                .compared(Operator.ABOVE, cny(bound.getAmountMinorLong())))));
    }

    private static <V> Arbitrary<Condition> ordered(
            io.crmkit.core.attribute.OrderedAttribute<Company, V> attribute, Arbitrary<V> values) {
        return Arbitraries.oneOf(
                values.map(attribute::is),
                values.list().ofMaxSize(3).map(attribute::in),
                values.map(attribute::above),
                values.map(attribute::atLeast),
                values.map(attribute::below),
                values.map(attribute::atMost),
                Combinators.combine(values, values).as(attribute::between));
    }

    private static Arbitrary<RelativePeriod> periods() {
        return Arbitraries.oneOf(
                Arbitraries.of(RelativePeriod.today(), RelativePeriod.yesterday()),
                Arbitraries.integers().between(1, 30).map(RelativePeriod::lastDays),
                Arbitraries.of(RelativeUnit.class).map(RelativePeriod::next));
    }

    /** Plain trees of any form, most of them nonsense, with the words of conditions in them. */
    public static Arbitrary<Object> nonsense() {
        Arbitrary<Object> trees = Arbitraries.of(
                "name", "staff", "x", "", 1L, -7, new BigDecimal("1e9"), true, 1.5d, "today", Optional.empty());
        for (int level = 0; level < 3; level++) {
            Arbitrary<Object> inner = trees;
            trees = Arbitraries.oneOf(
                    inner,
                    inner.list().ofMaxSize(3).map(list -> (Object) list),
                    Arbitraries.maps(words(), inner).ofMaxSize(3).map(map -> (Object) map));
        }
        return trees.withoutEdgeCases();
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(
                "all",
                "any",
                "not",
                "any-of",
                "none-of",
                "where",
                "attribute",
                "value",
                "is",
                "in",
                "between",
                "blank",
                "within",
                "above",
                "days-from",
                "to",
                "convert",
                "by",
                "on",
                "product",
                "period",
                "odd");
    }
}
