package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A record that somebody should look at, and why. */
@Value.Immutable
public sealed interface AttentionItem permits ImmutableAttentionItem {

    /** The name of the record. */
    Label record();

    /** How urgent it is or how well it does, as the list says. */
    Optional<Reading> score();

    /** Why it stands here, the weightiest reason first. */
    List<Label> reasons();

    /** What is still missing before it is done. */
    List<Label> missing();

    /** What is at stake. */
    Optional<Reading> amount();

    /** Who looks after it. */
    Optional<String> owner();

    /** The day on which it should be done, or should have been. */
    Optional<LocalDate> due();

    /** Begins an item. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers what is known of an item. */
    final class Builder extends ImmutableAttentionItem.Builder {
        Builder() {}

        /** Adds a reason in both languages. */
        public Builder reason(String en, String zh) {
            return addReason(Label.of(en, zh));
        }
    }
}
