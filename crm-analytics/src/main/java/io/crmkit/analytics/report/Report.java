package io.crmkit.analytics.report;

import io.crmkit.core.measure.Figure;
import io.crmkit.core.message.Label;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A report as data. */
@Value.Immutable
public sealed interface Report permits ImmutableReport {

    /** What it is about. */
    Label title();

    /** For whom, or over what. */
    Optional<Label> subtitle();

    /** The moment whose state it shows, in the zone of its readers. */
    ZonedDateTime asOf();

    /** What was asked for: period, region, owner, rate policy. */
    List<Parameter> parameters();

    /** The sections in reading order. */
    List<Section> sections();

    /** What its figures mean. */
    List<Definition> definitions();

    /**
     * Something that was asked for.
     *
     * @param label its name
     * @param value what was asked
     */
    record Parameter(Label label, Label value) {}

    /** The definition of each figure that the blocks show, in order of appearance: the given one, otherwise what the figure says itself. */
    @Value.NonAttribute
    default List<Definition> definitionsShown() {
        List<Definition> shown = new ArrayList<>();
        for (Reading reading : Readings.of(this)) {
            reading.figure()
                    .filter(figure -> shown.stream().noneMatch(known -> known.defines(figure)))
                    .ifPresent(figure -> shown.add(definition(figure)));
        }
        return List.copyOf(shown);
    }

    private Definition definition(Figure figure) {
        return definitions().stream()
                .filter(known -> known.defines(figure))
                .findFirst()
                .orElseGet(() -> Definition.of(figure));
    }

    /** Begins a report. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers sections. */
    final class Builder extends ImmutableReport.Builder {
        Builder() {}

        /** The title in both languages. */
        public Builder title(String en, String zh) {
            return title(Label.of(en, zh));
        }

        /** The subtitle in both languages. */
        public Builder subtitle(String en, String zh) {
            return subtitle(Label.of(en, zh));
        }

        /** Adds what was asked for. */
        public Builder parameter(Label label, Label value) {
            return addParameter(new Parameter(label, value));
        }

        /** Adds a section. */
        public Builder section(String en, String zh, Block... blocks) {
            return addSection(Section.of(Label.of(en, zh), blocks));
        }
    }
}
