/**
 * The command {@code crm}: takes CSV files into CRM Kit, says what became of every row, and measures.
 *
 * <pre>
 * crm import FOLDER --plan            what would happen, row by row; nothing is stored
 * crm import FOLDER --mapping crm-sales-opportunities
 * crm import FOLDER --undo            takes everything back again and says what would stay
 * crm export FOLDER --kind opportunity --out open.csv --where '{"attribute": "status", "is": "open"}'
 * crm segment FILE --customer CustomerID --date InvoiceDate --amount Quantity*Price
 * crm kpis FOLDER --measure won.value,win-rate.count --by owner.region,closedOn:quarter
 * crm kpis FOLDER --measure win-rate.count --by sector --significance others --json
 * crm kpis FOLDER --measure attainment.value --by owner       over the rows of crm report, with its figures
 * crm kpis orders.csv --measure sales.revenue --by Country --column on=Date --column amount=Quantity*Price --currency GBP
 * crm catalog                         what every KPI means
 * crm demo FOLDER                     writes the sample company as CSV files and imports them
 * </pre>
 *
 * <p>Files are read by {@link io.crmkit.examples.cli.CsvSource}; everything else is what any host would write: a
 * {@link io.crmkit.core.Crm}, a {@link io.crmkit.core.importing.Mapping}, and an {@link io.crmkit.core.importing.Import}.
 */
@NullMarked
package io.crmkit.examples.cli;

import org.jspecify.annotations.NullMarked;
