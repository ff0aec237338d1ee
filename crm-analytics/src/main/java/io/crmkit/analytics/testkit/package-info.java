/**
 * What proves a KPI: worked examples as data, and a verifier that puts every way of evaluation through them.
 *
 * <p>A <em>vector</em> is a worked example: some records as plain JSON, the moment and the rates at which they are looked at, and what each
 * KPI must say of them, worked out by hand, with a sentence why. {@link io.crmkit.analytics.testkit.KpiVectors#ofLibrary()} has vectors for
 * all KPIs that the library brings along. They are JSON files in the jar whose form {@link
 * io.crmkit.analytics.testkit.KpiVectors#schema()} states, so whoever computes the same KPIs in another language can check himself by them.
 *
 * <p>A {@link io.crmkit.analytics.testkit.KpiVerifier} turns KPIs and vectors into checks. Of each KPI it asks that its definition is
 * complete in both languages and that some vector tells its value. Of each vector it asks that the figures are the expected ones: row by
 * row, split at every place and merged in any order, in parallel, out of the plain form of partials, through a {@link
 * io.crmkit.analytics.batch.Batch}, and through whatever {@link io.crmkit.analytics.testkit.Evaluator} a host adds.
 *
 * <p>For KPIs of a host's own, in a test with JUnit 5; the kit itself needs no test framework and throws plain {@link
 * java.lang.AssertionError}s:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> our_kpis_hold() {
 *     return KpiVerifier.of(crm.catalogues()).measures(OUR_KPIS).vectors(KpiVectors.read(json)).checks()
 *             .map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
 * }
 * }</pre>
 *
 * <p>What it cannot prove: that a definition means what people take it for. A vector is as good as the hand that worked it out.
 */
@NullMarked
package io.crmkit.analytics.testkit;

import org.jspecify.annotations.NullMarked;
