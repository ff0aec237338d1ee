package io.crmkit.core.importing;

import io.crmkit.core.attribute.Attribute;
import java.util.Optional;

/**
 * One attribute and where its value comes from.
 *
 * @param attribute the attribute
 * @param cell the text
 * @param cells the value
 * @param target the table whose key the cell holds, if it refers to one
 * @param later whether that is the table itself, so that the value can only be given when all rows are there
 */
record Part<A>(Attribute<A, ?> attribute, CellText cell, Cells cells, Optional<TableMapping> target, boolean later) {}
