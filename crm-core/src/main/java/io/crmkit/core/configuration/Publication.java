package io.crmkit.core.configuration;

import java.time.Instant;
import java.util.Optional;

/**
 * What is about to be published, as its kind gets to judge it.
 *
 * @param name the name of the configuration
 * @param content what is to hold
 * @param earlier the editions that were published before
 * @param forNewFrom from when it is to hold for what is new
 * @param forRunningFrom from when it is to hold for what is running; empty if it never does
 */
public record Publication<T>(
        String name, T content, Timeline<T> earlier, Instant forNewFrom, Optional<Instant> forRunningFrom) {}
