/**
 * What a host meets that has only the published jars and what they bring along: no annotation processor, no Immutables.
 *
 * <p>The hosts are the small programs in {@code src/test/resources/hosts}; the test compiles and runs them as their users would.
 */
@NullMarked
package io.crmkit.examples.host;

import org.jspecify.annotations.NullMarked;
