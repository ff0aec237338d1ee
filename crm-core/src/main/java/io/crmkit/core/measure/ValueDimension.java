package io.crmkit.core.measure;

import io.crmkit.core.condition.Subject;
import io.crmkit.core.data.Data;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.kind.DecimalKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Groups by a single value. */
final class ValueDimension extends BoundDimension {

    private final Subject subject;
    private final Kind<Object> kind;
    private final List<String> choices;

    ValueDimension(Subject subject) {
        this.subject = subject;
        this.kind = Slot.untyped(subject.kind());
        this.choices = subject.kind() instanceof ChoiceKind<?> declared
                ? declared.choices().stream().map(Choice::code).toList()
                : List.of();
    }

    @Override
    UnaryOperator<@Nullable Object> keys() {
        return value -> value instanceof BigDecimal number ? DecimalKind.normal(number) : value;
    }

    @Override
    Label label() {
        return subject.label();
    }

    /** Choices in the order in which they were declared. */
    @Override
    int compare(Object left, Object right) {
        return choices.isEmpty() ? kind.compare(left, right) : Integer.compare(place(left), place(right));
    }

    private int place(Object choice) {
        return choices.indexOf((String) kind.toData(choice));
    }

    @Override
    Object plain(Object key) {
        return kind.toData(key);
    }

    @Override
    Object read(Data data) {
        return kind.fromData(data);
    }

    @Override
    Label words(Object key) {
        String en = subject.shown(key, Locale.ENGLISH);
        return Data.isBlank(en)
                ? Label.same('"' + en + '"')
                : Label.of(en, subject.shown(key, Locale.SIMPLIFIED_CHINESE));
    }
}
