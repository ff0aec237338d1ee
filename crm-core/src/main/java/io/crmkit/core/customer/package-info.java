/**
 * Who buys: organisations and persons, and the people one talks to there.
 *
 * <p>A {@link io.crmkit.core.customer.Customer} is an organisation or a person with whom we do, did, or want to do business. Customers
 * form a hierarchy (parent and subsidiaries) without cycles. A {@link io.crmkit.core.customer.Contact} is a person who speaks for a
 * customer, with the parts played in its decisions. The two are records of their own, because people change employers and an
 * organisation outlives its contacts.
 *
 * <p>The attributes are in {@link io.crmkit.core.customer.CustomerAttributes} and {@link io.crmkit.core.customer.ContactAttributes}; hosts
 * add their own to both.
 *
 * <pre>{@code
 * Customer acme = sales.customers().register(c -> c.name("Acme").size(CompanySize.LARGE).sector("retail")).orThrow();
 * sales.customers().change(acme, c -> c.clear(CustomerAttributes.SECTOR).set(COST_CENTER, "DE-7"));
 * sales.contacts().add(p -> p.customer(acme.id()).name("李雷").roles(ContactRole.DECIDER));
 * sales.customers().all(CustomerAttributes.SIZE.is(CompanySize.LARGE));
 * }</pre>
 */
@NullMarked
package io.crmkit.core.customer;

import org.jspecify.annotations.NullMarked;
