package io.crmkit.analytics.cube.significance;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** What a test of two figures found. Every difference is the first figure less the second one. */
@Value.Immutable
public sealed interface Tested extends Significance permits ImmutableTested {

    /** The tests. */
    enum Method implements Labelled {
        /** Of two shares. */
        TWO_PROPORTIONS("test of two proportions", "两比例检验"),
        /** Of two means. */
        WELCH("Welch's test of two means", "Welch 均值检验");

        private final Label label;

        Method(String en, String zh) {
            this.label = Label.of(en, zh);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** Which test. */
    Method method();

    /** The first figure: a share from 0 to 1, or a mean. */
    double first();

    /** The second figure. */
    double second();

    /** How many cases or values stand behind the first one. */
    long firstSize();

    /** How many cases or values stand behind the second one. */
    long secondSize();

    /** The first figure less the second one; of means, from their exact sums. */
    double difference();

    /** The statistic: z of shares, t of means. */
    double statistic();

    /** The degrees of freedom of t. */
    OptionalDouble degrees();

    /** How likely chance alone makes a difference as large as this one in either direction, from 0 to 1. */
    double p();

    /** How large the difference is. */
    Effect effect();

    /** Where the interval of the difference begins, with a confidence of {@link Significance#CONFIDENCE}. */
    double low();

    /** Where it ends. */
    double high();

    /** Whether chance alone would make such a difference less often than this share of times, such as 0.05. */
    default boolean isSignificant(double level) {
        return p() < level;
    }
}
