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
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Exports of other systems, with invented content, by the mappings that come with the command. */
class OtherSystemsTest {

    private static Session taken(String system) throws URISyntaxException {
        URL folder = Objects.requireNonNull(OtherSystemsTest.class.getResource("/" + system), system);
        Options options = new Options();
        options.asOf = LocalDate.of(2026, 6, 30);
        Taken taken = Taken.from(
                Profile.bundled(system), new CsvFolder(Path.of(folder.toURI())).sources(), options, Progress.none());
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
}
