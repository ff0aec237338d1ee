package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What needs somebody now, the most urgent first. */
@Value.Immutable
public sealed interface AttentionList extends Block permits ImmutableAttentionList {

    @Override
    Label title();

    @Override
    Optional<Label> note();

    /** What the scores of its items are, such as "Urgency" or "Health, 0–100". */
    default Label scored() {
        return Label.of("Score", "评分");
    }

    /** The records, in the given order. */
    List<AttentionItem> items();

    /** Begins a list. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers items. */
    final class Builder extends ImmutableAttentionList.Builder {
        Builder() {}

        /** The title in both languages. */
        public Builder title(String en, String zh) {
            return title(Label.of(en, zh));
        }
    }
}
