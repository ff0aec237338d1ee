package io.crmkit.core.condition;

import java.util.function.Function;

/**
 * The record that a row belongs to and carries with it.
 *
 * @param fields the attributes of that record
 * @param record takes it from the row
 * @param <O> the row
 */
public record Around<O>(Fields<?> fields, Function<O, ?> record) {}
