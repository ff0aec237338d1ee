package io.crmkit.core.attribute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a record together from its values.
 *
 * @param builder makes an empty builder
 * @param build finishes it
 * @param setters the setter of each stored attribute that is not a host's
 * @param extras the setter of the extras, if the record has any
 */
record Assembly<O, B>(
        Supplier<B> builder,
        Function<B, O> build,
        Map<Attribute<O, ?>, BiConsumer<B, Object>> setters,
        @Nullable BiConsumer<B, Extras> extras) {

    /** How records with these stored attributes are put together. */
    Assembler<O> of(List<Attribute<O, ?>> stored) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types cannot be made otherwise
        @Nullable
        BiConsumer<B, Object>[] inOrder = stored.stream().map(setters::get).toArray(BiConsumer[]::new);
        return (values, undeclared) -> assemble(stored, inOrder, values, undeclared);
    }

    private O assemble(
            List<Attribute<O, ?>> stored,
            @Nullable BiConsumer<B, Object>[] inOrder,
            @Nullable Object[] values,
            Extras undeclared) {
        B made = builder.get();
        Map<String, Object> custom = undeclared.isEmpty() ? Map.of() : new HashMap<>(undeclared.asMap());
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            BiConsumer<B, Object> setter = inOrder[i];
            if (value != null && setter != null) {
                setter.accept(made, value);
            } else if (value != null) {
                custom = custom.isEmpty() ? new HashMap<>() : custom;
                custom.put(stored.get(i).name(), value);
            }
        }
        if (extras != null && !custom.isEmpty()) {
            extras.accept(made, Extras.of(custom));
        }
        return build.apply(made);
    }

    /** Builds a record from one value, or null, for each stored attribute. */
    @FunctionalInterface
    interface Assembler<O> {
        O build(@Nullable Object[] values, Extras undeclared);
    }
}
