package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How many are in each stage of a process, what they are worth, and which share goes on. */
@Value.Immutable
public sealed interface Funnel extends Block permits ImmutableFunnel {

    @Override
    Label title();

    @Override
    Optional<Label> note();

    /** The stages in the order of the process. */
    List<FunnelStage> stages();

    /** Checks that counts share one axis. */
    @Value.Check
    default void check() {
        Scale.one(title(), stages().stream().map(FunnelStage::count));
        Scale.one(title(), stages().stream().flatMap(stage -> stage.value().stream()));
    }

    /** Begins a funnel. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers stages. */
    final class Builder extends ImmutableFunnel.Builder {
        Builder() {}

        /** The title in both languages. */
        public Builder title(String en, String zh) {
            return title(Label.of(en, zh));
        }
    }
}
