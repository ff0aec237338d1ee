package io.crmkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of a moment by arithmetic is the day that the calendar gives, in every zone. */
class ZoneDaysProperties {

    /** A zone and moments, many of them around the moments at which its offset changes. */
    record Case(ZoneId zone, List<Instant> moments) {}

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<ZoneId> zones = Arbitraries.oneOf(
                Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                        .map(ZoneId::of),
                Arbitraries.integers().between(-18 * 3_600, 18 * 3_600).map(ZoneOffset::ofTotalSeconds));
        return zones.flatMap(
                zone -> moments(zone).list().ofMinSize(1).ofMaxSize(40).map(moments -> new Case(zone, moments)));
    }

    private static Arbitrary<Instant> moments(ZoneId zone) {
        Arbitrary<Long> seconds = Arbitraries.longs()
                .between(
                        Instant.parse("1850-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2150-01-01T00:00:00Z").getEpochSecond());
        Arbitrary<Long> near = Arbitraries.oneOf(
                Arbitraries.longs().between(-2, 2), Arbitraries.longs().between(-700_000, 700_000));
        Arbitrary<Long> nanos = Arbitraries.longs().between(-1, 1);
        Arbitrary<Instant> changes = Combinators.combine(seconds, near, nanos)
                .as((second, off, nano) ->
                        change(zone.getRules(), second).plusSeconds(off).plusNanos(nano));
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(Instant.MIN.getEpochSecond() / 2, Instant.MAX.getEpochSecond() / 2)
                .map(Instant::ofEpochSecond);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, changes),
                net.jqwik.api.Tuple.of(3, seconds.map(Instant::ofEpochSecond)),
                net.jqwik.api.Tuple.of(1, any));
    }

    private static Instant change(ZoneRules rules, long second) {
        ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(second));
        return next == null ? Instant.ofEpochSecond(second) : next.getInstant();
    }

    @Property
    void is_the_day_of_the_calendar(@ForAll("cases") Case given) {
        ZoneDays days = ZoneDays.of(given.zone());

        for (Instant moment : given.moments()) {
            assertThat(days.day(moment))
                    .as("%s in %s", moment, given.zone())
                    .isEqualTo(LocalDate.ofInstant(moment, given.zone()).toEpochDay());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "+08:00"})
    void refuses_what_lies_beyond_the_calendar(String zone) {
        ZoneDays days = ZoneDays.of(ZoneId.of(zone));
        Instant beyond = zone.startsWith("America") ? Instant.MIN : Instant.MAX;

        assertThatThrownBy(() -> days.day(beyond)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca"})
    void knows_every_hour_of_thirty_years(String name) {
        ZoneId zone = ZoneId.of(name);
        ZoneDays days = ZoneDays.of(zone);
        Instant end = Instant.parse("2040-01-01T00:00:00Z");

        for (Instant moment = Instant.parse("2010-01-01T00:00:00Z");
                moment.isBefore(end);
                moment = moment.plusSeconds(1_800)) {
            if (days.day(moment) != LocalDate.ofInstant(moment, zone).toEpochDay()) {
                assertThat(moment).as("a moment whose day is known").isNull();
            }
        }
    }
}
