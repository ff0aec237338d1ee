package io.crmkit.core.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a cell becomes a value.
 *
 * <p>In this order: white space around the text is cut off, or a mark that keeps spreadsheets from reading a formula is taken away
 * ({@link SheetText}); a cell that is masked says nothing; a blank
 * cell takes the text {@link #otherwise()}; {@link #repairs()} mend it, which the report tells; {@link #values()} translate it; then it is
 * read as the kind of the attribute.
 *
 * <pre>{@code
 * CellRule.builder().column("sector").putRepair("technolgy", "technology").build();
 * CellRule.builder().column("revenue").currency("USD").times(new BigDecimal(1_000_000)).build();
 * }</pre>
 */
@Value.Immutable
public sealed interface CellRule permits ImmutableCellRule {

    /** The name of the column. */
    Optional<String> column();

    /** The same text for every row; instead of a column. */
    Optional<String> constant();

    /** Whether a source may lack the columns: they count as blank then, which is told. */
    default boolean optional() {
        return false;
    }

    /** The text that stands for a blank cell. */
    Optional<String> otherwise();

    /** Wrong texts and the right ones; every use is counted and told. */
    Map<String, String> repairs();

    /** Texts of the source and those of the attribute, such as {@code "Closed Won"} and {@code "won"}. */
    Map<String, String> values();

    /** Whether numbers are written like 1.234,56 instead of 1,234.56. */
    default boolean decimalComma() {
        return false;
    }

    /** Whether a number is a percentage: 35 and 35 % mean 0.35. */
    default boolean percent() {
        return false;
    }

    /** What a number is multiplied with, such as 1,000,000 for amounts in millions. */
    default BigDecimal times() {
        return BigDecimal.ONE;
    }

    /** The currency of amounts that name none. */
    Optional<String> currency();

    /** The column with the currency of the amount. */
    Optional<String> currencyColumn();

    /** How dates and moments are written, such as {@code d.M.uuuu}; the first that fits counts; without any, as ISO 8601. */
    List<String> patterns();

    /** What stands between the values of a list; a semicolon if nothing is said. */
    Optional<String> separator();

    /** The source whose key the cell holds; without one, a reference is the identity itself. */
    Optional<String> refersTo();

    /** What happens if nothing is there under the key. */
    default Missing missing() {
        return Missing.REJECT;
    }

    /** Whether a blank cell takes the value away from a record that is there; if not, the record keeps it. */
    default boolean clears() {
        return false;
    }

    /** Refuses a rule without a source, or with two. */
    @Value.Check
    default void check() {
        if (column().isPresent() == constant().isPresent()) {
            throw new IllegalArgumentException("A value comes from a column or is a constant. Give one of the two.");
        }
    }

    /** The text of a column as it is. */
    static CellRule of(String column) {
        return builder().column(column).build();
    }

    /** A rule in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rules. */
    final class Builder extends ImmutableCellRule.Builder {
        Builder() {}
    }
}
