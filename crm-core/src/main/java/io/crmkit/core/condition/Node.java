package io.crmkit.core.condition;

import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A bound condition: the tree that is run. */
abstract sealed class Node {

    private final Check check;

    private Node(Check check) {
        this.check = check;
    }

    /** What decides; the rest of a node explains. */
    final Check check() {
        return check;
    }

    final boolean test(Object owner, Related related) {
        return check.test(owner, related);
    }

    abstract Explanation explain(Object owner, Related related);

    /** Reads everything that a test might read, so that the related records become known. */
    abstract void touch(Object owner, Related related);

    static final class All extends Node {

        private final Node[] parts;

        All(List<Node> parts) {
            super(Check.all(checks(parts)));
            this.parts = parts.toArray(new Node[0]);
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
            super(Check.any(checks(parts)));
            this.parts = parts.toArray(new Node[0]);
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
            super(negated(part.check()));
            this.part = part;
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

        Leaf(Condition.Comparison comparison, Subject subject, Reader<Object, Object> reader, ValueTest test) {
            super(comparison.operator() == Operator.BLANK ? blank(reader) : tested(reader, test));
            this.comparison = comparison;
            this.subject = subject;
            this.reader = reader;
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
            super(counted(rows.quantifier(), reader, where.check()));
            this.rows = rows;
            this.label = label;
            this.reader = reader;
            this.where = where;
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
            return found(reader, owner, related);
        }
    }

    private static List<Check> checks(List<Node> parts) {
        return parts.stream().map(Node::check).toList();
    }

    private static Check negated(Check part) {
        return (owner, related) -> !part.test(owner, related);
    }

    private static Check blank(Reader<Object, Object> reader) {
        return (owner, related) -> ValueTest.isBlank(reader.read(owner, related));
    }

    private static Check tested(Reader<Object, Object> reader, ValueTest test) {
        return (owner, related) -> {
            Object value = reader.read(owner, related);
            return value != null && test.test(value);
        };
    }

    private static Check counted(Quantifier quantifier, Reader<Object, Object> reader, Check where) {
        boolean sought = quantifier != Quantifier.ALL;
        boolean any = quantifier == Quantifier.ANY;
        return (owner, related) -> {
            for (Object row : found(reader, owner, related)) {
                if (where.test(row, related) == sought) {
                    return any;
                }
            }
            return !any;
        };
    }

    private static Collection<?> found(Reader<Object, Object> reader, Object owner, Related related) {
        Object found = reader.read(owner, related);
        return found == null ? List.of() : (Collection<?>) found;
    }

    private static List<Explanation> explained(Node[] parts, Object owner, Related related) {
        List<Explanation> explained = new ArrayList<>(parts.length);
        for (Node part : parts) {
            explained.add(part.explain(owner, related));
        }
        return explained;
    }
}
