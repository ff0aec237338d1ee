package io.crmkit.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.attribute.Values;
import io.crmkit.core.condition.Company;
import io.crmkit.core.condition.ConditionArbitraries;
import io.crmkit.core.condition.ConditionFixture;
import io.crmkit.core.id.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HistoryProperties {

    private static final Id<Company> ID = Id.of("acme");

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void the_order_of_the_list_does_not_matter(
            @ForAll("states") List<Company> states,
            @ForAll @Size(min = 6, max = 6) List<@IntRange(min = 0, max = 5) Integer> hours,
            @ForAll int seed) {
        List<Entry> entries = entries(states, hours);
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(history(shuffled).entries()).isEqualTo(history(entries).entries());
        assertThat(history(shuffled).current()).isEqualTo(history(entries).current());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void the_present_is_the_last_state_where_changes_took_effect_as_they_came(@ForAll("states") List<Company> states) {
        List<Entry> entries = entries(states, List.of(0, 1, 2, 3, 4, 5));
        Company last = states.get(states.size() - 1);
        Company expected =
                Company.CATALOGUE.values(last).identified(ID, states.size()).build();

        assertThat(history(entries).current()).hasValue(expected);
        for (int i = 0; i < states.size(); i++) {
            assertThat(history(entries).atVersion(i + 1L))
                    .hasValue(Company.CATALOGUE
                            .values(states.get(i))
                            .identified(ID, i + 1L)
                            .build());
            assertThat(history(entries).asOf(at(i))).isEqualTo(history(entries).atVersion(i + 1L));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void values_with_one_more_entry_are_those_of_the_longer_history(
            @ForAll("states") List<Company> states,
            @ForAll @Size(min = 6, max = 6) List<@IntRange(min = 0, max = 5) Integer> hours) {
        List<Entry> entries = entries(states, hours);
        Entry last = entries.get(entries.size() - 1);

        assertThat(history(entries.subList(0, entries.size() - 1)).valuesWith(List.of(last)))
                .isEqualTo(Company.CATALOGUE.values(history(entries).current().orElseThrow()));
    }

    private static List<Entry> entries(List<Company> states, List<Integer> hours) {
        List<Entry> entries = new ArrayList<>();
        Values<Company> before = Company.CATALOGUE.none();
        for (Company state : states) {
            Values<Company> after = Company.CATALOGUE.values(state);
            int number = entries.size() + 1;
            entries.add(HistoryTest.entry(number, at(hours.get(number - 1)), at(number), after.since(before)));
            before = after;
        }
        return entries;
    }

    private static History<Company> history(List<Entry> entries) {
        return History.of(Company.CATALOGUE, entries);
    }

    private static Instant at(int hour) {
        return ConditionFixture.NOON.plusSeconds(hour * 3600L);
    }

    @Provide
    Arbitrary<List<Company>> states() {
        return ConditionArbitraries.companies().list().ofMinSize(1).ofMaxSize(6);
    }
}
