package io.crmkit.analytics.share;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** What one of several has of a whole: a row that measures are taken over. */
@Value.Immutable
public sealed interface Part permits ImmutablePart {

    /** Of which whole, such as a market or a year. */
    String whole();

    /** Whose; once in each whole. */
    String name();

    /** How much, 0 or more; all parts of a whole in one unit. */
    BigDecimal value();

    /** Whether it is one's own part of a market. */
    default boolean isOwn() {
        return false;
    }

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Refuses a value below 0. */
    @Value.Check
    default void check() {
        if (value().signum() < 0) {
            throw new IllegalArgumentException(
                    "The part of \"%s\" in \"%s\" (%s) must be 0 or more. Leave out what takes off."
                            .formatted(name(), whole(), value().toPlainString()));
        }
    }

    /**
     * The groups of a table as parts: the figure of each, named by the words of its key. Groups that come to 0 or less, or to nothing, are
     * left out.
     *
     * @param measure whose figures: numbers, or amounts in one currency
     * @throws IllegalArgumentException if there are amounts of several currencies
     */
    static List<Part> of(String whole, Table table, String measure) {
        List<Part> parts = new ArrayList<>();
        Optional<CurrencyUnit> currency = Optional.empty();
        for (Table.Row row : table.rows()) {
            Figure figure = row.figure(measure);
            List<BigMoney> amounts = figure.outcome() instanceof Outcome.Amounts several
                    ? several.values()
                    : figure.money().stream().toList();
            for (BigMoney amount : amounts) {
                if (amounts.size() > 1
                        || currency.filter(known -> !known.equals(amount.getCurrencyUnit()))
                                .isPresent()) {
                    throw new IllegalArgumentException(
                            "The figures of %s have several currencies, which are no parts of one whole. Convert them, or ask for one."
                                    .formatted(measure));
                }
                currency = Optional.of(amount.getCurrencyUnit());
            }
            Optional<BigDecimal> value = amounts.isEmpty()
                    ? figure.number()
                    : Optional.of(amounts.get(0).getAmount());
            value.filter(number -> number.signum() > 0)
                    .ifPresent(number -> parts.add(builder()
                            .whole(whole)
                            .name(row.key().toString())
                            .value(number)
                            .build()));
        }
        return List.copyOf(parts);
    }

    /** A part in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes parts. */
    final class Builder extends ImmutablePart.Builder {
        Builder() {}
    }

    /** The attributes of a part. */
    final class Attributes {

        private static final Definition<Part, Builder> DEFINITION =
                Catalogue.define("part", "Part of a whole", "份额", Part.class, Part::builder, Builder::build);

        /** Of which whole. */
        public static final TextAttribute<Part> WHOLE =
                DEFINITION.text("whole", 200).label("Whole", "整体").required(Part::whole, Builder::whole);

        /** Whose. */
        public static final TextAttribute<Part> NAME =
                DEFINITION.text("name", 400).label("Name", "名称").required(Part::name, Builder::name);

        /** How much. */
        public static final OrderedAttribute<Part, BigDecimal> VALUE =
                DEFINITION.decimal("value", Kind.decimal()).label("Value", "数值").required(Part::value, Builder::value);

        /** Whether it is one's own. */
        public static final Attribute<Part, Boolean> OWN = DEFINITION
                .flag("own")
                .label("Own", "自有")
                .optional(part -> Optional.of(part.isOwn()).filter(own -> own), Builder::isOwn);

        static {
            DEFINITION.extras(Part::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<Part> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
