package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.command.Loading;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.configuration.Configurations;
import io.crmkit.core.configuration.Edition;
import io.crmkit.core.configuration.Timeline;
import io.crmkit.core.lifecycle.Lifecycles;
import io.crmkit.core.process.ProcessKind;
import io.crmkit.core.process.SalesProcess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The sales processes that opportunities run through: what was published, and below it, as edition 0, what the host brought along. The
 * first of those is the usual one, under the name {@value #USUAL}; each of the others goes by its own name.
 */
public final class Processes {

    /** How processes are read, checked and written. */
    public static final ProcessKind KIND = new ProcessKind(OpportunityAttributes.CATALOGUE);

    /** The name of the process that is used when none is named and none applies. */
    public static final String USUAL = "default";

    private final Configurations configurations;
    private final Map<String, SalesProcess> brought = new LinkedHashMap<>();
    private final Map<String, Joined> joined = new ConcurrentHashMap<>();
    private final Lifecycles<SalesProcess, String, Opportunity> lifecycles = new Lifecycles<>();

    /** Processes kept in these configurations, and those that the host brought along, at least one. */
    public Processes(Configurations configurations, List<SalesProcess> brought) {
        this.configurations = configurations;
        brought.forEach(process -> this.brought.put(this.brought.isEmpty() ? USUAL : process.name(), process));
    }

    /** All editions of a process. */
    public Timeline<SalesProcess> timeline(String name, Function<String, Timeline<SalesProcess>> published) {
        SalesProcess own = brought.get(name);
        Timeline<SalesProcess> others = published.apply(name);
        if (own == null) {
            return others;
        }
        Joined known = joined.get(name);
        if (known == null || !known.published.equals(others)) {
            List<Edition<SalesProcess>> editions = new ArrayList<>(others.editions());
            editions.add(new Edition<>(0, own, Instant.MIN, Optional.empty()));
            known = new Joined(others, new Timeline<>(editions));
            joined.put(name, known);
        }
        return known.all;
    }

    /**
     * The process for a new opportunity for which nobody names one: the first of those that were brought along whose condition holds,
     * else the usual one.
     */
    String applying(Optional<Opportunity> candidate, Loading loading) {
        if (candidate.isEmpty() || brought.size() == 1) {
            return USUAL;
        }
        Catalogue<Opportunity> catalogue = loading.context().catalogue(OpportunityAttributes.CATALOGUE);
        for (String name : brought.keySet()) {
            Optional<Condition> condition =
                    forNew(name, loading).flatMap(edition -> edition.value().appliesWhen());
            if (condition.isPresent()) {
                BoundCondition<Opportunity> bound = loading.context().binder().bind(condition.get(), catalogue);
                if (bound.test(candidate.get(), bound.load(List.of(candidate.get()), loading.around()))) {
                    return name;
                }
            }
        }
        return USUAL;
    }

    /** The edition that a new opportunity takes. */
    Optional<Edition<SalesProcess>> forNew(String name, Loading loading) {
        return timeline(name, loading).forNew(loading.context().effectiveAt());
    }

    /** The edition that holds for new opportunities now, whenever the command takes effect. */
    Optional<Edition<SalesProcess>> latest(String name, Loading loading) {
        return timeline(name, loading).forNew(loading.context().now());
    }

    /** The edition with a number. */
    Optional<Edition<SalesProcess>> edition(String name, int number, Loading loading) {
        return timeline(name, loading).edition(number);
    }

    /** The edition that a running opportunity follows, ready to judge its moves. */
    Course course(Opportunity deal, Loading loading) {
        Edition<SalesProcess> edition = timeline(deal.process(), loading)
                .forRunning(Math.toIntExact(deal.edition()), loading.context().effectiveAt())
                .orElseThrow(() -> new IllegalStateException(
                        "Edition %s of the process \"%s\" is gone, but the opportunity %s runs on it."
                                .formatted(deal.edition(), deal.process(), deal.id())));
        return course(deal.process(), edition, loading);
    }

    /** An edition ready to judge moves. */
    Course course(String name, Edition<SalesProcess> edition, Loading loading) {
        Catalogue<Opportunity> catalogue = loading.context().catalogue(OpportunityAttributes.CATALOGUE);
        return new Course(
                name,
                edition,
                lifecycles
                        .of(edition.value(), SalesProcess::lifecycle)
                        .bind(loading.context().binder(), catalogue),
                loading.around());
    }

    private Timeline<SalesProcess> timeline(String name, Loading loading) {
        return timeline(name, asked -> configurations.load(KIND, asked, loading));
    }

    /**
     * A timeline that was put together.
     *
     * @param published the published editions
     * @param all these and the one that the host brought along
     */
    private record Joined(Timeline<SalesProcess> published, Timeline<SalesProcess> all) {}
}
