package io.crmkit.core.importing;

import java.time.Instant;

/**
 * One step of a record's way, as a row tells it.
 *
 * @param stage the code of the stage that was entered
 * @param at when
 */
public record Step(String stage, Instant at) {}
