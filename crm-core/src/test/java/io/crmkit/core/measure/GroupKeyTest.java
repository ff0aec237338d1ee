package io.crmkit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupKeyTest {

    @Test
    void keys_are_the_same_if_their_values_are_in_the_same_order() {
        GroupKey key = new GroupKey(new Object[] {"li", null, 3L});

        assertThat(key).isEqualTo(new GroupKey(new Object[] {"li", null, 3L}));
        assertThat(key).hasSameHashCodeAs(new GroupKey(new Object[] {"li", null, 3L}));
        assertThat(key).isNotEqualTo(new GroupKey(new Object[] {null, "li", 3L}));
        assertThat(key.values()).isEqualTo(Arrays.asList("li", null, 3L));
    }

    /** Lists of the same values have a quarter as many. */
    @Test
    void keys_that_differ_in_few_digits_have_different_hashes() {
        Set<Integer> hashes = new HashSet<>();
        for (int owner = 0; owner < 500; owner++) {
            for (int source = 0; source < 200; source++) {
                hashes.add(new GroupKey(new Object[] {"owner-" + owner, "source-" + source}).hashCode());
            }
        }

        assertThat(hashes).hasSizeGreaterThan(99_900);
    }
}
