package io.crmkit.core.condition;

import static io.crmkit.core.condition.ConditionFixture.ACME;
import static io.crmkit.core.condition.ConditionFixture.BARE;
import static io.crmkit.core.condition.ConditionFixture.BINDER;
import static io.crmkit.core.condition.ConditionFixture.CATALOGUES;
import static io.crmkit.core.condition.ConditionFixture.DEAL;
import static io.crmkit.core.condition.ConditionFixture.SMALL_DEAL;
import static io.crmkit.core.condition.ConditionFixture.WORLD;
import static io.crmkit.core.condition.ConditionFixture.cny;
import static io.crmkit.core.condition.ConditionFixture.company;
import static io.crmkit.core.condition.ConditionFixture.holds;
import static io.crmkit.core.condition.ConditionFixture.places;
import static io.crmkit.core.condition.ConditionFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Family;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionTest {

    private static final Map<Family, Attribute<Company, ?>> BY_FAMILY = Map.ofEntries(
            Map.entry(Family.TEXT, Company.NAME),
            Map.entry(Family.CHOICE, Company.SIZE),
            Map.entry(Family.WHOLE, Company.STAFF),
            Map.entry(Family.DECIMAL, Company.SHARE),
            Map.entry(Family.MONEY, Company.CREDIT),
            Map.entry(Family.DATE, Company.FOUNDED),
            Map.entry(Family.INSTANT, Company.SEEN),
            Map.entry(Family.FLAG, Company.KEY),
            Map.entry(Family.ID, Company.PARENT),
            Map.entry(Family.MANY, Company.TAGS),
            Map.entry(Family.PARTS, Company.ADDRESSES),
            Map.entry(Family.MAP, Company.SCORES));

    private static final Set<Family> SIMPLE = Set.of(
            Family.TEXT,
            Family.CHOICE,
            Family.WHOLE,
            Family.DECIMAL,
            Family.MONEY,
            Family.DATE,
            Family.INSTANT,
            Family.FLAG,
            Family.ID);
    private static final Set<Family> ORDERED =
            Set.of(Family.TEXT, Family.WHOLE, Family.DECIMAL, Family.MONEY, Family.DATE, Family.INSTANT);

    @ParameterizedTest
    @EnumSource(Operator.class)
    void an_operator_fits_some_families_and_is_refused_for_the_others_at_its_place(Operator operator) {
        Set<Family> fitting = switch (operator) {
            case IS, IN -> SIMPLE;
            case BETWEEN, ABOVE, AT_LEAST, BELOW, AT_MOST -> ORDERED;
            case CONTAINS, STARTS_WITH -> Set.of(Family.TEXT);
            case BLANK -> Set.of(Family.values());
            case WITHIN -> Set.of(Family.DATE, Family.INSTANT);
            case HAS -> Set.of(Family.MANY);
        };
        Object[] operands =
                Collections.nCopies(Math.max(0, operator.operands()), "x").toArray();

        BY_FAMILY.forEach((family, attribute) -> {
            assertThat(operator.fits(family)).as(family.code()).isEqualTo(fitting.contains(family));
            if (!fitting.contains(family)) {
                Condition misfit = attribute.value().compared(operator, operands);
                assertThat(places(() -> BINDER.bind(misfit, Company.CATALOGUE)))
                        .containsExactly("$." + operator.code());
            }
        });
    }

    @Test
    void a_misfit_names_the_operators_that_fit() {
        assertThatThrownBy(() -> BINDER.bind(Company.KEY.value().compared(Operator.ABOVE, true), Company.CATALOGUE))
                .hasMessage("$.above: \"above\": This operator does not fit a value of kind flag."
                        + " Fitting are: is, in, blank.");
    }

    @Test
    void equality_holds_for_every_simple_family() {
        assertThat(holds(Company.NAME.is("Acme"), ACME)).isTrue();
        assertThat(holds(Company.NAME.is("acme"), ACME)).isFalse();
        assertThat(holds(Company.SIZE.is(Company.Size.VERY_LARGE), ACME)).isTrue();
        assertThat(holds(Company.SIZE.is(Company.Size.SMALL), ACME)).isFalse();
        assertThat(holds(Company.STAFF.is(120L), ACME)).isTrue();
        assertThat(holds(Company.STAFF.is(121L), ACME)).isFalse();
        assertThat(holds(Company.CREDIT.is(cny(777_000)), ACME)).isTrue();
        assertThat(holds(Company.CREDIT.is(usd(777_000)), ACME)).isFalse();
        assertThat(holds(Company.FOUNDED.is(LocalDate.of(2001, 3, 31)), ACME)).isTrue();
        assertThat(holds(Company.FOUNDED.is(LocalDate.of(2001, 4, 1)), ACME)).isFalse();
        assertThat(holds(Company.SEEN.is(Instant.parse("2026-05-19T15:30:00Z")), ACME))
                .isTrue();
        assertThat(holds(Company.SEEN.is(Instant.EPOCH), ACME)).isFalse();
        assertThat(holds(Company.KEY.is(true), ACME)).isTrue();
        assertThat(holds(Company.KEY.is(false), ACME)).isFalse();
        assertThat(holds(Company.PARENT.is(Id.of("holding")), ACME)).isTrue();
        assertThat(holds(Company.PARENT.is(Id.of("acme")), ACME)).isFalse();
    }

    @Test
    void decimals_are_equal_whatever_their_scale_even_where_a_record_keeps_zeros() {
        Company sloppy = company(m -> m.share = Optional.of(new BigDecimal("0.250")));

        assertThat(holds(Company.SHARE.is(new BigDecimal("0.25000")), ACME)).isTrue();
        assertThat(holds(Company.SHARE.is(new BigDecimal("0.25")), sloppy)).isTrue();
        assertThat(holds(Company.SHARE.is(new BigDecimal("0.26")), sloppy)).isFalse();
        assertThat(holds(Company.SHARE.in(new BigDecimal("0.1"), new BigDecimal("0.25")), sloppy))
                .isTrue();
        assertThat(holds(Company.SHARE.in(new BigDecimal("0.1")), sloppy)).isFalse();
    }

    @Test
    void one_of_several_values_is_enough_and_one_of_none_is_never_met() {
        assertThat(holds(Company.NAME.in("Bare", "Acme"), ACME)).isTrue();
        assertThat(holds(Company.NAME.in("Bare", "Acne"), ACME)).isFalse();
        assertThat(holds(Company.SIZE.in(Company.Size.values()), ACME)).isTrue();
        assertThat(holds(Company.PARENT.in(List.of(Id.of("holding"))), ACME)).isTrue();
        assertThat(holds(Company.NAME.in(List.of()), ACME)).isFalse();
    }

    @Test
    void ordered_families_compare_with_their_bounds() {
        comparesAround(Company.STAFF, 119L, 120L, 121L);
        comparesAround(Company.SHARE, new BigDecimal("0.24"), new BigDecimal("0.250"), new BigDecimal("0.26"));
        comparesAround(Company.CREDIT, cny(776_999), cny(777_000), cny(777_001));
        comparesAround(Company.FOUNDED, LocalDate.of(2001, 3, 30), LocalDate.of(2001, 3, 31), LocalDate.of(2001, 4, 1));
        Instant seen = Instant.parse("2026-05-19T15:30:00Z");
        comparesAround(Company.SEEN, seen.minusNanos(1000), seen, seen.plusNanos(1000));
        comparesAround(Company.NAME, "Acmd", "Acme", "Acmf");
    }

    private static <V> void comparesAround(
            io.crmkit.core.attribute.OrderedAttribute<Company, V> attribute, V less, V same, V more) {
        assertThat(holds(attribute.above(less), ACME)).isTrue();
        assertThat(holds(attribute.above(same), ACME)).isFalse();
        assertThat(holds(attribute.atLeast(same), ACME)).isTrue();
        assertThat(holds(attribute.atLeast(more), ACME)).isFalse();
        assertThat(holds(attribute.below(more), ACME)).isTrue();
        assertThat(holds(attribute.below(same), ACME)).isFalse();
        assertThat(holds(attribute.atMost(same), ACME)).isTrue();
        assertThat(holds(attribute.atMost(less), ACME)).isFalse();
        assertThat(holds(attribute.between(same, same), ACME)).isTrue();
        assertThat(holds(attribute.between(less, more), ACME)).isTrue();
        assertThat(holds(attribute.between(more, more), ACME)).isFalse();
        assertThat(holds(attribute.between(less, less), ACME)).isFalse();
    }

    @Test
    void text_is_found_inside_and_at_the_beginning_exactly_as_written() {
        assertThat(holds(Company.NAME.contains("cm"), ACME)).isTrue();
        assertThat(holds(Company.NAME.contains("CM"), ACME)).isFalse();
        assertThat(holds(Company.NAME.startsWith("Ac"), ACME)).isTrue();
        assertThat(holds(Company.NAME.startsWith("cm"), ACME)).isFalse();
    }

    @Test
    void a_list_has_its_elements() {
        Company sloppy = company(m -> m.visits = List.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6)));

        assertThat(holds(Company.TAGS.has("北京"), ACME)).isTrue();
        assertThat(holds(Company.TAGS.has("南京"), ACME)).isFalse();
        assertThat(holds(Company.VISITS.has(LocalDate.of(2026, 1, 6)), sloppy)).isTrue();
        assertThat(holds(Company.VISITS.has(LocalDate.of(2026, 1, 6)), ACME)).isFalse();
        assertThat(places(() -> Company.TAGS.has("x".repeat(21)))).containsExactly("$.tags");
    }

    // what every evaluator must answer alike

    @Test
    void a_comparison_with_a_blank_is_false_and_its_opposite_true() {
        for (Condition comparison : List.of(
                Company.STAFF.is(1L),
                Company.STAFF.in(1L),
                Company.STAFF.atLeast(0L),
                Company.OWNER.contains("x"),
                Company.TAGS.has("x"),
                Company.SIZE.is(Company.Size.SMALL))) {
            assertThat(holds(comparison, BARE)).isFalse();
            assertThat(holds(comparison.not(), BARE)).isTrue();
        }
        assertThat(holds(Company.STAFF.isNot(1L), BARE)).isTrue();
    }

    @Test
    void blank_means_no_value_or_a_list_or_map_without_entries() {
        for (Attribute<Company, ?> attribute : List.of(
                Company.STAFF, Company.TAGS, Company.ADDRESSES, Company.SCORES, Company.PARENT, Company.OWNER)) {
            assertThat(holds(attribute.isBlank(), BARE)).as(attribute.name()).isTrue();
            assertThat(holds(attribute.isPresent(), BARE)).isFalse();
            assertThat(holds(attribute.isBlank(), ACME)).isFalse();
            assertThat(holds(attribute.isPresent(), ACME)).isTrue();
        }
        assertThat(ValueTest.isBlank(List.of())).isTrue();
        assertThat(ValueTest.isBlank(Map.of())).isTrue();
        assertThat(ValueTest.isBlank("")).isFalse();
    }

    @Test
    void text_is_ordered_by_code_point() {
        Company astral = company(m -> m.name = "😀");

        assertThat(holds(Company.NAME.above("\uff5e"), astral)).isTrue();
    }

    @Test
    void amounts_compare_within_their_currency_only() {
        for (Condition foreign : List.of(
                Company.CREDIT.atLeast(usd(1)),
                Company.CREDIT.atMost(usd(1)),
                Company.CREDIT.above(usd(1)),
                Company.CREDIT.below(usd(999_999)),
                Company.CREDIT.between(usd(1), usd(999_999)),
                Company.CREDIT.in(usd(777_000)))) {
            assertThat(holds(foreign, ACME)).isFalse();
        }
    }

    @Test
    void any_of_an_empty_list_is_false_and_all_of_and_none_of_it_are_true() {
        Condition something = Address.CITY.is("Beijing");

        assertThat(holds(Company.ADDRESSES.any(something), BARE)).isFalse();
        assertThat(holds(Company.ADDRESSES.all(something), BARE)).isTrue();
        assertThat(holds(Company.ADDRESSES.none(something), BARE)).isTrue();
        assertThat(holds(Company.DEALS.any(Condition.always()), BARE)).isFalse();
        assertThat(holds(Company.DEALS.all(Condition.never()), BARE)).isTrue();
        assertThat(holds(Company.DEALS.none(Condition.always()), BARE)).isTrue();
    }

    @Test
    void quantifiers_count_the_rows_that_satisfy() {
        Condition capital = Address.CITY.is("Beijing");
        Condition both = Address.CITY.startsWith("Be");
        Condition neither = Address.CITY.is("Bonn");

        assertThat(holds(Company.ADDRESSES.any(capital), ACME)).isTrue();
        assertThat(holds(Company.ADDRESSES.any(neither), ACME)).isFalse();
        assertThat(holds(Company.ADDRESSES.all(capital), ACME)).isFalse();
        assertThat(holds(Company.ADDRESSES.all(both), ACME)).isTrue();
        assertThat(holds(Company.ADDRESSES.none(capital), ACME)).isFalse();
        assertThat(holds(Company.ADDRESSES.none(neither), ACME)).isTrue();
    }

    @Test
    void and_of_nothing_is_true_and_or_of_nothing_is_false() {
        assertThat(holds(Condition.always(), BARE)).isTrue();
        assertThat(holds(Condition.never(), BARE)).isFalse();
        assertThat(holds(Condition.all(List.of()), BARE)).isTrue();
        assertThat(holds(Condition.any(List.of()), BARE)).isFalse();
    }

    @Test
    void and_needs_all_and_or_needs_one() {
        Condition yes = Company.NAME.is("Acme");
        Condition no = Company.NAME.is("Other");

        assertThat(holds(yes.and(yes), ACME)).isTrue();
        assertThat(holds(yes.and(no), ACME)).isFalse();
        assertThat(holds(no.or(yes), ACME)).isTrue();
        assertThat(holds(no.or(no), ACME)).isFalse();
        assertThat(holds(no.not(), ACME)).isTrue();
        assertThat(Condition.all(List.of(yes))).isSameAs(yes);
        assertThat(Condition.any(List.of(yes))).isSameAs(yes);
    }

    // shape

    @Test
    void chains_are_flat_and_opposites_cancel_out() {
        Condition a = Company.NAME.is("a");
        Condition b = Company.NAME.is("b");
        Condition c = Company.NAME.is("c");

        assertThat(a.and(b).and(c)).isEqualTo(new Condition.All(List.of(a, b, c)));
        assertThat(a.and(b.and(c))).isEqualTo(new Condition.All(List.of(a, b, c)));
        assertThat(a.or(b).or(c)).isEqualTo(new Condition.Any(List.of(a, b, c)));
        assertThat(a.or(b).and(c)).isEqualTo(new Condition.All(List.of(a.or(b), c)));
        assertThat(a.not().not()).isSameAs(a);
        assertThat(a.depth()).isEqualTo(1);
        assertThat(a.and(b).and(c).depth()).isEqualTo(2);
        assertThat(a.and(b).or(c).depth()).isEqualTo(3);
        assertThat(Company.DEALS.any(a.not()).depth()).isEqualTo(3);
    }

    @Test
    @Timeout(60)
    void twenty_thousand_conditions_chain_into_one_level() {
        Condition chain = Company.NAME.is("Acme");
        for (int i = 1; i < 20_000; i++) {
            chain = chain.and(Company.STAFF.atLeast((long) (i % 100)));
        }

        assertThat(((Condition.All) chain).parts()).hasSize(20_000);
        assertThat(chain.depth()).isEqualTo(2);
        assertThat(holds(chain, ACME)).isTrue();
    }

    @Test
    void sixty_four_levels_are_allowed_and_not_one_more() {
        List<Condition> towers = new ArrayList<>(List.of(Company.NAME.is("Acme")));
        while (towers.get(0).depth() < Condition.MAX_DEPTH) {
            towers.add(0, new Condition.Not(towers.get(0)));
        }
        Condition highest = towers.get(0);

        assertThat(highest.depth()).isEqualTo(64);
        assertThat(holds(highest, ACME)).isFalse();
        assertThatThrownBy(() -> new Condition.Not(highest))
                .hasMessage("A condition may nest at most 64 levels deep."
                        + " Maybe it is built in a loop; use Condition.all(list).");
        assertThatThrownBy(() -> Company.DEALS.none(highest)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> highest.and(highest)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> highest.or(highest)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_operator_takes_as_many_operands_as_it_says() {
        Expression staff = Company.STAFF.value();

        assertThatThrownBy(() -> staff.compared(Operator.BETWEEN, 1L))
                .hasMessage("The operator \"between\" needs 2 operand(s), but got 1.");
        assertThatThrownBy(() -> staff.compared(Operator.BLANK, 1L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> staff.compared(Operator.IS)).isInstanceOf(IllegalArgumentException.class);
        assertThat(((Condition.Comparison) staff.compared(Operator.IN)).operands())
                .isEmpty();
    }

    @Test
    void conditions_print_as_sentences() {
        Condition a = Company.NAME.is("Acme");

        assertThat(a).hasToString("name is Acme");
        assertThat(Company.STAFF.between(1L, 2L)).hasToString("staff is between 1, 2");
        assertThat(Company.STAFF.isBlank()).hasToString("staff is blank");
        assertThat(a.and(Company.STAFF.isPresent()).and(Company.KEY.is(true).or(a)))
                .hasToString("name is Acme and not (staff is blank) and (key is true or name is Acme)");
        assertThat(Company.DEALS.none(Condition.always())).hasToString("none of deals with (always)");
        assertThat(Condition.never()).hasToString("never");
    }

    // binding

    @Test
    void names_that_are_not_known_bring_the_nearest_to_mind() {
        assertThatThrownBy(() -> BINDER.bind(new Expression.Value("staf").compared(Operator.IS, 1L), Company.CATALOGUE))
                .hasMessage(
                        "$.attribute: \"staf\": A company has no attribute of this name. Maybe \"staff\" is meant.");
    }

    @Test
    void all_faults_of_a_condition_are_told_with_their_places() {
        Condition faulty = new Condition.All(List.of(
                new Expression.Value("nmae").compared(Operator.IS, "x"),
                new Condition.Not(new Condition.Any(List.of(
                        Company.STAFF.value().compared(Operator.IN, 1L, "x", 2L, true),
                        Company.STAFF.value().compared(Operator.BETWEEN, 1L, "x")))),
                Company.ADDRESSES.any(Deal.AMOUNT.is(cny(1))),
                new Condition.Rows("name", Quantifier.ALL, Condition.always()),
                Company.FOUNDED.value().compared(Operator.WITHIN, "today"),
                new Expression.Days("name", "founded").compared(Operator.IS, 1L)));

        assertThat(places(() -> BINDER.bind(faulty, Company.CATALOGUE)))
                .containsExactly(
                        "$.all[0].attribute",
                        "$.all[1].not.any[0].in[1]",
                        "$.all[1].not.any[0].in[3]",
                        "$.all[1].not.any[1].between[1]",
                        "$.all[2].where.attribute",
                        "$.all[3].all-of",
                        "$.all[4].within",
                        "$.all[5].value");
    }

    @Test
    void a_binder_keeps_its_frame_and_its_schema() {
        assertThat(BINDER.schema()).isSameAs(CATALOGUES);
        assertThat(BINDER.frame().today()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(BINDER.bind(Condition.always(), Company.CATALOGUE).condition())
                .isEqualTo(Condition.always());
    }

    @Test
    void expressions_are_bound_to_readers() {
        Reader<Company, Object> staff = BINDER.bind(Company.STAFF.value(), Company.CATALOGUE);

        assertThat(staff.read(ACME, WORLD)).isEqualTo(120L);
        assertThat(staff.read(BARE, WORLD)).isNull();
        assertThat(BINDER.kind(Company.STAFF.value(), Company.CATALOGUE)).isEqualTo(Company.STAFF.kind());
        assertThat(places(() -> BINDER.bind(Company.STAFF.value().times(Company.SHARE.value()), Company.CATALOGUE)))
                .containsExactly("$");
        assertThat(places(() -> BINDER.kind(new Expression.Value("x"), Company.CATALOGUE)))
                .containsExactly("$");
    }

    @Test
    void former_names_still_lead_to_the_attribute() {
        assertThat(holds(new Expression.Value("firm").compared(Operator.IS, "Acme"), ACME))
                .isTrue();
    }

    // related records

    @Test
    void paths_lead_across_references() {
        BoundCondition<Deal> grown = BINDER.bind(
                Deal.COMPANY.then(Company.PARENT).then(Company.STAFF).is(5000L), Deal.CATALOGUE);

        assertThat(grown.test(DEAL, WORLD)).isTrue();
        assertThat(grown.test(DEAL, Related.empty())).isFalse();
        assertThat(grown.test(new Deal(Id.of("d"), 1, BARE.id(), Optional.empty(), cny(1), LocalDate.EPOCH), WORLD))
                .isFalse();
    }

    @Test
    void rows_are_found_behind_references() {
        Condition inBeijing = new Condition.Rows("company.addresses", Quantifier.ANY, Address.CITY.is("Beijing"));
        Condition many = new Condition.Rows("company.deals", Quantifier.ALL, Deal.COMPANY.is(ACME.id()));

        assertThat(BINDER.bind(inBeijing, Deal.CATALOGUE).test(DEAL, WORLD)).isTrue();
        assertThat(BINDER.bind(inBeijing, Deal.CATALOGUE).test(DEAL, Related.empty()))
                .isFalse();
        assertThat(BINDER.bind(many, Deal.CATALOGUE).test(DEAL, WORLD)).isTrue();
    }

    @Test
    void referring_records_are_rows() {
        assertThat(holds(Company.DEALS.any(Deal.AMOUNT.atLeast(cny(1000))), ACME))
                .isTrue();
        assertThat(holds(Company.DEALS.all(Deal.AMOUNT.atLeast(cny(1000))), ACME))
                .isFalse();
        assertThat(holds(Company.DEALS.any(Deal.COMPANY.then(Company.NAME).is("Acme")), ACME))
                .isTrue();
    }

    @Test
    void without_related_records_only_conditions_on_the_record_itself_can_be_tested() {
        BoundCondition<Deal> own = BINDER.bind(Deal.AMOUNT.is(cny(1000)), Deal.CATALOGUE);
        BoundCondition<Deal> other = BINDER.bind(Deal.COMPANY.then(Company.NAME).is("Acme"), Deal.CATALOGUE);
        BoundCondition<Company> rows = BINDER.bind(Company.DEALS.any(Condition.always()), Company.CATALOGUE);

        assertThat(own.test(DEAL)).isTrue();
        assertThat(own.explain(DEAL).held()).isTrue();
        assertThatThrownBy(() -> other.test(DEAL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This evaluation needs company acme, but no related records were given."
                        + " Maybe load them first with BoundCondition.load(...).");
        assertThatThrownBy(() -> other.explain(DEAL)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rows.test(ACME)).hasMessageContaining("every deal whose company is acme");
    }

    @Test
    void loaded_records_make_every_test_pure() {
        Condition needy = Company.DEALS
                .any(Deal.COMPANY.then(Company.PARENT).then(Company.NAME).is("Nobody"))
                .or(Company.NAME.is("Acme"))
                .and(Company.PARENT.then(Company.STAFF).above(1L).not());
        BoundCondition<Company> bound = BINDER.bind(needy, Company.CATALOGUE);
        List<String> asked = new ArrayList<>();
        boolean[] open = {true};
        Related source = new Related() {
            @Override
            public Object find(String catalogue, Id<?> id) {
                assertThat(open[0]).as("asked after loading").isTrue();
                asked.add(catalogue + " " + id);
                return WORLD.find(catalogue, id);
            }

            @Override
            public java.util.Collection<?> referring(String catalogue, String attribute, Id<?> id) {
                assertThat(open[0]).as("asked after loading").isTrue();
                asked.add(catalogue + "." + attribute + " " + id);
                return WORLD.referring(catalogue, attribute, id);
            }
        };

        Related loaded = bound.load(List.of(ACME, BARE, ACME), source);
        open[0] = false;

        assertThat(asked)
                .containsExactlyInAnyOrder("deal.company acme", "company acme", "company holding", "deal.company bare");
        assertThat(bound.test(ACME, loaded)).isEqualTo(bound.test(ACME, WORLD)).isFalse();
        assertThat(bound.test(BARE, loaded)).isEqualTo(bound.test(BARE, WORLD));
        assertThat(bound.explain(ACME, loaded).text(java.util.Locale.ENGLISH))
                .isEqualTo(bound.explain(ACME, WORLD).text(java.util.Locale.ENGLISH));
    }

    @Test
    void what_stands_behind_a_not_is_loaded_too() {
        List<Id<?>> asked = new ArrayList<>();
        BoundCondition<Deal> bound = BINDER.bind(Deal.COMPANY.then(Company.NAME).isNot("Acme"), Deal.CATALOGUE);

        bound.load(List.of(DEAL), Related.of((catalogue, id) -> {
            asked.add(id);
            return ACME;
        }));

        assertThat(asked).hasSize(1);
    }

    @Test
    void a_record_that_is_not_there_is_looked_for_once() {
        List<Id<?>> asked = new ArrayList<>();
        BoundCondition<Deal> bound = BINDER.bind(Deal.COMPANY.then(Company.NAME).isBlank(), Deal.CATALOGUE);

        Related loaded = bound.load(List.of(DEAL, SMALL_DEAL), Related.of((catalogue, id) -> {
            asked.add(id);
            return null;
        }));

        assertThat(bound.test(DEAL, loaded)).isTrue();
        assertThat(asked).hasSize(1);
        assertThat(Related.empty().referring("deal", "company", ACME.id())).isEmpty();
    }

    @Test
    void a_path_that_cannot_be_followed_says_why() {
        refuses("name.length", "\"name\" is no reference to another record. Only references lead on.");
        refuses("addresses.city", "\"addresses\" is no reference to another record. Ask for its rows with");
        refuses("deals.amount", "\"deals\" is a list of related records. Ask for its rows with");
        refuses("deals", "This is a list of related records, not a value. Ask for its rows with");
        refuses("parent.nam", "A company has no attribute of this name. Maybe \"name\" is meant.");
        refuses("parent.parent.parent.parent.parent.parent.parent.parent.name", "A path may have at most 8 names.");
        refuses("", "A company has no attribute of this name.");
        refuses("parent..name", "A company has no attribute of this name.");
        assertThat(BINDER.kind(
                        new Expression.Value("parent.parent.parent.parent.parent.parent.parent.name"),
                        Company.CATALOGUE))
                .isEqualTo(Company.NAME.kind());
        assertThatThrownBy(() -> new Binder(Schema.none(), BINDER.frame())
                        .bind(Company.PARENT.then(Company.NAME).is("x"), Company.CATALOGUE))
                .hasMessageContaining("The path leads to \"company\", which is not known here.");
        assertThatThrownBy(() -> new Binder(Schema.none(), BINDER.frame())
                        .bind(Company.DEALS.any(Condition.always()), Company.CATALOGUE))
                .hasMessageContaining("The path leads to \"deal\", which is not known here.");
    }

    private static void refuses(String path, String message) {
        assertThatThrownBy(() -> BINDER.kind(new Expression.Value(path), Company.CATALOGUE))
                .hasMessageContaining(message);
    }

    @Test
    void only_what_has_an_identity_can_be_referred_to() {
        assertThat(Identified.idOf(ACME)).isEqualTo(ACME.id());
        assertThatThrownBy(() -> Identified.idOf(Address.in("Bonn")))
                .hasMessage("A record of class Address has no identity, so no other record can refer to it.");
    }
}
