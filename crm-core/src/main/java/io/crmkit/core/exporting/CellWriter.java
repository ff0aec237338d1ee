package io.crmkit.core.exporting;

import io.crmkit.core.id.Id;
import io.crmkit.core.importing.SheetText;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Writes the values of a kind as an import reads them.
 *
 * @param kind what the values are
 * @param words the language of choices; empty if their codes are wanted
 */
record CellWriter(Kind<?> kind, Optional<Locale> words) {

    /** The text of a value, safe for spreadsheets. */
    String text(Object value) {
        return switch (kind.family()) {
            case TEXT, CHOICE, ID, MANY -> SheetText.neutral(plain(kind, value));
            default -> plain(kind, value);
        };
    }

    private String plain(Kind<?> of, Object value) {
        return switch (of.family()) {
            case CHOICE -> choice((ChoiceKind<?>) of, value);
            case ID -> ((Id<?>) value).value();
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case MONEY -> money((Money) value);
            case MANY -> many(((ManyKind<?>) of).element(), (List<?>) value);
            case TEXT, WHOLE, DATE, INSTANT, FLAG -> value.toString();
            case PARTS, MAP -> throw new IllegalArgumentException("Rows and maps do not fit into a cell.");
        };
    }

    private static String money(Money amount) {
        return amount.getCurrencyUnit().getCode() + " " + amount.getAmount().toPlainString();
    }

    private String many(Kind<?> element, List<?> values) {
        return SheetText.joined(
                values.stream().map(value -> plain(element, value)).toList());
    }

    private <E> String choice(ChoiceKind<E> choices, Object value) {
        String code = choices.code(choices.type().cast(value));
        return words.flatMap(locale -> choices.choices().stream()
                        .filter(choice -> choice.code().equals(code))
                        .map(choice -> choice.label().in(locale))
                        .filter(label -> isClear(choices, code, label))
                        .findFirst())
                .orElse(code);
    }

    /** Whether a label can mean nothing but this choice. */
    private static boolean isClear(ChoiceKind<?> choices, String code, String label) {
        String written = label.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return choices.choices().stream()
                .filter(choice -> !choice.code().equals(code))
                .noneMatch(choice -> means(choice, label) || choice.code().equals(written));
    }

    private static boolean means(Choice choice, String label) {
        return choice.code().equals(label)
                || choice.label().en().equalsIgnoreCase(label)
                || choice.label().zh().equals(label);
    }
}
