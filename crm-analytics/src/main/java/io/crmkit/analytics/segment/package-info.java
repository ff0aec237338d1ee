/**
 * Who buys, how lately, how often, how much: purchases gathered by customer, and what follows from them.
 *
 * <pre>{@code
 * Purchases purchases = Purchases.in(GBP)
 *         .add("17850", "536365", LocalDate.of(2010, 12, 1), new BigDecimal("15.30"))
 *         .add("13047", "536367", LocalDate.of(2010, 12, 1), new BigDecimal("54.08"))
 *         .build();
 *
 * purchases.rfm(LocalDate.of(2010, 12, 10), RfmScale.QUINTILES);     // scores 1 to 5, 5 the best, and a segment for each buyer
 * Abc.of(purchases.values(), AbcLimits.USUAL).items();               // A makes the first 80 % of the value, B the next 15 %
 * Concentration.of(purchases.values().values()).index();             // the figure of the Herfindahl-Hirschman index, 0 to 1
 * purchases.cohorts().rows();                                        // who of the buyers of January came back in March
 *
 * Purchases.of(GBP, customer, day, minor).abc(AbcLimits.USUAL);      // columns of numbers, such as keys of a database
 * }</pre>
 *
 * <p>Customers have names, or numbers that may lie anywhere. Names are given numbers from 0 as they come; where numbers lie anywhere, rows are
 * first dealt into parts by a hash, since a table of all customers would not stay near the processor. Scores and classes need sorted
 * figures but no sorted customers: where customers with the same figure are split by id, only those on a border are put in order. All of
 * them are once somebody asks for {@link io.crmkit.analytics.segment.Purchases#buyers()}, for their values or for single scores.
 *
 * <p>Amounts are exact decimals and may have more places than the currency, since a price a piece often has; nothing is rounded before
 * somebody asks for a ratio, and ratios have 34 digits. Amounts of another currency are refused. What counts as a purchase is up to the
 * caller: leave cancelled orders and rows without a customer out.
 */
@NullMarked
package io.crmkit.analytics.segment;

import org.jspecify.annotations.NullMarked;
