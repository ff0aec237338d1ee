package io.crmkit.core.measure;

import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the rows of one group have in common: a value, or blank, for each dimension. */
public final class Key {

    private final List<Optional<Object>> values;
    private final List<Label> labels;

    Key(List<Optional<Object>> values, List<Label> labels) {
        this.values = List.copyOf(values);
        this.labels = List.copyOf(labels);
    }

    /** The values in the order of the dimensions; a {@code FiscalPeriod} where grouped by periods. Empty where blank. */
    public List<Optional<Object>> values() {
        return values;
    }

    /** The values in words; "(blank)" where blank. */
    public List<Label> labels() {
        return labels;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return labels.stream().map(Label::en).collect(Collectors.joining(" / "));
    }
}
