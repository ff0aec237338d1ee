/**
 * How things change.
 *
 * <p>A {@link io.crmkit.core.command.Command} is a value: what somebody wants. A {@link io.crmkit.core.command.Behaviour} is pure: from
 * the command, what was loaded for it, and the {@link io.crmkit.core.command.Context}, it makes a
 * {@link io.crmkit.core.command.Proposal} — the candidate changes of one or more aggregates, each with its event, <em>and</em> all
 * reasons for and against. It does not know whether this is a dry run, a bulk, or history that is being entered late.
 *
 * <p>The one {@link io.crmkit.core.command.Shell} does the rest, on the caller's {@link io.crmkit.core.command.Terms}:
 *
 * <pre>
 * command → target there, visible, open to the actor, as seen → behaviour loads, then proposes → shell: decision → store.commit(batch)
 * </pre>
 *
 * <ul>
 *   <li>a <em>refusal</em> writes nothing; a <em>dry run</em> writes nothing either way;
 *   <li>a <em>warning</em> has to be accepted, an overridable reason can be <em>overridden</em> with a justification, a <em>hold</em> is
 *       stored as a {@link io.crmkit.core.command.HeldCommand} and taken up again when it is approved;
 *   <li>a <em>stale</em> command is told which attributes differ (now, wanted, originally), and merged if the caller asked for it and
 *       none conflict;
 *   <li>an <em>effective date</em> in the past puts the change where it belongs in the history; a proposal can also hold several steps
 *       of one aggregate, each with its event and its moment;
 *   <li>in <em>bulk</em> each command is decided on its own, or all or nothing.
 * </ul>
 *
 * <p>No clock, ids, rates or store inside a behaviour: the context brings them. A behaviour is named after its command, in -ing:
 *
 * <pre>{@code
 * record Solve(Target<Ticket> on, String solution) implements Command<Ticket> { … }
 *
 * final class Solving implements Behaviour<Solve, Ticket> {                 // besides: its name, type and catalogue, and how it is read
 *     public Proposal<Ticket> propose(Solve command, Loaded loaded, Context context) {
 *         Catalogue<Ticket> tickets = context.catalogue(TICKETS);
 *         Ticket ticket = loaded.find(tickets, command.on().id()).orElseThrow();
 *         Proposal<Ticket> solved =
 *                 Proposal.change(ticket, tickets.values(ticket).with(SOLUTION, command.solution()), Event.of("ticket.solved"));
 *         return ticket.isOpen() ? solved : solved.because(NOT_OPEN.reason());
 *     }
 * }
 *
 * Session session = Crm.builder().access(policy).catalogue(TICKETS).behaviour(new Solving()).build().as(actor);
 * session.dryRun().run(new Solve(Target.of(TICKETS, seen), "A new fuse")).reasons();
 * }</pre>
 *
 * <p>Inside, an {@code Attempt} takes one command through all this. What it reads and writes stands in a {@code Unit}; a {@code Recording}
 * makes entries of a proposal, and a {@code Verdict} weighs the reasons.
 */
@NullMarked
package io.crmkit.core.command;

import org.jspecify.annotations.NullMarked;
