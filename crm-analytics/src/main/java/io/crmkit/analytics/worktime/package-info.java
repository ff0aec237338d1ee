/**
 * How long people worked between two moments, as a whole number of minutes.
 *
 * <p>Response and resolution are promised in working time, so nights, holidays and the time in which one waited for the customer do not
 * count. {@link io.crmkit.analytics.worktime.WorkingMinutes} reckons it by the calendar of an office. What came in outside working hours
 * begins to count at the next opening. The minutes then stand in facts, such as {@link io.crmkit.analytics.lead.LeadProgress} and {@link
 * io.crmkit.analytics.service.ServiceCase}.
 *
 * <pre>{@code
 * BusinessCalendar office = BusinessCalendar.weekdays(ZoneId.of("Asia/Shanghai"), "09:00-12:00", "13:00-18:00");
 * WorkingMinutes.between(office, friday1750, monday0905);                      // 15
 * WorkingMinutes.between(office, opened, resolved, List.of(waitedForCustomer)); // without the time on hold
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.worktime;

import org.jspecify.annotations.NullMarked;
