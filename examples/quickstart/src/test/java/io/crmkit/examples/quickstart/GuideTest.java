package io.crmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.Severity;
import io.crmkit.core.id.Id;
import io.crmkit.core.importing.CellRule;
import io.crmkit.core.importing.Import;
import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.ImportUndo;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.SourceRow;
import io.crmkit.core.importing.TableMapping;
import io.crmkit.core.importing.UndoReport;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.History;
import io.crmkit.core.json.CrmJson;
import io.crmkit.core.json.Json;
import io.crmkit.core.memory.MemoryStore;
import io.crmkit.core.objection.ObjectionOutcome;
import io.crmkit.core.objection.ObjectionTypes;
import io.crmkit.core.objection.Response;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.Processes;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.process.TimeLimit;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Store;
import io.crmkit.core.testkit.Check;
import io.crmkit.core.testkit.StoreContract;
import io.crmkit.core.time.FiscalCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs every snippet of the guide and of the README, and compares what it prints. */
class GuideTest {

    private static final Path GUIDE = Path.of("README.md");
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path SOURCES = Path.of("src");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STOP = Pattern.compile("\\[(\\w+)]\\s+(`\\w+`(?:,\\s+`\\w+`)*)");
    private static final Pattern SOURCE = Pattern.compile("^\\[(\\w+)]: (\\S+\\.java)$", Pattern.MULTILINE);

    private static final TextAttribute<Customer> COST_CENTER = CustomerAttributes.CATALOGUE
            .custom()
            .text("costCenter", 20)
            .label("Cost center", "成本中心")
            .define();

    private static final SalesProcess SHORT = shortSale();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final Clock march = Clock.fixed(Instant.parse("2026-03-02T01:30:00Z"), ZoneOffset.UTC);

    @Test
    void define_your_process() {
        Crm crm = Crm.builder().access(AccessPolicy.demo()).process(shortSale()).build();
        Session sales = crm.as(Actor.of("li", Role.SALES));
        Opportunity deal = deal(sales);

        out.println(sales.opportunities().advance(deal, "offer").text(Locale.ENGLISH));

        try {
            SalesProcess.named("broken", "Broken", "有误")
                    .open("talk", "Talk", "洽谈", "1.3")
                    .won("won", "Won", "赢单")
                    .move("talk", "ofer")
                    .build();
        } catch (InvalidDataException broken) {
            broken.faults().forEach(fault -> out.println(fault.path() + ": " + fault.text(Locale.ENGLISH)));
        }

        String json = Json.pretty(Processes.KIND.write(shortSale()));
        Session boss = crm.as(Actor.of("wang", Role.MANAGER));
        SalesProcess read = Processes.KIND.read(Data.of(Json.read(json)), crm.catalogues());
        boss.configurations().publish(Processes.KIND, Processes.USUAL, read).orThrow();

        assertThat(read).isEqualTo(shortSale());
        assertThat(deal(sales).edition()).isEqualTo(deal.edition() + 1);
        assertPrinted("Define your process");
    }

    @Test
    void add_your_own_fields() {
        Crm crm = Crm.builder()
                .access(AccessPolicy.demo())
                .attributes(COST_CENTER)
                .build();
        Session sales = crm.as(Actor.of("li", Role.SALES));
        Customer acme = sales.customers()
                .register(c -> c.name("Acme").set(COST_CENTER, "SH-7"))
                .orThrow();

        out.println(COST_CENTER.of(acme).orElse("none"));
        out.println(sales.customers().all(COST_CENTER.startsWith("SH")).size());
        out.println(sales.customers()
                .register(c -> c.name("Beta").set(COST_CENTER, " "))
                .text(Locale.ENGLISH));

        CrmJson json = CrmJson.of(crm.catalogues());
        Customer read = json.read(
                crm.catalogue(CustomerAttributes.CATALOGUE),
                json.write(crm.catalogue(CustomerAttributes.CATALOGUE), acme));
        out.println(read.equals(acme));

        assertPrinted("Add your own fields");
    }

