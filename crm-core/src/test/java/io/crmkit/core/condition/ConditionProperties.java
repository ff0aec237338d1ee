package io.crmkit.core.condition;

import static io.crmkit.core.condition.ConditionFixture.CATALOGUES;
import static io.crmkit.core.condition.ConditionFixture.CNY;
import static io.crmkit.core.condition.ConditionFixture.NOON;
import static io.crmkit.core.condition.ConditionFixture.WORLD;
import static io.crmkit.core.condition.ConditionFixture.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.money.ExchangeRates;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.joda.money.CurrencyUnit;

class ConditionProperties {

    private static final Binder BINDER = new Binder(
            CATALOGUES,
            ConditionFixture.frame(
                    NOON,
                    ZoneOffset.UTC,
                    ExchangeRates.table()
                            .spot(CurrencyUnit.USD, CNY, LocalDate.of(2026, 1, 1), "7")
                            .build()));

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void what_is_written_is_read_back(@ForAll("conditions") Condition condition) {
        assertThat(read(condition.toData())).isEqualTo(condition);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_condition_that_was_written_and_read_decides_as_before(
            @ForAll("conditions") Condition condition, @ForAll("companies") Company company) {
        assertThat(holds(read(condition.toData()), company)).isEqualTo(holds(condition, company));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void the_opposite_decides_the_opposite_and_its_opposite_is_the_original(
            @ForAll("conditions") Condition condition, @ForAll("companies") Company company) {
        assertThat(holds(condition.not(), company)).isNotEqualTo(holds(condition, company));
        boolean written = condition instanceof Condition.Not not && not.part() instanceof Condition.Not;
        assertThat(condition.not().not())
                .isEqualTo(written ? ((Condition.Not) ((Condition.Not) condition).part()).part() : condition);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void not_turns_and_into_or(
            @ForAll("conditions") Condition left,
            @ForAll("conditions") Condition right,
            @ForAll("companies") Company company) {
        assertThat(holds(left.and(right).not(), company))
                .isEqualTo(holds(left.not().or(right.not()), company));
        assertThat(holds(left.or(right).not(), company))
                .isEqualTo(holds(left.not().and(right.not()), company));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void groups_are_flat(@ForAll("conditions") Condition left, @ForAll("conditions") Condition right) {
        assertThat(((Condition.All) left.and(right)).parts()).noneMatch(Condition.All.class::isInstance);
        assertThat(((Condition.Any) left.or(right)).parts()).noneMatch(Condition.Any.class::isInstance);
        assertThat(left.and(right).and(left)).isEqualTo(left.and(right.and(left)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void none_is_the_opposite_of_any_and_all_that_of_any_opposite(
            @ForAll("conditions") Condition where, @ForAll("companies") Company company) {
        Condition inner = where.depth() > 1 ? Address.PHONE.isBlank() : Address.CITY.atLeast("b");

        assertThat(holds(Company.ADDRESSES.none(inner), company))
                .isNotEqualTo(holds(Company.ADDRESSES.any(inner), company));
        assertThat(holds(Company.ADDRESSES.all(inner), company))
                .isNotEqualTo(holds(Company.ADDRESSES.any(inner.not()), company));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void an_explanation_agrees_with_the_test(
            @ForAll("conditions") Condition condition, @ForAll("companies") Company company) {
        BoundCondition<Company> bound = BINDER.bind(condition, Company.CATALOGUE);
        Explanation explanation = bound.explain(company, WORLD);

        assertThat(explanation.held()).isEqualTo(bound.test(company, WORLD));
        assertThat(explanation.leaves(true))
                .allMatch(Explanation::held)
                .allMatch(leaf -> leaf.comparison().isPresent());
        assertThat(explanation.leaves(false)).noneMatch(Explanation::held);
        assertThat(explanation.text(Locale.ENGLISH).lines()).allMatch(line -> line.matches(" *[✓✗] .*"));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void loading_first_changes_no_answer(
            @ForAll("conditions") Condition condition, @ForAll("companies") Company company) {
        BoundCondition<Company> bound = BINDER.bind(condition, Company.CATALOGUE);

        assertThat(bound.test(company, bound.load(List.of(company), WORLD))).isEqualTo(bound.test(company, WORLD));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void nonsense_is_read_or_refused_but_never_breaks(@ForAll("nonsense") Object plain) {
        assertThatCode(() -> {
                    try {
                        BINDER.bind(read(plain), Company.CATALOGUE);
                    } catch (InvalidDataException refused) {
                        assertThat(refused.faults())
                                .allSatisfy(fault -> assertThat(fault.path()).startsWith("$"));
                    }
                })
                .doesNotThrowAnyException();
    }

    private static boolean holds(Condition condition, Company company) {
        return BINDER.bind(condition, Company.CATALOGUE).test(company, WORLD);
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return ConditionArbitraries.conditions();
    }

    @Provide
    Arbitrary<Company> companies() {
        return ConditionArbitraries.companies();
    }

    @Provide
    Arbitrary<Object> nonsense() {
        return ConditionArbitraries.nonsense();
    }
}
