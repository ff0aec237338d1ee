/**
 * Every parser against input that nobody thought of. A parser either refuses with a fault that names the place, or gives a value that is
 * written and read back as the same value; it never throws anything else, never hangs, never overflows the stack.
 *
 * <p>The build runs the seeds beside each target. This looks for new ones, one target at a time, for a minute:
 *
 * <pre>{@code
 * JAZZER_FUZZ=1 mvn -pl examples/fuzzing -am test -Dtest='ParserFuzzTest#conditions' -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 *
 * <p>What it finds is written among the seeds, and stays there once it is mended.
 */
@NullMarked
package io.crmkit.examples.fuzzing;

import org.jspecify.annotations.NullMarked;
