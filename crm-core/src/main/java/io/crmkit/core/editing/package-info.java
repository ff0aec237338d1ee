/**
 * How records are created and changed, as far as it is the same for all of them.
 *
 * <p>{@link io.crmkit.core.editing.Editing} makes the behaviours of the commands with which somebody fills in a form: values are assigned to
 * what was there, whatever they refer to must be there and be visible, and all reasons come together. A concept that has more to say
 * extends it: what a new record has before anything is assigned, which values follow from others, what else speaks against it. It sees the
 * {@link io.crmkit.core.editing.Edit} that is being judged.
 *
 * <p>{@link io.crmkit.core.editing.References} are the references that are checked. A {@link io.crmkit.core.editing.Ladder} keeps records
 * of which each names the one above it a tree. Commands that mean more than values, such as a move of an opportunity, are behaviours of
 * their own.
 *
 * <pre>{@code
 * Editing<Ticket> editing = Editing.of(TICKETS, References.<Ticket>none().to(CUSTOMER, CustomerAttributes.CATALOGUE, UNKNOWN));
 * Crm crm = Crm.builder()
 *         .access(policy)
 *         .catalogue(TICKETS)
 *         .behaviour(editing.creating("ticket.open", "ticket.opened"))
 *         .behaviour(editing.changing("ticket.change", "ticket.changed"))
 *         .build();
 * }</pre>
 */
@NullMarked
package io.crmkit.core.editing;

import org.jspecify.annotations.NullMarked;
