package io.crmkit.core.importing;

/**
 * How a row tells one step of a record's way. The step is left out where the row has no stage or no moment for it.
 *
 * @param stage where the code of the stage comes from
 * @param at where the moment comes from; a date without a time is its beginning in the zone of the {@code Crm}
 */
public record StepRule(CellRule stage, CellRule at) {}
