package io.crmkit.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

/** Imports of random tables over each other, with work of others between them. */
class ImportUndoProperties {

    private static final Mapping MAPPING = Mapping.fromData(Data.of(Json.read("""
            {"tables": [
              {"source": "accounts", "records": "customer", "key": ["account"], "prefix": "",
                "attributes": {"name": "account", "sector": {"column": "sector", "clears": true},
                               "parent": {"column": "parent", "refersTo": "accounts", "clears": true}}}]}""")));

    private Crm crm = Crm.inMemory();
    private Session session = session();

    /** Each try begins with nothing. */
    @BeforeTry
    void begin() {
        crm = Crm.inMemory();
        session = session();
    }

    private Session session() {
        return crm.as(Actor.of("u", Role.SALES)).acceptingWarnings();
    }

    /** A table of at most six accounts, each once, whose parents stand above it, so that no circle can close. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<List<String>> cells = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("retail", "energy", ""),
                        Arbitraries.integers().between(-1, 4))
                .as((name, sector, parent) ->
                        List.of("a" + name, sector, parent < 0 || parent >= name ? "" : "a" + parent));
        return cells.list().ofMaxSize(6).map(rows -> {
            Map<String, List<String>> unique = new TreeMap<>();
            rows.forEach(row -> unique.put(row.get(0), row));
            return List.copyOf(unique.values());
        });
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void undoing_the_last_import_brings_back_what_was_there(
            @ForAll("tables") List<List<String>> first, @ForAll("tables") List<List<String>> second) {
        imported("r1", first);
        Map<String, Facts> before = facts();

        imported("r2", second);
        Map<String, Facts> between = facts();
        UndoReport plan = ImportUndo.of(crm, session, "r2").plan();
        UndoReport undone = undone("r2");

        assertThat(undone.isClean()).as(undone.text(Locale.ENGLISH)).isTrue();
        assertThat(plan.tables()).isEqualTo(undone.tables());
        assertThat(facts()).isEqualTo(before);
        assertThat(undone("r2").count(Outcome.SKIP))
                .isEqualTo(undone.tables().stream().mapToLong(TableReport::rows).sum());
        undone("r2~");
        assertThat(facts()).isEqualTo(between);
        undone("r2");
        assertThat(facts()).isEqualTo(before);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void no_work_of_others_is_ever_lost_and_no_reference_ever_leads_to_nothing(
            @ForAll("tables") List<List<String>> first,
            @ForAll("tables") List<List<String>> second,
            @ForAll("tables") List<List<String>> others) {
        imported("r1", first);
        imported("r2", second);
        Map<String, Facts> worked = new TreeMap<>();
        for (List<String> row : others) {
            session.customers().find(Id.of(row.get(0))).ifPresent(customer -> {
                session.customers()
                        .change(customer, c -> c.region("by hand").sector("by hand"))
                        .orThrow();
                worked.put(row.get(0), Facts.of(customer));
            });
        }

        undone("r2");
        undone("r1");

        Map<String, Facts> left = facts();
        assertThat(left.keySet()).containsAll(worked.keySet());
        worked.keySet().forEach(name -> assertThat(left.get(name).sector()).contains("by hand"));
        left.values()
                .forEach(facts ->
                        facts.parent().ifPresent(parent -> assertThat(left).containsKey(parent)));
    }

    private void imported(String run, List<List<String>> rows) {
        ImportReport report = Import.of(
                        crm,
                        session,
                        MAPPING,
                        List.of(RowSource.of("accounts", List.of("account", "sector", "parent"), complete(rows))))
                .as(run)
                .apply(Progress.none());
        assertThat(report.isClean()).as(report.text(Locale.ENGLISH)).isTrue();
    }

    /** Parents that have no row of their own and are not there are left out. */
    private List<List<String>> complete(List<List<String>> rows) {
        List<String> names = new ArrayList<>(facts().keySet());
        rows.forEach(row -> names.add(row.get(0)));
        return rows.stream()
                .map(row -> names.contains(row.get(2)) ? row : List.of(row.get(0), row.get(1), ""))
                .toList();
    }

    private UndoReport undone(String run) {
        return ImportUndo.of(crm, session, run).apply(Progress.none());
    }

    private Map<String, Facts> facts() {
        Map<String, Facts> facts = new TreeMap<>();
        session.customers()
                .all(Condition.always())
                .forEach(customer -> facts.put(customer.id().value(), Facts.of(customer)));
        return facts;
    }

    /** What a customer is, without its version. */
    private record Facts(String name, Optional<String> sector, Optional<String> parent, Optional<String> region) {

        static Facts of(Customer customer) {
            return new Facts(
                    customer.name(),
                    customer.sector(),
                    CustomerAttributes.PARENT.of(customer).map(Id::value),
                    customer.region());
        }
    }
}
