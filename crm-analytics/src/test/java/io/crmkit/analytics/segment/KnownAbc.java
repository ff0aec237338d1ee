package io.crmkit.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

/** Classes whose figures are known. */
public final class KnownAbc {

    private static final double EXACT = 1e-12;

    private KnownAbc() {}

    /** The classes have so many items, and the first three are these. */
    public static void assertIsKnown(Abc<String> abc, JsonNode expected) {
        for (AbcClass each : AbcClass.values()) {
            assertThat(abc.counts().get(each))
                    .as("class %s", each)
                    .isEqualTo(expected.at("/counts/" + each).asLong());
        }
        for (int i = 0; i < 3; i++) {
            JsonNode top = expected.get("top3").get(i);
            assertThat(abc.items().get(i).key()).isEqualTo(top.get(0).asText());
            assertThat(abc.items().get(i).value())
                    .isEqualByComparingTo(top.get(1).asText());
            assertThat(abc.items().get(i).cumulative().doubleValue())
                    .isCloseTo(top.get(2).asDouble(), within(EXACT));
        }
    }
}
