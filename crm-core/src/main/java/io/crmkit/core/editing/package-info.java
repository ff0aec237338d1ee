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
 * <h2>Retracting and restoring</h2>
 *
 * <p>Nothing is ever deleted. What should not be there is <em>retracted</em>: {@link io.crmkit.core.editing.Retract} puts a mark on a record,
 * {@link io.crmkit.core.editing.Restore} takes it off again. While a record is retracted, nobody who looks for records finds it: no query, no
 * relation, no figure that is made of them, no key by which records are matched; nothing new can refer to it, and no other command works on
 * it. Its journal stays and can be read; as of any moment before it was retracted it is there, with the values that it had. Its identity
 * stays taken.
 *
 * <p>Only what nobody refers to can be retracted, and only what refers to nothing that was retracted can be restored; so no record that is
 * there ever leads to one that is not; whoever refers to it while it is being retracted is noticed at the commit, and then it stays. What
 * refers to a record is found by the catalogues, in references, lists and rows
 * ({@link io.crmkit.core.editing.Referrers}); identities kept in maps or texts are not seen.
 *
 * <p>{@link io.crmkit.core.editing.Reverse} does the inverse of some entries of a record, and the {@link io.crmkit.core.editing.Inverse} says
 * what that is:
 * <ul>
 *   <li>if the record is there because of them, since they created or restored it, it is retracted, unless somebody worked on it since;
 *   <li>if it was retracted by them, it is restored;
 *   <li>otherwise each attribute that they changed gets the value back that it had before, unless somebody gave it another value since:
 *       that one is left alone and told. A value that was changed and changed back counts as unchanged.
 * </ul>
 * Values come from the journal alone, so that the command is no way round what a concept allows. The inverse is a change like any other,
 * with an entry of its own: it can be reversed itself, and doing it twice does nothing.
 *
 * <p>{@link io.crmkit.core.editing.Retraction#behaviours} gives all three to the records of a catalogue that is
 * {@linkplain io.crmkit.core.attribute.Definition#retractable retractable}; rights are granted for {@code retract}, {@code restore} and
 * {@code reverse}.
 *
 * <pre>{@code
 * session.run(Retract.of(CustomerAttributes.CATALOGUE, acme)).orThrow();
 * session.customers().find(acme.id());                                        // empty
 * session.customers().history(acme.id()).asOf(yesterday);                     // Acme
 * session.run(Restore.of(CustomerAttributes.CATALOGUE, acme.id())).orThrow();
 * }</pre>
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
