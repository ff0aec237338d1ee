package io.crmkit.core.opportunity;

import io.crmkit.core.command.Loading;
import io.crmkit.core.configuration.Configurations;
import io.crmkit.core.configuration.Edition;
import io.crmkit.core.configuration.Timeline;
import io.crmkit.core.lifecycle.Lifecycle;
import io.crmkit.core.lifecycle.Lifecycles;
import io.crmkit.core.process.ProcessKind;
import io.crmkit.core.process.SalesProcess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sales processes that opportunities run through: what was published, and below it, as edition 0, what the library brings along. */
public final class Processes {

    /** How processes are read, checked and written. */
    public static final ProcessKind KIND = new ProcessKind("opportunity");

    /** The name of the process that is used when none is named. */
    public static final String USUAL = "default";

    private final Configurations configurations;
    private final SalesProcess fallback;
    private final Lifecycles<SalesProcess, String, Opportunity> lifecycles = new Lifecycles<>();

    /** Processes kept in these configurations; the fallback is edition 0 of the usual one. */
    public Processes(Configurations configurations, SalesProcess fallback) {
        this.configurations = configurations;
        this.fallback = fallback;
    }

    /** The edition that a new opportunity takes. */
    Optional<Edition<SalesProcess>> forNew(String name, Loading loading) {
        return timeline(name, loading).forNew(loading.context().effectiveAt());
    }

    /** The edition that a running opportunity follows. */
    Optional<Edition<SalesProcess>> forRunning(Opportunity opportunity, Loading loading) {
        return timeline(opportunity.process(), loading)
                .forRunning(
                        Math.toIntExact(opportunity.edition()),
                        loading.context().effectiveAt());
    }

    /** The stages and moves of an edition. */
    Lifecycle<String, Opportunity> lifecycle(Edition<SalesProcess> edition) {
        return lifecycles.of(edition.value(), SalesProcess::lifecycle);
    }

    private Timeline<SalesProcess> timeline(String name, Loading loading) {
        Timeline<SalesProcess> published = configurations.load(KIND, name, loading);
        if (!name.equals(USUAL)) {
            return published;
        }
        List<Edition<SalesProcess>> editions = new ArrayList<>(published.editions());
        editions.add(new Edition<>(0, fallback, Instant.MIN, Optional.empty()));
        return new Timeline<>(editions);
    }
}
