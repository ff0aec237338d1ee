package io.crmkit.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.crmkit.core.Crm;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Splice;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.customer.Address;
import io.crmkit.core.customer.AddressUse;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Seal seal = new Seal(Crm.inMemory().catalogues());

    private static Entry.Builder entry(long position) {
        return Entry.builder()
                .position(position)
                .catalogue("customer")
                .id(Id.of("c-1"))
                .number(position)
                .event(Event.of("customer.changed", Map.of("n", new BigDecimal("1.50"))))
                .difference(new Difference.Builder()
                        .add("name", "Acme", "Acme " + position)
                        .add(
                                "addresses",
                                null,
                                List.of(Address.builder()
                                        .use(AddressUse.OFFICE)
                                        .country("CN")
                                        .build()))
                        .build())
                .actor("li")
                .cause("k-1")
                .effectiveAt(NOW)
                .recordedAt(NOW);
    }

    private String hash(Entry... entries) {
        return seal.extend(Checkpoint.start(), List.of(entries)).hash();
    }

    @Test
    void every_part_of_an_entry_is_sealed() {
        String sealed = hash(entry(1).build());

        assertThat(hash(entry(1).build())).isEqualTo(sealed);
        assertThat(List.of(
                        hash(entry(2).build()),
                        hash(entry(1).catalogue("contact")
                                .difference(Difference.none())
                                .build()),
                        hash(entry(1).id(Id.of("c-2")).build()),
                        hash(entry(1).number(2).build()),
                        hash(entry(1).event(Event.of("customer.changed")).build()),
                        hash(entry(1).event(new Event("customer.changed", 2, Map.of("n", new BigDecimal("1.5"))))
                                .build()),
                        hash(entry(1).difference(Difference.none()).build()),
                        hash(entry(1).actor("wang").build()),
                        hash(entry(1).cause("k-2").build()),
                        hash(entry(1).effectiveAt(NOW.plusSeconds(1)).build()),
                        hash(entry(1).recordedAt(NOW.plusSeconds(1)).build()),
                        hash(entry(1).why("x").build()),
                        hash(entry(1).origin("x").build()),
                        hash(entry(1).approvedBy("x").build())))
                .doesNotContain(sealed)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_was_put_into_a_list_is_sealed_with_its_place() {
        assertThat(List.of(
                        tagged(new Splice(1, List.of("a"), List.of("b"))),
                        tagged(new Splice(2, List.of("a"), List.of("b"))),
                        tagged(new Splice(1, List.of("b"), List.of("a"))),
                        tagged(new Splice(1, List.of(), List.of("a", "b"))),
                        hash(entry(1).difference(new Difference.Builder()
                                        .add("tags", List.of("a"), List.of("b"))
                                        .build())
                                .build())))
                .doesNotHaveDuplicates();
        assertThat(tagged(new Splice(1, List.of("a"), List.of("b"))))
                .isEqualTo(tagged(new Splice(1, List.of("a"), List.of("b"))));
    }

    private String tagged(Splice splice) {
        return hash(
                entry(1).difference(new Difference.Builder().add("tags", splice).build())
                        .build());
    }

    @Test
    void numbers_are_sealed_whatever_their_scale() {
        Entry short_ = entry(1).event(Event.of("customer.changed", Map.of("n", new BigDecimal("1.5"))))
                .build();

        assertThat(hash(short_)).isEqualTo(hash(entry(1).build()));
    }

    @Test
    void a_checkpoint_counts_and_chains() {
        Checkpoint one = seal.extend(Checkpoint.start(), List.of(entry(1).build()));
        Checkpoint two = seal.extend(one, List.of(entry(2).build()));

        assertThat(two.position()).isEqualTo(2);
        assertThat(two.entries()).isEqualTo(2);
        assertThat(two.hash()).isNotEqualTo(hash(entry(2).build()));
        assertThat(Checkpoint.fromData(Data.of(two.toData()))).isEqualTo(two);
    }

    @Test
    void a_seal_stays_when_a_host_forgets_to_declare_an_attribute() {
        TextAttribute<Customer> own = CustomerAttributes.CATALOGUE
                .custom()
                .text("own", 10)
                .label("Own", "自有")
                .define();
        Seal declaring = new Seal(Crm.builder()
                .access(io.crmkit.core.access.AccessPolicy.demo())
                .attributes(own)
                .build()
                .catalogues());
        Entry entry = entry(1).difference(
                        new Difference.Builder().add("own", null, "x").build())
                .build();

        assertThat(declaring.extend(Checkpoint.start(), List.of(entry)).hash()).isEqualTo(hash(entry));
    }

    @Test
    void long_values_are_sealed_whole() {
        Entry long1 = entry(1).why("x".repeat(10_000) + "1").build();
        Entry long2 = entry(1).why("x".repeat(10_000) + "2").build();

        assertThat(hash(long1)).isNotEqualTo(hash(long2));
    }

    @Test
    void positions_must_grow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hash(entry(2).build(), entry(2).build()))
                .withMessageContaining("position 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(-1, 0, "0".repeat(64)))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint(0, 0, "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint(0, -1, "0".repeat(64)));
    }

    @Test
    void old_events_are_brought_into_the_present_form() {
        Upcasters upcasters = Upcasters.none()
                .with("customer.changed", 1, event -> new Event("customer.altered", 1, event.payload()))
                .with("customer.altered", 1, event -> new Event("customer.altered", 2, Map.of()));

        assertThat(upcasters.upcast(entry(1).build()).event()).isEqualTo(new Event("customer.altered", 2, Map.of()));
        Entry other = entry(1).event(Event.of("other")).build();
        assertThat(upcasters.upcast(other)).isSameAs(other);
    }

    @Test
    void upcasters_that_run_in_a_circle_or_stand_twice_are_refused() {
        Upcasters circle = Upcasters.none()
                .with(
                        "customer.changed",
                        1,
                        event -> event.payload().isEmpty() ? event : Event.of("b", event.payload()))
                .with("b", 1, event -> Event.of("customer.changed", event.payload()));

        assertThatIllegalStateException()
                .isThrownBy(() -> circle.upcast(entry(1).build()))
                .withMessageContaining("circle");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> circle.with("b", 1, event -> event))
                .withMessageContaining("two steps");
    }
}
