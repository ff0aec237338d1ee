package io.crmkit.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.CrmJson;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerFactsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final TestClock clock = new TestClock(MONDAY);
    private final Crm crm =
            Crm.builder().access(AccessPolicy.demo()).clock(clock).build();
    private final Session sales = crm.as(Actor.of("li", Role.SALES));

    private Customer acme() {
        return sales.customers().register(c -> c.name("无锡机械")).orThrow();
    }

    @Test
    void a_new_name_moves_the_old_one_to_the_former_names() {
        Customer acme = acme();

        Customer renamed = sales.customers().change(acme, c -> c.name("江苏重工")).orThrow();
        Customer again = sales.customers().change(renamed, c -> c.name("无锡机械")).orThrow();
        Customer third = sales.customers().change(again, c -> c.name("江苏智造")).orThrow();

        assertThat(renamed.formerNames()).containsExactly("无锡机械");
        assertThat(again.formerNames()).containsExactly("无锡机械", "江苏重工");
        assertThat(third.formerNames()).as("each name once").containsExactly("无锡机械", "江苏重工");
        assertThat(sales.customers().all(CustomerAttributes.FORMER_NAMES.has("江苏重工")))
                .containsExactly(third);
    }

    @Test
    void a_name_that_was_only_misspelt_leaves_no_trace_if_the_caller_says_so() {
        Customer acme = acme();

        Customer mended = sales.customers()
                .change(acme, c -> c.name("无锡机械厂").clear(CustomerAttributes.FORMER_NAMES))
                .orThrow();

        assertThat(mended.formerNames()).isEmpty();
        assertThat(sales.customers()
                        .change(mended, c -> c.name("无锡机械厂").region("East"))
                        .orThrow()
                        .formerNames())
                .as("the same name is no new name")
                .isEmpty();
    }

    @Test
    void the_new_facts_are_kept_and_written_as_data() {
        Customer full = sales.customers()
                .register(c -> c.name("Full")
                        .foundedYear(1958)
                        .channels(
                                Channel.of(ChannelKind.MESSENGER, "wx-acme"),
                                Channel.builder()
                                        .kind(ChannelKind.FAX)
                                        .address("1")
                                        .remark("evenings")
                                        .build())
                        .tier("A")
                        .lifecycle(CustomerLifecycle.MATURE)
                        .potential(Potential.LOW)
                        .purposes(Map.of("email", "orders")))
                .orThrow();
        CrmJson json = CrmJson.of(crm.catalogues());

        assertThat(sales.customers().get(full.id())).isEqualTo(full);
        assertThat(full.foundedYear()).contains(1958L);
        assertThat(full.channels()).hasSize(2);
        assertThat(full.purposes()).containsEntry("email", "orders");
        assertThat(json.read(CustomerAttributes.CATALOGUE, json.write(CustomerAttributes.CATALOGUE, full)))
                .isEqualTo(full);
        assertThat(sales.customers().all(CustomerAttributes.CHANNELS.any(Channel.Attributes.ADDRESS.is("wx-acme"))))
                .containsExactly(full);
        assertThat(sales.customers().register(c -> c.name("x").foundedYear(0)).isRefused())
                .isTrue();
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(acme().missing())
                .contains(CustomerAttributes.SECTOR)
                .doesNotContain(CustomerAttributes.NAME)
                .hasSize(9);
    }

    @Test
    void each_value_tells_who_gave_it_when_and_from_where() {
        Customer acme = sales.from("fair.csv")
                .customers()
                .register(c -> c.name("Acme").email("a@b.example").sector("retail"))
                .orThrow();
        clock.advance(Duration.ofDays(1));
        crm.as(Actor.of("wang", Role.SALES))
                .customers()
                .change(
                        acme,
                        c -> c.sector("steel")
                                .clear(CustomerAttributes.EMAIL)
                                .phone("1")
                                .purposes(Map.of("phone", "delivery")))
                .orThrow();

        Map<String, Provenance> provenance = sales.customers().provenance(acme.id());

        assertThat(provenance).containsOnlyKeys("name", "sector", "phone", "purposes");
        assertThat(provenance.get("name")).isNotNull().satisfies(name -> {
            assertThat(name.actor()).isEqualTo("li");
            assertThat(name.effectiveAt()).isEqualTo(MONDAY);
            assertThat(name.recordedAt()).isEqualTo(MONDAY);
            assertThat(name.origin()).contains("fair.csv");
            assertThat(name.purpose()).isEmpty();
        });
        assertThat(provenance.get("sector")).isNotNull().satisfies(sector -> {
            assertThat(sector.actor()).isEqualTo("wang");
            assertThat(sector.origin()).isEmpty();
        });
        assertThat(provenance.get("phone").purpose()).contains("delivery");
        assertThat(sales.customers().provenance(Id.of("nobody"))).isEmpty();
    }

    @Test
    void a_contact_has_channels_purposes_and_provenance_too() {
        Customer acme = acme();
        Contact zhao = sales.contacts()
                .add(p -> p.name("赵敏")
                        .customer(acme.id())
                        .channels(Channel.of(ChannelKind.MOBILE, "139"))
                        .purposes(Map.of("channels", "deliveries")))
                .orThrow();

        assertThat(zhao.channels()).containsExactly(Channel.of(ChannelKind.MOBILE, "139"));
        assertThat(sales.contacts().provenance(zhao.id()).get("channels").purpose())
                .contains("deliveries");
    }

    @Test
    void a_purpose_is_said_of_an_attribute_that_there_is() {
        assertThat(sales.customers()
                        .register(c -> c.name("x").purposes(Map.of("emial", "orders")))
                        .text(Locale.ENGLISH))
                .contains("Purposes: there is no attribute emial.");
        Customer acme = acme();
        assertThat(sales.customers()
                        .change(acme, c -> c.purposes(Map.of("emial", "orders")))
                        .has(CustomerReasons.UNKNOWN_ATTRIBUTE))
                .isTrue();
        assertThat(sales.contacts()
                        .add(p -> p.name("x").customer(acme.id()).purposes(Map.of("tier", "orders")))
                        .has(CustomerReasons.UNKNOWN_ATTRIBUTE))
                .isTrue();
    }

    @Test
    void weeks_names_and_addresses_follow_the_country() {
        CountryConventions china = CountryConventions.of("CN");
        CountryConventions germany = CountryConventions.of("DE");
        Address address = Address.builder()
                .use(AddressUse.OFFICE)
                .country("CN")
                .region("江苏")
                .city("无锡")
                .postalCode("214000")
                .street("太湖大道 1 号")
                .build();

        assertThat(CountryConventions.of("US").weekStart()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(germany.weekStart()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(germany.weeks().getMinimalDaysInFirstWeek()).isEqualTo(4);
        assertThat(china.fullName("李", "雷")).isEqualTo("李雷");
        assertThat(china.fullName("Li", "Lei")).isEqualTo("Li Lei");
        assertThat(germany.fullName("Müller", "Anna")).isEqualTo("Anna Müller");
        assertThat(CountryConventions.of("HU").isFamilyNameFirst()).isTrue();
        assertThat(china.addressLines(address)).containsExactly("214000", "江苏", "无锡", "太湖大道 1 号");
        assertThat(germany.addressLines(address)).containsExactly("太湖大道 1 号", "214000 无锡", "江苏", "CN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountryConventions.of("china"))
                .withMessageContaining("china");
    }
}
