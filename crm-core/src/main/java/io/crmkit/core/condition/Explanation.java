package io.crmkit.core.condition;

import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition held for a record, or why not: the tree of its parts, each with its own answer and the value that was found.
 *
 * <p>Values are rendered late, because only then the reader's language and clearance are known. Values that are not open to
 * everybody in the house are masked unless the reader is cleared for them.
 */
public final class Explanation {

    private final boolean held;
    private final List<Explanation> parts;
    private final Label words;
    private final @Nullable Leaf leaf;

    private Explanation(boolean held, Label words, List<Explanation> parts, @Nullable Leaf leaf) {
        this.held = held;
        this.words = words;
        this.parts = List.copyOf(parts);
        this.leaf = leaf;
    }

    /** Whether this part held. */
    public boolean held() {
        return held;
    }

    /** The parts of a group, or one part for each row. */
    public List<Explanation> parts() {
        return parts;
    }

    /** The comparison, if this is one. */
    public Optional<Condition.Comparison> comparison() {
        return Optional.ofNullable(leaf).map(Leaf::comparison);
    }

    /** The value that a comparison found; empty for a blank one and for a group. May be confidential. */
    public Optional<Object> found() {
        return Optional.ofNullable(leaf).map(Leaf::value);
    }

    /** Whether the value of a comparison stands in a record that whoever asks may not know of; it is not found then, and shown masked. */
    public boolean isHidden() {
        return leaf != null && leaf.hidden();
    }

    /** How widely the value of a comparison may be shown. */
    public Confidentiality confidentiality() {
        return leaf == null ? Confidentiality.PUBLIC : leaf.subject().confidentiality();
    }

    /** All comparisons that held, or all that did not, from left to right. */
    public List<Explanation> leaves(boolean thatHeld) {
        List<Explanation> found = new ArrayList<>();
        collect(thatHeld, found);
        return found;
    }

    /** The explanation with confidential values masked, one line for each part. */
    public String text(Locale locale) {
        return text(locale, Confidentiality::isOpen);
    }

    /**
     * The explanation for a reader, one line for each part: ✓ or ✗, the sentence, and the value found.
     *
     * @param cleared whether the reader may see values of a class
     */
    public String text(Locale locale, Predicate<Confidentiality> cleared) {
        StringBuilder text = new StringBuilder();
        append(text, 0, locale, cleared);
        return text.toString().stripTrailing();
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }

    private void collect(boolean thatHeld, List<Explanation> found) {
        if (leaf != null && held == thatHeld) {
            found.add(this);
        }
        parts.forEach(part -> part.collect(thatHeld, found));
    }

    private void append(StringBuilder text, int level, Locale locale, Predicate<Confidentiality> cleared) {
        text.append("  ".repeat(level)).append(held ? "✓ " : "✗ ");
        text.append(leaf == null ? words.in(locale) : leaf.text(locale, cleared))
                .append('\n');
        parts.forEach(part -> part.append(text, level + 1, locale, cleared));
    }

    static Explanation group(Group group, boolean held, List<Explanation> parts) {
        return new Explanation(held, group.label, parts, null);
    }

    static Explanation rows(Quantifier quantifier, Label label, boolean held, List<Explanation> parts) {
        Label words = Label.of(
                quantifier.label().en() + " " + label.en() + " (" + parts.size() + ")",
                quantifier.label().zh() + label.zh() + "(" + parts.size() + ")");
        return new Explanation(held, words, parts, null);
    }

    static Explanation leaf(Condition.Comparison comparison, Subject subject, boolean held, @Nullable Object value) {
        return new Explanation(held, subject.label(), List.of(), new Leaf(comparison, subject, value, false));
    }

    /** A comparison with a value that stands in a record which whoever asks may not know of. */
    static Explanation hidden(Condition.Comparison comparison, Subject subject, boolean held) {
        return new Explanation(held, subject.label(), List.of(), new Leaf(comparison, subject, null, true));
    }

    enum Group {
        ALL(Label.of("all of these hold", "全部成立")),
        ANY(Label.of("at least one of these holds", "至少一项成立")),
        NOT(Label.of("this does not hold", "以下不成立"));

        private final Label label;

        Group(Label label) {
            this.label = label;
        }
    }

    private static final Label BLANK = Label.of("blank", "空");

    private record Leaf(
            Condition.Comparison comparison,
            Subject subject,
            @Nullable Object value,
            boolean hidden) {

        String text(Locale locale, Predicate<Confidentiality> cleared) {
            boolean open = cleared.test(subject.confidentiality());
            String operands = comparison.operands().stream()
                    .map(operand -> open ? subject.shown(operand, locale) : Confidentiality.MASK)
                    .collect(Collectors.joining(", "));
            String found = hidden ? Confidentiality.MASK : shown(open, locale);
            return subject.label().in(locale) + " "
                    + comparison.operator().label().in(locale) + (operands.isEmpty() ? "" : " " + operands) + " ("
                    + found + ")";
        }

        private String shown(boolean open, Locale locale) {
            if (value == null) {
                return BLANK.in(locale);
            }
            return open ? subject.shown(value, locale) : Confidentiality.MASK;
        }
    }
}
