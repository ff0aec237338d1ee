package io.crmkit.core.memory;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A sorted set that never changes; a change gives another one that shares nearly everything with it. */
final class Tree<T> {

    private final Comparator<? super T> order;
    private final @Nullable Node<T> root;

    private Tree(Comparator<? super T> order, @Nullable Node<T> root) {
        this.order = order;
        this.root = root;
    }

    static <T> Tree<T> sortedBy(Comparator<? super T> order) {
        return new Tree<>(order, null);
    }

    int size() {
        return Node.size(root);
    }

    Tree<T> with(T value) {
        return with(value, other -> order.compare(value, other));
    }

    /** The same for a value whose place is known: one that the order gives, found faster. */
    Tree<T> with(T value, Place<T> place) {
        return new Tree<>(order, Node.with(root, value, place));
    }

    Tree<T> without(T value) {
        return new Tree<>(order, Node.without(root, other -> order.compare(value, other)));
    }

    @Nullable
    T find(Place<T> place) {
        Node<T> node = root;
        while (node != null) {
            int side = place.against(node.value);
            if (side == 0) {
                return node.value;
            }
            node = side < 0 ? node.left : node.right;
        }
        return null;
    }

    /** How many values come before a place. */
    int rank(Place<T> place) {
        int rank = 0;
        Node<T> node = root;
        while (node != null) {
            if (place.against(node.value) <= 0) {
                node = node.left;
            } else {
                rank += Node.size(node.left) + 1;
                node = node.right;
            }
        }
        return rank;
    }

    /** The values that do not come before a place, in order. */
    Iterator<T> from(Place<T> place) {
        return new Walk<>(root, place);
    }

    Iterator<T> iterator() {
        return from(value -> -1);
    }

    private static final class Walk<T> implements Iterator<T> {

        private final Deque<Node<T>> ahead = new ArrayDeque<>();

        Walk(@Nullable Node<T> root, Place<T> place) {
            Node<T> node = root;
            while (node != null) {
                if (place.against(node.value) <= 0) {
                    ahead.push(node);
                    node = node.left;
                } else {
                    node = node.right;
                }
            }
        }

        @Override
        public boolean hasNext() {
            return !ahead.isEmpty();
        }

        @Override
        public T next() {
            if (ahead.isEmpty()) {
                throw new NoSuchElementException();
            }
            Node<T> node = ahead.pop();
            for (Node<T> each = node.right; each != null; each = each.left) {
                ahead.push(each);
            }
            return node.value;
        }
    }
}
