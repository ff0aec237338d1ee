package io.crmkit.core.condition;

import io.crmkit.core.message.Label;

/**
 * The records of another catalogue that refer to a record, such as the opportunities of a customer.
 *
 * @param name the name under which conditions ask for them, such as {@code opportunities}
 * @param label the name for people
 * @param target the catalogue of those records
 * @param via the attribute there that refers to this record
 */
public record Relation(String name, Label label, String target, String via) {}
