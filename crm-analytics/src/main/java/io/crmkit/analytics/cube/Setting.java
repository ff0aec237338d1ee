package io.crmkit.analytics.cube;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.kind.Confidentiality;
import java.util.function.Predicate;

/**
 * In what a question is understood.
 *
 * @param binder the moment, calendar and rates
 * @param fields the attributes of the records
 * @param cleared whether values of a class may be shown
 */
record Setting<O>(Binder binder, Fields<O> fields, Predicate<Confidentiality> cleared) {}
