/**
 * The command {@code crm}: takes a folder of CSV files into CRM Kit and says what became of every row.
 *
 * <pre>
 * crm import FOLDER --plan            what would happen, row by row; nothing is stored
 * crm import FOLDER --mapping crm-sales-opportunities
 * crm demo FOLDER                     writes the sample company as CSV files and imports them
 * </pre>
 *
 * <p>Files are read by {@link io.crmkit.examples.cli.CsvSource}; everything else is what any host would write: a
 * {@link io.crmkit.core.Crm}, a {@link io.crmkit.core.importing.Mapping}, and an {@link io.crmkit.core.importing.Import}.
 */
@NullMarked
package io.crmkit.examples.cli;

import org.jspecify.annotations.NullMarked;
