package io.crmkit.core.testkit;

import io.crmkit.core.store.Store;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contract of {@link Store} as checks that any store can be put through. Immutable. */
public final class StoreContract {

    private static final List<Rule> RULES = Stream.of(
                    SeeingRules.RULES,
                    VersionRules.RULES,
                    FidelityRules.RULES,
                    JournalRules.RULES,
                    ConditionRules.RULES,
                    OrderRules.RULES,
                    PagingRules.RULES,
                    RefusalRules.RULES)
            .flatMap(List::stream)
            .sorted((left, right) -> Arrays.compare(number(left), number(right)))
            .toList();

    private final Supplier<? extends Store> stores;
    private final Set<Capability> lacking;

    private StoreContract(Supplier<? extends Store> stores, Set<Capability> lacking) {
        this.stores = stores;
        this.lacking = lacking;
    }

    /**
     * The contract for the stores that the supplier makes.
     *
     * @param stores gives an empty store at each call, one for each check; if it is {@code AutoCloseable}, it is closed after the check
     */
    public static StoreContract of(Supplier<? extends Store> stores) {
        return new StoreContract(Objects.requireNonNull(stores, "stores"), Set.of());
    }

    /** The contract for stores that lack something; checks that need it are listed, but skipped with the reason. */
    public StoreContract without(Capability... capabilities) {
        Set<Capability> more = EnumSet.noneOf(Capability.class);
        more.addAll(lacking);
        more.addAll(List.of(capabilities));
        return new StoreContract(stores, more);
    }

    /** All checks in the order of the clauses. Each can be run alone, again, and beside others. */
    public Stream<Check> checks() {
        return RULES.stream().map(this::check);
    }

    private Check check(Rule rule) {
        String missing = rule.needs().stream()
                .filter(lacking::contains)
                .map(capability -> capability.label().in(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
        Optional<String> reason =
                missing.isEmpty() ? Optional.empty() : Optional.of("This store is tried without: " + missing + ".");
        return new Check(rule, reason, () -> tried(rule));
    }

    private void tried(Rule rule) {
        Store store = stores.get();
        try (AutoCloseable closing = store instanceof AutoCloseable closeable ? closeable : () -> {}) {
            Objects.requireNonNull(closing);
            rule.body().run(new Trial(store, lacking));
        } catch (AssertionError broken) {
            throw new AssertionError(rule.id() + " " + rule.sentence() + " " + broken.getMessage(), broken);
        } catch (Exception unexpected) {
            throw new AssertionError(rule.id() + " " + rule.sentence() + " Thrown was " + unexpected, unexpected);
        }
    }

    private static int[] number(Rule rule) {
        return Stream.of(rule.id().split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
