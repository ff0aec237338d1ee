package io.crmkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.importing.Import;
import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.Outcome;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The public data set "CRM Sales Opportunities", where it is at hand. */
class RealDataTest {

    private static final Profile PROFILE = Profile.bundled("crm-sales-opportunities");

    private static List<CsvSource> sources() {
        Optional<Path> folder =
                data().map(data -> data.resolve("crm-opportunities")).filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "the reference data crm-opportunities are not here; set CRMKIT_DATA");
        return new CsvFolder(folder.get()).sources();
    }

    private static Optional<Path> data() {
        String stated = System.getenv("CRMKIT_DATA");
        if (stated != null) {
            return Optional.of(Path.of(stated));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared").resolve("data"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    @Test
    void is_taken_to_the_last_row_with_the_known_figures_and_a_second_time_changes_nothing() {
        List<CsvSource> sources = sources();

        Taken taken = Taken.from(PROFILE, sources, new Options(), Progress.none());

        Session session = taken.crm().as(Actor.of("reader"));
        List<Opportunity> won = session.opportunities().all(OpportunityAttributes.STATUS.is(Status.WON));
        BigDecimal value = won.stream()
                .flatMap(deal -> deal.amount().stream())
                .map(Money::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(taken.report().isClean()).isTrue();
        assertThat(won).hasSize(4_238);
        assertThat(value).isEqualByComparingTo("10005534");
        assertThat(session.opportunities().all(OpportunityAttributes.STATUS.is(Status.LOST)))
                .hasSize(2_473);
        assertThat(session.opportunities().all(OpportunityAttributes.CUSTOMER.isBlank()))
                .hasSize(1_425);
        assertThat(session.customers().all(Condition.always())).hasSize(85);
        assertThat(taken.report().table("sales_pipeline").repairs().get(0).count())
                .isEqualTo(1_480);

        ImportReport again = again(taken.crm(), sources);
        assertThat(again.count(Outcome.SKIP)).isEqualTo(85 + 7 + 35 + 8_800);
    }

    private static ImportReport again(Crm crm, List<CsvSource> sources) {
        return Import.of(crm, crm.as(Actor.of("import")), PROFILE.mapping(), sources)
                .apply(Progress.none());
    }
}
