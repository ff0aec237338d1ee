package io.crmkit.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.command.CommandReasons;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.CrmJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final Actor LI = Actor.of("li", Role.SALES);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final TextAttribute<Product> SHELF = ProductAttributes.CATALOGUE
            .custom()
            .text("shelf", 20)
            .label("Shelf", "货架")
            .define();

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .clock(clock)
            .attributes(SHELF)
            .build();
    private final Session sales = crm.as(LI);

    private Product product(String id, Component... components) {
        return sales.products()
                .add(p -> p.id(Id.of(id)).name("产品 " + id).components(components))
                .orThrow();
    }

    private static Component one(String id) {
        return Component.of(Id.of(id), 1);
    }

    @Test
    void a_product_keeps_everything_that_was_filled_in() {
        product("motor");
        Product pump = sales.products()
                .add(p -> p.name("离心泵 P4")
                        .code("P-4")
                        .family("P")
                        .description("A pump")
                        .unit("台")
                        .introducedOn(LocalDate.of(2020, 1, 1))
                        .serviceStandard("24 h")
                        .listPrice(Money.parse("CNY 1500"))
                        .directCost(Money.parse("CNY 900"))
                        .indirectCost(Money.parse("CNY 0"))
                        .features(Feature.of("power", "4 kW"), Feature.of("stainless"))
                        .components(Component.of(Id.of("motor"), new BigDecimal("1.5")))
                        .tags("key")
                        .set(SHELF, "A-1"))
                .orThrow();

        assertThat(sales.products().get(pump.id())).isEqualTo(pump);
        assertThat(pump.name()).isEqualTo("离心泵 P4");
        assertThat(pump.status()).isEqualTo(ProductStatus.ACTIVE);
        assertThat(pump.code()).contains("P-4");
        assertThat(pump.family()).contains("P");
        assertThat(pump.description()).contains("A pump");
        assertThat(pump.unit()).contains("台");
        assertThat(pump.serviceStandard()).contains("24 h");
        assertThat(pump.listPrice()).contains(Money.parse("CNY 1500"));
        assertThat(pump.directCost()).contains(Money.parse("CNY 900"));
        assertThat(pump.indirectCost()).contains(Money.parse("CNY 0"));
        assertThat(pump.features()).containsExactly(Feature.of("power", "4 kW"), Feature.of("stainless"));
        assertThat(pump.isBundle()).isTrue();
        assertThat(pump.tags()).containsExactly("key");
        assertThat(SHELF.of(pump)).contains("A-1");
        assertThat(sales.products()
                        .all(ProductAttributes.COMPONENTS.any(Component.Attributes.PRODUCT.is(Id.of("motor")))))
                .containsExactly(pump);
        CrmJson json = CrmJson.of(crm.catalogues());
        assertThat(json.read(
                        crm.catalogue(ProductAttributes.CATALOGUE),
                        json.write(crm.catalogue(ProductAttributes.CATALOGUE), pump)))
                .isEqualTo(pump);
    }

    @Test
    void a_product_is_retired_once_and_stays_in_the_books() {
        Product pump = sales.products()
                .add(p -> p.name("Pump").introducedOn(LocalDate.of(2026, 3, 1)))
                .orThrow();

        Product retired = sales.products().retire(pump).orThrow();

        assertThat(retired.status()).isEqualTo(ProductStatus.RETIRED);
        assertThat(retired.retiredOn()).contains(TODAY);
        assertThat(sales.products().get(pump.id())).isEqualTo(retired);
        assertThat(sales.products().history(pump.id()).entries().get(1).event().name())
                .isEqualTo("product.retired");
        assertThat(sales.products().retire(retired).text(Locale.ENGLISH))
                .isEqualTo("Blocked: Pump has been retired since 2026-03-02.");
        assertThat(sales.products().retire(retired).text(Locale.SIMPLIFIED_CHINESE))
                .contains("“Pump”已于 2026-03-02 停售。");
    }

    @Test
    void a_product_is_retired_in_its_time_neither_later_than_today_nor_before_it_was_introduced() {
        Product pump = sales.products()
                .add(p -> p.name("Pump").introducedOn(LocalDate.of(2026, 2, 1)))
                .orThrow();

        assertThat(sales.products().retire(pump, TODAY.plusDays(1)).has(CatalogReasons.RETIRED_LATER))
                .isTrue();
        assertThat(sales.products().retire(pump, LocalDate.of(2026, 1, 31)).text(Locale.ENGLISH))
                .contains("Retired on", "A product cannot be retired before it was introduced.");
        assertThat(sales.products()
                        .retire(pump, LocalDate.of(2026, 2, 1))
                        .orThrow()
                        .retiredOn())
                .contains(LocalDate.of(2026, 2, 1));
    }

    @Test
    void the_status_changes_by_retiring_only() {
        Product pump = product("pump");

        assertThat(sales.products()
                        .change(pump, p -> p.set(ProductAttributes.STATUS, ProductStatus.RETIRED))
                        .has(CatalogReasons.NOT_ASSIGNABLE))
                .isTrue();
        assertThat(sales.products()
                        .add(p -> p.name("X").set(ProductAttributes.STATUS, ProductStatus.ACTIVE))
                        .has(CatalogReasons.NOT_ASSIGNABLE))
                .isTrue();
        assertThat(sales.products()
                        .change(pump, p -> p.set(ProductAttributes.RETIRED_ON, TODAY))
                        .text(Locale.ENGLISH))
                .contains("Retire the product.");
    }

    @Test
    void no_bundle_holds_itself_directly_or_by_another() {
        Product a = product("a");
        product("b", one("a"));
        product("c", one("b"));

        Decision<Product> circle = sales.products().change(a, p -> p.components(one("c")));

        assertThat(circle.has(CatalogReasons.BUNDLE_CYCLE)).isTrue();
        assertThat(circle.text(Locale.ENGLISH)).contains("产品 a cannot hold 产品 c");
        assertThat(sales.products().change(a, p -> p.components(one("a"))).has(CatalogReasons.BUNDLE_CYCLE))
                .isTrue();
        assertThat(sales.products()
                        .add(p -> p.id(Id.of("new")).name("New").components(one("new")))
                        .has(CatalogReasons.BUNDLE_CYCLE))
                .isTrue();
    }

    @Test
    void a_bundle_may_hold_a_product_by_several_ways() {
        product("screw");
        product("left", one("screw"));
        product("right", one("screw"));

        assertThat(product("both", one("left"), one("right"), one("screw")).components())
                .hasSize(3);
    }

    @Test
    void of_two_who_close_a_circle_from_both_sides_the_second_is_refused() {
        Product a = product("a");
        Product b = product("b");

        sales.products().change(a, p -> p.components(one("b"))).orThrow();

        assertThat(sales.products().change(b, p -> p.components(one("a"))).has(CatalogReasons.BUNDLE_CYCLE))
                .isTrue();
    }

    @Test
    void a_component_is_a_product_that_there_is_in_a_quantity_above_zero_and_stands_once() {
        Product pump = product("pump");
        Decision<Product> refused =
                sales.products().add(p -> p.name("Line").components(one("nothing"), Component.of(pump.id(), 0)));

        assertThat(refused.has(CatalogReasons.UNKNOWN_PRODUCT)).isFalse();
        assertThat(refused.text(Locale.ENGLISH)).contains("Components[1].quantity", "more than zero");
        assertThat(sales.products()
                        .add(p -> p.name("Line").components(one("nothing")))
                        .text(Locale.ENGLISH))
                .contains("Components: there is no product nothing.");
        assertThat(sales.products()
                        .add(p -> p.name("Line").components(one("pump"), one("pump")))
                        .text(Locale.ENGLISH))
                .contains("Add up the quantities.");
    }

    @Test
    void a_bundle_of_more_than_a_thousand_products_is_refused() {
        Component[] many = new Component[1_001];
        for (int i = 0; i < many.length; i++) {
            many[i] = one("p-" + i);
        }

        assertThat(sales.products().add(p -> p.name("Huge").components(many)).has(CatalogReasons.BUNDLE_SIZE))
                .isTrue();
    }

    @Test
    void bad_values_are_named_all_at_once() {
        Decision<Product> refused = sales.products()
                .add(p -> p.name("  ")
                        .code("c".repeat(61))
                        .description("x".repeat(10_000_000))
                        .listPrice(Money.parse("CNY -1"))
                        .directCost(Money.parse("CNY -7.77")));

        assertThat(refused.text(Locale.ENGLISH))
                .contains("Name", "must not be blank", "Code", "Description", "List price", "Direct cost")
                .doesNotContain("7.77")
                .hasSizeLessThan(3_000);
        assertThatNullPointerException()
                .isThrownBy(() -> sales.products().add(p -> p.set(ProductAttributes.NAME, nothing())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.products().add(p -> p.id(Id.of("x".repeat(129)))))
                .withMessageContaining("128");
    }

    @SuppressWarnings("NullAway") // the very misuse that is tried
    private static String nothing() {
        return null;
    }

    @Test
    void a_dry_run_stores_nothing_and_a_stale_change_hides_the_cost() {
        Product pump = product("pump");

        sales.dryRun().products().retire(pump).orThrow();
        sales.products().change(pump, p -> p.directCost(Money.parse("CNY 9"))).orThrow();
        Session others = Crm.builder()
                .store(crm.store())
                .clock(clock)
                .access(Grants.none().grant(Role.SALES, "*", "*"))
                .attributes(SHELF)
                .build()
                .as(LI);
        Decision<Product> stale = others.products().change(pump, p -> p.directCost(Money.parse("CNY 8")));

        assertThat(sales.products().get(pump.id()).status()).isEqualTo(ProductStatus.ACTIVE);
        assertThat(stale.has(CommandReasons.STALE)).isTrue();
        assertThat(stale.text(Locale.ENGLISH)).contains("Direct cost: now •••, you want •••");
    }

    @Test
    void history_that_is_entered_late_retires_on_its_own_day() {
        Product pump = sales.effective(Instant.parse("2025-01-01T00:00:00Z"))
                .products()
                .add(p -> p.name("Old"))
                .orThrow();
        clock.advance(Duration.ofDays(1));

        Product retired = sales.effective(Instant.parse("2025-06-30T10:00:00Z"))
                .products()
                .retire(pump)
                .orThrow();

        assertThat(retired.retiredOn()).contains(LocalDate.of(2025, 6, 30));
    }

    @Test
    void a_product_that_contradicts_itself_is_refused_at_its_place_in_the_input() {
        Map<String, Object> told = new LinkedHashMap<>(
                ProductAttributes.CATALOGUE.values(product("pump")).toData());
        told.put("retiredOn", "2026-03-01");

        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> ProductAttributes.CATALOGUE.fromData(Data.of(told, "$.products[2]")))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Fault::path)
                        .containsExactly("$.products[2].retiredOn"));
    }
}
