package io.crmkit.core.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.editing.Retract;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.store.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static final TextAttribute<Customer> COST_CENTER = CustomerAttributes.CATALOGUE
            .custom()
            .text("costCenter", 20)
            .label("Cost center", "成本中心")
            .define();

    private static final Grants ACCESS = Grants.none()
            .grant(Role.ADMIN, "*", "*")
            .clear(Role.ADMIN, Confidentiality.SECRET)
            .grant(Role.SALES, "customer", "read", actor -> CustomerAttributes.OWNER.is(actor.id()))
            .grant(Role.SALES, "opportunity", "read");

    private final Crm crm = Crm.builder().access(ACCESS).attributes(COST_CENTER).build();
    private final Session admin = crm.as(Actor.of("root", Role.ADMIN));
    private final Session li = crm.as(Actor.of("li", Role.SALES));
    private final Customer acme = admin.customers()
            .register(c -> c.id(Id.of("c1"))
                    .name("Acme")
                    .size(CompanySize.LARGE)
                    .annualRevenue(Money.parse("CNY 1250.50"))
                    .owner(Id.of("li"))
                    .set(COST_CENTER, "DE-7"))
            .orThrow();
    private final Customer hidden =
            admin.customers().register(c -> c.id(Id.of("c2")).name("Hidden")).orThrow();

    private static Table written(Export<?> export) {
        Table table = new Table();
        table.report = export.to(table);
        return table;
    }

    private Export<Customer> customers(Session session, String... columns) {
        return Export.of(session, CustomerAttributes.CATALOGUE).columns(List.of(columns));
    }

    @Test
    void writes_every_attribute_of_the_catalogue_that_fits_into_a_cell_and_those_of_the_host() {
        Table table = written(Export.of(admin, CustomerAttributes.CATALOGUE));

        assertThat(table.header)
                .startsWith("id", "name")
                .contains("tags", "annualRevenue", "costCenter")
                .doesNotContain("version", "retracted", "addresses", "purposes", "completeness");
        assertThat(table.report.rows()).isEqualTo(2);
        assertThat(table.cell(0, "costCenter")).isEqualTo("DE-7");
        assertThat(table.cell(0, "annualRevenue")).isEqualTo("CNY 1250.50");
        assertThat(table.cell(1, "size")).isEmpty();
    }

    @Test
    void shows_only_what_the_actor_may_see_and_masks_what_it_is_not_cleared_for() {
        Table table = written(customers(li, "id", "annualRevenue", "name"));

        assertThat(table.rows).containsExactly(List.of("c1", "•••", "Acme"));
        assertThat(table.report.masked()).extracting(label -> label.en()).containsExactly("Annual revenue");
    }

    @Test
    void follows_paths_as_far_as_the_actor_may_see() {
        admin.opportunities()
                .open(o -> o.id(Id.of("d1")).name("A").customer(acme.id()))
                .orThrow();
        admin.opportunities()
                .open(o -> o.id(Id.of("d2")).name("B").customer(hidden.id()))
                .orThrow();

        Table table = written(Export.of(li, OpportunityAttributes.CATALOGUE)
                .columns(List.of("name", "customer.name", "customer.annualRevenue")));

        assertThat(table.header).containsExactly("name", "customer.name", "customer.annualRevenue");
        assertThat(table.rows).containsExactly(List.of("A", "Acme", "•••"), List.of("B", "", "•••"));
    }

    @Test
    void takes_columns_by_name_or_label_and_writes_them_in_either_language() {
        Table chinese = written(customers(admin, "名称", "Size", "costCenter").labelled(Locale.SIMPLIFIED_CHINESE));
        Table english = written(customers(admin, "名称", "size").labelled(Locale.ENGLISH));

        assertThat(chinese.header).containsExactly("名称", "规模", "成本中心");
        assertThat(chinese.rows.get(0)).containsExactly("Acme", "大型", "DE-7");
        assertThat(english.header).containsExactly("Name", "Size");
        assertThat(english.rows.get(0)).containsExactly("Acme", "Large");
    }

    @Test
    void takes_a_condition_and_an_order() {
        Table some = written(customers(admin, "id").where(CustomerAttributes.NAME.startsWith("Hid")));
        Table sorted = written(customers(admin, "id").sortedBy(List.of(SortKey.descending(CustomerAttributes.NAME))));

        assertThat(some.rows).containsExactly(List.of("c2"));
        assertThat(sorted.rows).containsExactly(List.of("c2"), List.of("c1"));
    }

    @Test
    void tells_nothing_of_masked_values_by_a_condition_or_an_order() {
        Condition rich = CustomerAttributes.ANNUAL_REVENUE.isPresent();
        Export<Opportunity> deals = Export.of(li, OpportunityAttributes.CATALOGUE);

        assertThatThrownBy(() -> customers(li, "id")
                        .where(CustomerAttributes.NAME.is("x").or(rich.not())))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("Annual revenue is hidden from you");
        assertThatThrownBy(() ->
                        customers(li, "id").sortedBy(List.of(SortKey.descending(CustomerAttributes.ANNUAL_REVENUE))))
                .isInstanceOf(InvalidDataException.class);
        assertThatThrownBy(() -> deals.sortedBy(List.of(new SortKey("customer.annualRevenue", false))))
                .isInstanceOf(InvalidDataException.class);
        assertThatThrownBy(() -> customers(li, "id").where(CustomerAttributes.SUBSIDIARIES.any(rich)))
                .isInstanceOf(InvalidDataException.class);
        assertThat(written(customers(admin, "id").where(rich)).rows).containsExactly(List.of("c1"));
    }

    @Test
    void leaves_out_what_was_retracted() {
        admin.run(Retract.of(CustomerAttributes.CATALOGUE, hidden)).orThrow();

        assertThat(written(customers(admin, "id")).rows).containsExactly(List.of("c1"));
    }

    @Test
    void refuses_columns_that_there_are_not_or_that_fit_into_no_cell_all_at_once() {
        assertThatThrownBy(() -> customers(admin, "nmae", "addresses", "parent.nmae"))
                .isInstanceOfSatisfying(
                        InvalidDataException.class,
                        refused -> assertThat(refused.faults()).hasSize(3))
                .hasMessageContaining("\"name\"");
    }

    @Test
    void holds_no_more_than_a_page_whatever_the_number_of_records() {
        for (int i = 0; i < 2_500; i++) {
            String name = "N" + i;
            admin.customers().register(c -> c.name(name)).orThrow();
        }

        Table table = written(customers(admin, "name"));

        assertThat(table.rows).hasSize(2_502).doesNotHaveDuplicates();
    }

    /** Keeps everything. */
    private static final class Table implements RowSink {
        private final List<String> header = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private ExportReport report = new ExportReport(0, List.of(), List.of());

        @Override
        public void header(List<String> names) {
            header.addAll(names);
        }

        @Override
        public void row(List<String> cells) {
            rows.add(List.copyOf(cells));
        }

        String cell(int row, String column) {
            return rows.get(row).get(header.indexOf(column));
        }
    }
}
