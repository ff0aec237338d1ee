package io.crmkit.examples.jdbc;

import java.util.List;

/**
 * Where the values of a simple attribute are kept beside the document.
 *
 * @param attribute the attribute; empty for the elements of a list
 * @param formerly its earlier names
 * @param storage the sort of column
 * @param name the name of the column
 */
record Column(String attribute, List<String> formerly, Storage storage, String name) {

    /** The column of the currency, for money. */
    String currency() {
        return name + "__currency";
    }
}
