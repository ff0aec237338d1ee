package io.crmkit.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.condition.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SpliceProperties {

    @Property(tries = 1_000)
    void leads_from_one_list_to_the_other_and_its_inverse_back(
            @ForAll @Size(max = 8) List<@IntRange(max = 2) Integer> before,
            @ForAll @Size(max = 8) List<@IntRange(max = 2) Integer> after) {
        Optional<Splice> splice = Splice.between(before, after);

        assertThat(splice.isEmpty()).isEqualTo(before.equals(after));
        splice.ifPresent(change -> {
            assertThat(change.appliedTo(before)).isEqualTo(after);
            assertThat(change.inverse().appliedTo(after)).isEqualTo(before);
            assertThat(change.inverse().inverse()).isEqualTo(change);
        });
    }

    @Property(tries = 1_000)
    void tells_no_more_than_was_put_in_or_taken_out_in_one_place(
            @ForAll @Size(max = 8) List<Integer> list,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @Size(min = 1, max = 3) List<Integer> more) {
        int at = Math.min(place, list.size());
        List<Integer> longer = new ArrayList<>(list);
        longer.addAll(at, more);

        Splice in = Splice.between(list, longer).orElseThrow();
        Splice out = Splice.between(longer, list).orElseThrow();

        assertThat(in.removed()).isEmpty();
        assertThat(in.added()).hasSameSizeAs(more);
        assertThat(out).isEqualTo(in.inverse());
    }

    @Property(tries = 500)
    void a_shortened_difference_leads_to_the_same_values(
            @ForAll @Size(max = 6) List<@IntRange(max = 3) Integer> before,
            @ForAll @Size(max = 6) List<@IntRange(max = 3) Integer> after) {
        Values<Company> from = tagged(before);
        Values<Company> to = tagged(after);
        Difference whole = to.since(from);
        Difference shortened = whole.shortened(() -> from);

        assertThat(from.plus(shortened)).isEqualTo(to);
        assertThat(shortened.names()).isEqualTo(whole.names());
        assertThat(whole.shortened(() -> tagged(List.of(7, 7, 7)))).isSameAs(whole);
        assertThat(whole.shortened(Company.CATALOGUE::none)).isSameAs(whole);
        if (!shortened.isShortened()) {
            assertThat(shortened).isEqualTo(whole);
        }
    }

    @Example
    void a_list_that_has_nothing_in_common_with_the_one_before_is_told_as_a_whole() {
        Values<Company> from = tagged(List.of(1, 2));

        assertThat(tagged(List.of(3, 4)).since(from).shortened(() -> from).isShortened())
                .isFalse();
        assertThat(tagged(List.of(1, 4)).since(from).shortened(() -> from).change("tags"))
                .hasValue(new Difference.Change("tags", null, new Splice(1, List.of("2"), List.of("4"))));
    }

    @Example
    void fits_no_list_that_is_too_short_and_is_never_nothing() {
        Splice splice = new Splice(2, List.of("a"), List.of("b"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> splice.appliedTo(List.of("x", "y")))
                .withMessage(
                        "A list of 2 entries has no 1 from place 2 on. Apply a splice to the list that it was made from.");
        assertThat(splice).hasToString("Splice[at 2: -1 +1]");
        assertThatIllegalArgumentException().isThrownBy(() -> new Splice(0, List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Splice(-1, List.of("a"), List.of()));
    }

    private static Values<Company> tagged(List<Integer> tags) {
        return Company.CATALOGUE
                .none()
                .with(Company.TAGS, tags.stream().map(String::valueOf).toList());
    }
}
