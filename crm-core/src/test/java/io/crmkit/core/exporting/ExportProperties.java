package io.crmkit.core.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerForm;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import io.crmkit.core.importing.Import;
import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.importing.Outcome;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.RowSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is exported and imported into an empty store is what it was. */
class ExportProperties {

    private static final Attribute<Customer, BigDecimal> SCORE = CustomerAttributes.CATALOGUE
            .custom()
            .decimal("score")
            .label("Score", "评分")
            .define();

    /** A CRM, and somebody who works with it. */
    private record Place(Crm crm, Session session) {

        static Place empty() {
            Crm crm =
                    Crm.builder().access(AccessPolicy.demo()).attributes(SCORE).build();
            return new Place(crm, crm.as(Actor.of("u", Role.SALES)));
        }
    }

    /** Texts of what is easily mistaken: codes, formulas, quotes, marks, line breaks, white space at the ends, several scripts. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars("'\"=+-@;,|\t\r\n \u3000＝＋－＠•0a上é")
                                .ofMaxLength(8),
                        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(18),
                        Arbitraries.of(
                                "•••", "001101199003070134", "上海恒远", "'t Hart", "''", "=1+1", "+86 10", "a\r\nb"))
                .filter(text -> !Data.isBlank(text));
    }

    @Provide
    Arbitrary<List<String>> tags() {
        return texts().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<Money> money() {
        return Arbitraries.longs()
                .between(-1_000_000_000_000L, 1_000_000_000_000L)
                .flatMap(minor ->
                        Arbitraries.of("CNY", "JPY", "KWD").map(code -> Money.ofMinor(CurrencyUnit.of(code), minor)));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void an_exported_record_is_equal_after_the_import(
            @ForAll("texts") String name,
            @ForAll("texts") String taxId,
            @ForAll("texts") String remark,
            @ForAll("tags") List<String> tags,
            @ForAll("money") Money revenue,
            @ForAll CompanySize size,
            @ForAll BigDecimal score,
            @ForAll boolean labelled) {
        Place from = Place.empty();
        LocalDate since = LocalDate.of(2026, 2, 28);
        BigDecimal kept = score.setScale(Math.min(18, Math.max(0, score.scale())), RoundingMode.DOWN)
                .remainder(new BigDecimal("1e20"));
        Customer customer = from.session()
                .customers()
                .register(c -> filled(c, tags)
                        .id(Id.of("0c"))
                        .name(name)
                        .taxId(taxId)
                        .remark(remark)
                        .annualRevenue(revenue)
                        .size(size)
                        .employees(0)
                        .customerSince(since)
                        .set(SCORE, kept))
                .orThrow();

        Place to = Place.empty();
        ImportReport report = imported(exported(from, labelled), to);

        assertThat(report.count(Outcome.CREATE)).as(report.text(Locale.ENGLISH)).isEqualTo(1);
        assertThat(to.session().customers().get(customer.id())).isEqualTo(customer);
    }

    @Example
    void a_second_import_of_an_export_changes_nothing_and_masked_cells_say_nothing() {
        Place from = Place.empty();
        Customer customer = from.session()
                .customers()
                .register(c ->
                        c.name("Acme").annualRevenue(Money.parse("CNY 1.00")).phone("+86"))
                .orThrow();
        RowSource plain = exported(from, false);
        List<String> cells = new ArrayList<>();
        try (var rows = plain.rows()) {
            rows.forEach(row -> row.cells().forEach(cell -> cells.add(cell.equals("CNY 1.00") ? "•••" : cell)));
        }

        ImportReport same = imported(plain, from);
        ImportReport masked = imported(RowSource.of("customers", plain.header(), List.of(cells)), from);

        assertThat(same.count(Outcome.SKIP)).isEqualTo(1);
        assertThat(masked.count(Outcome.SKIP)).isEqualTo(1);
        assertThat(masked.text(Locale.ENGLISH)).contains("masked");
        assertThat(from.session().customers().get(customer.id())).isEqualTo(customer);
    }

    private static CustomerForm filled(CustomerForm form, List<String> tags) {
        return tags.isEmpty() ? form : form.set(CustomerAttributes.TAGS, tags);
    }

    private static RowSource exported(Place from, boolean labelled) {
        Export<Customer> export = Export.of(from.session(), CustomerAttributes.CATALOGUE);
        List<String> header = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        (labelled ? export.labelled(Locale.SIMPLIFIED_CHINESE) : export).to(new RowSink() {
            @Override
            public void header(List<String> names) {
                header.addAll(names);
            }

            @Override
            public void row(List<String> cells) {
                rows.add(cells);
            }
        });
        return RowSource.of("customers", header, rows);
    }

    private static ImportReport imported(RowSource source, Place to) {
        Mapping mapping = Mapping.of(
                Mapping.propose("customers", source.header(), to.crm().catalogue(CustomerAttributes.CATALOGUE)));
        return Import.of(to.crm(), to.session(), mapping, List.of(source)).apply(Progress.none());
    }
}
