package io.crmkit.analytics.testkit;

import io.crmkit.core.condition.Frame;
import io.crmkit.core.data.Data;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.money.RatePolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A worked example.
 *
 * @param name tells it from others
 * @param why why the figures must be these, as a sentence
 * @param catalogue of which the records are
 * @param frame when, where and with which rates they are looked at
 * @param policy how amounts are converted; not at all if empty
 * @param records the records, as they stand in the file
 * @param related the records around them, by the name of their catalogue
 * @param by what they are grouped by
 * @param expected what comes out
 */
record Vector(
        String name,
        String why,
        String catalogue,
        Frame frame,
        Optional<RatePolicy> policy,
        List<Data> records,
        Map<String, List<Data>> related,
        List<Dimension> by,
        List<Expectation> expected) {

    Vector expecting(List<Expectation> others) {
        return new Vector(name, why, catalogue, frame, policy, records, related, by, others);
    }
}
