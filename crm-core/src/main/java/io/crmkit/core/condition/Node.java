package io.crmkit.core.condition;

import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Gives every comparison that did not hold. */
    abstract void failures(Object owner, Related related, Failures each);

    /** Whether a test looks at nothing but what is kept with the record itself. */
    abstract boolean isOwn();

    /** Reads everything that a test might read, so that the related records become known. */
    abstract void touch(Object owner, Related related);

    /** Parts that are joined by a word. */
    static final class Group extends Node {

        private final Explanation.Group word;
        private final Node[] parts;

        private Group(Explanation.Group word, Check check, List<Node> parts) {
            super(check);
            this.word = word;
            this.parts = parts.toArray(new Node[0]);
        }

        static Group all(List<Node> parts) {
            return new Group(Explanation.Group.ALL, Check.all(checks(parts)), parts);
        }

        static Group any(List<Node> parts) {
            return new Group(Explanation.Group.ANY, Check.any(checks(parts)), parts);
        }

        @Override
        Explanation explain(Object owner, Related related) {
            List<Explanation> explained = new ArrayList<>(parts.length);
            for (Node part : parts) {
                explained.add(part.explain(owner, related));
            }
            return Explanation.group(word, test(owner, related), explained);
        }

        @Override
        void failures(Object owner, Related related, Failures each) {
            for (Node part : parts) {
                part.failures(owner, related, each);
            }
        }

        @Override
        boolean isOwn() {
            return Stream.of(parts).allMatch(Node::isOwn);
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
        void failures(Object owner, Related related, Failures each) {
            part.failures(owner, related, each);
        }

        @Override
        boolean isOwn() {
            return part.isOwn();
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
        private final Check hidden;
        private final String name;

        Leaf(Condition.Comparison comparison, Subject subject, Frame frame, ValueTest test) {
            this(comparison, subject, subject.reader(frame), test, hidden(subject, frame));
        }

        private Leaf(
                Condition.Comparison comparison,
                Subject subject,
                Reader<Object, Object> reader,
                ValueTest test,
                Check hidden) {
            super(comparison.operator() == Operator.BLANK ? blank(reader, subject.kind()) : tested(reader, test));
            this.comparison = comparison;
            this.subject = subject;
            this.reader = reader;
            this.test = test;
            this.hidden = hidden;
            this.name = comparison.subject().toString();
        }

        @Override
        Explanation explain(Object owner, Related related) {
            return explained(owner, related, test(owner, related));
        }

        @Override
        void failures(Object owner, Related related, Failures each) {
            Object value = reader.read(owner, related);
            if (!holds(value)) {
                boolean masked = hidden.test(owner, related);
                each.failed(
                        name,
                        masked ? Confidentiality.MASK : value,
                        masked ? Confidentiality.PUBLIC : subject.confidentiality());
            }
        }

        private boolean holds(@Nullable Object value) {
            return comparison.operator() == Operator.BLANK
                    ? ValueTest.isBlank(value)
                    : value != null && test.test(value);
        }

        @Override
        boolean isOwn() {
            return subject.tracks().stream().allMatch(Track::isOwn);
        }

        @Override
        void touch(Object owner, Related related) {
            reader.read(owner, related);
            hidden.test(owner, related);
        }

        private Explanation explained(Object owner, Related related, boolean held) {
            return hidden.test(owner, related)
                    ? Explanation.hidden(comparison, subject, held)
                    : Explanation.leaf(comparison, subject, held, reader.read(owner, related));
        }

        private static Check hidden(Subject subject, Frame frame) {
            List<Check> hidden =
                    subject.tracks().stream().map(track -> track.hidden(frame)).toList();
            return Check.any(hidden);
        }
    }

    static final class Rows extends Node {

        private final Condition.Rows rows;
        private final Track track;
        private final Reader<Object, Object> reader;
        private final Check hidden;
        private final Node where;

        Rows(Condition.Rows rows, Track track, Frame frame, Node where) {
            this(rows, track, track.rowsReader(frame), track.hidden(frame), where);
        }

        private Rows(Condition.Rows rows, Track track, Reader<Object, Object> reader, Check hidden, Node where) {
            super(counted(rows.quantifier(), reader, where.check()));
            this.rows = rows;
            this.track = track;
            this.reader = reader;
            this.hidden = hidden;
            this.where = where;
        }

        @Override
        Explanation explain(Object owner, Related related) {
            List<Explanation> each = new ArrayList<>();
            open(owner, related).forEach(row -> each.add(where.explain(row, related)));
            return Explanation.rows(rows.quantifier(), track.label(), test(owner, related), each);
        }

        @Override
        void failures(Object owner, Related related, Failures each) {
            open(owner, related).forEach(row -> where.failures(row, related, each));
        }

        @Override
        boolean isOwn() {
            return track.isOwn() && where.isOwn();
        }

        @Override
        void touch(Object owner, Related related) {
            open(owner, related);
            for (Object row : found(reader, owner, related)) {
                where.touch(row, related);
            }
        }

        /** The rows that whoever asks may know of. */
        private List<?> open(Object owner, Related related) {
            return hidden.test(owner, related)
                    ? List.of()
                    : found(reader, owner, related).stream()
                            .filter(row -> !track.isHidden(row, related))
                            .toList();
        }
    }

    private static List<Check> checks(List<Node> parts) {
        return parts.stream().map(Node::check).toList();
    }

    private static Check negated(Check part) {
        return (owner, related) -> !part.test(owner, related);
    }

    private static Check blank(Reader<Object, Object> reader, Kind<?> kind) {
        return kind.family().isCompound()
                ? (owner, related) -> ValueTest.isBlank(reader.read(owner, related))
                : (owner, related) -> reader.read(owner, related) == null;
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
}
