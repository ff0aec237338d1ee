package io.crmkit.core.condition;

import io.crmkit.core.data.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What must hold for a record. A closed tree; built by attributes in Java ({@code SIZE.is(LARGE)}) or read from plain data.
 *
 * <p>The meaning of every node is fixed in the {@linkplain io.crmkit.core.condition package description}.
 */
public sealed interface Condition {

    /** How deep a condition may nest. */
    int MAX_DEPTH = 64;

    /**
     * All of these hold; true if there is none.
     *
     * @param parts the parts, none of them an {@code All}
     */
    record All(List<Condition> parts) implements Condition {

        private static final All ALWAYS = new All(List.of());

        /** Flattens nested ones and checks the depth. */
        public All {
            parts = flat(parts, All.class);
        }

        @Override
        public String toString() {
            return joined(parts, " and ", "always");
        }
    }

    /**
     * At least one of these holds; false if there is none.
     *
     * @param parts the parts, none of them an {@code Any}
     */
    record Any(List<Condition> parts) implements Condition {

        private static final Any NEVER = new Any(List.of());

        /** Flattens nested ones and checks the depth. */
        public Any {
            parts = flat(parts, Any.class);
        }

        @Override
        public String toString() {
            return joined(parts, " or ", "never");
        }
    }

    /**
     * The inner condition does not hold.
     *
     * @param part the inner condition
     */
    record Not(Condition part) implements Condition {
        /** Checks the depth. */
        public Not {
            checkDepth(part);
        }

        @Override
        public String toString() {
            return "not (" + part + ")";
        }
    }

    /**
     * A value compares as stated.
     *
     * @param subject what is compared
     * @param operator how
     * @param operands with what: text (also for codes and ids), whole and decimal numbers, amounts, dates, moments, truth values, and
     *     relative periods
     */
    record Comparison(Expression subject, Operator operator, List<Object> operands) implements Condition {
        /** Checks the number of operands. */
        public Comparison {
            operands = List.copyOf(operands);
            if (operator.operands() >= 0 && operands.size() != operator.operands()) {
                throw new IllegalArgumentException("The operator \"%s\" needs %s operand(s), but got %s."
                        .formatted(operator.code(), operator.operands(), operands.size()));
            }
        }

        @Override
        public String toString() {
            String values = operands.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return subject + " " + operator.label().en() + (values.isEmpty() ? "" : " " + values);
        }
    }

    /**
     * So many of the related rows satisfy an inner condition.
     *
     * @param path the attribute or relation that leads to the rows
     * @param quantifier how many
     * @param where what each row must satisfy; its names are those of the rows
     */
    record Rows(String path, Quantifier quantifier, Condition where) implements Condition {
        /** Checks the depth. */
        public Rows {
            checkDepth(where);
        }

        @Override
        public String toString() {
            return quantifier.label().en() + " " + path + " with (" + where + ")";
        }
    }

    /** The condition that always holds. */
    static Condition always() {
        return All.ALWAYS;
    }

    /** The condition that never holds. */
    static Condition never() {
        return Any.NEVER;
    }

    /** All of these. */
    static Condition all(List<? extends Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new All(List.copyOf(parts));
    }

    /** At least one of these. */
    static Condition any(List<? extends Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Any(List.copyOf(parts));
    }

    /** This and the other. */
    default Condition and(Condition other) {
        return new All(List.of(this, other));
    }

    /** This or the other. */
    default Condition or(Condition other) {
        return new Any(List.of(this, other));
    }

    /** The opposite; the opposite of an opposite is the original. */
    default Condition not() {
        return this instanceof Not not ? not.part() : new Not(this);
    }

    /** The levels of this tree; a comparison alone has one. */
    default int depth() {
        return Depth.of(this);
    }

    /** Calls the method of the visitor that belongs to this node. */
    default <R> R accept(ConditionVisitor<R> visitor) {
        if (this instanceof Comparison comparison) {
            return visitor.comparison(comparison);
        }
        if (this instanceof All all) {
            return visitor.all(all);
        }
        if (this instanceof Any any) {
            return visitor.any(any);
        }
        if (this instanceof Not not) {
            return visitor.not(not);
        }
        return visitor.rows((Rows) this);
    }

    /**
     * The condition as a sentence for people.
     *
     * @param fields the attributes that it names
     * @param schema where references lead
     * @throws io.crmkit.core.data.InvalidDataException if it does not fit them
     */
    default String words(Locale locale, Fields<?> fields, Schema schema) {
        return accept(new ConditionWords(locale, fields, schema));
    }

    /** The plain form, as {@link ConditionData} describes it. */
    default Object toData() {
        return ConditionData.write(this);
    }

    /**
     * Reads the plain form.
     *
     * @param fields the attributes that may be named
     * @param schema where references lead
     * @throws io.crmkit.core.data.InvalidDataException with all faults and their paths: unknown names, operators that do not fit the
     *     kind, values that are not allowed, nesting too deep
     */
    static Condition fromData(Data data, Fields<?> fields, Schema schema) {
        return new ConditionData(schema).read(data, fields);
    }

    private static List<Condition> flat(List<Condition> parts, Class<? extends Condition> type) {
        List<Condition> flat = new ArrayList<>();
        for (Condition part : parts) {
            if (type.isInstance(part)) { // its parts passed the check when it was made
                flat.addAll(part instanceof All all ? all.parts() : ((Any) part).parts());
            } else {
                checkDepth(part);
                flat.add(part);
            }
        }
        return List.copyOf(flat);
    }

    private static void checkDepth(Condition part) {
        if (part.depth() >= MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "A condition may nest at most %s levels deep. Maybe it is built in a loop; use Condition.all(list)."
                            .formatted(MAX_DEPTH));
        }
    }

    private static String joined(List<Condition> parts, String word, String empty) {
        return parts.isEmpty()
                ? empty
                : parts.stream()
                        .map(part ->
                                part instanceof Comparison || part instanceof Not ? part.toString() : "(" + part + ")")
                        .collect(Collectors.joining(word));
    }
}
