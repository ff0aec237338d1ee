package io.crmkit.examples.cli;

import io.crmkit.core.money.RateBasis;
import io.crmkit.core.money.RatePolicy;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which currency a report is, and by which rates. */
final class Conversion {

    @Option(names = "--currency", paramLabel = "CODE", order = 3)
    private @Nullable CurrencyUnit currency;

    @Option(names = "--rate-basis", paramLabel = "BASIS", defaultValue = "close-date", order = 4)
    private RateBasis basis = RateBasis.CLOSE_DATE;

    /** The currency that was asked for. */
    Optional<CurrencyUnit> named() {
        return Optional.ofNullable(currency);
    }

    /** How amounts are converted; not at all if nobody asks for it and no rates are known. */
    Optional<RatePolicy> policy(Taken taken) {
        return Optional.ofNullable(currency).or(taken::currency).map(into -> RatePolicy.of(basis, into));
    }
}
