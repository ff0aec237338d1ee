package io.crmkit.analytics.report;

import io.crmkit.core.condition.Schema;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDoc;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.immutables.value.Value;

/** What a figure of a report means, in words: formula, unit, population, basis, source. */
@Value.Immutable
public sealed interface Definition permits ImmutableDefinition {

    /** The name of the measure. */
    String measure();

    /** The version of the measure. */
    int version();

    /** The name for people. */
    Label label();

    /** A line for each thing that is said, such as "Unit: money"; what it is about stands before the colon. */
    List<Label> lines();

    /**
     * The definition of a measure, in the words of {@link MeasureDoc}.
     *
     * @throws io.crmkit.core.data.InvalidDataException if it does not fit the catalogues
     */
    static Definition of(Measure measure, Schema schema) {
        MeasureDoc doc = MeasureDoc.of(measure, schema);
        List<String> en = doc.text(Locale.ENGLISH).lines().toList();
        List<String> zh = doc.text(Locale.SIMPLIFIED_CHINESE).lines().toList();
        List<Label> lines = new ArrayList<>();
        for (int i = 1; i < en.size(); i++) {
            lines.add(Label.of(en.get(i), zh.get(i)));
        }
        return builder()
                .measure(measure.name())
                .version(measure.version())
                .label(measure.label())
                .lines(lines)
                .build();
    }

    /** What a figure says of itself, for one whose measure is not at hand. */
    static Definition of(Figure figure) {
        Label unit = figure.unit().label();
        Label basis = figure.basis().label();
        return builder()
                .measure(figure.measure())
                .version(figure.version())
                .label(Label.same(figure.measure()))
                .line("Unit: " + unit.en(), "单位：" + unit.zh())
                .line("Basis: " + basis.en(), "时间口径：" + basis.zh())
                .line("Version: " + figure.version(), "版本：" + figure.version())
                .build();
    }

    /** Whether it defines this figure. */
    default boolean defines(Figure figure) {
        return measure().equals(figure.measure()) && version() == figure.version();
    }

    /** Begins a definition. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers lines. */
    final class Builder extends ImmutableDefinition.Builder {
        Builder() {}

        /** Adds a line in both languages. */
        public Builder line(String en, String zh) {
            return addLine(Label.of(en, zh));
        }
    }
}
