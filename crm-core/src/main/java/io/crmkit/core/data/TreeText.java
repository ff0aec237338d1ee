package io.crmkit.core.data;

import org.jspecify.annotations.Nullable;

/** Writes trees of plain values as text and reads them back; JSON is the usual one. Implement this only to use another notation. */
public interface TreeText {

    /** The text of a tree. */
    String write(@Nullable Object tree);

    /**
     * The tree of a text.
     *
     * @throws InvalidDataException if the text is not one, with the place
     */
    @Nullable
    Object read(String text);
}
