/**
 * What in the pipeline needs attention.
 *
 * <p>A {@link io.crmkit.core.monitoring.Monitor} judges one open deal by a policy of numbers that a host may change. It tells a
 * {@link io.crmkit.core.monitoring.Health}: a score from 0 to 100, every reason that took points away with the values that led to it, and
 * when the stage is due. It reads no clock and asks no store: everything it looks at is in a {@link io.crmkit.core.monitoring.Case}.
 *
 * <p>{@link io.crmkit.core.monitoring.MonitoringDesk} gathers the cases; it reads deals, journals and activities once, whatever their
 * number. Where a house records no activities, say, every deal would look stalled: such checks can be switched off, and
 * the time in one stage can be judged instead.
 *
 * <pre>{@code
 * sales.monitoring().attention();                                     // the worst first
 * Health health = Monitor.withDefaults().stalledAfter(7).judge(found, frame);
 * health.score();                                                     // 65
 * health.reasons();                                                   // "No activity for 9 days; allowed are 7."
 * }</pre>
 */
@NullMarked
package io.crmkit.core.monitoring;

import org.jspecify.annotations.NullMarked;
