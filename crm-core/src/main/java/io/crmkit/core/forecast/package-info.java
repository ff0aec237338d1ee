/**
 * What is expected to be won, and how that expectation moves.
 *
 * <p>A {@link io.crmkit.core.forecast.Forecast} rolls opportunities up for one fiscal period: from sellers to teams and to whoever is
 * above, by category. Credit follows the splits, and the parts of a shared deal add up to it, so it counts once at the common manager.
 * Open deals whose close date has passed are <em>overdue</em>: shown apart, never dropped. A lost deal is in no category.
 *
 * <p>{@link io.crmkit.core.forecast.Movements} say what happened to the open pipeline between two instants. They are folded from the
 * journals of the deals, so no snapshot has to be taken: opening plus movements is closing, to the cent, in every currency. History that
 * was imported is told like any other, since every movement stands at the moment at which it took effect, not at which it was recorded. A
 * {@link io.crmkit.core.forecast.Trail} tells the same of one deal: how often it was pushed, and by how many days.
 *
 * <p>Both are made of rows that measures are taken over: the {@link io.crmkit.core.forecast.Credit}s of a forecast, and each
 * {@link io.crmkit.core.forecast.Movement} with what the deal counted before and after it, so that movements add up under a rate policy
 * too, as long as it fixes the date.
 *
 * <p>An {@link io.crmkit.core.forecast.Adjustment} is a manager's own view, put as a layer over a figure. It never overwrites the figure
 * below, and it is flagged once that has moved.
 *
 * <pre>{@code
 * Forecast forecast = Forecast.of(period, today, organisation, deals);
 * forecast.below(manager).cumulative(ForecastCategory.COMMIT);          // closed and commit, by currency
 * forecast.team(east).credits();                                        // rows for measures
 * Movements week = Movements.between(monday, friday, Pipeline.closingIn(period, zone), histories);
 * week.opening().plus(week.change()).equals(week.closing());            // always
 * }</pre>
 */
@NullMarked
package io.crmkit.core.forecast;

import org.jspecify.annotations.NullMarked;
