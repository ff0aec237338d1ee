package io.crmkit.core.condition;

import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says a condition in a language, with the labels of the attributes. */
final class ConditionWords implements ConditionVisitor<String> {

    private static final Label AND = Label.of(" and ", " 且 ");
    private static final Label OR = Label.of(" or ", " 或 ");
    private static final Label ALWAYS = Label.of("always", "恒成立");
    private static final Label NEVER = Label.of("never", "恒不成立");

    private final Locale locale;
    private final Fields<?> fields;
    private final Schema schema;

    ConditionWords(Locale locale, Fields<?> fields, Schema schema) {
        this.locale = locale;
        this.fields = fields;
        this.schema = schema;
    }

    @Override
    public String all(Condition.All all) {
        return joined(all.parts(), AND, ALWAYS);
    }

    @Override
    public String any(Condition.Any any) {
        return joined(any.parts(), OR, NEVER);
    }

    @Override
    public String not(Condition.Not not) {
        if (not.part() instanceof Condition.Comparison comparison) {
            Optional<Label> negated = comparison.operator().negated();
            if (negated.isPresent()) {
                return compared(comparison, negated.get());
            }
        }
        String inner = not.part().accept(this);
        return Label.of("not (" + inner + ")", "非（" + inner + "）").in(locale);
    }

    @Override
    public String comparison(Condition.Comparison comparison) {
        return compared(comparison, comparison.operator().label());
    }

    private String compared(Condition.Comparison comparison, Label how) {
        Subject subject = Subject.of(comparison.subject(), fields, schema, "$");
        String said = subject.label().in(locale) + " " + how.in(locale);
        String operands = comparison.operands().stream()
                .map(operand -> subject.shown(operand, locale))
                .collect(Collectors.joining(Label.of(", ", "、").in(locale)));
        return operands.isEmpty() ? said : said + " " + operands;
    }

    @Override
    public String rows(Condition.Rows rows) {
        Track track = Track.of(rows.path(), fields, schema, "$");
        ConditionWords inside = new ConditionWords(locale, track.rows(rows.path(), schema, "$"), schema);
        String where = rows.where().accept(inside);
        Label quantifier = rows.quantifier().label();
        return Label.of(
                        quantifier.en() + " " + track.label().en() + " with (" + where + ")",
                        quantifier.zh() + track.label().zh() + "满足（" + where + "）")
                .in(locale);
    }

    private String joined(List<Condition> parts, Label word, Label empty) {
        return parts.isEmpty()
                ? empty.in(locale)
                : parts.stream().map(this::part).collect(Collectors.joining(word.in(locale)));
    }

    private String part(Condition part) {
        String said = part.accept(this);
        boolean plain = part instanceof Condition.Comparison || part instanceof Condition.Not;
        return plain ? said : Label.of("(" + said + ")", "（" + said + "）").in(locale);
    }
}
