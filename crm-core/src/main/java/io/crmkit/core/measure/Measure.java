package io.crmkit.core.measure;

import io.crmkit.core.condition.Schema;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Names;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import io.crmkit.core.money.RatePolicy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A KPI as data: over which rows it is taken, what is gathered from them, and the formula that finishes it. It holds no getter, no clock
 * and no rate, so it can be stored, sent, compared, documented and pushed down to a store.
 *
 * <p>Name and version identify a definition. Whoever changes what a measure means raises its version, since figures carry it.
 */
@Value.Immutable
@SuppressWarnings("immutables:from") // a measure is made by its draft only
public sealed interface Measure extends Labelled permits ImmutableMeasure {

    /** The stable name; says the basis where two meanings circulate, such as {@code win-rate.count} and {@code win-rate.value}. */
    String name();

    /** Which edition of the definition this is, from 1. */
    int version();

    @Override
    Label label();

    /** The rows that it is taken over. */
    Population population();

    /** The population in words: which statuses, which approval states. */
    Optional<Label> populationWords();

    /** What its number counts. */
    Unit unit();

    /** Which date puts a row into a period. */
    Basis basis();

    /** The path of that date; empty for a state at the moment of asking. */
    Optional<String> basisDate();

    /** What a row counts whose value is blank. */
    Blanks blanks();

    /** What counts where a record is in the population several times. */
    Reentry reentry();

    /** What a total of several currencies is. */
    MixedMoney mixedMoney();

    /** Where the definition comes from, such as a standard or a book. */
    Optional<String> source();

    /** What is gathered, by the names that the formula uses, in the order in which they were given. */
    Map<String, Tally> tallies();

    /**
     * What is gathered under a name.
     *
     * @throws IllegalArgumentException if nothing is; the message names the nearest
     */
    default Tally tally(String name) {
        Tally tally = tallies().get(name);
        if (tally == null) {
            throw new IllegalArgumentException("The measure %s has no tally \"%s\". %s"
                    .formatted(name(), name, Names.hint(name, tallies().keySet())));
        }
        return tally;
    }

    /** How the figure is computed from what was gathered. */
    Formula formula();

    /**
     * Begins a measure.
     *
     * @param name its stable name: words of lower-case letters and digits, joined by hyphens or dots
     * @param version the edition of the definition, from 1
     */
    static MeasureDraft named(String name, int version) {
        return new MeasureDraft(name, version);
    }

    /**
     * The same with amounts converted by a named policy, so that several currencies add up. It is another figure, so the policy becomes part
     * of its name: {@code won.value.close-date.usd}. A measure that looks at none of these amounts stays as it is.
     *
     * @param on the path of the date whose rate counts; of no account where the policy fixes the date
     * @param amounts the paths of the amounts
     */
    default Measure converted(RatePolicy policy, String on, String... amounts) {
        Converting converting = new Converting(policy, on, Set.of(amounts));
        Map<String, Tally> converted = converting.tallies(tallies());
        return converted.equals(tallies())
                ? this
                : ImmutableMeasure.builder()
                        .from(this)
                        .name(name() + "." + converting.suffix())
                        .mixedMoney(MixedMoney.UNDEFINED)
                        .tallies(converted)
                        .build();
    }

    /** The plain form, as {@code MeasureData} describes it. */
    @Value.NonAttribute
    default Map<String, Object> toData() {
        return MeasureData.write(this);
    }

    /**
     * Reads the plain form.
     *
     * @param schema the catalogues that the population may name
     * @throws io.crmkit.core.data.InvalidDataException with all faults and their paths: unknown names with the nearest known one, values
     *     of the wrong kind, a unit that does not fit the formula
     */
    static Measure fromData(Data data, Schema schema) {
        return MeasureData.read(data, schema);
    }

    /** Checks name, version and the names in the formula. */
    @Value.Check
    default void check() {
        Texts.matching(
                name(),
                Pattern.compile("(?=.{1,100}$)[a-z][a-z0-9]*([.-][a-z0-9]+)*"),
                "The name of a measure",
                "words of lower-case letters and digits, joined by hyphens or dots, at most 100 characters");
        if (version() < 1) {
            throw new IllegalArgumentException(
                    "The version (%s) of the measure %s must be 1 or more.".formatted(version(), name()));
        }
        if (basis() != Basis.AS_OF && basisDate().isEmpty()) {
            throw new IllegalArgumentException("The measure %s is \"%s\", so it must name the date that counts."
                    .formatted(name(), basis().label().en()));
        }
        tallies()
                .keySet()
                .forEach(tally -> Texts.matching(
                        tally,
                        Pattern.compile("[a-z][a-zA-Z0-9-]{0,39}"),
                        "The name of a tally",
                        "letters, digits and hyphens, beginning with a small letter, at most 40"));
    }
}
