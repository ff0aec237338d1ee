package io.crmkit.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Values are numbered as they come, whatever their hashes are. */
class NumberingProperties {

    /** Equal or not, many have the same hash. */
    record Value(int number) {

        @Override
        public int hashCode() {
            return number % 3;
        }
    }

    @Provide
    Arbitrary<List<Value>> values() {
        return Arbitraries.integers().between(0, 200).map(Value::new).list().ofMaxSize(400);
    }

    @Property
    void each_different_value_has_the_number_of_its_first_place_among_the_different_ones(
            @ForAll("values") List<Value> given) {
        Numbering<Value> numbering = new Numbering<>();
        List<Value> different = new ArrayList<>();

        for (Value value : given) {
            int before = numbering.find(value);
            if (!different.contains(value)) {
                assertThat(before).isEqualTo(-1);
                different.add(value);
            } else {
                assertThat(before).isEqualTo(different.indexOf(value));
            }
            assertThat(numbering.code(new Value(value.number))).isEqualTo(different.indexOf(value));
        }

        assertThat(numbering.values()).isEqualTo(different);
        assertThat(numbering.size()).isEqualTo(different.size());
    }

    @Property
    void what_is_frozen_stays_as_it_is(@ForAll("values") List<Value> before, @ForAll("values") List<Value> after) {
        Numbering<Value> numbering = new Numbering<>();
        before.forEach(numbering::code);
        List<Value> known = List.copyOf(numbering.values());
        Numbering<Value> frozen = numbering.frozen();

        after.forEach(numbering::code);

        assertThat(frozen.values()).isEqualTo(known);
        assertThat(numbering.values().subList(0, known.size())).isEqualTo(known);
    }
}
