package io.crmkit.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Splice;
import io.crmkit.core.condition.Company;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant MONDAY = Instant.parse("2026-05-18T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-05-19T08:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-05-20T08:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-05-21T08:00:00Z");

    private final Entry created = entry(
            1, MONDAY, MONDAY, change("name", "Acme").add("staff", null, 10L).build());
    private final Entry grown =
            entry(2, WEDNESDAY, WEDNESDAY, change("staff", 30L).build());

    /** On Thursday somebody enters what happened on Tuesday. */
    private final Entry late = entry(
            3,
            TUESDAY,
            THURSDAY,
            change("staff", 20L).add("owner", null, "Li Na").build());

    private final History<Company> history = History.of(Company.CATALOGUE, List.of(late, grown, created));

    @Test
    void entries_stand_in_the_order_in_which_they_took_effect() {
        Entry sameMoment = entry(4, TUESDAY, THURSDAY, change("staff", 21L).build());

        assertThat(history.entries()).containsExactly(created, late, grown);
        assertThat(History.of(Company.CATALOGUE, List.of(sameMoment, late)).entries())
                .containsExactly(late, sameMoment);
        assertThat(history.latestEffect()).hasValue(WEDNESDAY);
    }

    @Test
    void what_is_not_late_comes_after_what_was_written_before_even_if_its_clock_was_behind() {
        Entry behind = entry(3, TUESDAY, TUESDAY, change("staff", 40L).build());
        History<Company> skewed = History.of(Company.CATALOGUE, List.of(behind, grown, created));

        assertThat(skewed.entries()).containsExactly(created, grown, behind);
        assertThat(skewed.current().orElseThrow().staff()).hasValue(40L);
        assertThat(skewed.current()).isEqualTo(skewed.atVersion(3));
        assertThat(skewed.asOf(THURSDAY).orElseThrow().staff()).hasValue(40L);
        assertThat(skewed.asOf(WEDNESDAY).orElseThrow().staff()).hasValue(40L);
        assertThat(skewed.asOf(TUESDAY).orElseThrow().staff()).hasValue(10L);
        assertThat(skewed.tookEffect(behind)).isEqualTo(WEDNESDAY);
        assertThat(skewed.tookEffect(created)).isEqualTo(MONDAY);
        assertThat(skewed.latestEffect()).hasValue(WEDNESDAY);
    }

    @Test
    void what_is_late_still_takes_its_place_before_one_whose_clock_was_behind() {
        Entry behind = entry(3, TUESDAY, TUESDAY, change("staff", 40L).build());
        Entry between =
                entry(4, TUESDAY.plusSeconds(60), THURSDAY, change("staff", 50L).build());

        History<Company> corrected = History.of(Company.CATALOGUE, List.of(created, grown, behind, between));

        assertThat(corrected.entries()).containsExactly(created, between, grown, behind);
        assertThat(corrected.asOf(TUESDAY.plusSeconds(60)).orElseThrow().staff())
                .as("until Wednesday, what was corrected for Tuesday")
                .hasValue(50L);
        assertThat(corrected.asOf(WEDNESDAY.minusNanos(1)).orElseThrow().staff())
                .hasValue(50L);
        assertThat(corrected.asOf(WEDNESDAY).orElseThrow().staff()).hasValue(40L);
        assertThat(corrected.tookEffect(between)).isEqualTo(TUESDAY.plusSeconds(60));
    }

    @Test
    void a_change_entered_late_takes_its_place_and_later_values_stay() {
        Company now = history.current().orElseThrow();

        assertThat(now.staff()).hasValue(30L);
        assertThat(now.owner()).hasValue("Li Na");
        assertThat(now.version()).isEqualTo(3);
        assertThat(now.id()).isEqualTo(Id.of("acme"));
    }

    @Test
    void the_state_as_of_a_moment_knows_what_was_corrected_later() {
        assertThat(history.asOf(TUESDAY).orElseThrow().staff()).hasValue(20L);
        assertThat(history.asOf(TUESDAY.minusNanos(1)).orElseThrow().staff()).hasValue(10L);
        assertThat(history.asOf(MONDAY)).isPresent();
        assertThat(history.asOf(MONDAY.minusNanos(1))).isEmpty();
    }

    @Test
    void the_state_as_known_at_a_moment_does_not() {
        assertThat(history.asKnownAt(TUESDAY, WEDNESDAY).orElseThrow().staff()).hasValue(10L);
        assertThat(history.asKnownAt(TUESDAY, THURSDAY).orElseThrow().staff()).hasValue(20L);
        assertThat(history.asKnownAt(TUESDAY, THURSDAY.minusNanos(1))
                        .orElseThrow()
                        .owner())
                .isEmpty();
        assertThat(history.asKnownAt(THURSDAY, MONDAY).orElseThrow().version()).isEqualTo(1);
        assertThat(history.asKnownAt(THURSDAY, MONDAY.minusNanos(1))).isEmpty();
        assertThat(history.asKnownAt(MONDAY.minusNanos(1), THURSDAY)).isEmpty();
    }

    @Test
    void nothing_exists_before_it_was_created_whatever_was_entered_for_earlier() {
        Entry early = entry(2, MONDAY, TUESDAY, change("owner", "Li Na").build());
        History<Company> odd = History.of(
                Company.CATALOGUE,
                List.of(entry(1, TUESDAY, TUESDAY, change("name", "Acme").build()), early));

        assertThat(odd.asOf(MONDAY)).isEmpty();
        assertThat(odd.asOf(TUESDAY).orElseThrow().owner()).hasValue("Li Na");
        assertThat(odd.valuesAsOf(MONDAY).get(Company.OWNER)).hasValue("Li Na");
        assertThat(odd.valuesAsOf(MONDAY).get(Company.NAME)).isEmpty();
    }

    @Test
    void a_version_is_the_state_that_was_stored_under_it() {
        assertThat(history.atVersion(1).orElseThrow().staff()).hasValue(10L);
        assertThat(history.atVersion(2).orElseThrow().staff()).hasValue(30L);
        assertThat(history.atVersion(2).orElseThrow().version()).isEqualTo(2);
        assertThat(history.atVersion(3)).isEqualTo(history.current());
        assertThat(history.atVersion(0)).isEmpty();
        assertThat(history.atVersion(4)).isEmpty();
    }

    @Test
    void values_may_be_asked_for_where_there_is_no_record_yet() {
        assertThat(history.valuesAsOf(MONDAY).get(Company.STAFF)).hasValue(10L);
        assertThat(history.valuesAsOf(MONDAY.minusNanos(1))).isEqualTo(Company.CATALOGUE.none());
    }

    @Test
    void one_more_entry_can_be_tried() {
        Entry after = entry(4, THURSDAY, THURSDAY, change("staff", 40L).build());
        Entry before = entry(4, TUESDAY, THURSDAY, change("staff", 25L).build());

        assertThat(history.valuesWith(List.of(after)).get(Company.STAFF)).hasValue(40L);
        assertThat(history.valuesWith(List.of(before)).get(Company.STAFF)).hasValue(30L);
        assertThat(history.valuesWith(List.of(before)).get(Company.VERSION)).hasValue(4L);
        assertThat(history.entries()).hasSize(3);
    }

    @Test
    void a_list_that_was_told_as_a_whole_goes_on_with_what_is_put_in() {
        Entry whole =
                entry(2, TUESDAY, TUESDAY, change("tags", List.of("a", "b")).build());
        Entry more = entry(3, WEDNESDAY, WEDNESDAY, spliced(new Splice(2, List.of(), List.of("c"))));
        Entry less = entry(4, THURSDAY, THURSDAY, spliced(new Splice(0, List.of("a"), List.of())));
        History<Company> tagged = History.of(Company.CATALOGUE, List.of(less, created, more, whole));

        assertThat(tagged.current().orElseThrow().tags()).containsExactly("b", "c");
        assertThat(tagged.asOf(WEDNESDAY).orElseThrow().tags()).containsExactly("a", "b", "c");
        assertThat(tagged.asOf(TUESDAY).orElseThrow().tags()).containsExactly("a", "b");
        assertThat(tagged.held().get(Company.TAGS)).hasValue(List.of("b", "c"));
        assertThat(tagged.difference(less).changes())
                .containsExactly(new Difference.Change("tags", List.of("a", "b", "c"), List.of("b", "c")));
        assertThat(tagged.difference(whole)).isSameAs(whole.difference());
        assertThat(tagged.with(List.of(entry(5, THURSDAY, THURSDAY, spliced(new Splice(1, List.of(), List.of("x"))))))
                        .current()
                        .orElseThrow()
                        .tags())
                .containsExactly("b", "x", "c");
    }

    @Test
    void a_list_that_was_entered_late_is_not_what_the_next_change_goes_on_from() {
        Entry whole =
                entry(2, WEDNESDAY, WEDNESDAY, change("tags", List.of("a")).build());
        Entry before =
                entry(3, TUESDAY, THURSDAY, change("tags", List.of("x", "y")).build());
        Entry more = entry(4, THURSDAY, THURSDAY, spliced(new Splice(1, List.of(), List.of("b"))));
        History<Company> tagged = History.of(Company.CATALOGUE, List.of(created, whole, before, more));

        assertThat(tagged.current().orElseThrow().tags()).containsExactly("a", "b");
        assertThat(tagged.asOf(TUESDAY).orElseThrow().tags()).containsExactly("x", "y");
    }

    @Test
    void a_journal_from_which_something_was_lost_is_told_with_the_place() {
        Entry more = entry(2, TUESDAY, TUESDAY, spliced(new Splice(2, List.of(), List.of("c"))));
        History<Company> torn = History.of(Company.CATALOGUE, List.of(created, more));

        assertThatThrownBy(torn::current)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The entry 2 of the company acme does not fit those before it. A list of 0 entries has no 0 from "
                                + "place 2 on. Apply a splice to the list that it was made from. Restore the journal from a copy.");
    }

    private static Difference spliced(Splice splice) {
        return new Difference.Builder().add("tags", splice).build();
    }

    @Test
    void without_entries_there_is_nothing() {
        History<Company> empty = History.of(Company.CATALOGUE, List.of());

        assertThat(empty.current()).isEmpty();
        assertThat(empty.latestEffect()).isEmpty();
        assertThat(empty.valuesWith(List.of(created)).build().name()).isEqualTo("Acme");
    }

    @Test
    void a_state_that_lacks_something_required_is_an_error() {
        History<Company> nameless = History.of(
                Company.CATALOGUE,
                List.of(entry(1, MONDAY, MONDAY, change("staff", 1L).build())));

        assertThatThrownBy(nameless::current)
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("Name is required");
    }

    @Test
    void an_entry_is_numbered_from_1_and_finds_its_place_in_the_store() {
        Entry placed = created.at(7);

        assertThat(created.position()).isZero();
        assertThat(placed.position()).isEqualTo(7);
        assertThat(placed.at(0)).isEqualTo(created);
        assertThat(created.why()).isEmpty();
        assertThatThrownBy(() -> entry(0, MONDAY, MONDAY, Difference.none()))
                .hasMessage("The number (0) of an entry must be 1 or more and its position (0) 0 or more.");
        assertThatIllegalArgumentException().isThrownBy(() -> created.at(-1));
    }

    @Test
    void an_entry_does_not_print_values() {
        assertThat(late.toString()).contains("staff", "owner").doesNotContain("Li Na", "20,");
        assertThat(Event.of("x", Map.of("phone", "555"))).hasToString("x v1 [phone]");
        assertThat(Event.of("x")).hasToString("x v1");
    }

    @Test
    void an_event_is_named_in_words_and_its_payload_never_changes() {
        List<Object> list = new ArrayList<>(List.of("a"));
        Map<String, Object> payload = new HashMap<>(Map.of("list", list));
        Event event = new Event("opportunity.stage-moved", 2, payload);

        list.add("b");
        payload.put("more", 1);

        assertThat(event.payload()).isEqualTo(Map.of("list", List.of("a"))).isUnmodifiable();
        assertThat(event.version()).isEqualTo(2);
        assertThat(Event.of("x", Map.of("a", 1)).version()).isEqualTo(1);
        assertThat(Event.of("x").payload()).isEmpty();
        assertThat(Event.of("a".repeat(100)).name()).hasSize(100);
        for (String bad : List.of("", "X", "a b", "a..b", "a".repeat(101))) {
            assertThatThrownBy(() -> Event.of(bad))
                    .hasMessage("The event name \"%s\" must be lower-case words with hyphens, joined by dots."
                            .formatted(bad));
        }
        assertThatThrownBy(() -> new Event("x", 0, Map.of()))
                .hasMessage("The version (0) of the event x must be 1 or more.");
    }

    static Entry entry(long number, Instant effectiveAt, Instant recordedAt, Difference difference) {
        return Entry.builder()
                .catalogue("company")
                .id(Id.of("acme"))
                .number(number)
                .event(Event.of("company.changed"))
                .difference(difference)
                .actor("u-17")
                .cause("c-" + number)
                .effectiveAt(effectiveAt)
                .recordedAt(recordedAt)
                .why(Optional.empty())
                .build();
    }

    private static Difference.Builder change(String name, Object value) {
        return new Difference.Builder().add(name, null, value);
    }
}
