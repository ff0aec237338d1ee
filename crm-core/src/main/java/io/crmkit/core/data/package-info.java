/**
 * Data that comes from outside, and what is wrong with it.
 *
 * <p>Everything that a host can load (conditions, calendars, processes, rules) is first a tree of plain Java values: {@code Map},
 * {@code List}, {@code String}, {@code Boolean}, {@code Long}, {@code BigDecimal} and {@code null}. JSON is one way to write such a tree,
 * a map built in Java is another. {@link io.crmkit.core.data.Data} walks the tree, knows the path to where it stands, and answers
 * bad input with {@link io.crmkit.core.data.Fault}s: the place, the value found, the rule, and the mend.
 *
 * <pre>{@code
 * Data data = Data.of(Map.of("amount", "120.00", "currency", "CNY"));
 * Money money = Money.of(CurrencyUnit.of(data.at("currency").text()), data.at("amount").decimal());
 * data.onlyKeys("amount", "currency");     // InvalidDataException: $.curency is not known here. Maybe "currency" is meant.
 * }</pre>
 */
@NullMarked
package io.crmkit.core.data;

import org.jspecify.annotations.NullMarked;
