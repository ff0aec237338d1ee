package io.crmkit.examples.jdbc;

import java.util.List;

/**
 * What SQL can say of a condition: never null, and true wherever the condition holds.
 *
 * @param sql the SQL
 * @param exact whether it is true nowhere else
 */
record Part(Fragment sql, boolean exact) {

    /** Nothing is known; every record has to be tested. */
    static Part unknown() {
        return new Part(Fragment.TRUE, false);
    }

    static Part exactly(Fragment sql) {
        return new Part(sql, true);
    }

    static Part all(List<Part> parts) {
        return new Part(Fragment.all(parts.stream().map(Part::sql).toList()), areExact(parts));
    }

    static Part any(List<Part> parts) {
        return new Part(Fragment.any(parts.stream().map(Part::sql).toList()), areExact(parts));
    }

    Part not() {
        return exact ? exactly(sql.not()) : unknown();
    }

    Part within(String before, String after) {
        return new Part(sql.within(before, after), exact);
    }

    private static boolean areExact(List<Part> parts) {
        return parts.stream().allMatch(Part::exact);
    }
}
