package io.crmkit.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SmallMapProperties {

    @Provide
    Arbitrary<Map<String, Object>> maps() {
        Arbitrary<Object> values = Arbitraries.of("b", "中", 1L, true);
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "ab", "中", ""), values)
                .map(LinkedHashMap::new);
    }

    @Property
    void a_small_map_is_equal_to_every_other_with_the_same_values(@ForAll("maps") Map<String, Object> map) {
        SmallMap small = SmallMap.of(pairs(map));

        assertThat(small.equals(map)).isTrue();
        assertThat(map.equals(small)).isTrue();
        assertThat(small).hasSameHashCodeAs(map).hasToString(map.toString());
        assertThat(new ArrayList<>(small.entrySet())).isEqualTo(new ArrayList<>(map.entrySet()));
    }

    @Property
    void it_finds_what_the_other_finds(@ForAll("maps") Map<String, Object> map) {
        SmallMap small = SmallMap.of(pairs(map));

        for (String name : List.of("a", "b", "c", "ab", "中", "", "other")) {
            assertThat(small.get(name)).isEqualTo(map.get(name));
            assertThat(small.containsKey(name)).isEqualTo(map.containsKey(name));
        }
    }

    @Property
    void the_copy_of_flat_data_is_a_small_map_and_not_copied_again(@ForAll("maps") Map<String, Object> map) {
        Object copy = Data.of(map).copy();

        assertThat(copy).isInstanceOf(SmallMap.class).isEqualTo(map);
        assertThat(Data.of(copy).copy()).isSameAs(copy);
    }

    @Example
    void the_copy_of_other_data_is_as_deep_as_the_data() {
        Map<String, Object> inner = new LinkedHashMap<>(Map.of("list", new ArrayList<>(List.of(1L))));
        Map<String, Object> data = new LinkedHashMap<>(Map.of("inner", inner));

        Object copy = Data.of(data).copy();
        inner.clear();

        assertThat(copy).isEqualTo(Map.of("inner", Map.of("list", List.of(1L))));
    }

    @Example
    void it_never_changes() {
        Object[] pairs = {"a", 1L};
        SmallMap small = SmallMap.of(pairs);
        pairs[1] = 2L;

        assertThat(small).containsEntry("a", 1L);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> small.put("b", 2L));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> small.entrySet().iterator().next().setValue(2L));
    }

    @Example
    void what_is_no_pair_of_a_name_of_its_own_and_a_simple_value_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SmallMap.of("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> SmallMap.of(1L, "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> SmallMap.of("a", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> SmallMap.of("a", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallMap.of("a", 1L, "a", 2L))
                .withMessageContaining("place 2");
    }

    private static Object[] pairs(Map<String, Object> map) {
        List<Object> pairs = new ArrayList<>();
        map.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return pairs.toArray();
    }
}
