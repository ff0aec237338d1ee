/**
 * Turning records into tables of text: the counterpart of importing.
 *
 * <p>An {@link io.crmkit.core.exporting.Export} says which records of a catalogue are wanted, and which of their attributes; it writes
 * row by row into a {@link io.crmkit.core.exporting.RowSink}, a page of the store at a time, so that any number of records fits into
 * little memory. Columns are attributes of the catalogue, a host's own included, or paths to those of other records; there is no other
 * list of them.
 *
 * <p>The session decides what is shown: only records that its actor may see, and of values that the actor is not cleared for nothing but a
 * mask, whether there is a value or not; nor can records be chosen or sorted by what is masked. An import takes a masked cell for one that says nothing.
 *
 * <p>Cells are written as an import reads them, so that a record that was exported with all its attributes and imported into an empty
 * store under the same identity is equal to the one that was there, but for rows and maps, which do not fit into a cell, and for what only
 * commands set. Text is kept from being read as a formula ({@link io.crmkit.core.importing.SheetText}).
 *
 * <pre>{@code
 * Export.of(session, OpportunityAttributes.CATALOGUE)
 *         .columns(List.of("id", "name", "customer.name", "amount"))
 *         .where(OpportunityAttributes.STATUS.is(Status.OPEN))
 *         .labelled(Locale.SIMPLIFIED_CHINESE)
 *         .to(file);
 * }</pre>
 *
 * <p>Hosts implement {@link io.crmkit.core.exporting.RowSink} for their files.
 */
@NullMarked
package io.crmkit.core.exporting;

import org.jspecify.annotations.NullMarked;
