/**
 * The closed set of kinds that a value of a record can have.
 *
 * <p>A {@link io.crmkit.core.kind.Kind} knows what is allowed (length, range, well-formed text), how two values are ordered, and the
 * plain form of a value for JSON, files and databases. Because the set is closed, an adapter that handles the twelve
 * {@link io.crmkit.core.kind.Family families} handles every attribute that will ever exist.
 *
 * <p>The promises that hold for every store and every engine:
 * <ul>
 *   <li>text is well-formed Unicode without NUL and is ordered by code point;
 *   <li>instants are kept to the microsecond; finer ones are refused, not cut;
 *   <li>decimals are equal whatever their scale, with at most 20 digits before and 18 after the point;
 *   <li>an amount of money fits a {@code long} of minor units and is compared only within its currency;
 *   <li>dates and instants lie in the years 1 to 9999.
 * </ul>
 *
 * <p>Lists are values like any other and never change; of those that only grow, such as a log, the next one shares the entries of the one
 * before it if it is a {@link io.crmkit.core.kind.GrowingList}.
 *
 * <pre>{@code
 * Kind<String> name = Kind.text(200);
 * name.check("Acme", "$.name");           // "Acme"
 * Kind.date().fromData(Data.of("2026-13-01"));   // InvalidDataException: $: "2026-13-01": A date of the years 1 to 9999 is needed. …
 * }</pre>
 */
@NullMarked
package io.crmkit.core.kind;

import org.jspecify.annotations.NullMarked;
