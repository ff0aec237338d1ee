/**
 * The catalogue: the one place that says what a record consists of.
 *
 * <p>An {@link io.crmkit.core.attribute.Attribute} has a name, a kind, a label in both languages, a class of confidentiality, a getter
 * and a setter. A {@link io.crmkit.core.attribute.Catalogue} is all attributes of one sort of record and can take a record apart and
 * build it again: {@code catalogue.values(record).build()} equals the record. Conditions, queries, imports, merges, masking, audit
 * differences, rebuilding from the journal, JSON and KPI dimensions are readings of the catalogue; nothing else lists fields again.
 *
 * <p>Four sorts of attributes:
 * <ul>
 *   <li><em>stored</em>: kept with the record; only these are written;
 *   <li><em>derived</em>: a pure fact of the record itself, such as a completeness score;
 *   <li><em>path</em>: an attribute of another record, seen through a reference: {@code CUSTOMER.then(SECTOR)};
 *   <li><em>contextual</em>: depends on now, calendars, rates or related records.
 * </ul>
 *
 * <p>A host adds attributes of its own with {@link io.crmkit.core.attribute.Catalogue#custom()}; they live in the
 * {@link io.crmkit.core.attribute.Extras} of a record and work wherever built-in ones do. They belong to the {@code Crm} they are given
 * to and not to any static registry. Names are stored data: whoever renames an attribute keeps the old name with {@code formerly}.
 *
 * <pre>{@code
 * static final TextAttribute<Customer> COST_CENTER =
 *         CustomerAttributes.CATALOGUE.custom().text("costCenter", 20).label("Cost center", "成本中心").define();
 *
 * Condition large = CustomerAttributes.SIZE.is(CompanySize.LARGE).and(COST_CENTER.startsWith("DE-"));
 * }</pre>
 *
 * <p>Records of a host's own sort are defined in the same way as those of the library, and are given to {@code Crm.builder().catalogue(…)}:
 *
 * <pre>{@code
 * record Ticket(Id<Ticket> id, long version, String name) implements Aggregate<Ticket> {
 *     private static final Definition<Ticket, Draft> DEFINED =
 *             Catalogue.define("ticket", "Ticket", "工单", Ticket.class, Draft::new, Draft::build);
 *
 *     static {
 *         DEFINED.identity(Ticket::id, (draft, id) -> draft.id = id);
 *         DEFINED.version(Ticket::version, (draft, version) -> draft.version = version);
 *     }
 *
 *     static final TextAttribute<Ticket> NAME =
 *             DEFINED.text("name", 50).label("Name", "名称").required(Ticket::name, (draft, name) -> draft.name = name);
 *
 *     static final Catalogue<Ticket> CATALOGUE = DEFINED.catalogue();      // last, when all attributes are there
 * }
 * }</pre>
 *
 * <p>What was entered by mistake is not deleted but <em>retracted</em>: {@link io.crmkit.core.attribute.Definition#retractable} gives the
 * records of a catalogue a mark for it. The mark is a value like any other, so history, differences, JSON and stores know it without being
 * told; {@code core.editing} says what retracting means.
 *
 * <p>A {@link io.crmkit.core.attribute.Difference} is what changed between two states, attribute by attribute; of lists it may tell only
 * the {@link io.crmkit.core.attribute.Splice} that leads from the one to the other.
 *
 * <p>Two attributes are equal if catalogue, name and family are. A catalogue refers to another one by name, never by object, because
 * static fields of two classes that need each other would be null for one of them.
 */
@NullMarked
package io.crmkit.core.attribute;

import org.jspecify.annotations.NullMarked;
