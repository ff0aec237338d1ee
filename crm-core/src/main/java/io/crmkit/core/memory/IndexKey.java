package io.crmkit.core.memory;

import io.crmkit.core.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * What an index is sorted by.
 *
 * @param value the value of the attribute, or null
 * @param id the aggregate that has it
 */
record IndexKey(@Nullable Object value, Id<?> id) {}
