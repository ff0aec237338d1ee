/**
 * What customers owe: invoices and payments, matched, as they stood on a day.
 *
 * <p>An {@link io.crmkit.analytics.receivable.Invoice} is owed from the day of its issue and overdue from the day after it is due. A
 * {@link io.crmkit.analytics.receivable.Payment} settles invoices of its customer in its currency: first the one that it names, then the
 * others in the order of a stated {@link io.crmkit.analytics.receivable.Matching}. What is left over is credit, an {@link
 * io.crmkit.analytics.receivable.Unapplied} payment; it is never netted against what somebody else owes.
 *
 * <p>A {@link io.crmkit.analytics.receivable.Ledger} matches them as of a day: it knows neither invoices that were issued later nor payments
 * that came later. It gives the rows that measures are taken over, none of which is an aggregate: a {@link
 * io.crmkit.analytics.receivable.Receivable} for each invoice, and the {@link io.crmkit.analytics.receivable.BilledMonth}s of a
 * count-back. The measures stand in {@link io.crmkit.analytics.kpi.ReceivableKpis} and {@link io.crmkit.analytics.kpi.AgeingKpis}.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.at(LocalDate.of(2026, 6, 30), Matching.OLDEST_DUE, invoices, payments);
 * MeasurePlan<Receivable> plan = MeasurePlan.of(binder, Receivable.Attributes.CATALOGUE)
 *         .measure(ReceivableKpis.OPEN, ReceivableKpis.OVERDUE_RATIO, ReceivableKpis.DSO_SIMPLE)
 *         .measures(AgeingKpis.of(AgeingBuckets.SINCE_DUE).all())
 *         .by(Dimension.of(Receivable.Attributes.CUSTOMER))
 *         .build();
 * plan.finish(RowEvaluator.of(plan).gather(ledger.receivables()));
 * }</pre>
 *
 * <p>Amounts of different currencies are never matched with each other. Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.receivable;

import org.jspecify.annotations.NullMarked;
