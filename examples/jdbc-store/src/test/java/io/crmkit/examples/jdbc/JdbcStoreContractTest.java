package io.crmkit.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Store;
import io.crmkit.core.testkit.Check;
import io.crmkit.core.testkit.StoreContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class JdbcStoreContractTest {

    /** What conditions mean, operator by operator: long, and the same SQL wherever the tables lie. */
    private static final Set<String> SAME_SQL =
            IntStream.rangeClosed(1, 24).mapToObj(rule -> "8." + rule).collect(Collectors.toUnmodifiableSet());

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> keeps_the_contract_in_memory() {
        return tests(
                StoreContract.of(() -> Databases.store(Databases.inMemory())).checks());
    }

    @TestFactory
    Stream<DynamicTest> keeps_the_contract_in_a_file_when_one_program_writes_and_another_reads() {
        return tests(StoreContract.of(() ->
                        new TwoPrograms(Databases.at(file(UUID.randomUUID().toString()))))
                .checks()
                .filter(check -> !SAME_SQL.contains(check.id())));
    }

    @Test
    void finds_everything_again_when_a_file_is_opened_anew() {
        Catalogue<Customer> customers = Writing.CUSTOMERS;
        Customer acme = Writing.customer("c-1", "Acme \uD83D\uDE00");
        Customer renamed = Writing.next(customers, acme, CustomerAttributes.NAME, "Acme AG");
        List<Entry> before;
        try (TwoPrograms store = new TwoPrograms(Databases.at(file("again")))) {
            store.commit(Batch.of(Writing.created(customers, acme)));
            store.commit(Batch.of(Writing.changed(customers, acme, renamed)));
            before = store.after(0, 10);
        }

        try (TwoPrograms store = new TwoPrograms(Databases.at(file("again")))) {
            store.writer.prepare(Catalogues.of(List.of(customers)));

            assertThat(store.find(customers, acme.id())).contains(renamed);
            assertThat(Writing.found(store, customers, CustomerAttributes.NAME.is("Acme AG")))
                    .containsExactly("c-1");
            assertThat(store.after(0, 10)).isEqualTo(before).hasSize(2);
            assertThat(store.journal(customers, acme.id())).isEqualTo(before);
            long next = store.commit(Batch.of(Writing.created(customers, Writing.customer("c-2", "Beta"))));
            assertThat(next).isGreaterThan(before.get(1).position());
            assertThat(Writing.found(store, customers, Condition.always())).containsExactly("c-1", "c-2");
        }
    }

    private static String file(String name) {
        return "file:" + folder.resolve(name).toAbsolutePath();
    }

    private static Stream<DynamicTest> tests(Stream<Check> checks) {
        return checks.map(check -> DynamicTest.dynamicTest(check.toString(), () -> {
            check.skipReason().ifPresent(Assumptions::abort);
            check.run();
        }));
    }

    /** Two stores on one database that know nothing of each other, as in two programs. */
    private static final class TwoPrograms implements Store, AutoCloseable {

        private final JdbcConnectionPool database;
        private final JdbcStore writer;
        private final JdbcStore reader;

        TwoPrograms(JdbcConnectionPool database) {
            this.database = database;
            this.writer = Databases.store(database);
            this.reader = Databases.store(database);
        }

        @Override
        public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
            return reader.find(catalogue, id);
        }

        @Override
        public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
            return reader.query(query);
        }

        @Override
        public long commit(Batch batch) {
            return writer.commit(batch);
        }

        @Override
        public <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id) {
            return reader.journal(catalogue, id);
        }

        @Override
        public List<Entry> after(long position, int limit) {
            return writer.after(position, limit);
        }

        @Override
        public void close() {
            database.dispose();
        }
    }
}
