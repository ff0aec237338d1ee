package io.crmkit.analytics.batch;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that stands for all rows that are decided alike. */
final class Representative implements Values {

    private final Map<CodedColumn, Integer> codes = new HashMap<>();
    private final Map<NumberColumn, Long> numbers = new HashMap<>();
    private int combination;

    /** This row has in a column, and in all that are joined with it, what is stored so. */
    void stored(CodedColumn column, int code) {
        if (column.joint() == null) {
            codes.put(column, code);
        } else {
            combination = code;
        }
    }

    /** This row has a number. */
    void number(NumberColumn column, long number) {
        numbers.put(column, number);
    }

    private int code(CodedColumn column) {
        Joint joint = column.joint();
        return joint == null ? codes.getOrDefault(column, 0) : joint.code(combination, column.place());
    }

    @Override
    public @Nullable Object of(Column column) {
        int code = code(column.codes());
        return column instanceof NumberColumn number
                ? number.value(
                        code, numbers.getOrDefault(number, number.numbers().least()))
                : column.codes().dictionary().value(code);
    }

    /** What stands in the column of numbers beside them. */
    @Nullable
    Object state(NumberColumn column) {
        return column.codes().dictionary().value(code(column.codes()));
    }

    @Override
    public @Nullable Object ofOwner(Column column) {
        throw new IllegalStateException("Nothing is decided by columns of the record around.");
    }
}
