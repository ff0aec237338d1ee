package io.crmkit.examples.cli;

import io.crmkit.analytics.cube.Cube;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.RatePolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The rows of a folder that KPIs are taken over.
 *
 * @param cube a question over them
 * @param fields what is known of a row
 * @param shown what is told of a record
 * @param policy how amounts are converted, if they are
 * @param scope which rows these are, where there are others
 * @param asked how a KPI is asked of them: with its amounts converted, if they have to be
 * @param <O> the records
 */
record KpiRows<O>(
        Cube<O> cube,
        Fields<?> fields,
        List<? extends Attribute<O, ?>> shown,
        Optional<RatePolicy> policy,
        Optional<Label> scope,
        UnaryOperator<Measure> asked) {}
