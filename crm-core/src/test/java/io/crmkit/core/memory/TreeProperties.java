package io.crmkit.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TreeProperties {

    @Property(tries = 300)
    void holds_what_a_sorted_set_holds(@ForAll @Size(max = 200) List<@IntRange(min = -60, max = 60) Integer> steps) {
        Tree<Integer> tree = Tree.sortedBy(Comparator.<Integer>naturalOrder());
        TreeSet<Integer> model = new TreeSet<>();
        for (int step : steps) {
            int value = Math.abs(step);
            tree = step < 0 ? tree.without(value) : tree.with(value);
            boolean changed = step < 0 ? model.remove(value) : model.add(value);
            assertThat(tree.size()).as("changed %s", changed).isEqualTo(model.size());
        }

        assertThat(all(tree.iterator())).containsExactlyElementsOf(model);
        for (int probe = -1; probe <= 61; probe++) {
            int bound = probe;
            Place<Integer> place = value -> Integer.compare(bound, value);
            assertThat(tree.rank(place)).isEqualTo(model.headSet(bound).size());
            assertThat(tree.find(place)).isEqualTo(model.contains(bound) ? bound : null);
            assertThat(all(tree.from(place))).containsExactlyElementsOf(model.tailSet(bound));
        }
    }

    @Property(tries = 100)
    void earlier_trees_stay_as_they_were(@ForAll @Size(max = 100) List<@IntRange(min = 0, max = 50) Integer> values) {
        List<Tree<Integer>> versions = new ArrayList<>();
        List<List<Integer>> contents = new ArrayList<>();
        Tree<Integer> tree = Tree.sortedBy(Comparator.<Integer>naturalOrder());
        for (int value : values) {
            versions.add(tree);
            contents.add(all(tree.iterator()));
            tree = value % 3 == 0 ? tree.without(value / 3) : tree.with(value);
        }

        for (int i = 0; i < versions.size(); i++) {
            assertThat(all(versions.get(i).iterator())).isEqualTo(contents.get(i));
        }
    }

    @Property(tries = 20)
    void stays_low_whatever_the_order_of_arrival(
            @ForAll boolean ascending, @ForAll @IntRange(min = 1, max = 3000) int size) {
        Node<Integer> root = null;
        for (int i = 0; i < size; i++) {
            int value = ascending ? i : -i;
            root = Node.with(root, value, other -> Integer.compare(value, other));
        }
        for (int i = 0; i < size; i += 2) {
            int value = ascending ? i : -i;
            root = Node.without(root, other -> Integer.compare(value, other));
        }

        int left = Node.size(root);
        assertThat(height(root)).isLessThanOrEqualTo((int) (2.5 * Math.log(left + 2) / Math.log(2)) + 1);
    }

    private static int height(Node<Integer> node) {
        return node == null ? 0 : 1 + Math.max(height(node.left), height(node.right));
    }

    private static <T> List<T> all(Iterator<T> values) {
        List<T> all = new ArrayList<>();
        values.forEachRemaining(all::add);
        return all;
    }
}
