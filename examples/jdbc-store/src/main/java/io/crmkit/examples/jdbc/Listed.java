package io.crmkit.examples.jdbc;

import java.util.List;

/**
 * Values that are bound as one array, so that their number does not matter.
 *
 * @param storage what each is
 * @param values the values, as they would be bound one by one
 */
record Listed(Storage storage, List<Object> values) {}
