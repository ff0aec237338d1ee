package io.crmkit.core.configuration;

import java.time.Instant;
import java.util.Optional;

/**
 * One edition of a configuration.
 *
 * @param number 1 for the first, one more for each that follows; 0 for what the library brings along
 * @param value the content
 * @param forNewFrom from when it holds for what is new
 * @param forRunningFrom from when it also holds for what is running; empty if it never does
 */
public record Edition<T>(int number, T value, Instant forNewFrom, Optional<Instant> forRunningFrom) {}
