/**
 * How to plug in your database: a store on plain JDBC, to be read, used or copied.
 *
 * <p>A store is one class with five methods, {@link io.crmkit.core.store.Store}; this is one that keeps every clause of its contract on
 * a relational database. It knows no class of the domain. It sees records through their catalogues only, so it keeps the ones that come
 * with the library, those of a host, and those that nobody has thought of yet.
 *
 * <pre>{@code
 * JdbcStore store = JdbcStore.on(dataSource, Dialect.h2());
 * Crm crm = Crm.builder().store(store).access(policy).attributes(COST_CENTER).build();
 * store.prepare(crm.catalogues());
 * }</pre>
 *
 * <h2>What lies where</h2>
 *
 * <p>The whole record lies in one <em>document</em>, in JSON as {@link io.crmkit.core.json.CrmJson} writes it. Reading uses nothing
 * else; therefore nothing can get lost, values that no catalogue declares included. Beside it each stored attribute has a typed
 * <em>column</em>, and each list, each sort of rows and each map a <em>child table</em>; conditions and orders use only these, and they
 * can be made anew from the documents at any time. Take these tables for reports, too: their names are those of the catalogues and
 * attributes, {@code crm_customer.annual_revenue}.
 *
 * <p>{@code crmkit_journal} holds the entries by position, {@code crmkit_attribute} says which attribute lies where, and the one row of
 * {@code crmkit_store} holds the last position and the generation of the tables.
 *
 * <h2>How the clauses are kept</h2>
 *
 * <ul>
 *   <li><em>Positions, expected versions, expectations</em> (3, 6, 7): every commit first locks the row of {@code crmkit_store}. So
 *       commits go one after the other; what one has checked, no other one can change, and positions become visible in their order.
 *       This bounds the throughput to one short transaction at a time; a store that needs more has to lock records in a fixed order and
 *       to hold back positions that are not yet safe.
 *   <li><em>Conditions</em> (8): one visitor translates a condition into SQL ({@code Translation}). Each leaf is true or false and never
 *       null. What SQL cannot say (derived values, days between dates, converted amounts) counts as true there, and the records that come
 *       back are tested with the bound condition. A comparison of text uses UTF-8 bytes, because H2 compares UTF-16 units; there is no
 *       LIKE, so nothing needs to be escaped. Relative periods become dates, or moments in the zone of the asker.
 *   <li><em>Order and paging</em> (9, 10): ORDER BY with blanks last and the bytes of the id at the end; the next page begins behind
 *       the values of the last record. An order by a derived value looks at all candidates, and holds one page of them in memory.
 *   <li><em>One state</em> (11): a query runs in one transaction of the isolation repeatable read, which is a snapshot in H2.
 *   <li><em>Failure</em> (13): one transaction for each commit. One that loses against another is begun anew a few times. {@link
 *       io.crmkit.examples.jdbc.JdbcStoreException} says what was attempted, and whether everything may be stored all the same.
 * </ul>
 *
 * <h2>Your own transaction</h2>
 *
 * <p>{@link io.crmkit.examples.jdbc.JdbcStore#joining} gives the same store inside a transaction of yours: a batch and your own changes
 * are committed together or not at all. A refused batch is taken back to its beginning and leaves the rest alone. The isolation is
 * yours, read committed; so one query whose condition SQL cannot say in full may there see what others commit between its portions.
 *
 * <h2>More attributes</h2>
 *
 * <p>Tables are made when a catalogue is first used, and become wider when it has more attributes than before; new columns are filled
 * from the documents. An attribute under a new name, or of another kind, gets a column of its own; nothing is ever dropped. Programs of
 * several versions may write side by side: a writer fills the columns of attributes that it does not know from the plain values which
 * it keeps. Call {@code prepare} when your program starts, before it serves requests: H2 copies a table that gets a new column, and a
 * query that takes several steps at that very moment may see the table empty.
 *
 * <h2>Another database</h2>
 *
 * <p>Implement {@link io.crmkit.examples.jdbc.Dialect}: types of columns, the order of text, three expressions, and which failures are
 * worth another try. Then let {@code StoreContract} of the test kit run on it; {@code JdbcStoreContractTest} shows how.
 */
@NullMarked
package io.crmkit.examples.jdbc;

import org.jspecify.annotations.NullMarked;
