/**
 * A company that does not exist, to try things on: customers, contacts, products, sellers, and three years of opportunities.
 *
 * <p>Everything is made by dice from a seed, so the same seed gives the same bytes on every machine. The last day is always
 * {@link io.crmkit.examples.cli.sample.SampleCompany#TODAY}. Nothing in it is taken from anywhere: names are put together from parts, and
 * mail addresses end in {@code .example}.
 */
@NullMarked
package io.crmkit.examples.cli.sample;

import org.jspecify.annotations.NullMarked;
