/**
 * Names of single things: which customer, which opportunity.
 *
 * <p>An {@link io.crmkit.core.id.Id} is a text and, for the compiler, the type of thing it names. Nothing is read out
 * of it: a host may keep the numbers of its own system, a UUID or an URN. Where the library itself must name something
 * new, it asks an {@link io.crmkit.core.id.IdGenerator}. The default makes time-ordered UUIDs, so that rows written
 * together lie together in an index and a list sorted by id is a list in order of creation.
 *
 * <pre>{@code
 * IdGenerator ids = IdGenerator.timeOrdered(Clock.systemUTC(), new SecureRandom());
 * Id<Customer> acme = ids.nextId();                  // 019a0f6e-5d2c-7b41-9f0e-2c4d1a7e6b90
 * Id<Customer> known = Id.of("SAP-0000471133");
 * Id<Contact> wrong = acme;                          // does not compile
 * }</pre>
 *
 * <p>An id is not the place for personal data: it stays in journals and logs after the person behind it was erased.
 */
@NullMarked
package io.crmkit.core.id;

import org.jspecify.annotations.NullMarked;
