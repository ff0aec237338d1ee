/**
 * Who may do and see what.
 *
 * <p>Every command runs for an {@link io.crmkit.core.access.Actor}. Before it runs, the {@link io.crmkit.core.access.AccessPolicy} of
 * the host is asked whether the actor may do this to that record; before anything is listed, it is asked for the condition under which
 * records are visible. What is not visible is not found: the actor cannot tell it from what does not exist.
 *
 * <p>{@link io.crmkit.core.access.Grants} is a small policy of roles: whatever is not granted is denied. A host with a policy engine of
 * its own implements the interface instead.
 *
 * <pre>{@code
 * AccessPolicy policy = Grants.none()
 *         .grant(Role.MANAGER, "*", "*")
 *         .grant(Role.SALES, "customer", "read")
 *         .grant(Role.SALES, "opportunity", "*", actor -> OpportunityAttributes.OWNER.is(actor.id()));
 * }</pre>
 */
@NullMarked
package io.crmkit.core.access;

import org.jspecify.annotations.NullMarked;