    @Test
    void plug_in_your_store() {
        Crm crm = Crm.builder()
                .store(new YourStore()) // five methods; StoreContract proves it
                .access(Grants.none().grant(Role.SALES, "customer", "*"))
                .zone(ZoneId.of("Asia/Shanghai"))
                .fiscalCalendar(FiscalCalendar.startingIn(Month.APRIL))
                .attributes(COST_CENTER) // made by CustomerAttributes.CATALOGUE.custom()
                .build();

        assertThat(crm.store()).isInstanceOf(YourStore.class);
        assertThat(crm.as(Actor.of("li", Role.SALES))
                        .customers()
                        .register(c -> c.name("Acme"))
                        .isAccepted())
                .isTrue();

        List<String> broken = new ArrayList<>();
        for (Check check : StoreContract.of(YourStore::new).checks().toList()) {
            try {
                check.run();
            } catch (AssertionError failed) {
                broken.add(check + ": " + failed.getMessage());
            }
        }
        out.println(broken);

        assertPrinted("Plug in your store");
    }

    @Test
    void read_a_decision() {
        Crm crm = Crm.builder()
                .access(AccessPolicy.demo())
                .clock(march)
                .process(SHORT)
                .build();
        Session sales = crm.as(Actor.of("li", Role.SALES));
        Session boss = crm.as(Actor.of("wang", Role.MANAGER));
        Opportunity deal = deal(sales);

        Decision<Opportunity> decision = sales.opportunities().advance(deal, "lost");
        if (decision.isRefused()) {
            for (Reason reason : decision.reasons(Severity.BLOCK)) {
                out.println(reason.code().code() + ": " + reason.text(Locale.ENGLISH));
                out.println(reason.text(Locale.SIMPLIFIED_CHINESE));
            }
        }

        Decision<Opportunity> tried = sales.dryRun().opportunities().advance(deal, "offer");
        out.println(tried.isAccepted() + ", and it stands in "
                + sales.opportunities().find(deal.id()).orElseThrow().stage());

        Opportunity offer = boss.overriding("The customer asked for it")
                .opportunities()
                .advance(deal, "offer")
                .orThrow();
        Decision<Opportunity> waiting = sales.opportunities().advance(offer, "won");
        out.println(waiting.text(Locale.ENGLISH));

        assertPrinted("Read a decision");
    }

    @Test
    void look_back() {
        Crm crm = Crm.builder().access(AccessPolicy.demo()).clock(march).build();
        Session sales = crm.as(Actor.of("li", Role.SALES));
        Customer acme = sales.customers()
                .register(c -> c.name("Acme").size(CompanySize.MEDIUM))
                .orThrow();
        sales.commenting("annual report 2025")
                .customers()
                .change(acme, c -> c.size(CompanySize.LARGE))
                .orThrow();

        History<Customer> history = sales.customers().history(acme.id());
        history.entries()
                .forEach(entry ->
                        out.println(entry.number() + " " + entry.event().name() + " by " + entry.actor()
                                + entry.why().map(why -> ": " + why).orElse("")));
        out.println(history.asOf(march.instant()).orElseThrow().size().orElseThrow());

        assertPrinted("Look back");
    }

    @Test
    void answer_objections() {
        Session sales = Crm.inMemory().as(Actor.of("li", Role.SALES));
        Opportunity deal = deal(sales);

        Response years = sales.responses()
                .add(r -> r.title("Cost per year")
                        .body("Let us look at five years.")
                        .answers(ObjectionTypes.PRICE))
                .orThrow();
        var dear = sales.objections()
                .raise(o -> o.opportunity(deal.id()).type(ObjectionTypes.PRICE).text("太贵"))
                .orThrow();
        var answered = sales.objections().answer(dear, years).orThrow();
        sales.objections().resolve(answered, ObjectionOutcome.OVERCOME).orThrow();

        sales.responses()
                .proven(ObjectionTypes.PRICE)
                .forEach(record -> out.println(record.response().title() + ": " + record.worked() + " of "
                        + record.decided() + ", at least " + record.atLeast()));

        assertPrinted("Answer objections");
    }

    @Test
    void import_rows() {
        Crm crm = Crm.inMemory();
        Session sales = crm.as(Actor.of("import", Role.SALES));
        Mapping mapping = Mapping.of(TableMapping.builder()
                .source("firms")
                .records("customer")
                .addKey("code")
                .putAttribute("name", CellRule.of("name"))
                .putAttribute("employees", CellRule.of("staff"))
                .build());

        ImportReport report =
                Import.of(crm, sales, mapping, List.of(new Firms())).apply(Progress.none());
        out.println(report.tables().get(0).counts());
        report.tables()
                .get(0)
                .findings()
                .forEach(finding -> finding.examples()
                        .forEach(example -> out.println("row " + example.row() + ", column " + finding.column() + ": "
                                + example.reason().text(Locale.ENGLISH))));

        UndoReport undone =
                ImportUndo.of(crm, sales, report.run().orElseThrow()).apply(Progress.none());
        out.println(undone.tables().get(0).counts());

        assertPrinted("Import rows");
    }

