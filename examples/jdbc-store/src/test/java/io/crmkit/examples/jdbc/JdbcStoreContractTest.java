package io.crmkit.examples.jdbc;

import io.crmkit.core.testkit.StoreContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class JdbcStoreContractTest {

    @TestFactory
    Stream<DynamicTest> keeps_the_contract_in_memory() {
        return StoreContract.of(() -> Databases.store(Databases.inMemory()))
                .checks()
                .map(check -> DynamicTest.dynamicTest(check.toString(), () -> {
                    check.skipReason().ifPresent(Assumptions::abort);
                    check.run();
                }));
    }
}
