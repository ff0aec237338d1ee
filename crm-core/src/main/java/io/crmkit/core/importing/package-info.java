/**
 * Turning tables of text into records: a plan first, effects second.
 *
 * <p>A {@link io.crmkit.core.importing.RowSource} is one table of text: a file, a sheet, a list in memory. A
 * {@link io.crmkit.core.importing.Mapping} says, as data, which records the rows of each source are, by which <em>key</em> a row finds its
 * record again, and how a cell becomes the value of an attribute. An {@link io.crmkit.core.importing.Import} brings the two together
 * with a session: {@link io.crmkit.core.importing.Import#plan} tries every row and stores nothing,
 * {@link io.crmkit.core.importing.Import#apply} does it. Both answer with an {@link io.crmkit.core.importing.ImportReport} that accounts
 * for every row: create, update, skip (nothing differs), conflict or reject, with row, column, value and reason.
 *
 * <pre>{@code
 * RowSource accounts = RowSource.of("accounts", List.of("account", "sector"), List.of(List.of("Acme", "technolgy")));
 * Mapping mapping = Mapping.fromData(Data.of(Json.read("""
 *         {"tables": [{"source": "accounts", "records": "customer", "key": ["account"], "prefix": "account-",
 *           "attributes": {"name": "account",
 *                          "sector": {"column": "sector", "repairs": {"technolgy": "technology"}}}}]}""")));
 * Import importing = Import.of(crm, session, mapping, List.of(accounts));
 * importing.plan().text(Locale.ENGLISH);      // accounts → customer: 1 row, 1 create …
 * ImportReport done = importing.apply(Progress.none());           // a second time, this skips every row
 * ImportUndo.of(crm, session, done.run().orElseThrow()).plan();   // what taking it back would do
 * }</pre>
 *
 * <p>Identities are made from keys, so an import that broke off goes on where it stopped: rows that are there already are skipped. What a
 * reference should do when nothing is there ({@link io.crmkit.core.importing.Missing}) is always said by the mapping and told in the
 * report; nothing is invented silently.
 *
 * <p>Columns that not every source has are marked {@code "optional": true}; where one is missing, it counts as blank, and amounts without
 * a currency column are in the {@code currency} of the rule. {@link io.crmkit.core.importing.Import#asOf} takes rows as of a day in the past:
 * later steps of a way are left out, and so are records whose way begins later. All of it is told.
 *
 * <p>What an import did is a <em>run</em> with a name, which stands in the origin of every entry: {@code import:RUN/SOURCE:ROW}.
 * {@link io.crmkit.core.importing.ImportUndo} takes a run back from the journal alone, in whatever process: again a plan first, effects
 * second. Records that the run has made are retracted, in an order in which nothing that is there refers to one that is not; those that it
 * has changed get their values back, attribute by attribute ({@link io.crmkit.core.editing.Reverse} says how). What somebody has worked on
 * since, or refers to since, is a conflict: it is told with its values and left alone. Nothing is taken out of the journal; as of any
 * moment before, everything is there. The undoing is a run of its own, named like the first with {@code ~}: undoing that one brings back
 * what the import did, as does importing the same rows again.
 *
 * <p>Rows that nobody keeps, such as the facts that KPIs are taken over, are read by a
 * {@link io.crmkit.core.importing.TableReader}: cells mean the same there, but there is no key, no store and no journal.
 *
 * <p>A cell that was exported is read as it was meant: {@link io.crmkit.core.importing.SheetText} takes the mark away that keeps
 * spreadsheets from reading a formula, and a masked cell says nothing.
 *
 * <p>Hosts implement {@link io.crmkit.core.importing.RowSource} for their files, and {@link io.crmkit.core.importing.Recipe} for records
 * of their own or for other commands than creating and changing.
 */
@NullMarked
package io.crmkit.core.importing;

import org.jspecify.annotations.NullMarked;
