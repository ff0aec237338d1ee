package io.crmkit.core.memory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of a balanced search tree. Nodes never change: a new tree copies the path from its root to the changed place and shares
 * everything else with the old one.
 *
 * <p>Balanced by weight: of two siblings, neither has more than three times the weight of the other (weight: number of values plus
 * one), as proved sound by Hirai and Yamamoto, "Balancing weight-balanced trees", 2011.
 */
final class Node<T> {

    private static final int DELTA = 3;
    private static final int GAMMA = 2;

    final T value;
    final @Nullable Node<T> left;
    final @Nullable Node<T> right;
    final int size;

    private Node(T value, @Nullable Node<T> left, @Nullable Node<T> right) {
        this.value = value;
        this.left = left;
        this.right = right;
        this.size = size(left) + size(right) + 1;
    }

    static int size(@Nullable Node<?> node) {
        return node == null ? 0 : node.size;
    }

    /** The tree with a value, in place of the one that is equal to it in order. */
    static <T> Node<T> with(@Nullable Node<T> node, T value, Place<T> place) {
        if (node == null) {
            return new Node<>(value, null, null);
        }
        int side = place.against(node.value);
        if (side == 0) {
            return new Node<>(value, node.left, node.right);
        }
        return side < 0
                ? balanced(node.value, with(node.left, value, place), node.right)
                : balanced(node.value, node.left, with(node.right, value, place));
    }

    /** The tree without the value at a place. */
    static <T> @Nullable Node<T> without(@Nullable Node<T> node, Place<T> place) {
        if (node == null) {
            return null;
        }
        int side = place.against(node.value);
        if (side == 0) {
            return joined(node.left, node.right);
        }
        return side < 0
                ? balanced(node.value, without(node.left, place), node.right)
                : balanced(node.value, node.left, without(node.right, place));
    }

    private static <T> @Nullable Node<T> joined(@Nullable Node<T> left, @Nullable Node<T> right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        Node<T> first = right;
        while (first.left != null) {
            first = first.left;
        }
        return balanced(first.value, left, withoutFirst(right));
    }

    private static <T> @Nullable Node<T> withoutFirst(Node<T> node) {
        return node.left == null ? node.right : balanced(node.value, withoutFirst(node.left), node.right);
    }

    /** A node over two trees of which at most one has gained or lost one value since they were in balance. */
    private static <T> Node<T> balanced(T value, @Nullable Node<T> left, @Nullable Node<T> right) {
        if (right != null && tooHeavy(right, left)) {
            return weight(right.left) < GAMMA * weight(right.right)
                    ? turnedLeft(value, left, right)
                    : turnedLeft(value, left, turnedRight(right.value, right.left, right.right));
        }
        if (left != null && tooHeavy(left, right)) {
            return weight(left.right) < GAMMA * weight(left.left)
                    ? turnedRight(value, left, right)
                    : turnedRight(value, turnedLeft(left.value, left.left, left.right), right);
        }
        return new Node<>(value, left, right);
    }

    private static <T> Node<T> turnedLeft(T value, @Nullable Node<T> left, @Nullable Node<T> right) {
        Node<T> top = Objects.requireNonNull(right);
        return new Node<>(top.value, new Node<>(value, left, top.left), top.right);
    }

    private static <T> Node<T> turnedRight(T value, @Nullable Node<T> left, @Nullable Node<T> right) {
        Node<T> top = Objects.requireNonNull(left);
        return new Node<>(top.value, top.left, new Node<>(value, top.right, right));
    }

    private static boolean tooHeavy(Node<?> one, @Nullable Node<?> other) {
        return weight(one) > DELTA * weight(other);
    }

    private static int weight(@Nullable Node<?> node) {
        return size(node) + 1;
    }
}
