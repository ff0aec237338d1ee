package io.crmkit.core.measure;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.RowsAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.data.Names;
import io.crmkit.core.message.Label;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measure in the making: first what it is about, then, as the last word, how it is computed.
 *
 * <p>Label, population, unit and basis must be given. Blank values are left out unless something else is said, several currencies make
 * the figure undefined, and re-entry does not arise.
 */
public final class MeasureDraft {

    private static final String VALUE = "value";

    private final String name;
    private final int version;
    private @Nullable Label label;
    private @Nullable Population population;
    private @Nullable Label populationWords;
    private @Nullable Unit unit;
    private @Nullable Basis basis;
    private @Nullable String basisDate;
    private Blanks blanks = Blanks.SKIPPED;
    private Reentry reentry = Reentry.NONE;
    private MixedMoney mixedMoney = MixedMoney.UNDEFINED;
    private @Nullable String source;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    MeasureDraft(String name, int version) {
        this.name = name;
        this.version = version;
    }

    /** The name for people. */
    public MeasureDraft label(String en, String zh) {
        this.label = Label.of(en, zh);
        return this;
    }

    /** Taken over the records of a catalogue. */
    public MeasureDraft over(Catalogue<?> catalogue) {
        this.population = Population.of(catalogue);
        return this;
    }

    /** Taken over the rows that the records of a catalogue own. */
    public <O> MeasureDraft over(Catalogue<O> catalogue, RowsAttribute<O, ?> rows) {
        this.population = Population.of(catalogue, rows);
        return this;
    }

    /** Says the population in words. */
    public MeasureDraft population(String en, String zh) {
        this.populationWords = Label.of(en, zh);
        return this;
    }

    /** What the number counts. */
    public MeasureDraft unit(Unit given) {
        this.unit = given;
        return this;
    }

    /** Taken of the state at the moment of asking. */
    public MeasureDraft asOf() {
        this.basis = Basis.AS_OF;
        this.basisDate = null;
        return this;
    }

    /** Taken by a date. */
    public MeasureDraft basis(Basis given, Attribute<?, ?> date) {
        this.basis = given;
        this.basisDate = date.name();
        return this;
    }

    /** What a row counts whose value is blank. */
    public MeasureDraft blanks(Blanks given) {
        this.blanks = given;
        return this;
    }

    /** What counts where a record is in the population several times. */
    public MeasureDraft reentry(Reentry given) {
        this.reentry = given;
        return this;
    }

    /** What a total of several currencies is. */
    public MeasureDraft mixedMoney(MixedMoney given) {
        this.mixedMoney = given;
        return this;
    }

    /** Where the definition comes from. */
    public MeasureDraft source(String given) {
        this.source = given;
        return this;
    }

    /**
     * Something to gather, under a name for the formula.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public MeasureDraft tally(String tallyName, Tally tally) {
        if (tallies.putIfAbsent(tallyName, tally) != null) {
            throw new IllegalArgumentException(
                    "The measure %s has two tallies named \"%s\".".formatted(name, tallyName));
        }
        return this;
    }

    /** The number of rows for which the condition holds. */
    public Measure count(Condition where) {
        return tally(VALUE, Tally.count(where)).formula(Formula.of(VALUE));
    }

    /** The exact sum; zero without rows. */
    public Measure sum(Expression value, Condition where) {
        return tally(VALUE, Tally.sum(value, where)).formula(Formula.of(VALUE));
    }

    /** The smallest value; undefined without values. */
    public Measure min(Expression value, Condition where) {
        return tally(VALUE, Tally.min(value, where)).formula(Formula.of(VALUE));
    }

    /** The largest value; undefined without values. */
    public Measure max(Expression value, Condition where) {
        return tally(VALUE, Tally.max(value, where)).formula(Formula.of(VALUE));
    }

    /** The number of different values; zero without rows. */
    public Measure distinct(Expression value, Condition where) {
        return tally(VALUE, Tally.distinct(value, where)).formula(Formula.of(VALUE));
    }

    /** Σ v ÷ n; undefined without values. */
    public Measure mean(Expression value, Condition where) {
        return tally(VALUE, Tally.sum(value, where)).formula(Formula.mean(VALUE));
    }

    /** The value in the middle, of whole numbers or amounts; undefined without values. */
    public Measure median(Expression value, Condition where) {
        return tally(VALUE, Tally.histogram(value, where)).formula(Formula.median(VALUE));
    }

    /** A quantile of whole numbers or amounts, at a share from 0 to 1 such as {@code 0.9}; undefined without values. */
    public Measure quantile(String at, Expression value, Condition where) {
        return tally(VALUE, Tally.histogram(value, where)).formula(Formula.quantile(VALUE, at));
    }

    /**
     * Computed from the tallies that were named.
     *
     * @throws IllegalStateException if label, population, unit or basis were not given
     * @throws IllegalArgumentException if the formula names a tally that is not there, or a name has characters it may not have
     */
    public Measure formula(Formula formula) {
        requireKnown(formula);
        return ImmutableMeasure.builder()
                .name(name)
                .version(version)
                .label(given(label, "label"))
                .population(given(population, "population"))
                .populationWords(Optional.ofNullable(populationWords))
                .unit(given(unit, "unit"))
                .basis(given(basis, "basis"))
                .basisDate(Optional.ofNullable(basisDate))
                .blanks(blanks)
                .reentry(reentry)
                .mixedMoney(mixedMoney)
                .source(Optional.ofNullable(source))
                .tallies(tallies)
                .formula(formula)
                .build();
    }

    private <T> T given(@Nullable T part, String what) {
        if (part == null) {
            throw new IllegalStateException("The measure %s has no %s yet.".formatted(name, what));
        }
        return part;
    }

    private void requireKnown(Formula formula) {
        formula.parts().forEach(this::requireKnown);
        for (String used : formula.tallies()) {
            if (!tallies.containsKey(used)) {
                throw new IllegalArgumentException("The measure %s has no tally \"%s\". %s"
                        .formatted(name, used, Names.hint(used, tallies.keySet())));
            }
        }
    }
}