    @Test
    void every_snippet_stands_in_a_program_that_is_run() throws IOException {
        String programs = squeezed(programs());

        List<String> missing = Stream.of(GUIDE, README)
                .flatMap(file -> blocks(read(file), "java").stream())
                .filter(snippet -> !programs.contains(squeezed(snippet)))
                .toList();

        assertThat(missing).isEmpty();
        assertThat(blocks(read(GUIDE), "java")).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void the_walks_through_the_code_stop_where_something_is() {
        String readme = read(README);
        Map<String, String> sources = new HashMap<>();
        for (Matcher source = SOURCE.matcher(readme); source.find(); ) {
            sources.put(source.group(1), read(README.resolveSibling(source.group(2))));
        }

        List<String> stops = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Matcher stop = STOP.matcher(readme); stop.find(); ) {
            String source = sources.getOrDefault(stop.group(1), "");
            for (String name : stop.group(2).replace("`", "").split(",\\s+", -1)) {
                stops.add(stop.group(1) + "." + name);
                if (!Pattern.compile("\\b" + name + "(\\(| =| \\{)")
                        .matcher(source)
                        .find()) {
                    missing.add(stop.group(1) + "." + name);
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(stops).contains("Shell.committed", "RowPass.take").hasSizeGreaterThanOrEqualTo(40);
    }

    private static SalesProcess shortSale() {
        SalesProcess process = SalesProcess.named("short", "Short sale", "短流程")
                .open(
                        "talk",
                        "Talk",
                        "洽谈",
                        "0.3",
                        s -> s.item("needs", "Needs understood", "已了解需求").limit(TimeLimit.workingDays(5)))
                .open("offer", "Offer", "报价", "0.6", s -> s.requires("amount").forecast(ForecastCategory.COMMIT))
                .won("won", "Won", "赢单")
                .lost("lost", "Lost", "输单", s -> s.requires("outcomeReason"))
                .move("talk", "offer")
                .move("offer", "won", m -> m.approval("contract signed by the manager", "经理签署合同"))
                .move("talk", "lost")
                .move("offer", "lost")
                .build();
        return process;
    }

    private static Opportunity deal(Session sales) {
        Customer acme = sales.customers().register(c -> c.name("Acme")).orThrow();
        return sales.opportunities()
                .open(o -> o.customer(acme.id()).name("Line 4"))
                .orThrow();
    }

    private void assertPrinted(String title) {
        String guide = read(GUIDE);
        int begin = guide.indexOf("## " + title + "\n");
        assertThat(begin).as("the section \"%s\"", title).isNotNegative();
        int end = guide.indexOf("\n## ", begin);
        String section = guide.substring(begin, end < 0 ? guide.length() : end);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(String.join("", blocks(section, "text")));
    }

    private static List<String> blocks(String text, String language) {
        List<String> blocks = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        return blocks;
    }

    private static String programs() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(file -> all.append(read(file)));
        }
        return all.toString();
    }

    /** Line breaks and the stream that is printed to may differ. */
    private static String squeezed(String code) {
        return code.replace("System.out.", "out.").replaceAll("\\s+", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The tests of this module run in its own folder.", unreadable);
        }
    }

    /** Three rows of a file, the second with a number that is none. */
    private record Firms() implements RowSource {

        @Override
        public String name() {
            return "firms";
        }

        @Override
        public List<String> header() {
            return List.of("code", "name", "staff");
        }

        @Override
        public Stream<SourceRow> rows() {
            return Stream.of(
                    new SourceRow(2, List.of("C1", "Acme", "1,200")),
                    new SourceRow(3, List.of("C2", "Beta", "many")),
                    new SourceRow(4, List.of("C3", "宏远", "35")));
        }
    }

    /** Where a host's own store would stand. */
    private static final class YourStore implements Store {

        private final Store kept = MemoryStore.create();

        @Override
        public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
            return kept.find(catalogue, id);
        }

        @Override
        public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
            return kept.query(query);
        }

        @Override
        public long commit(Batch batch) {
            return kept.commit(batch);
        }

        @Override
        public <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id) {
            return kept.journal(catalogue, id);
        }

        @Override
        public List<Entry> after(long position, int limit) {
            return kept.after(position, limit);
        }
    }
}
