/**
 * How service cases went: how soon they were answered and resolved, and whether that was in time.
 *
 * <p>A {@link io.crmkit.analytics.service.ServiceCase} is one request or complaint as it stood at a moment, as a fact: a row that measures
 * are taken over, no aggregate. Its times are working minutes without the time on hold, as {@link
 * io.crmkit.analytics.worktime.WorkingMinutes} reckons them. Where a limit was promised, the case says whether it was kept: a case that
 * still runs beyond its limit has missed it, and one that still runs within it is undecided. The measures stand in {@link
 * io.crmkit.analytics.kpi.ServiceKpis}.
 *
 * <pre>{@code
 * ServiceCase.builder().number("S-7").kind(CaseKind.COMPLAINT).openedOn(day)
 *         .responseMinutes(WorkingMinutes.between(office, opened, answered)).responseLimit(60)
 *         .elapsedMinutes(WorkingMinutes.between(office, opened, now, holds)).resolutionLimit(960)
 *         .build();
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.service;

import org.jspecify.annotations.NullMarked;
