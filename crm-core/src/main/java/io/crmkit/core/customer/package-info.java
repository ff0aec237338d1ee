/**
 * Who buys: organisations and persons, and the people one talks to there.
 *
 * <p>A {@link io.crmkit.core.customer.Customer} is an organisation or a person with whom we do, did, or want to do business. Customers
 * form a hierarchy (parent and subsidiaries) without cycles. A {@link io.crmkit.core.customer.Contact} is a person who speaks for a
 * customer, with the parts played in its decisions. The two are records of their own, because people change employers and an
 * organisation outlives its contacts.
 *
 * <p>Customers are put into classes: size, value tier, lifecycle, potential. A {@link io.crmkit.core.customer.ClassificationRule} of the
 * host decides, a person may decide otherwise with a reason, and a {@link io.crmkit.core.customer.Classification} keeps who, why and since
 * when. A customer that buys no more is churned, never "lost": lost is what opportunities are.
 *
 * <p>Who said what and when is in the journal; {@link io.crmkit.core.customer.Provenance} reads it by attribute.
 *
 * <p>The attributes are in {@link io.crmkit.core.customer.CustomerAttributes} and {@link io.crmkit.core.customer.ContactAttributes}; hosts
 * add their own to both.
 *
 * <pre>{@code
 * Customer acme = sales.customers().register(c -> c.name("Acme").size(CompanySize.LARGE).sector("retail")).orThrow();
 * sales.customers().change(acme, c -> c.clear(CustomerAttributes.SECTOR).set(COST_CENTER, "DE-7"));
 * sales.contacts().add(p -> p.customer(acme.id()).name("李雷").roles(ContactRole.DECIDER));
 * sales.customers().classify(acme, "strategic partner", c -> c.tier("A").lifecycle(CustomerLifecycle.GROWING));
 * sales.customers().all(CustomerAttributes.SIZE.is(CompanySize.LARGE));
 * }</pre>
 */
@NullMarked
package io.crmkit.core.customer;

import org.jspecify.annotations.NullMarked;
