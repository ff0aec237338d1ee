package io.crmkit.core.opportunity;

import io.crmkit.core.condition.Related;
import io.crmkit.core.configuration.Edition;
import io.crmkit.core.lifecycle.BoundLifecycle;
import io.crmkit.core.process.SalesProcess;

/**
 * The process that an opportunity runs through, ready to judge moves.
 *
 * @param edition the edition that it follows
 * @param moves the stages and moves of that edition
 * @param around the records that the guards look at
 */
record Course(Edition<SalesProcess> edition, BoundLifecycle<String, Opportunity> moves, Related around) {}
