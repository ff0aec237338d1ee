package io.crmkit.core.condition;

import io.crmkit.core.data.Fault;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.kind.PartsKind;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as people see them. */
final class Shown {

    private static final int LONGEST = 80;
    private static final Label YES = Label.of("yes", "是");
    private static final Label NO = Label.of("no", "否");

    private Shown() {}

    static String value(Kind<?> kind, Object given, Locale locale) {
        return Fault.cut(shown(kind, given, locale), LONGEST);
    }

    private static String shown(Kind<?> kind, Object given, Locale locale) {
        if (kind instanceof ChoiceKind<?> choices) {
            return shownChoice(choices, given, locale);
        }
        if (kind instanceof PartsKind<?>) {
            int rows = ((Collection<?>) given).size(); // what stands in the rows has confidentiality of its own
            return Label.of(rows + " row(s)", rows + " 行").in(locale);
        }
        if (kind instanceof ManyKind<?> many && given instanceof Collection<?> list) {
            return list.stream()
                    .limit(LONGEST)
                    .map(item -> shown(many.element(), item, locale))
                    .collect(Collectors.joining(", "));
        }
        if (kind instanceof ManyKind<?> many) {
            return shown(many.element(), given, locale);
        }
        if (given instanceof Labelled labelled) {
            return labelled.label().in(locale);
        }
        if (given instanceof Boolean flag) {
            return (flag ? YES : NO).in(locale);
        }
        return given instanceof BigDecimal number ? number.toPlainString() : given.toString();
    }

    private static <E> String shownChoice(ChoiceKind<E> choices, Object given, Locale locale) {
        String code =
                choices.type().isInstance(given) ? choices.code(choices.type().cast(given)) : given.toString();
        return choices.choices().stream()
                .filter(choice -> choice.code().equals(code))
                .map(choice -> choice.label().in(locale))
                .findFirst()
                .orElse(code);
    }
}
