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
import io.crmkit.core.command.Loading;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.store.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationsTest {

    private static final ReasonCode TOO_LOW =
            ReasonCode.blocking("limit.too-low", "There are more customers.", "客户数已超过限额。");
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

        @Override
        public List<Reason> against(Publication<Integer> publication, Loading loading) {
            int before = publication
                    .earlier()
                    .forNew(publication.forNewFrom())
                    .map(Edition::value)
                    .orElse(0);
            long customers = loading.query(Query.of(
                            CustomerAttributes.CATALOGUE, loading.context().binder()))
                    .size();
            return customers > publication.content()
                    ? List.of(TOO_LOW.reason()
                            .with("name", publication.name())
                            .with("before", before)
                            .with("customers", customers))
                    : List.of();
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
    void what_another_program_publishes_is_seen_at_once() {
        Crm other = Crm.builder()
                .access(AccessPolicy.demo())
                .clock(new TestClock(NOW))
                .configurationKind(limits)
                .store(crm.store())
                .build();
        Configurations configurations = new Configurations(List.of(limits), io.crmkit.core.command.TreeTexts.JSON);
        List<Integer> seen = new java.util.ArrayList<>();
        Crm asking = Crm.builder()
                .access(AccessPolicy.demo())
                .clock(new TestClock(NOW))
                .store(crm.store())
                .configurationKind(new Asking(configurations, limits, seen))
                .build();

        admin.configurations().publish(limits, "calls", 7).orThrow();
        asking.as(admin.actor()).run(Asking.ask());
        asking.as(admin.actor()).run(Asking.ask());
        other.as(admin.actor()).configurations().publish(limits, "calls", 8).orThrow();
        asking.as(admin.actor()).run(Asking.ask());

        assertThat(seen).containsExactly(7, 7, 8);
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
    void a_kind_may_refuse_because_of_what_is_stored() {
        admin.configurations().publish(limits, "calls", 1).orThrow();
        admin.customers().register(c -> c.name("Acme")).orThrow();
        admin.customers().register(c -> c.name("Best")).orThrow();

        Decision<StoredEdition> refused = admin.configurations().publish(limits, "calls", 0);

        assertThat(refused.has(TOO_LOW)).isTrue();
        assertThat(refused.reasons().get(0).input("name")).contains("calls");
        assertThat(refused.reasons().get(0).input("before")).contains(1);
        assertThat(refused.reasons().get(0).input("customers")).contains(2L);
        assertThat(admin.configurations().timeline(limits, "calls").editions()).hasSize(1);
        assertThat(admin.configurations().publish(limits, "calls", 2).isAccepted())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Calls",
                "calls/1",
                "two words",
                "a.",
                "电话",
                "12345678901234567890123456789012345678901234567890x"
            })
    void a_name_that_could_be_taken_for_another_is_refused(String name) {
        Decision<StoredEdition> refused = admin.configurations().publish(limits, name, 7);

        assertThat(refused.text(Locale.ENGLISH)).contains("$.name", "lower-case words with hyphens");
        assertThat(crm.store().after(0, 10)).isEmpty();
    }

    @Test
    void names_are_words_joined_by_dots() {
        assertThat(admin.configurations()
                        .publish(limits, "key-accounts.calls-2", 7)
                        .isAccepted())
                .isTrue();
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

    /** Looks at the limits whenever it is about to be published. */
    private record Asking(Configurations configurations, ConfigurationKind<Integer> limits, List<Integer> seen)
            implements ConfigurationKind<String> {

        static Publish ask() {
            return new Publish("asking", "limits", "now", Optional.empty(), Optional.empty());
        }

        @Override
        public String name() {
            return "asking";
        }

        @Override
        public String read(Data data, Catalogues catalogues) {
            return data.text();
        }

        @Override
        public Object write(String content) {
            return content;
        }

        @Override
        public List<Reason> against(Publication<String> publication, Loading loading) {
            configurations
                    .load(limits, "calls", loading)
                    .forNew(NOW)
                    .map(Edition::value)
                    .ifPresent(seen::add);
            return List.of();
        }
    }
}
