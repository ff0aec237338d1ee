package io.crmkit.core.configuration;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when an edition holds. Immutable. */
public final class Effect {

    private static final Effect AT_ONCE = new Effect(null, null);

    private final @Nullable Instant forNew;
    private final @Nullable Instant forRunning;

    private Effect(@Nullable Instant forNew, @Nullable Instant forRunning) {
        this.forNew = forNew;
        this.forRunning = forRunning;
    }

    /** At once for what is new, and never for what is running. */
    public static Effect atOnce() {
        return AT_ONCE;
    }

    /** From this moment for what is new. */
    public Effect forNewFrom(Instant moment) {
        return new Effect(moment, forRunning);
    }

    /** From this moment also for what is running. */
    public Effect forRunningFrom(Instant moment) {
        return new Effect(forNew, moment);
    }

    Optional<Instant> forNew() {
        return Optional.ofNullable(forNew);
    }

    Optional<Instant> forRunning() {
        return Optional.ofNullable(forRunning);
    }
}
