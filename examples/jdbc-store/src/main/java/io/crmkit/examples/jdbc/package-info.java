/** How a host keeps its customers and opportunities in a relational database, with plain JDBC. */
@NullMarked
package io.crmkit.examples.jdbc;

import org.jspecify.annotations.NullMarked;
