package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.team.Member;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of other systems, with invented content, by the mappings that come with the command. */
class OtherSystemsTest {

    @TempDir
    private Path folder;

    private static Session taken(String system) throws URISyntaxException {
        URL folder = Objects.requireNonNull(OtherSystemsTest.class.getResource("/" + system), system);
        return taken(system, Path.of(folder.toURI()));
    }

    private static Session taken(String system, Path folder) {
        Options options = new Options();
        options.asOf = LocalDate.of(2026, 6, 30);
        Taken taken = Taken.from(Profile.bundled(system), new CsvFolder(folder).sources(), options, Progress.none());
        assertThat(taken.report().isClean())
                .as(taken.report().text(Locale.ENGLISH))
                .isTrue();
        return taken.crm().as(Actor.of("reader"));
    }

    @Test
    void takes_an_export_of_salesforce() throws URISyntaxException {
        Session session = taken("salesforce");

        Opportunity won = session.opportunities().get(Id.of("0065g00000XyZaA"));
        assertThat(won.status()).isEqualTo(Status.WON);
        assertThat(won.amount()).contains(Money.parse("EUR 120000.00"));
        assertThat(won.createdOn()).isEqualTo(LocalDate.of(2025, 11, 4));
        assertThat(won.closedOn()).contains(LocalDate.of(2026, 3, 31));
        Customer store = session.customers().get(Id.of("0015g00000AbCdF"));
        assertThat(store.parent()).contains(Id.of("0015g00000AbCdE"));
        assertThat(store.phone()).contains("+49 30 555011");
    }

    @Test
    void takes_an_export_of_hubspot() throws URISyntaxException {
        Session session = taken("hubspot");

        Opportunity open = session.opportunities().get(Id.of("hubspot-deal-31000000002"));
        assertThat(open.stage()).isEqualTo("contract");
        Opportunity lost = session.opportunities().get(Id.of("hubspot-deal-31000000003"));
        assertThat(lost.status()).isEqualTo(Status.LOST);
        assertThat(lost.outcomeReason()).contains("Price");
        assertThat(lost.customer()).contains(Id.of("hubspot-company-9000000001"));
    }

    @Test
    void takes_an_export_of_odoo_and_makes_its_customers() throws URISyntaxException {
        Session session = taken("odoo");

        Opportunity won = session.opportunities().get(Id.of("__export__.crm_lead_41"));
        assertThat(won.amount()).contains(Money.parse("EUR 18500.00"));
        assertThat(won.status()).isEqualTo(Status.WON);
        assertThat(session.customers().all(Condition.always()))
                .extracting(Customer::name)
                .containsExactlyInAnyOrder("Hofgarten Power AB", "Quintel Systems GmbH");
    }

    @ParameterizedTest
    @CsvSource({
        "salesforce, opportunities.csv, 0065g00000XyZaA",
        "hubspot, deals.csv, hubspot-deal-31000000001",
        "odoo, crm_lead.csv, __export__.crm_lead_41"
    })
    void whoever_owns_a_deal_is_made_by_name(String system, String file, String deal) throws URISyntaxException {
        Session session = taken(system);

        Opportunity owned = session.opportunities().get(Id.of(deal));
        assertThat(session.members().all(Condition.always()))
                .filteredOn(member -> owned.owner()
                        .filter(owner -> owner.value().equals(member.id().value()))
                        .isPresent())
                .extracting(Member::name)
                .containsExactly("Ana Ruiz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    salesforce | opportunities.csv | Opportunity ID,Opportunity Name,Stage,Amount,Close Date,Created Date | a,Pump,Closed Won,5,3/31/2026,1/4/2026
                    hubspot | deals.csv | Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date | a,Pump,Closed Won,5,2026-01-04 08:00,2026-03-31 08:00
                    odoo | crm_lead.csv | External ID,Opportunity,Stage,Expected Revenue,Created on,Expected Closing,Closed Date | a,Pump,Won,5,2026-01-04 08:00:00,2026-03-31,2026-03-31 08:00:00
                    """)
    void an_export_may_lack_what_not_every_organisation_has(String system, String file, String header, String row)
            throws IOException {
        Files.writeString(folder.resolve(file), header + "\n" + row + "\n");

        Session session = taken(system, folder);

        assertThat(session.opportunities().all(Condition.always()))
                .singleElement()
                .satisfies(deal -> {
                    assertThat(deal.status()).isEqualTo(Status.WON);
                    assertThat(deal.amount()).contains(Money.parse("USD 5.00"));
                });
    }

    @Test
    void a_company_of_hubspot_may_be_of_any_country() throws IOException {
        Files.writeString(
                folder.resolve("companies.csv"), "Record ID,Company name,Country/Region\n1,Sol,Spain\n2,Ada,USA\n");

        Session session = taken("hubspot", folder);

        assertThat(session.customers().all(Condition.always()))
                .extracting(customer -> customer.country().orElse(""))
                .containsExactlyInAnyOrder("ES", "US");
    }
}
