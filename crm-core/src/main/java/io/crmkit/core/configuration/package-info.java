/**
 * Configuration as versioned data: sales processes, rule sets, price books, quotas.
 *
 * <p>What people configure changes over the years, and what is running must not break when it does. So a configuration is never
 * edited: one publishes another {@link io.crmkit.core.configuration.Edition}, with the moment from which it holds for what is new, and
 * optionally another moment from which it also holds for what is running already. All editions of one name make a
 * {@link io.crmkit.core.configuration.Timeline}, which answers for every moment, past and future:
 *
 * <ul>
 *   <li>for something new at t: the latest edition that holds for new things at t;
 *   <li>for something that began on edition n: n itself, until a later edition holds for running things at t.
 * </ul>
 *
 * <p>A future edition changes nothing today. Editions are aggregates like any other, so they stand in the journal, with who published
 * them and why.
 *
 * <p>A {@link io.crmkit.core.configuration.ConfigurationKind} says how the content of one sort of configuration is read and checked, and
 * may say what speaks against an edition because of what is stored.
 *
 * <pre>{@code
 * admin.configurations().publish(Processes.KIND, "default", process, Effect.atOnce().forNewFrom(firstOfJanuary));
 * Timeline<SalesProcess> timeline = admin.configurations().timeline(Processes.KIND, "default");
 * timeline.forNew(now).value();
 * }</pre>
 */
@NullMarked
package io.crmkit.core.configuration;

import org.jspecify.annotations.NullMarked;
