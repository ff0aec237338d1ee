package io.crmkit.core.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Related;
import io.crmkit.core.configuration.Effect;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerritoriesTest {

    private static final TextAttribute<Customer> BRANCH = CustomerAttributes.CATALOGUE
            .custom()
            .text("branch", 20)
            .label("Branch", "分公司")
            .define();

    private final Crm crm =
            Crm.builder().access(AccessPolicy.demo()).attributes(BRANCH).build();
    private final Session admin = crm.as(Actor.of("admin", Role.SALES));

    private static final Territory EAST = Territory.builder()
            .name("华东")
            .where(CustomerAttributes.REGION.is("East"))
            .team(Id.of("east"))
            .build();
    private static final Territory RETAIL = Territory.builder()
            .name("Retail")
            .where(CustomerAttributes.SECTOR.is("retail").or(BRANCH.is("SH")))
            .owner(Id.of("li"))
            .build();
    private static final Territories BOTH = Territories.of(EAST, RETAIL);

    private Customer customer(String region, String sector) {
        return admin.customers()
                .register(c -> c.name("x").region(region).sector(sector))
                .orThrow();
    }

    @Test
    void the_first_territory_that_matches_counts_and_gaps_and_overlaps_are_found() {
        Customer east = customer("East", "steel");
        Customer both = customer("East", "retail");
        Customer retail = customer("West", "retail");
        Customer nobody = customer("West", "steel");

        Coverage coverage = BOTH.coverage(List.of(east, both, retail, nobody), crm.binder(), Related.none());

        assertThat(coverage.territory(east.id())).contains(EAST);
        assertThat(coverage.territory(both.id())).contains(EAST);
        assertThat(coverage.territory(retail.id())).contains(RETAIL);
        assertThat(coverage.gaps()).containsExactly(nobody.id());
        assertThat(coverage.overlaps()).containsExactly(both.id());
        assertThat(coverage.matches().get(both.id())).containsExactly(EAST, RETAIL);
        assertThat(BOTH.of(nobody, crm.binder(), Related.none())).isEmpty();
        assertThat(coverage.territory(Id.of("unknown"))).isEmpty();
    }

    @Test
    void territories_are_published_and_read_as_data() {
        admin.configurations()
                .publish(new TerritoriesKind(), "sales", BOTH, Effect.atOnce())
                .orThrow();

        assertThat(admin.configurations()
                        .timeline(new TerritoriesKind(), "sales")
                        .editions())
                .singleElement()
                .satisfies(edition -> assertThat(edition.value()).isEqualTo(BOTH));
    }

    @Test
    void a_territory_that_does_not_fit_is_refused_with_its_place() {
        TerritoriesKind kind = new TerritoriesKind();

        assertThatThrownBy(() -> kind.read(
                        Data.of(Map.of(
                                "territories",
                                List.of(Map.of(
                                        "name",
                                        "x",
                                        "owner",
                                        "li",
                                        "where",
                                        Map.of("attribute", "regoin", "is", "E"))))),
                        crm.catalogues()))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("territories[0].where")
                .hasMessageContaining("region");
        assertThatThrownBy(() -> kind.read(
                        Data.of(Map.of(
                                "territories",
                                List.of(Map.of(
                                        "name", "x", "where", Condition.always().toData())))),
                        crm.catalogues()))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("member or a team");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Territories.of(EAST, EAST))
                .withMessageContaining("华东");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Territory.builder()
                        .name(" ")
                        .where(Condition.always())
                        .owner(Id.of("li"))
                        .build())
                .withMessageContaining("name");
    }

    @Test
    void a_condition_over_something_else_than_customers_is_refused_when_it_is_used() {
        Territory wrong = Territory.builder()
                .name("wrong")
                .where(TeamAttributes.LEAD.is(Id.of("li")))
                .owner(Id.of("li"))
                .build();

        assertThatThrownBy(() -> Territories.of(wrong).coverage(List.of(), crm.binder(), Related.none()))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("lead");
    }
}
