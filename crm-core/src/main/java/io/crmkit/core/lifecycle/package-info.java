/**
 * How things move from state to state.
 *
 * <p>A {@link io.crmkit.core.lifecycle.Lifecycle} has states and allowed moves between them. A move may have guards, and a state may
 * require attributes on entering. Whoever asks for a move gets all reasons against it at once; a move that does not exist is refused
 * naming the present state, the asked one, and where one can go from here.
 *
 * <p>Every state maps to one of four canonical {@link io.crmkit.core.lifecycle.Status statuses}, so that figures compare across
 * lifecycles, however their states are called. Leads, visits, contracts and complaints have lifecycles that we define; a sales process
 * is a lifecycle that the customer configures.
 *
 * <p>A lifecycle is shared by all records; it holds no record and no state of its own.
 *
 * <pre>{@code
 * Lifecycle<TicketState, Ticket> tickets = Lifecycle.<TicketState, Ticket>builder("ticket")
 *         .state(NEW, Status.OPEN)
 *         .state(SOLVED, Status.WON, entering -> entering.requires(TicketAttributes.SOLUTION))
 *         .move(NEW, SOLVED, move -> move.guard(NOBODY_ASSIGNED, TicketAttributes.ASSIGNEE.isPresent()))
 *         .build();
 * List<Reason> reasons = tickets.bind(binder, TICKETS).step(ticket, NEW, SOLVED, Related.none());
 * }</pre>
 */
@NullMarked
package io.crmkit.core.lifecycle;

import org.jspecify.annotations.NullMarked;
