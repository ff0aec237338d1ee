package io.crmkit.core.importing;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import java.util.List;

/**
 * An owned list of which a row of the source makes one row, such as the one product of an opportunity.
 *
 * @param attribute the list
 * @param catalogue what its rows are
 * @param parts how the attributes of the row get their values
 */
record RowPart<A, P>(Attribute<A, ?> attribute, Catalogue<P> catalogue, List<Part<P>> parts) {}
