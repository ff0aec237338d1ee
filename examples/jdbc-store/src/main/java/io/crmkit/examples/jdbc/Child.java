package io.crmkit.examples.jdbc;

import java.util.List;

/**
 * The table of an attribute that is a list, rows or a map.
 *
 * @param attribute the attribute
 * @param formerly its earlier names
 * @param type what it is, see {@link Slot#type}
 * @param table where its elements are kept
 */
record Child(String attribute, List<String> formerly, String type, Table table) {

    boolean isParts() {
        return table.sort() == Table.Sort.PART;
    }

    boolean isMap() {
        return table.isMap();
    }
}
