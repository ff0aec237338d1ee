package io.crmkit.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Decision;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConfigurationsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final AtomicInteger readings = new AtomicInteger();
    private final ConfigurationKind<Integer> limits = new ConfigurationKind<>() {
        @Override
        public String name() {
            return "limit";
        }

        @Override
        public Integer read(Data data, Catalogues catalogues) {
            readings.incrementAndGet();
            return data.onlyKeys("most").at("most").whole(0, 100);
        }

        @Override
        public Object write(Integer content) {
            return Map.of("most", (long) content);
        }
    };
    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .clock(new TestClock(NOW))
            .configurationKind(limits)
            .build();
    private final Session admin = crm.as(Actor.of("root", Role.ADMIN));

    @Test
    void editions_are_numbered_and_stand_in_the_journal() {
        admin.commenting("agreed").configurations().publish(limits, "calls", 7).orThrow();
        StoredEdition second =
                admin.configurations().publish(limits, "calls", 8).orThrow();
        admin.configurations().publish(limits, "visits", 1).orThrow();

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.id()).hasToString("limit/calls/2");
        assertThat(admin.configurations().timeline(limits, "calls").forNew(NOW).map(Edition::value))
                .contains(8);
        assertThat(admin.configurations().timeline(limits, "visits").editions()).hasSize(1);
        assertThat(crm.store().after(0, 10)).hasSize(3);
        assertThat(crm.store().after(0, 10).get(0).why()).contains("agreed");
    }

    @Test
    void contents_are_parsed_once() {
        admin.configurations().publish(limits, "calls", 7).orThrow();
        int before = readings.get();

        admin.configurations().timeline(limits, "calls");
        admin.configurations().timeline(limits, "calls");

        assertThat(readings.get() - before).isEqualTo(1);
    }

    @Test
    void a_wrong_content_is_refused_with_its_path_and_nothing_is_stored() {
        Decision<StoredEdition> refused = admin.run(
                new Publish("limit", "calls", Map.of("most", 101L, "least", 1L), Optional.empty(), Optional.empty()));

        assertThat(refused.text(Locale.ENGLISH)).contains("$.least", "not known");
        assertThat(crm.store().after(0, 10)).isEmpty();
    }

    @Test
    void an_unknown_kind_is_refused_with_the_nearest() {
        Decision<StoredEdition> refused =
                admin.run(new Publish("limits", "calls", Map.of(), Optional.empty(), Optional.empty()));

        assertThat(refused.has(Configurations.UNKNOWN_KIND)).isTrue();
        assertThat(refused.text(Locale.ENGLISH)).contains("Maybe \"limit\" is meant");
    }

    @Test
    void the_effect_is_kept_and_read_back() {
        admin.configurations()
                .publish(
                        limits,
                        "calls",
                        7,
                        Effect.atOnce().forNewFrom(NOW.plusSeconds(5)).forRunningFrom(NOW.plusSeconds(9)))
                .orThrow();

        Edition<Integer> edition =
                admin.configurations().timeline(limits, "calls").edition(1).orElseThrow();

        assertThat(edition.forNewFrom()).isEqualTo(NOW.plusSeconds(5));
        assertThat(edition.forRunningFrom()).contains(NOW.plusSeconds(9));
    }

    @Test
    void the_command_has_a_plain_form_that_reads_back() {
        Publish command =
                new Publish("limit", "calls", Map.of("most", 7L), Optional.of(NOW), Optional.of(NOW.plusSeconds(1)));
        var behaviour =
                new Configurations(java.util.List.of(limits), io.crmkit.core.command.TreeTexts.JSON).publishing();

        assertThat(behaviour.read(Data.of(command.toData(crm.catalogues())), crm.catalogues()))
                .isEqualTo(command);
        assertThatThrownBy(() -> behaviour.read(Data.of(Map.of("kind", "limit", "name", "x")), crm.catalogues()))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("$.content");
    }
}
