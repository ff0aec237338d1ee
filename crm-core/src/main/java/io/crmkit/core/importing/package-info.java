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
 * importing.apply(Progress.none());           // a second time, this skips every row
 * }</pre>
 *
 * <p>Identities are made from keys, so an import that broke off goes on where it stopped: rows that are there already are skipped. What a
 * reference should do when nothing is there ({@link io.crmkit.core.importing.Missing}) is always said by the mapping and told in the
 * report; nothing is invented silently.
 *
 * <p>Hosts implement {@link io.crmkit.core.importing.RowSource} for their files, and {@link io.crmkit.core.importing.Recipe} for records
 * of their own or for other commands than creating and changing.
 */
@NullMarked
package io.crmkit.core.importing;

import org.jspecify.annotations.NullMarked;
