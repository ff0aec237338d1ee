package io.crmkit.core.measure;

/**
 * A row together with the record that owns it.
 *
 * @param record the record
 * @param row the row
 */
record OwnedRow(Object record, Object row) {}
