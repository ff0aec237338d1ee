package io.crmkit.analytics.testkit;

import java.util.List;

/**
 * What one KPI must say of the records of a vector.
 *
 * @param measure the name of the KPI, without a conversion
 * @param version the edition of the definition for which it was worked out
 * @param unit the code of the unit
 * @param total of all rows
 * @param groups of each group, by its key in plain form
 */
record Expectation(String measure, int version, String unit, Expected total, List<Group> groups) {

    /**
     * A group.
     *
     * @param key what its rows have in common; "null" where that is blank
     * @param figure what comes out
     */
    record Group(List<String> key, Expected figure) {}
}
