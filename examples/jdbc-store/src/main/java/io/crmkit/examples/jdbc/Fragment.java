package io.crmkit.examples.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of SQL with the values of its parameters in their order.
 *
 * @param sql the text; never holds a value
 * @param parameters what the question marks are bound to
 */
record Fragment(String sql, List<Object> parameters) {

    static final Fragment TRUE = new Fragment("TRUE", List.of());
    static final Fragment FALSE = new Fragment("FALSE", List.of());

    Fragment {
        parameters = List.copyOf(parameters);
    }

    static Fragment of(String sql, Object... parameters) {
        return new Fragment(sql, List.of(parameters));
    }

    static Fragment all(List<Fragment> parts) {
        return parts.isEmpty() ? TRUE : joined(" AND ", parts);
    }

    static Fragment any(List<Fragment> parts) {
        return parts.isEmpty() ? FALSE : joined(" OR ", parts);
    }

    Fragment and(Fragment other) {
        return joined(" AND ", List.of(this, other));
    }

    Fragment not() {
        return within("NOT (", ")");
    }

    /** This between two texts without parameters. */
    Fragment within(String before, String after) {
        return new Fragment(before + sql + after, parameters);
    }

    private static Fragment joined(String word, List<Fragment> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder sql = new StringBuilder("(");
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            sql.append(i == 0 ? "" : word).append(parts.get(i).sql());
            parameters.addAll(parts.get(i).parameters());
        }
        return new Fragment(sql.append(')').toString(), parameters);
    }
}
