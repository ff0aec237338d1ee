package io.crmkit.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.TestClock;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.editing.Retract;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.json.Json;
import io.crmkit.core.memory.MemoryStore;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ImportUndoTest {

    private static final Mapping MAPPING = Mapping.fromData(Data.of(Json.read("""
            {"tables": [
              {"source": "accounts", "records": "customer", "key": ["account"], "prefix": "account-",
                "attributes": {"name": "account", "sector": "sector", "region": "region",
                               "parent": {"column": "parent", "refersTo": "accounts"}}},
              {"source": "deals", "records": "opportunity", "key": ["no"], "prefix": "deal-",
                "attributes": {"name": "name",
                               "customer": {"column": "account", "refersTo": "accounts", "missing": "create"}},
                "path": [{"stage": "stage", "at": "at"}]}]}""")));

    private static final List<String> ACCOUNTS = List.of("account", "sector", "region", "parent");
    private static final List<String> DEALS = List.of("no", "name", "account", "stage", "at");

    private final Store store = MemoryStore.create();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final Crm crm = crm();
    private final Session session = crm.as(Actor.of("importer", Role.SALES)).acceptingWarnings();

    /** A new one over the same store stands for a later process. */
    private Crm crm() {
        return Crm.builder()
                .access(AccessPolicy.demo())
                .clock(clock)
                .store(store)
                .build();
    }

    private static RowSource table(String name, List<String> header, String... rows) {
        List<List<String>> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(List.of(row.split(",", -1)));
        }
        return RowSource.of(name, header, cells);
    }

    private static RowSource accounts(String... rows) {
        return table("accounts", ACCOUNTS, rows);
    }

    private static RowSource deals(String... rows) {
        return table("deals", DEALS, rows);
    }

    private ImportReport imported(String run, RowSource... sources) {
        return Import.of(crm, session, MAPPING, List.of(sources)).as(run).apply(Progress.none());
    }

    private UndoReport undone(String run) {
        return ImportUndo.of(crm, session, run).apply(Progress.none());
    }

    private List<Customer> customers() {
        return session.customers().all(Condition.always());
    }

    private List<Opportunity> opportunities() {
        return session.opportunities().all(Condition.always());
    }

    private Customer customer(String name) {
        return session.customers().get(Id.of("account-" + name));
    }

    private static Finding only(TableReport table) {
        assertThat(table.findings()).hasSize(1);
        return table.findings().get(0);
    }

    private static final RowSource BOTH = accounts("Globex,energy,,Acme", "Acme,retail,,", "Initech,retail,,Globex");
    private static final RowSource TWO_DEALS =
            deals("1,Line 4,Acme,identify,2026-01-05", "2,Pumps,Umbrella,identify,2026-01-06");

    @Test
    void everything_that_an_import_has_made_is_retracted_whatever_refers_to_what() {
        imported("r1", BOTH, TWO_DEALS);
        assertThat(customers()).hasSize(4);
        assertThat(opportunities()).hasSize(2);

        UndoReport plan = ImportUndo.of(crm, session, "r1").plan();
        assertThat(customers()).hasSize(4);
        UndoReport report = undone("r1");

        assertThat(plan.isClean()).isTrue();
        assertThat(plan.count(Outcome.RETRACT)).isEqualTo(6);
        assertThat(report.count(Outcome.RETRACT)).isEqualTo(6);
        assertThat(report.applied()).isTrue();
        assertThat(customers()).isEmpty();
        assertThat(opportunities()).isEmpty();
    }

    @Test
    void it_works_in_a_later_process_from_the_journal_alone() {
        imported("r1", BOTH);
        clock.advance(Duration.ofHours(1));
        Crm later = crm();

        List<ImportRun> runs = ImportRun.all(later.store());
        ImportUndo.of(later, later.as(Actor.of("other", Role.SALES)), "r1").apply(Progress.none());

        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).name()).isEqualTo("r1");
        assertThat(runs.get(0).sources()).containsExactly("accounts");
        assertThat(runs.get(0).entries()).isEqualTo(5);
        assertThat(customers()).isEmpty();
        assertThat(ImportRun.all(later.store())).extracting(ImportRun::name).containsExactly("r1", "r1~");
    }

    @Test
    void the_history_before_stays_and_counts_as_of_then() {
        imported("r1", accounts("Acme,retail,,"));
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(1));
        undone("r1");

        List<Customer> all = session.customers()
                .page(session.customers().query().withRetracted())
                .items();
        var histories = session.runner().histories(CustomerAttributes.CATALOGUE, all);

        assertThat(histories.get(Id.<Customer>of("account-Acme")).asOf(before).map(Customer::name))
                .contains("Acme");
        assertThat(histories.get(Id.<Customer>of("account-Acme")).asOf(clock.instant()))
                .isEmpty();
        assertThat(histories.get(Id.<Customer>of("account-Acme")).entries())
                .extracting(entry -> entry.origin().orElse(""))
                .containsExactly("import:r1/accounts:2", "import:r1~/accounts:2");
    }

    @Test
    void changed_records_get_their_values_back_attribute_by_attribute() {
        imported("r1", accounts("Acme,retail,North,", "Globex,energy,North,"));
        imported("r2", accounts("Acme,mining,South,", "Globex,steel,North,"));
        session.customers()
                .change(customer("Acme").id(), c -> c.sector("trade"))
                .orThrow();

        UndoReport plan = ImportUndo.of(crm, session, "r2").plan();
        UndoReport report = undone("r2");

        assertThat(plan.toData()).containsEntry("applied", false);
        assertThat(plan.tables()).isEqualTo(report.tables());
        assertThat(customer("Globex").sector()).contains("energy");
        assertThat(customer("Acme").region()).contains("North");
        assertThat(customer("Acme").sector()).contains("trade");
        assertThat(report.count(Outcome.UPDATE)).isEqualTo(1);
        Finding conflict = only(report.tables().get(0));
        assertThat(conflict.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(conflict.column()).isEqualTo("sector");
        assertThat(conflict.examples().get(0).row()).isEqualTo(2);
        assertThat(conflict.examples().get(0).value()).isEqualTo("account-Acme");
        assertThat(conflict.examples().get(0).reason().text(Locale.ENGLISH))
                .contains("is trade", "set to mining", "was retail before");
    }

    @Test
    void a_record_that_somebody_worked_on_stays_and_so_does_what_it_refers_to() {
        imported("r1", accounts("Acme,retail,,", "Globex,energy,,Acme", "Initech,retail,,"));
        session.customers()
                .change(customer("Globex").id(), c -> c.region("South"))
                .orThrow();

        UndoReport plan = ImportUndo.of(crm, session, "r1").plan();
        UndoReport report = undone("r1");

        assertThat(plan.tables()).isEqualTo(report.tables());
        assertThat(customers()).extracting(Customer::name).containsExactlyInAnyOrder("Acme", "Globex");
        assertThat(report.count(Outcome.CONFLICT)).isEqualTo(2);
        assertThat(report.count(Outcome.RETRACT)).isEqualTo(1);
        assertThat(report.text(Locale.ENGLISH)).contains("Region", "account-Globex");
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void a_record_that_others_refer_to_since_stays() {
        imported("r1", accounts("Acme,retail,,"));
        session.contacts()
                .add(c -> c.name("Li").customer(customer("Acme").id()))
                .orThrow();

        UndoReport report = undone("r1");

        assertThat(customers()).hasSize(1);
        assertThat(only(report.tables().get(0)).code()).isEqualTo("import.referred-to");
        assertThat(report.text(Locale.SIMPLIFIED_CHINESE)).contains("联系人");
    }

    @Test
    void what_referred_to_a_made_record_before_refers_to_it_no_more_when_its_value_came_back() {
        imported("r1", accounts("Acme,retail,,"));
        imported("r2", accounts("Head,retail,,", "Acme,retail,,Head"));

        UndoReport report = undone("r2");

        assertThat(report.isClean()).isTrue();
        assertThat(customers()).extracting(Customer::name).containsExactly("Acme");
        assertThat(customer("Acme").parent()).isEmpty();
    }

    @Test
    void done_twice_it_does_nothing_and_undone_itself_it_brings_everything_back() {
        imported("r1", BOTH, TWO_DEALS);
        List<Opportunity> deals = opportunities();
        undone("r1");

        UndoReport again = undone("r1");
        UndoReport plan = ImportUndo.of(crm, session, "r1~").plan();
        UndoReport back = undone("r1~");

        assertThat(again.count(Outcome.SKIP)).isEqualTo(6);
        assertThat(plan.isClean()).isTrue();
        assertThat(plan.count(Outcome.RESTORE)).isEqualTo(6);
        assertThat(back.count(Outcome.RESTORE)).isEqualTo(6);
        assertThat(opportunities())
                .extracting(Opportunity::stays)
                .containsExactlyElementsOf(
                        deals.stream().map(Opportunity::stays).toList());
        assertThat(customer("Globex").parent()).contains(Id.of("account-Acme"));
        assertThat(undone("r1").count(Outcome.RETRACT)).isEqualTo(6);
    }

    @Test
    void the_same_file_can_be_imported_again_and_brings_the_records_back() {
        imported("r1", BOTH, TWO_DEALS);
        undone("r1");

        ImportReport plan = Import.of(crm, session, MAPPING, List.of(BOTH)).plan();
        ImportReport again = imported("r2", BOTH, TWO_DEALS);

        assertThat(plan.count(Outcome.CREATE)).isEqualTo(3);
        assertThat(again.isClean()).isTrue();
        assertThat(again.count(Outcome.CREATE)).isEqualTo(5);
        assertThat(customers()).hasSize(4);
        assertThat(opportunities()).hasSize(2);
        assertThat(undone("r1").count(Outcome.SKIP)).isEqualTo(6);
        assertThat(undone("r2").count(Outcome.RETRACT)).isEqualTo(6);
        assertThat(customers()).isEmpty();
    }

    @Test
    void a_file_with_other_values_brings_the_records_back_with_these() {
        imported("r1", accounts("Acme,retail,North,"));
        undone("r1");

        ImportReport again = imported("r2", accounts("Acme,mining,North,"));

        assertThat(again.isClean()).isTrue();
        assertThat(customer("Acme").sector()).contains("mining");
    }

    @Test
    void a_row_that_is_refused_brings_nothing_back() {
        imported("r1", accounts("Acme,retail,,", "Globex,energy,,"));
        undone("r1");

        Grants restoring = Grants.none().grant(Role.SALES, "customer", "read").grant(Role.SALES, "customer", "restore");
        Crm strict = Crm.builder().access(restoring).clock(clock).store(store).build();
        ImportReport again = Import.of(
                        strict,
                        strict.as(Actor.of("li", Role.SALES)),
                        MAPPING,
                        List.of(accounts("Acme,mining,,", "Globex,energy,,")))
                .apply(Progress.none());

        assertThat(again.count(Outcome.CREATE)).isEqualTo(1);
        assertThat(again.table("accounts").findings())
                .extracting(Finding::outcome, Finding::code)
                .containsExactly(
                        tuple(Outcome.REJECT, "command.not-allowed"), tuple(Outcome.CREATE, "import.restored"));
        assertThat(customers()).extracting(Customer::name).containsExactly("Globex");
    }

    @Test
    void a_record_that_is_brought_back_refers_to_what_the_new_file_says() {
        imported("r1", accounts("Globex,energy,,Acme", "Acme,retail,,"));
        undone("r1");

        ImportReport again = imported("r2", accounts("Globex,energy,,Initech", "Initech,retail,,"));

        assertThat(again.isClean()).isTrue();
        assertThat(customer("Globex").parent()).contains(Id.of("account-Initech"));
        assertThat(customers()).hasSize(2);
    }

    @Test
    void an_import_that_broke_off_is_undone_as_far_as_it_got_and_an_undoing_goes_on_where_it_stopped() {
        imported("r1", accounts("Acme,retail,,"));
        imported("r1", accounts("Acme,retail,,", "Globex,energy,,"));
        session.run(Retract.of(CustomerAttributes.CATALOGUE, customer("Acme"))).orThrow();

        UndoReport report = undone("r1");

        assertThat(report.count(Outcome.SKIP)).isEqualTo(1);
        assertThat(report.count(Outcome.RETRACT)).isEqualTo(1);
        assertThat(customers()).isEmpty();
    }

    @Test
    void whoever_lacks_the_right_undoes_nothing_and_is_told() {
        Grants reading = Grants.none().grant(Role.SALES, "*", "read");
        imported("r1", accounts("Acme,retail,,"));
        Crm strict = Crm.builder().access(reading).clock(clock).store(store).build();
        Crm blind =
                Crm.builder().access(Grants.none()).clock(clock).store(store).build();
        Actor li = Actor.of("li", Role.SALES);

        UndoReport plan = ImportUndo.of(strict, strict.as(li), "r1").plan();
        UndoReport unseen = ImportUndo.of(blind, blind.as(li), "r1").apply(Progress.none());

        assertThat(only(plan.tables().get(0)).code()).isEqualTo("command.not-allowed");
        assertThat(plan.count(Outcome.REJECT)).isEqualTo(1);
        assertThat(only(unseen.tables().get(0)).code()).isEqualTo("import.hidden");
        assertThat(unseen.text(Locale.ENGLISH)).doesNotContain("Acme");
        assertThat(customers()).hasSize(1);
    }

    @Test
    void entries_of_others_are_never_touched_and_none_is_ever_lost() {
        Customer mine = session.from("import.csv")
                .customers()
                .register(c -> c.name("Mine"))
                .orThrow();
        imported("r1", accounts("Acme,retail,,"));
        List<Entry> before = store.after(0, 100);

        undone("r1");

        assertThat(store.after(0, 100)).startsWith(before.toArray(new Entry[0])).hasSize(before.size() + 1);
        assertThat(session.customers().find(mine.id())).contains(mine);
    }

    @Test
    void a_run_that_the_journal_does_not_know_is_told_and_a_name_is_checked() {
        assertThat(undone("r9").text(Locale.ENGLISH)).contains("knows nothing of a run \"r9\"");
        assertThatThrownBy(() -> ImportUndo.of(crm, session, "a/b")).hasMessageContaining("1 to 64");
        assertThatThrownBy(() -> Import.of(crm, session, MAPPING, List.of()).as("r1~"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_a_name_every_import_gets_one_of_its_own() {
        Import importing = Import.of(crm, session, MAPPING, List.of(accounts("Acme,retail,,")));

        ImportReport first = importing.apply(Progress.none());
        ImportReport second = importing.apply(Progress.none());

        assertThat(first.run()).isPresent().isNotEqualTo(second.run());
        assertThat(importing.plan().run()).isEmpty();
        assertThat(first.toData()).containsEntry("run", first.run().orElseThrow());
        assertThat(undone(first.run().orElseThrow()).count(Outcome.RETRACT)).isEqualTo(1);
    }

    @Test
    void a_large_import_is_undone_in_chunks_with_progress() {
        String[] rows = new String[1_234];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "A" + i + ",retail,," + (i % 7 == 0 ? "A" + (i + 7) % rows.length / 7 * 7 : "");
        }
        rows[1_232] = "A1232,retail,,";
        imported("r1", accounts(rows));
        List<String> told = new ArrayList<>();

        UndoReport report =
                ImportUndo.of(crm, session, "r1").apply((source, done, of) -> told.add(source + " " + done + "/" + of));

        assertThat(report.count(Outcome.RETRACT))
                .isEqualTo(report.tables().get(0).rows());
        assertThat(told).contains("accounts 500/1234", "accounts 1234/1234");
        assertThat(customers()).isEmpty();
    }
}
