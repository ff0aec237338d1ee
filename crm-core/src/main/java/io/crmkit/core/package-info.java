/**
 * The front door.
 *
 * <p>A {@link io.crmkit.core.Crm} holds everything a host can replace: the store, the clock, ids, calendars, rates, the access policy,
 * attributes of its own. {@code crm.as(actor)} opens a {@link io.crmkit.core.Session}, cheap and immutable, with a desk for each concept.
 *
 * <pre>{@code
 * Crm crm = Crm.inMemory();
 * Session sales = crm.as(Actor.of("u-17", Role.SALES));
 * Customer acme = sales.customers().register(c -> c.name("Acme").size(CompanySize.LARGE)).orThrow();
 * Opportunity deal = sales.opportunities().open(o -> o.customer(acme.id()).name("Line 4")).orThrow();
 * sales.dryRun().opportunities().advance(deal, "contact").reasons();
 * }</pre>
 *
 * <p>How the packages below hang together: values that know only each other ({@code id}, {@code message}, {@code data}, {@code money},
 * {@code time}), kinds of values ({@code kind}) and conditions over names ({@code condition}) carry the catalogue ({@code attribute});
 * {@code decision}, {@code lifecycle}, {@code journal}, {@code store}, {@code measure} and {@code access} are made from these;
 * {@code command} runs everything; {@code editing} is what creating and changing have in common; {@code configuration} keeps what people
 * configure, by commands, too. None of these knows a concept. {@code customer}, {@code catalog}, {@code team}, {@code process},
 * {@code opportunity}, {@code objection}, {@code activity}, {@code forecast} and {@code monitoring} are concepts and know the kernel;
 * {@code importing}, {@code exporting}, {@code json}, {@code memory} and {@code testkit} are edges.
 *
 * <p>Generated values of every package below share the style that stands here: the hand-written sealed interface is the public type,
 * the generated class stays hidden behind it.
 */
@ValueStyle
@NullMarked
package io.crmkit.core;

import org.jspecify.annotations.NullMarked;
