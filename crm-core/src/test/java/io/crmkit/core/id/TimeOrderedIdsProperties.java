package io.crmkit.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TimeOrderedIdsProperties {

    /** A clock that goes to the next of the given times with every look. */
    private static Clock walking(List<Integer> millis) {
        var times = millis.iterator();
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(times.next());
            }
        };
    }

    @Property(tries = 200)
    void ids_rise_whatever_the_clock_does(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 20) Integer> times, @ForAll long seed) {
        IdGenerator ids = IdGenerator.timeOrdered(walking(times), new SplittableRandom(seed));

        List<Id<String>> given = new ArrayList<>();
        times.forEach(time -> given.add(ids.nextId()));

        assertThat(given).isSorted().doesNotHaveDuplicates();
    }
}
