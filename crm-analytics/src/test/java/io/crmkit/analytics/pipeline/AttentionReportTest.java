package io.crmkit.analytics.pipeline;

import static io.crmkit.analytics.pipeline.Shown.block;
import static io.crmkit.analytics.pipeline.Shown.labels;
import static io.crmkit.analytics.pipeline.Shown.note;
import static io.crmkit.analytics.pipeline.Shown.number;
import static io.crmkit.analytics.pipeline.Shown.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.AttentionItem;
import io.crmkit.analytics.report.AttentionList;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.Contact;
import io.crmkit.core.customer.ContactRole;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.OpportunityForm;
import io.crmkit.core.opportunity.Stakeholder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Which open deals somebody should look at; the first stage of the usual process is to take ten days. */
class AttentionReportTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate PASSED = LocalDate.of(2026, 6, 10);

    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .rates(ExchangeRates.table()
                    .source("test")
                    .spot(CurrencyUnit.EUR, CNY, LocalDate.of(2026, 1, 1), "7")
                    .build())
            .build();
    private final Session session = crm.as(Actor.of("li", Role.SALES));

    private void open(String name, String since, UnaryOperator<OpportunityForm> filling) {
        session.opportunities()
                .record(o -> filling.apply(o.name(name)), path("identify " + since))
                .orThrow();
    }

    private static UnaryOperator<OpportunityForm> worth(String amount) {
        return o -> o.amount(Money.parse(amount)).closeDate(PASSED);
    }

    private static AttentionList list(PipelineReport report) {
        return block(report.report(), AttentionList.class, "Open deals in bad health");
    }

    private AttentionList list() {
        return list(PipelineReport.of(crm, session));
    }

    private static List<String> names(AttentionList list) {
        return list.items().stream().map(item -> item.record().en()).toList();
    }

    private AttentionItem item(String name) {
        return list().items().stream()
                .filter(item -> item.record().en().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_worst_deal_stands_first_even_if_another_one_is_larger() {
        open("Large", "2026-06-29", worth("CNY 900"));
        open("Small", "2026-06-01", worth("CNY 5"));

        AttentionList list = list();

        assertThat(names(list)).containsExactly("Small", "Large");
        // The close date takes 20 points of each, the stage that lasts too long 25 of the small one.
        assertThat(list.items())
                .extracting(item -> number(item.score().orElseThrow()))
                .containsExactly("55", "80");
        assertThat(list.items())
                .extracting(item -> number(item.amount().orElseThrow()))
                .containsExactly("5", "900");
    }

    @Test
    void of_deals_that_are_equal_in_everything_all_are_listed() {
        open("One", "2026-06-29", worth("CNY 5"));
        open("Other", "2026-06-29", worth("CNY 5"));

        assertThat(names(list())).containsExactlyInAnyOrder("One", "Other");
    }

    @Test
    void of_deals_that_are_equally_bad_those_that_wait_longest_stand_first_however_large_the_others_are() {
        open("Yesterday", "2026-06-29", worth("CNY 900"));
        open("Last week", "2026-06-22", worth("CNY 5"));
        open("Days ago, and small", "2026-06-25", worth("CNY 1"));
        open("Days ago, and large", "2026-06-25", worth("CNY 700"));

        AttentionList list = list();

        assertThat(list.items())
                .extracting(item -> number(item.score().orElseThrow()))
                .containsOnly("80");
        assertThat(names(list)).containsExactly("Last week", "Days ago, and large", "Days ago, and small", "Yesterday");
    }

    @Test
    void amounts_are_compared_in_the_currency_of_the_report_and_one_without_a_rate_stands_last() {
        open("Yuan", "2026-06-29", worth("CNY 100"));
        open("Dollars", "2026-06-29", worth("USD 9999"));
        open("Euros", "2026-06-29", worth("EUR 20"));

        assertThat(names(list(PipelineReport.of(crm, session).in(RatePolicy.closeDate(CNY)))))
                .as("20 euros are 140 yuan")
                .containsExactly("Euros", "Yuan", "Dollars");
    }

    @Test
    void twelve_deals_are_shown_and_the_note_says_how_many_there_are() {
        for (int i = 0; i < 13; i++) {
            open("Late " + i, "2026-06-29", worth("CNY 5"));
        }
        open("Fine", "2026-06-29", o -> o);

        AttentionList list = list();

        assertThat(list.items()).hasSize(12);
        assertThat(note(list)).startsWith("13 of 14 open deals; the worst 12 are shown.");
    }

    @Test
    void a_deal_is_due_on_the_first_of_its_close_date_and_the_end_of_its_stage() {
        open("Date passed", "2026-06-25", o -> o.closeDate(PASSED));
        open("Stage passed", "2026-06-01", o -> o.closeDate(LocalDate.of(2026, 8, 1)));
        open("Stage only", "2026-06-02", o -> o);

        assertThat(item("Date passed").due()).contains(PASSED);
        assertThat(item("Stage passed").due()).contains(LocalDate.of(2026, 6, 11));
        assertThat(item("Stage only").due()).contains(LocalDate.of(2026, 6, 12));
    }

    @Test
    void reasons_stand_by_the_points_that_they_take() {
        open("Both", "2026-06-01", o -> o.closeDate(PASSED));

        assertThat(labels(item("Both").reasons()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("was due on 2026-06-11"),
                        second -> assertThat(second).contains("The close date 2026-06-10 has passed."));
    }

    @Test
    void what_no_deal_has_recorded_is_judged_of_none_and_the_note_names_it() {
        open("Late", "2026-06-29", worth("CNY 5"));

        assertThat(note(list()))
                .endsWith("Not judged, since nothing is recorded: activities, stakeholders, next steps.");
        assertThat(item("Late").reasons()).hasSize(1);
    }

    @Test
    void stakeholders_are_judged_as_soon_as_one_deal_has_any() {
        Customer acme = session.customers().register(c -> c.name("Acme")).orThrow();
        Contact zhao =
                session.contacts().add(c -> c.customer(acme.id()).name("Zhao")).orThrow();
        open("Known", "2026-06-29", o -> o.stakeholders(new Stakeholder(zhao.id(), ContactRole.CHAMPION)));
        open("Unknown", "2026-06-29", o -> o);

        assertThat(labels(item("Known").reasons())).containsExactly("1 stakeholders are known; at least 2 should be.");
        assertThat(labels(item("Unknown").reasons()))
                .containsExactly("0 stakeholders are known; at least 2 should be.");
        assertThat(note(list())).endsWith("Not judged, since nothing is recorded: activities, next steps.");
    }

    @Test
    void the_day_of_a_next_step_is_a_next_step_also_without_words() {
        open("Planned", "2026-06-29", o -> o.nextStepOn(LocalDate.of(2026, 7, 15)));
        open("Unplanned", "2026-06-29", o -> o);

        AttentionList list = list();

        assertThat(names(list)).containsExactly("Unplanned");
        assertThat(labels(item("Unplanned").reasons())).containsExactly("There is no next step.");
        assertThat(note(list)).endsWith("Not judged, since nothing is recorded: activities, stakeholders.");
    }

    @Test
    void a_deal_without_amount_owner_or_limit_is_listed_without_them() {
        session.opportunities()
                .record(o -> o.name("Bare").closeDate(PASSED), path("identify 2026-06-29"))
                .orThrow();

        assertThat(item("Bare").amount()).isEqualTo(Optional.empty());
        assertThat(item("Bare").owner()).isEqualTo(Optional.empty());
    }
}
