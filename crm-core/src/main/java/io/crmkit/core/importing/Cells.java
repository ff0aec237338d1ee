package io.crmkit.core.importing;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.money.Currencies;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The values of one attribute, from the cells of one rule. References are left to {@link References}. */
final class Cells {

    private static final Pattern CODED = Pattern.compile("([A-Za-z]{3})?\\s*([^A-Za-z]+?)\\s*([A-Za-z]{3})?");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "是", "真");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "假");

    private final CellText cell;
    private final Attribute<?, ?> attribute;
    private final Moments moments;

    Cells(CellText cell, Attribute<?, ?> attribute, ZoneId zone) {
        this.cell = cell;
        this.attribute = attribute;
        this.moments = new Moments(cell.rule(), zone);
    }

    /**
     * The value of a text that is not blank, checked by the attribute.
     *
     * @throws CellRefusedException if it cannot be read
     * @throws io.crmkit.core.data.InvalidDataException if the attribute refuses it
     */
    Object value(String text, SourceRow row) {
        return attribute.check(read(attribute.kind(), text, row), attribute.name());
    }

    private Object read(Kind<?> kind, String text, SourceRow row) {
        return switch (kind.family()) {
            case TEXT -> text;
            case CHOICE -> choice((ChoiceKind<?>) kind, text);
            case WHOLE -> whole(text);
            case DECIMAL -> Numerals.read(text, cell.rule());
            case MONEY -> money(text, cell.currency(row));
            case DATE -> moments.date(text);
            case INSTANT -> moments.instant(text);
            case FLAG -> flag(text);
            case ID -> id(text);
            case MANY -> many(((ManyKind<?>) kind).element(), text, row);
            case PARTS, MAP -> throw new CellRefusedException(ImportReasons.NOT_IN_A_CELL.reason());
        };
    }

    private static Object id(String text) {
        try {
            return Id.of(text);
        } catch (IllegalArgumentException refused) {
            throw new CellRefusedException(ImportReasons.KEY_UNUSABLE.reason());
        }
    }

    private static <E> E choice(ChoiceKind<E> kind, String text) {
        String code = text.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        for (Choice choice : kind.choices()) {
            boolean meant = choice.code().equals(text)
                    || choice.code().equals(code)
                    || choice.label().en().equalsIgnoreCase(text)
                    || choice.label().zh().equals(text);
            if (meant) {
                return kind.fromData(Data.of(choice.code()));
            }
        }
        List<String> known = kind.choices().stream().map(Choice::code).toList();
        throw new CellRefusedException(Columns.hinted(ImportReasons.NOT_A_CHOICE, text, known));
    }

    private Long whole(String text) {
        try {
            return Numerals.read(text, cell.rule()).longValueExact();
        } catch (ArithmeticException fraction) {
            throw new CellRefusedException(ImportReasons.NOT_WHOLE.reason());
        }
    }

    private static Boolean flag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (YES.contains(lower) || NO.contains(lower)) {
            return YES.contains(lower);
        }
        throw new CellRefusedException(ImportReasons.NOT_A_FLAG.reason());
    }

    private Money money(String text, Optional<String> given) {
        Matcher coded = CODED.matcher(text);
        boolean fits = coded.matches();
        String number = fits ? coded.group(2) : text;
        Optional<String> written = fits
                ? Optional.ofNullable(coded.group(1)).or(() -> Optional.ofNullable(coded.group(3)))
                : Optional.empty();
        String code =
                written.or(() -> given).orElseThrow(() -> new CellRefusedException(ImportReasons.NO_CURRENCY.reason()));
        CurrencyUnit currency = Currencies.parse(code.toUpperCase(Locale.ROOT));
        BigDecimal amount = Numerals.read(number, cell.rule()).stripTrailingZeros();
        if (amount.scale() > currency.getDecimalPlaces()) {
            throw new CellRefusedException(ImportReasons.TOO_FINE
                    .reason()
                    .with("currency", currency.getCode())
                    .with("places", currency.getDecimalPlaces()));
        }
        return Money.of(currency, amount);
    }

    private List<Object> many(Kind<?> element, String text, SourceRow row) {
        List<Object> values = new ArrayList<>();
        for (String part : SheetText.split(text, cell.rule().separator().orElse(SheetText.SEPARATOR))) {
            values.add(read(element, part, row));
        }
        return values;
    }
}
