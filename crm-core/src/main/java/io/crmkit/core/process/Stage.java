package io.crmkit.core.process;

import io.crmkit.core.access.Role;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A stage of a sales process: where an opportunity stands, and what is to be done there. */
@Value.Immutable
public sealed interface Stage extends Labelled permits ImmutableStage {

    /** Its stable name: lower-case letters, digits and hyphens, at most 60. */
    String code();

    /** Its name for people. */
    @Override
    Label label();

    /** What it means for figures across all processes. */
    Status status();

    /** The usual chance of winning from here, as a fraction from 0 to 1: exactly 1 where it is won, 0 where it is lost. */
    BigDecimal probability();

    /** In which category opportunities usually stand here; none where it is lost. */
    Optional<ForecastCategory> forecast();

    /** What the stage is there for. */
    Optional<Label> purpose();

    /** By which standard the work is done. */
    Optional<Label> standard();

    /** Advice to whoever works here. */
    Optional<Label> guidance();

    /** Who is responsible. */
    Optional<Role> role();

    /** What is to be done here. */
    List<ChecklistItem> checklist();

    /** The attributes that must have a value before it is entered, by name or path. */
    List<String> requires();

    /** How long an opportunity may stay here. */
    Optional<TimeLimit> limit();

    /** Whether opportunities may begin here; they may always begin in the first stage. */
    default boolean isEntry() {
        return false;
    }

    /** The stages to which it may be reopened from here, by code; empty: the last open stage that it was in. Only where it has ended. */
    List<String> reopensTo();

    /** A stage with the usual forecast category of its status. */
    static Stage of(String code, String en, String zh, Status status, String probability) {
        return builder()
                .code(code)
                .label(Label.of(en, zh))
                .status(status)
                .probability(new BigDecimal(probability))
                .forecast(usualForecast(status))
                .build();
    }

    /** The same, requiring attributes. */
    @Value.NonAttribute
    default Stage requiring(String... attributes) {
        return builder().from(this).requires(Arrays.asList(attributes)).build();
    }

    /** A stage in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** The category that fits a status if nothing else is said. */
    static Optional<ForecastCategory> usualForecast(Status status) {
        return switch (status) {
            case OPEN, ON_HOLD -> Optional.of(ForecastCategory.PIPELINE);
            case WON -> Optional.of(ForecastCategory.CLOSED);
            case LOST -> Optional.empty();
        };
    }

    /** Makes stages. */
    final class Builder extends ImmutableStage.Builder {
        Builder() {}
    }
}
