/**
 * Measures.
 *
 * <p>Here is found what turns a history of customers and opportunities into figures: measures with a formula, cubes that add them
 * up by any dimension, statistics and forecasts. Each result carries its value, its unit, what it was computed from and how many
 * cases stood behind it. Time, exchange rates and data always come in as arguments. This module knows the core and nothing else;
 * it decides nothing.
 */
@ValueStyle
@NullMarked
package io.crmkit.analytics;

import org.jspecify.annotations.NullMarked;
