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

    @Option(names = "--rate-basis", paramLabel = "BASIS", order = 4)
    private @Nullable RateBasis basis;

    /** The currency that was asked for. */
    Optional<CurrencyUnit> named() {
        return Optional.ofNullable(currency);
    }

    /**
     * How amounts are converted; not at all if nobody asks for it and no rates are known.
     *
     * @throws CliException if it is said which rate counts, and none does
     */
    Optional<RatePolicy> policy(Taken taken) {
        RateBasis counts = basis == null ? RateBasis.CLOSE_DATE : basis;
        Optional<RatePolicy> policy =
                Optional.ofNullable(currency).or(taken::currency).map(into -> RatePolicy.of(counts, into));
        if (policy.isEmpty()) {
            refuseBasis(
                    "Nothing is converted, since there are no exchange rates. Leave it out, add a table of them (rates.csv: date, from, to, rate) to the folder, or name a currency with --currency.",
                    "没有汇率，金额不作折算。请去掉该选项，或在文件夹中加入汇率表（rates.csv：date、from、to、rate），或用 --currency 指定币种。");
        }
        return policy;
    }

    /** Refuses to say which rate counts where amounts are not converted. */
    void refuseBasis(String en, String zh) {
        if (basis != null) {
            throw new CliException(Exit.USAGE, "--rate-basis: " + en, "--rate-basis：" + zh);
        }
    }
}
