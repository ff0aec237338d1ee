package io.crmkit.core.condition;

import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A bound condition: the tree that is run. */
abstract sealed class Node {

    abstract boolean test(Object owner, Related related);

    abstract Explanation explain(Object owner, Related related);

    /** Reads everything that a test might read, so that the related records become known. */
    abstract void touch(Object owner, Related related);

    static final class All extends Node {

        private final Node[] parts;

        All(List<Node> parts) {
            this.parts = parts.toArray(new Node[0]);
        }

        @Override
        boolean test(Object owner, Related related) {
            for (Node part : parts) {
                if (!part.test(owner, related)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        Explanation explain(Object owner, Related related) {
            return Explanation.group(Explanation.Group.ALL, test(owner, related), explained(parts, owner, related));
        }

        @Override
        void touch(Object owner, Related related) {
            for (Node part : parts) {
                part.touch(owner, related);
            }
        }
    }

    static final class Any extends Node {

        private final Node[] parts;

        Any(List<Node> parts) {
            this.parts = parts.toArray(new Node[0]);
        }

        @Override
        boolean test(Object owner, Related related) {
            for (Node part : parts) {
                if (part.test(owner, related)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        Explanation explain(Object owner, Related related) {
            return Explanation.group(Explanation.Group.ANY, test(owner, related), explained(parts, owner, related));
        }

        @Override
        void touch(Object owner, Related related) {
            for (Node part : parts) {
                part.touch(owner, related);
            }
        }
    }

    static final class Not extends Node {

        private final Node part;

        Not(Node part) {
            this.part = part;
        }

        @Override
        boolean test(Object owner, Related related) {
            return !part.test(owner, related);
        }

        @Override
        Explanation explain(Object owner, Related related) {
            return Explanation.group(
                    Explanation.Group.NOT, test(owner, related), List.of(part.explain(owner, related)));
        }

        @Override
        void touch(Object owner, Related related) {
            part.touch(owner, related);
        }
    }

    static final class Leaf extends Node {

        private final Condition.Comparison comparison;
        private final Subject subject;
        private final Reader<Object, Object> reader;
        private final ValueTest test;
        private final boolean wanted;

        Leaf(Condition.Comparison comparison, Subject subject, Reader<Object, Object> reader, ValueTest test) {
            this.comparison = comparison;
            this.subject = subject;
            this.reader = reader;
            this.test = test;
            this.wanted = comparison.operator() == Operator.BLANK;
        }

        @Override
        boolean test(Object owner, Related related) {
            Object value = reader.read(owner, related);
            if (wanted) {
                return ValueTest.isBlank(value);
            }
            return value != null && test.test(value);
        }

        @Override
        Explanation explain(Object owner, Related related) {
            return Explanation.leaf(comparison, subject, test(owner, related), reader.read(owner, related));
        }

        @Override
        void touch(Object owner, Related related) {
            reader.read(owner, related);
        }
    }

    static final class Rows extends Node {

        private final Condition.Rows rows;
        private final Label label;
        private final Reader<Object, Object> reader;
        private final Node where;

        Rows(Condition.Rows rows, Label label, Reader<Object, Object> reader, Node where) {
            this.rows = rows;
            this.label = label;
            this.reader = reader;
            this.where = where;
        }

        @Override
        boolean test(Object owner, Related related) {
            boolean sought = rows.quantifier() != Quantifier.ALL;
            for (Object row : rows(owner, related)) {
                if (where.test(row, related) == sought) {
                    return rows.quantifier() == Quantifier.ANY;
                }
            }
            return rows.quantifier() != Quantifier.ANY;
        }

        @Override
        Explanation explain(Object owner, Related related) {
            List<Explanation> each = new ArrayList<>();
            for (Object row : rows(owner, related)) {
                each.add(where.explain(row, related));
            }
            return Explanation.rows(rows.quantifier(), label, test(owner, related), each);
        }

        @Override
        void touch(Object owner, Related related) {
            for (Object row : rows(owner, related)) {
                where.touch(row, related);
            }
        }

        private Collection<?> rows(Object owner, Related related) {
            Object found = reader.read(owner, related);
            return found == null ? List.of() : (Collection<?>) found;
        }
    }

    private static List<Explanation> explained(Node[] parts, Object owner, Related related) {
        List<Explanation> explained = new ArrayList<>(parts.length);
        for (Node part : parts) {
            explained.add(part.explain(owner, related));
        }
        return explained;
    }
}
