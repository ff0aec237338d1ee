package io.crmkit.core.lifecycle;

import io.crmkit.core.condition.Field;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * A state.
 *
 * @param value its name as the host knows it: a constant of an enum, or the code of a stage
 * @param label its name for people
 * @param status what it means for figures
 * @param required the attributes that must have a value before it is entered
 */
public record State<S>(S value, Label label, Status status, List<String> required) {

    /** Keeps the attributes from changing. */
    public State {
        required = List.copyOf(required);
    }

    /** Gathers what a state requires. */
    public static final class Builder {

        private final List<String> required = new ArrayList<>();

        Builder() {}

        /** The attribute must have a value before the state is entered. */
        public Builder requires(Field<?, ?> attribute) {
            return requires(attribute.name());
        }

        /** The attribute with this name or path must have a value before the state is entered. */
        public Builder requires(String path) {
            required.add(path);
            return this;
        }

        List<String> required() {
            return required;
        }
    }
}
