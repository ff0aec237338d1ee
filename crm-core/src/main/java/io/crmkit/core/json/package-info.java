/**
 * Everything as JSON, and back without loss.
 *
 * <p>A <em>tree</em> is the plain form that {@link io.crmkit.core.data.Data} walks; {@link io.crmkit.core.json.Json} turns text into
 * such a tree and a tree into text. {@link io.crmkit.core.json.CrmJson} does the same for records, journal entries, decisions,
 * conditions, calendars and rates, and gives a {@linkplain io.crmkit.core.json.CrmJson#module() Jackson module} to hosts that have an
 * {@code ObjectMapper} already. The library never asks for that mapper and never makes one.
 *
 * <p>Records are written and read through their catalogue and not by reflection on their Java type. So there is one list of fields, the
 * same that conditions, imports and the journal go by; a host's own attributes are in it; former names are understood; and a {@link
 * io.crmkit.core.json.CatalogueCodec}, made once per catalogue, goes straight from characters to the builder, without a tree between
 * and without reflection. What it writes and what it refuses equals {@code catalogue.toData} and {@code catalogue.fromData}.
 *
 * <p>Rules of the form, for whoever reads it without this library:
 * <ul>
 *   <li>what is absent is left out; a null says the same;
 *   <li>money is {@code {"amount": "120.00", "currency": "CNY"}}, a date {@code "2026-03-31"}, a moment {@code "2026-03-31T08:15:00Z"},
 *       an id or a choice its text;
 *   <li>where several forms are possible, a closed word says which one stands there ({@code "outcome": "refused"}), never a class name;
 *   <li>numbers are exact decimals of at most 40 digits; a name stands at most once in an object.
 * </ul>
 *
 * <pre>{@code
 * CrmJson json = CrmJson.of(catalogues);
 * String text = json.write(CUSTOMERS, acme);            // {"id":"c-1","version":3,"name":"Acme",…}
 * json.read(CUSTOMERS, text).equals(acme);              // true
 * json.read(RatePolicy.class, "\"close-date into CNY\"");
 *
 * hostMapper.registerModule(json.module());             // records, decisions, conditions inside the host's own objects
 * JsonSchemas.of(CUSTOMERS);                            // draft 2020-12, labels in both languages
 * }</pre>
 *
 * <p>Input is refused with an {@link io.crmkit.core.data.InvalidDataException} that names place, value and rule; text that is not JSON
 * at all is answered with line and column as well. Nothing here is meant to be implemented by a host.
 */
@NullMarked
package io.crmkit.core.json;

import org.jspecify.annotations.NullMarked;
