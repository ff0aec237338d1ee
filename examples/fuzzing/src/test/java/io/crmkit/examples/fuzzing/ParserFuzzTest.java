package io.crmkit.examples.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.crmkit.core.Crm;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.importing.CellRule;
import io.crmkit.core.importing.Import;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.importing.TableMapping;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import io.crmkit.core.json.CrmJson;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.money.RateTable;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Processes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.DateRange;
import io.crmkit.core.time.FiscalCalendar;
import io.crmkit.core.time.RelativePeriod;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** One target for each parser of the core. */
class ParserFuzzTest {

    private static final String MINUTE = "60s";

    private final Crm crm = Crm.inMemory();
    private final CrmJson json = CrmJson.of(crm.catalogues());
    private final Catalogue<Customer> customers = crm.catalogue(CustomerAttributes.CATALOGUE);
    private final Customer acme = crm.as(Actor.of("fuzz", Role.SALES))
            .customers()
            .register(form -> form.name("Acme"))
            .orThrow();
    private final Catalogue<Opportunity> deals = crm.catalogue(OpportunityAttributes.CATALOGUE);

    @FuzzTest(maxDuration = MINUTE)
    void text(byte[] input) {
        try {
            Object tree = Json.read(input);
            same(Json.canonical(tree), Json.canonical(Json.read(Json.write(tree))));
            same(Json.canonical(tree), Json.canonical(Json.read(Json.pretty(tree))));
        } catch (InvalidDataException refused) {
            named(refused);
        }
    }

    @FuzzTest(maxDuration = MINUTE)
    void money(byte[] input) {
        comesBack(Money.class, input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void rates(byte[] input) {
        comesBack(RateTable.class, input);
        comesBack(RatePolicy.class, input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void periods(byte[] input) {
        comesBack(DateRange.class, input);
        comesBack(RelativePeriod.class, input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void fiscalCalendars(byte[] input) {
        comesBack(FiscalCalendar.class, input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void businessCalendars(byte[] input) {
        comesBack(BusinessCalendar.class, input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void expressions(byte[] input) {
        comesBack(Expression.class, input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void events(byte[] input) {
        comesBack(Event.class, input);
        comesBack(Entry.class, input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void conditions(byte[] input) {
        try {
            Condition condition = json.readCondition(customers, text(input, true));
            same(condition, json.readCondition(customers, json.write(condition)));
            var bound = crm.binder().bind(condition, customers);
            if (bound.test(acme) != bound.explain(acme).held()) {
                throw new AssertionError("The explanation does not say what the test says.");
            }
            bound.explain(acme).text(Locale.SIMPLIFIED_CHINESE);
        } catch (InvalidDataException refused) {
            named(refused);
        } catch (IllegalStateException relatedRecords) {
            // A condition about other records is not tested on a record alone
        }
    }

    @FuzzTest(maxDuration = MINUTE)
    void measures(byte[] input) {
        try {
            Measure measure = Measure.fromData(Data.of(Json.read(input)), crm.catalogues());
            same(
                    measure.toData(),
                    Measure.fromData(Data.of(measure.toData()), crm.catalogues())
                            .toData());
        } catch (InvalidDataException refused) {
            named(refused);
        }
    }

    @FuzzTest(maxDuration = MINUTE)
    void processes(byte[] input) {
        try {
            SalesProcess process = Processes.KIND.read(Data.of(Json.read(input)), crm.catalogues());
            same(process, Processes.KIND.read(Data.of(Processes.KIND.write(process)), crm.catalogues()));
        } catch (InvalidDataException refused) {
            named(refused);
        }
    }

    @FuzzTest(maxDuration = MINUTE)
    void customers(byte[] input) {
        recordComesBack(customers, input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void opportunities(byte[] input) {
        recordComesBack(deals, input);
    }

    @FuzzTest(maxDuration = MINUTE)
    void mappings(byte[] input) {
        try {
            Mapping mapping = Mapping.fromData(Data.of(Json.read(input)));
            same(mapping, Mapping.fromData(Data.of(mapping.toData())));
        } catch (InvalidDataException refused) {
            named(refused);
        }
    }

    @FuzzTest(maxDuration = MINUTE)
    void cells(byte[] input) {
        List<String> cells = List.of(text(input, false).split("\u0000", 5));
        if (cells.size() < 5) {
            return;
        }
        Mapping mapping = Mapping.of(TableMapping.builder()
                .source("firms")
                .records("customer")
                .addKey("code")
                .putAttribute("name", CellRule.of("name"))
                .putAttribute("employees", CellRule.of("employees"))
                .putAttribute("annualRevenue", CellRule.of("revenue"))
                .putAttribute("customerSince", CellRule.of("since"))
                .build());
        Import importing = Import.of(crm, crm.as(Actor.of("fuzz", Role.SALES)), mapping, List.of(new OneRow(cells)));
        var counts = importing.plan().tables().get(0).counts();
        if (counts.values().stream().mapToLong(Long::longValue).sum() != 1) {
            throw new AssertionError("A row got lost: " + counts);
        }
    }

    private <T> void comesBack(Class<T> type, byte[] input) {
        try {
            T value = json.read(type, text(input, true));
            same(value, json.read(type, json.write(value)));
        } catch (InvalidDataException refused) {
            named(refused);
        }
    }

    private <O> void recordComesBack(Catalogue<O> catalogue, byte[] input) {
        try {
            O value = json.read(catalogue, input);
            same(value, json.read(catalogue, json.bytes(catalogue, value)));
        } catch (InvalidDataException refused) {
            named(refused);
        }
        try {
            var wanted = json.readAssignments(catalogue, text(input, true));
            same(wanted, json.readAssignments(catalogue, json.write(catalogue, wanted)));
        } catch (InvalidDataException refused) {
            named(refused);
        }
    }

    /** Half of the targets read text: broken bytes become replacement characters, which parsers must stand as well. */
    private static String text(byte[] input, boolean utf8) {
        return new String(input, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
    }

    private static void same(Object before, Object after) {
        if (before == null ? after != null : !before.equals(after)) {
            throw new AssertionError("It came back as something else: " + before + " as " + after);
        }
    }

    private static void named(InvalidDataException refused) {
        if (refused.faults().isEmpty()
                || refused.faults().stream().anyMatch(fault -> fault.path().isEmpty())) {
            throw new AssertionError("A refusal without a place", refused);
        }
    }
}
