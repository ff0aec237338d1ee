package io.crmkit.core.attribute;

import io.crmkit.core.message.Label;
import java.util.function.Predicate;

/**
 * What the values of an attribute must satisfy beyond their kind.
 *
 * @param test whether a value is allowed
 * @param label the rule as a full sentence in both languages
 */
record Rule<V>(Predicate<V> test, Label label) {}
