package io.crmkit.core.memory;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.store.Store;
import io.crmkit.core.testkit.Specimenry;
import io.crmkit.core.testkit.StoreContract;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MemoryStoreContractTest {

    @TestFactory
    Stream<DynamicTest> keeps_the_contract() {
        return contract(MemoryStore::create);
    }

    @TestFactory
    Stream<DynamicTest> keeps_the_contract_with_every_index() {
        return contract(() -> MemoryStore.builder()
                .index(Specimenry.simpleAttributes().toArray(new Attribute<?, ?>[0]))
                .build());
    }

    private static Stream<DynamicTest> contract(Supplier<Store> stores) {
        return StoreContract.of(stores)
                .checks()
                .map(check -> DynamicTest.dynamicTest(check.toString(), () -> {
                    check.skipReason().ifPresent(Assumptions::abort);
                    check.run();
                }));
    }
}
