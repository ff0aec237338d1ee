package io.crmkit.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.forecast.Movements;
import io.crmkit.core.forecast.Pipeline;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.Json;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.money.MoneyByCurrency;
import io.crmkit.core.objection.Situations;
import io.crmkit.core.objection.TrackRecord;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.PeriodUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final TextAttribute<Customer> COST_CENTER = CustomerAttributes.CATALOGUE
            .custom()
            .text("costCenter", 20)
            .label("Cost center", "成本中心")
            .define();

    private final Crm crm =
            Crm.builder().access(AccessPolicy.demo()).attributes(COST_CENTER).build();
    private final Session session = crm.as(Actor.of("importer", Role.SALES));

    private static final Mapping ACCOUNTS = mapping("""
            {"tables": [{"source": "accounts", "records": "customer", "key": ["account"], "prefix": "account-",
              "attributes": {
                "name": "account",
                "sector": {"column": "sector", "repairs": {"technolgy": "technology"}},
                "annualRevenue": {"column": "revenue", "currency": "USD", "times": 1000000},
                "parent": {"column": "parent", "refersTo": "accounts"}}}]}""");

    private static Mapping mapping(String json) {
        return Mapping.fromData(Data.of(Json.read(json)));
    }

    private static RowSource accounts(String... rows) {
        return table("accounts", "account,sector,revenue,parent", rows);
    }

    private static RowSource table(String name, String header, String... rows) {
        List<List<String>> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(List.of(row.split(",", -1)));
        }
        return RowSource.of(name, List.of(header.split(",", -1)), cells);
    }

    private Import accountsOf(String... rows) {
        return Import.of(crm, session, ACCOUNTS, List.of(accounts(rows))).as("r1");
    }

    private Customer customer(String id) {
        return session.customers().get(Id.of(id));
    }

    private static Finding only(TableReport table) {
        assertThat(table.findings()).hasSize(1);
        return table.findings().get(0);
    }

    private List<String> origins(String customer) {
        return session.customers().history(Id.of(customer)).entries().stream()
                .flatMap(entry -> entry.origin().stream())
                .toList();
    }

    @Test
    void plans_without_storing_anything() {
        ImportReport plan =
                accountsOf("Acme,retail,12.5,", "Globex,retail,1,Acme").plan();

        assertThat(plan.count(Outcome.CREATE)).isEqualTo(2);
        assertThat(plan.isClean()).isTrue();
        assertThat(session.customers().all(Condition.always())).isEmpty();
    }

    @Test
    void makes_records_from_rows_and_says_in_the_journal_where_they_come_from() {
        accountsOf("Acme,retail,12.5,", "Globex,retail,1,Acme", "Initech,retail,1,Globex")
                .apply(Progress.none());

        assertThat(customer("account-Acme").annualRevenue()).contains(Money.parse("USD 12500000.00"));
        assertThat(origins("account-Acme")).containsExactly("import:r1/accounts:2");
        assertThat(origins("account-Globex")).containsOnly("import:r1/accounts:3");
        assertThat(origins("account-Initech")).containsOnly("import:r1/accounts:4");
    }

    @Test
    void what_happened_before_the_import_is_told_between_two_moments_of_that_time() {
        Mapping deals = mapping("""
                {"tables": [{"source": "deals", "records": "opportunity", "key": ["no"], "prefix": "deal-",
                  "attributes": {"name": "no", "amount": {"column": "value", "currency": "USD"}},
                  "path": [{"stage": {"constant": "identify"}, "at": "engaged"},
                           {"stage": "outcome", "at": "closed"}]}]}""");
        RowSource rows = table(
                "deals",
                "no,value,engaged,outcome,closed",
                "1,100,2017-01-05,won,2017-03-01",
                "2,40,2017-02-01,lost,2017-04-20",
                "3,7,2017-03-15,,");
        Import.of(crm, session, deals, List.of(rows)).apply(Progress.none());

        Movements movements = Movements.between(
                Instant.parse("2017-01-31T00:00:00Z"),
                Instant.parse("2017-03-31T00:00:00Z"),
                Pipeline.open(FiscalCalendar.calendarYear(), PeriodUnit.QUARTER, ZoneOffset.UTC),
                session.runner().histories(OpportunityAttributes.CATALOGUE).values());

        assertThat(movements.opening()).isEqualTo(MoneyByCurrency.of(Money.parse("USD 100.00")));
        assertThat(movements.all())
                .extracting(movement -> movement.kind() + " " + movement.deal())
                .containsExactly("NEW deal-2", "WON deal-1", "NEW deal-3");
        assertThat(movements.closing()).isEqualTo(MoneyByCurrency.of(Money.parse("USD 47.00")));
        assertThat(session.runner()
                        .stood(
                                OpportunityAttributes.CATALOGUE,
                                Instant.parse("2017-01-31T00:00:00Z"),
                                Instant.parse("2017-12-31T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void takes_a_library_of_responses_and_the_calls_in_which_they_were_tried() {
        Mapping library = mapping("""
                {"tables": [
                  {"source": "话术", "records": "response", "key": ["编号"], "prefix": "script-",
                    "attributes": {"title": "标题", "body": "内容", "situation": {"column": "场景", "values": {"开场白": "opening"}},
                                   "objectionTypes": {"column": "异议", "separator": "、"}}},
                  {"source": "calls", "records": "activity", "key": ["no"], "prefix": "call-",
                    "attributes": {"kind": {"constant": "call"}, "subject": "subject", "at": "at",
                                   "customer": {"column": "customer"},
                                   "script": {"column": "script", "refersTo": "话术"}, "scriptWorked": "worked"}}]}""");
        accountsOf("Acme,retail,1,").apply(Progress.none());

        ImportReport report = Import.of(
                        crm,
                        session,
                        library,
                        List.of(
                                table("话术", "编号,标题,内容,场景,异议", "1,问候,您好,开场白,", "2,总成本,看五年,,price、timing"),
                                table(
                                        "calls",
                                        "no,subject,at,customer,script,worked",
                                        "1,Hello,2026-03-02T09:00:00Z,account-Acme,1,true",
                                        "2,Hello,2026-03-03T09:00:00Z,account-Acme,1,false",
                                        "3,Lost,2026-03-03T09:00:00Z,account-Acme,9,true")))
                .apply(Progress.none());

        assertThat(report.count(Outcome.CREATE)).isEqualTo(4);
        assertThat(report.count(Outcome.REJECT)).isEqualTo(1);
        assertThat(session.responses().get(Id.of("script-2")).objectionTypes()).containsExactly("price", "timing");
        assertThat(session.activities().scripts(Situations.OPENING))
                .containsExactly(new TrackRecord(session.responses().get(Id.of("script-1")), 1, 2));
    }

    @Test
    void changes_nothing_the_second_time() {
        accountsOf("Globex,retail,1,Acme", "Acme,technolgy,12.5,").apply(Progress.none());

        ImportReport again =
                accountsOf("Globex,retail,1,Acme", "Acme,technolgy,12.5,").apply(Progress.none());

        assertThat(again.count(Outcome.SKIP)).isEqualTo(2);
        assertThat(customer("account-Acme").version()).isEqualTo(1);
    }

    @Test
    void goes_on_where_an_import_broke_off() {
        accountsOf("Acme,retail,1,").apply(Progress.none());

        ImportReport rest = accountsOf("Acme,retail,1,", "Globex,retail,2,").apply(Progress.none());

        assertThat(rest.count(Outcome.SKIP)).isEqualTo(1);
        assertThat(rest.count(Outcome.CREATE)).isEqualTo(1);
        assertThat(session.customers().all(Condition.always())).hasSize(2);
    }

    @Test
    void changes_only_records_whose_values_differ() {
        accountsOf("Acme,retail,1,", "Globex,retail,1,").apply(Progress.none());

        ImportReport changed = accountsOf("Acme,finance,1,", "Globex,retail,1,").apply(Progress.none());

        assertThat(changed.count(Outcome.UPDATE)).isEqualTo(1);
        assertThat(changed.count(Outcome.SKIP)).isEqualTo(1);
        assertThat(customer("account-Acme").sector()).contains("finance");
    }

    @Test
    void keeps_the_value_of_a_record_where_a_cell_is_blank() {
        accountsOf("Acme,retail,1,").apply(Progress.none());

        accountsOf("Acme,,2,").apply(Progress.none());

        assertThat(customer("account-Acme").sector()).contains("retail");
    }

    @Test
    void refers_to_rows_that_come_later() {
        ImportReport report =
                accountsOf("Globex,retail,1,Acme", "Acme,retail,1,").apply(Progress.none());

        assertThat(report.isClean()).isTrue();
        assertThat(customer("account-Globex").parent()).contains(Id.of("account-Acme"));
    }

    @Test
    void counts_every_use_of_a_repair() {
        TableReport report = accountsOf("Acme,technolgy,1,", "B,retail,1,", "C,technolgy,1,")
                .plan()
                .table("accounts");

        assertThat(report.repairs()).hasSize(1);
        assertThat(report.repairs().get(0).count()).isEqualTo(2);
        assertThat(report.repairs().get(0).rows()).containsExactly(2L, 4L);
    }

    @Test
    void finds_keys_that_stand_in_the_file_twice() {
        TableReport report =
                accountsOf("Acme,retail,1,", "Acme,finance,1,").plan().table("accounts");

        assertThat(report.count(Outcome.CREATE)).isEqualTo(1);
        assertThat(report.count(Outcome.CONFLICT)).isEqualTo(1);
        assertThat(only(report).examples().get(0).row()).isEqualTo(3);
        assertThat(only(report).examples().get(0).reason().text(Locale.ENGLISH)).contains("row 2");
    }

    @Test
    void tells_all_faults_of_a_row_at_once() {
        TableReport report =
                accountsOf("," + "x".repeat(101) + ",much,Nobody").plan().table("accounts");

        assertThat(report.count(Outcome.REJECT)).isEqualTo(1);
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsExactly(
                        "import.key-blank", "input.invalid", "import.not-a-number", "import.reference-missing");
    }

    @Test
    void hides_the_value_of_a_confidential_cell() {
        Finding finding = only(accountsOf("Acme,retail,much,").plan().table("accounts"));

        assertThat(finding.column()).isEqualTo("revenue");
        assertThat(finding.examples().get(0).value()).isEmpty();
    }

    @Test
    void tells_what_the_command_refuses_with_its_column() {
        TableReport report = Import.of(crm, session, mapping("""
                                {"tables": [{"source": "accounts", "records": "customer", "key": ["account"],
                                  "attributes": {"sector": "sector"}}]}"""), List.of(accounts("Acme,retail,1,")))
                .plan()
                .table("accounts");

        assertThat(only(report).examples().get(0).reason().text(Locale.SIMPLIFIED_CHINESE))
                .contains("名称");
        assertThat(report.count(Outcome.REJECT)).isEqualTo(1);
    }

    @Test
    void keeps_few_examples_but_counts_all() {
        String[] rows = IntStream.range(0, 1_200)
                .mapToObj(i -> "A" + i + ",retail,much,")
                .toArray(String[]::new);

        Finding finding = only(accountsOf(rows).plan().table("accounts"));

        assertThat(finding.count()).isEqualTo(1_200);
        assertThat(finding.examples()).hasSize(5);
    }

    @Test
    void rejects_a_row_that_refers_to_a_rejected_one() {
        Mapping mapping = mapping("""
                {"tables": [
                  {"source": "accounts", "records": "customer", "key": ["account"],
                   "attributes": {"name": "account", "employees": "sector"}},
                  {"source": "people", "records": "contact", "key": ["name"], "hashed": true,
                   "attributes": {"name": "name", "customer": {"column": "account", "refersTo": "accounts"}}}]}""");
        List<RowSource> sources = List.of(
                accounts("Acme,many,1,", "Globex,5,1,"), table("people", "name,account", "Li Lei,Acme", "Han,Globex"));

        ImportReport plan = Import.of(crm, session, mapping, sources).plan();
        ImportReport done = Import.of(crm, session, mapping, sources).apply(Progress.none());

        assertThat(plan.table("people").count(Outcome.CREATE)).isEqualTo(1);
        assertThat(done.table("people").count(Outcome.CREATE)).isEqualTo(1);
        assertThat(only(plan.table("people")).code()).isEqualTo("import.reference-missing");
        assertThat(session.contacts().all(Condition.always()).get(0).id().value())
                .doesNotContain("Han");
    }

    @Test
    void takes_a_row_without_a_missing_reference_only_if_the_mapping_says_so() {
        Mapping omitting = mapping("""
                {"tables": [{"source": "accounts", "records": "customer", "key": ["account"],
                  "attributes": {"name": "account",
                    "parent": {"column": "parent", "refersTo": "accounts", "missing": "omit"}}}]}""");

        TableReport report = Import.of(crm, session, omitting, List.of(accounts("Acme,retail,1,Nobody")))
                .apply(Progress.none())
                .table("accounts");

        assertThat(report.count(Outcome.CREATE)).isEqualTo(1);
        assertThat(only(report).code()).isEqualTo("import.reference-omitted");
    }

    @Test
    void makes_a_missing_record_with_nothing_but_its_name_and_tells_it() {
        Mapping creating = mapping("""
                {"tables": [{"source": "accounts", "records": "customer", "key": ["account"], "prefix": "a-",
                  "attributes": {"name": "account",
                    "parent": {"column": "parent", "refersTo": "accounts", "missing": "create"}}}]}""");
        List<RowSource> rows = List.of(accounts("Acme,retail,1,Umbrella", "Globex,retail,1,Umbrella"));

        TableReport plan = Import.of(crm, session, creating, rows).plan().table("accounts");
        TableReport done =
                Import.of(crm, session, creating, rows).apply(Progress.none()).table("accounts");
        TableReport again =
                Import.of(crm, session, creating, rows).apply(Progress.none()).table("accounts");

        assertThat(plan.stubs()).isEqualTo(1);
        assertThat(done.stubs()).isEqualTo(1);
        assertThat(again.stubs()).isZero();
        assertThat(again.count(Outcome.SKIP)).isEqualTo(2);
        assertThat(customer("a-Umbrella").name()).isEqualTo("Umbrella");
        assertThat(customer("a-Globex").parent()).contains(Id.of("a-Umbrella"));
    }

    @Test
    void finds_a_record_that_is_there_by_another_attribute() {
        Customer there = session.customers()
                .register(c -> c.name("Acme").taxId("91330000609120272X"))
                .orThrow();
        Mapping matching = mapping("""
                {"tables": [{"source": "firms", "records": "customer", "key": ["code"], "match": "taxId",
                  "attributes": {"name": "firm", "taxId": "code"}}]}""");

        ImportReport report = Import.of(
                        crm, session, matching, List.of(table("firms", "code,firm", "91330000609120272X,Acme Ltd")))
                .apply(Progress.none());

        assertThat(report.count(Outcome.UPDATE)).isEqualTo(1);
        assertThat(session.customers().get(there.id()).name()).isEqualTo("Acme Ltd");
    }

    @Test
    void leaves_it_to_a_person_which_of_several_matching_records_is_meant() {
        session.customers().register(c -> c.name("Acme").taxId("1")).orThrow();
        session.customers().register(c -> c.name("Acme 2").taxId("1")).orThrow();
        Mapping matching = mapping("""
                {"tables": [{"source": "firms", "records": "customer", "key": ["code"], "match": "taxId",
                  "attributes": {"name": "firm", "taxId": "code"}}]}""");

        TableReport report = Import.of(crm, session, matching, List.of(table("firms", "code,firm", "1,Acme")))
                .apply(Progress.none())
                .table("firms");

        assertThat(report.count(Outcome.CONFLICT)).isEqualTo(1);
        assertThat(only(report).code()).isEqualTo("import.ambiguous");
    }

    @Test
    void names_the_column_and_the_attribute_that_were_probably_meant() {
        Mapping mistyped = mapping("""
                {"tables": [{"source": "accounts", "records": "customer", "key": ["acount"],
                  "attributes": {"nam": "account"}}]}""");

        TableReport report = Import.of(crm, session, mistyped, List.of(accounts("A,b,1,")))
                .plan()
                .table("accounts");

        assertThat(report.isBlocked()).isTrue();
        assertThat(report.rows()).isZero();
        assertThat(report.notes())
                .extracting(note -> note.text(Locale.ENGLISH))
                .anyMatch(text -> text.contains("\"acount\"") && text.contains("\"account\""))
                .anyMatch(text -> text.contains("\"nam\"") && text.contains("\"Name\""));
    }

    @Test
    void records_that_are_kept_need_a_key() {
        Mapping keyless = mapping("""
                {"tables": [{"source": "accounts", "records": "customer", "attributes": {"name": "account"}}]}""");

        TableReport report = Import.of(crm, session, keyless, List.of(accounts("A,b,1,")))
                .apply(Progress.none())
                .table("accounts");

        assertThat(report.isBlocked()).isTrue();
        assertThat(report.notes())
                .extracting(note -> note.text(Locale.ENGLISH))
                .contains("The mapping has no key for Customer. Name the columns that tell these records apart.");
    }

    @Test
    void refuses_a_column_that_is_there_twice() {
        TableReport report = Import.of(
                        crm,
                        session,
                        ACCOUNTS,
                        List.of(table("accounts", "account,sector,sector,revenue,parent", "A,b,c,1,")))
                .plan()
                .table("accounts");

        assertThat(report.notes()).extracting(note -> note.code().code()).contains("import.column-doubled");
    }

    @Test
    void imports_attributes_of_the_host_by_their_label() {
        Mapping own = mapping("""
                {"tables": [{"source": "t", "records": "customer", "key": ["n"], "prefix": "",
                  "attributes": {"名称": "n", "cost center": "c"}}]}""");

        Import.of(crm, session, own, List.of(table("t", "n,c", "007,=0042"))).apply(Progress.none());

        assertThat(COST_CENTER.of(customer("007"))).contains("=0042");
    }

    private static final Mapping DEALS = mapping("""
            {"tables": [{"source": "deals", "records": "opportunity", "key": ["no"], "prefix": "deal-",
              "attributes": {"name": "no", "outcomeReason": "why"},
              "path": [{"stage": {"constant": "identify"}, "at": "engaged"},
                       {"stage": "outcome", "at": "closed"}]}]}""");

    private static RowSource deals(String... rows) {
        return table("deals", "no,why,engaged,outcome,closed", rows);
    }

    private Opportunity deal(String no) {
        return session.opportunities().get(Id.of("deal-" + no));
    }

    @Test
    void as_of_a_day_a_deal_stands_where_it_stood_and_a_later_one_is_not_there() {
        RowSource rows = deals(
                "1,good price,2017-01-05,won,2017-03-01",
                "2,price,2017-02-01,lost,2017-04-20",
                "3,price,2017-05-01,lost,2017-05-20");

        TableReport report = Import.of(crm, session, DEALS, List.of(rows))
                .asOf(Instant.parse("2017-03-31T00:00:00Z"))
                .apply(Progress.none())
                .table("deals");

        assertThat(deal("1").status()).isEqualTo(Status.WON);
        assertThat(deal("1").outcomeReason()).contains("good price");
        assertThat(deal("2").status()).isEqualTo(Status.OPEN);
        assertThat(deal("2").outcomeReason()).isEmpty();
        assertThat(session.opportunities().find(Id.of("deal-3"))).isEmpty();
        assertThat(report.count(Outcome.CREATE)).isEqualTo(2);
        assertThat(report.count(Outcome.SKIP)).isEqualTo(1);
        assertThat(report.findings()).extracting(Finding::code).containsOnly(ImportReasons.BROKEN_OFF.code());
        assertThat(report.findings().stream().mapToLong(Finding::count).sum()).isEqualTo(2);
    }

    @Test
    void a_stage_that_is_not_known_is_told_with_the_nearest_in_both_languages() {
        TableReport report = Import.of(crm, session, DEALS, List.of(deals("1,,2017-01-05,wonn,2017-03-01")))
                .apply(Progress.none())
                .table("deals");

        Reason told = only(report).examples().get(0).reason();
        assertThat(told.text(Locale.ENGLISH)).contains("no stage \"wonn\"", "Maybe \"won\" is meant.");
        assertThat(told.text(Locale.SIMPLIFIED_CHINESE)).contains("没有阶段“wonn”", "是否指“won”？");
    }

    @Test
    void a_stage_without_a_date_is_told_and_not_taken_for_never_entered() {
        TableReport report = Import.of(crm, session, DEALS, List.of(deals("1,,2017-01-05,won,", "2,,,,")))
                .apply(Progress.none())
                .table("deals");

        assertThat(report.count(Outcome.REJECT)).isEqualTo(2);
        assertThat(report.findings())
                .extracting(Finding::code, Finding::column)
                .containsExactlyInAnyOrder(
                        tuple(ImportReasons.STEP_UNDATED.code(), "closed"),
                        tuple(ImportReasons.STEP_UNDATED.code(), "engaged"));
    }

    @Test
    void a_column_that_may_be_missing_counts_as_blank_and_is_told() {
        Mapping optional = mapping("""
                {"tables": [{"source": "t", "records": "customer", "key": ["n"], "prefix": "",
                  "attributes": {"name": "n", "sector": {"column": "s", "optional": true, "otherwise": "retail"},
                    "annualRevenue": {"column": "r", "optional": true, "currency": "USD", "currencyColumn": "c"}}}]}""");

        TableReport report = Import.of(crm, session, optional, List.of(table("t", "n,r", "A,5")))
                .apply(Progress.none())
                .table("t");

        assertThat(customer("A").sector()).contains("retail");
        assertThat(customer("A").annualRevenue()).contains(Money.parse("USD 5.00"));
        assertThat(report.notes())
                .extracting(note -> note.text(Locale.ENGLISH))
                .containsExactly(
                        "There is no column \"s\", so it counts as blank.",
                        "There is no column \"c\", so amounts are taken to be in USD. Change the mapping if they are not.");
        assertThat(report.isBlocked()).isFalse();
    }

    @Test
    void makes_an_owned_row_of_the_cells_unless_all_are_blank() {
        Mapping rows = mapping("""
                {"tables": [{"source": "t", "records": "customer", "key": ["n"], "prefix": "",
                  "attributes": {"name": "n", "addresses.use": {"constant": "office"},
                    "addresses.country": "c", "addresses.city": "t"}}]}""");

        Import.of(crm, session, rows, List.of(table("t", "n,c,t", "A,CN,上海", "B,,")))
                .apply(Progress.none());

        assertThat(customer("A").addresses())
                .extracting(address -> address.city().orElse(""))
                .containsExactly("上海");
        assertThat(customer("B").addresses()).isEmpty();
    }

    @Test
    void an_owned_row_without_something_required_is_left_out_and_told() {
        TableReport report = importAddresses("A,,上海");

        assertThat(customer("A").addresses()).isEmpty();
        assertThat(only(report).column()).isEqualTo("c");
        assertThat(only(report).examples())
                .extracting(example -> example.reason().text(Locale.ENGLISH))
                .containsExactly("The cell is blank, so the other cells of Addresses make no row.");
    }

    @Test
    void a_masked_cell_of_an_owned_row_keeps_the_rows_that_are_there() {
        importAddresses("A,CN,上海");
        TableReport report = importAddresses("A,CN," + Confidentiality.MASK);

        assertThat(customer("A").addresses())
                .extracting(address -> address.city().orElse(""))
                .containsExactly("上海");
        assertThat(only(report).code()).isEqualTo(ImportReasons.MASKED.code());
    }

    private TableReport importAddresses(String... rows) {
        Mapping addresses = mapping("""
                {"tables": [{"source": "t", "records": "customer", "key": ["n"], "prefix": "",
                  "attributes": {"name": "n", "addresses.use": {"constant": "office"},
                    "addresses.country": "c", "addresses.city": "t"}}]}""");
        return Import.of(crm, session, addresses, List.of(table("t", "n,c,t", rows)))
                .apply(Progress.none())
                .table("t");
    }

    @Test
    void records_the_way_that_an_opportunity_has_gone_and_leaves_another_way_to_a_person() {
        Mapping deals = mapping("""
                {"tables": [{"source": "d", "records": "opportunity", "key": ["n"], "prefix": "",
                  "attributes": {"name": "n", "outcomeReason": "r"},
                  "path": [{"stage": {"constant": "identify"}, "at": "a"}, {"stage": "s", "at": "b"}]}]}""");
        Import.of(crm, session, deals, List.of(table("d", "n,s,a,b,r", "A,lost,2025-03-01,2025-04-02,price")))
                .apply(Progress.none());

        ImportReport other = Import.of(
                        crm, session, deals, List.of(table("d", "n,s,a,b,r", "A,won,2025-03-01,2025-04-02,price")))
                .apply(Progress.none());

        Opportunity deal = session.opportunities().get(Id.of("A"));
        assertThat(deal.createdOn()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(deal.closedOn()).contains(LocalDate.of(2025, 4, 2));
        assertThat(deal.outcomeReason()).contains("price");
        assertThat(only(other.table("d")).code()).isEqualTo("import.other-way");
        assertThat(other.count(Outcome.CONFLICT)).isEqualTo(1);
    }

    @Test
    void says_so_when_source_and_mapping_do_not_meet() {
        ImportReport report = Import.of(crm, session, ACCOUNTS, List.of(table("acounts", "a", "1")))
                .plan();

        assertThat(report.notes())
                .extracting(note -> note.code().code())
                .containsExactly("import.source-missing", "import.source-unused");
    }

    @Test
    void shows_how_far_it_is() {
        List<String> seen = new ArrayList<>();
        Import importing = accountsOf("A,b,1,", "B,b,1,");

        importing.apply(importing.plan(), (source, rows, of) -> seen.add(source + " " + rows + "/" + of));

        assertThat(seen).containsExactly("accounts 2/2");
    }

    @Test
    void reads_well_in_both_languages() {
        ImportReport report = accountsOf("Acme,technolgy,1,", "Acme,retail,1,", "B,retail,1,Nobody")
                .plan();

        assertThat(report.text(Locale.ENGLISH)).isEqualTo("""
                        Plan (nothing was stored)

                        accounts → Customer: 3 rows
                          Create 1  Update 0  Skip 0  Conflict 1  Reject 1
                          repaired 1 times, column "sector": "technolgy" → "technology"
                          Conflict, 1 rows, column "account":
                            row 3 ("Acme"): "Acme" stands in row 2 already, which is taken. Keep one of the two rows.
                          Reject, 1 rows, column "parent":
                            row 4 ("Nobody"): There is no Parent "Nobody". Add it, mend the spelling, or let the mapping omit or create missing ones.
                        """);
        assertThat(report.text(Locale.SIMPLIFIED_CHINESE))
                .contains("accounts → 客户：3 行")
                .contains("冲突，1 行，列“account”");
        assertThat(Json.write(report.toData())).contains("\"reject\":1");
    }
}
