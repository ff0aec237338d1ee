package io.crmkit.analytics.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import io.crmkit.core.importing.Import;
import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.ImportUndo;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.json.CrmJson;
import io.crmkit.core.json.Json;
import io.crmkit.core.time.FiscalCalendar;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quotas come from tables, like other records. */
class QuotaTest {

    private static final Mapping MAPPING = Mapping.fromData(Data.of(Json.read("""
            {"tables": [{"source": "quotas", "records": "quota", "key": ["code"], "attributes": {
              "seller": "seller", "region": "region", "period": {"column": "period", "repairs": {"Q2/26": "2026-Q2"}},
              "amount": {"column": "amount", "currencyColumn": "currency"}}}]}
            """)));

    private final Crm crm = QuotaCommands.keptBy(Crm.builder())
            .access(AccessPolicy.demo())
            .fiscalCalendar(FiscalCalendar.startingIn(Month.APRIL))
            .build();
    private final Session session = crm.as(Actor.of("li", Role.MANAGER));

    @BeforeEach
    void sellers() {
        session.members().add(m -> m.id(Id.of("li")).name("Li").region("North")).orThrow();
    }

    private ImportReport taken(String... rows) {
        List<List<String>> cells =
                Arrays.stream(rows).map(row -> List.of(row.split(",", -1))).toList();
        RowSource source =
                RowSource.of("quotas", List.of("code", "seller", "region", "period", "amount", "currency"), cells);
        return Import.of(crm, session, MAPPING, List.of(source))
                .with(QuotaCommands.recipe())
                .as("quotas")
                .apply(Progress.none());
    }

    private List<Quota> quotas() {
        return session.runner().all(QuotaAttributes.CATALOGUE, Condition.always());
    }

    @Test
    void a_quota_is_a_sellers_or_a_regions() {
        ImportReport report = taken("1,li,,2026-Q2,100,CNY", "2,,North,2026,0,EUR");

        assertThat(report.isClean()).as(report.text(Locale.ENGLISH)).isTrue();
        assertThat(quotas())
                .extracting(Quota::amount)
                .containsExactlyInAnyOrder(Money.parse("CNY 100"), Money.parse("EUR 0"));
        assertThat(quotas()).extracting(quota -> quota.region().orElse("")).containsExactlyInAnyOrder("", "North");
    }

    @Test
    void rows_that_make_no_quota_are_rejected_with_row_column_and_reason() {
        String text = taken(
                        "1,li,North,2026-Q2,100,CNY",
                        "2,,,2026-Q2,100,CNY",
                        "3,wang,,2026-Q2,100,CNY",
                        "4,li,,2026-Q5,100,CNY",
                        "5,li,,Q2 2026,100,CNY",
                        "6,li,,2026-Q2,-100,CNY",
                        "7,li,,2026-Q2,many,CNY",
                        "8,li,,2026-Q2,,",
                        "9,li,,2026-Q3,1,CNY",
                        "9,li,,2026-Q4,1,CNY")
                .text(Locale.ENGLISH);

        assertThat(quotas()).hasSize(1);
        assertThat(text)
                .contains("not of both", "Name one of them")
                .contains("wang")
                .contains("the fiscal calendar has no period 2026-Q5")
                .contains("Write it like 2026, 2026-H2, 2026-Q1")
                .contains("A quota is 0 or more")
                .contains("many")
                .contains("Amount");
    }

    @Test
    void the_reasons_are_told_in_both_languages() {
        String text = taken("1,li,North,2026-Q2,100,CNY", "2,li,,2026-Q5,100,CNY", "3,li,,Q2,100,CNY")
                .text(Locale.SIMPLIFIED_CHINESE);

        assertThat(text).contains("请去掉其中一个", "财务日历中没有期间 2026-Q5", "这不是财务期间");
        assertThat(QuotaReasons.all())
                .allSatisfy(code -> assertThat(code.template().toString()).isNotEmpty());
    }

    @Test
    void cells_are_mended_and_rows_taken_again_change_only_what_differs() {
        taken("1,li,,Q2/26,100,CNY");

        ImportReport again = taken("1,li,,2026-Q2,120,CNY");

        assertThat(again.text(Locale.ENGLISH)).contains("Update 1");
        assertThat(quotas()).singleElement().satisfies(quota -> {
            assertThat(quota.amount()).isEqualTo(Money.parse("CNY 120"));
            assertThat(quota.period()).isEqualTo("2026-Q2");
            assertThat(quota.version()).isEqualTo(2);
        });
    }

    @Test
    void an_import_of_quotas_can_be_taken_back() {
        taken("1,li,,2026-Q2,100,CNY");

        assertThat(ImportUndo.of(crm, session, "quotas").apply(Progress.none()).isClean())
                .isTrue();
        assertThat(quotas()).isEmpty();
    }

    @Test
    void a_quota_is_written_and_read_like_any_record() {
        taken("1,li,,2026-Q2,100,CNY");
        CrmJson json = CrmJson.of(crm.catalogues());
        Quota quota = quotas().get(0);

        assertThat(json.read(QuotaAttributes.CATALOGUE, json.write(QuotaAttributes.CATALOGUE, quota)))
                .isEqualTo(quota);
    }
}
