package io.crmkit.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.TextOrder;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.StaleVersionException;
import io.crmkit.core.store.Store;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A kit that no broken store fails proves nothing. */
class BrokenStoresTest {

    private static void caught(Supplier<Store> stores, String... ids) {
        for (String id : ids) {
            Check check = check(stores, id);
            assertThatThrownBy(check::run)
                    .as("check %s", check)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith(id + " ");
        }
    }

    private static Check check(Supplier<Store> stores, String id) {
        return StoreContract.of(stores)
                .checks()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_store_that_only_passes_on_is_not_broken() {
        for (String id : List.of("1.1", "2.2", "3.7", "4.15", "5.2", "6.3", "7.1", "8.1", "9.1", "10.4", "12.1")) {
            check(PassingStore::new, id).run();
        }
    }

    @Test
    void catches_lost_updates() {
        caught(BrokenStores.Overwriting::new, "3.1", "3.2", "3.4", "3.5");
    }

    @Test
    void catches_swallowed_refusals() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public long commit(Batch batch) {
                        try {
                            return inner.commit(batch);
                        } catch (StaleVersionException swallowed) {
                            return 0;
                        }
                    }
                },
                "2.2",
                "3.1",
                "3.3",
                "3.8");
    }

    @Test
    void catches_batches_that_become_visible_by_halves() {
        caught(() -> new BrokenStores.Piecewise(true), "2.1", "11.2");
    }

    @Test
    void catches_batches_that_stay_half_committed() {
        caught(() -> new BrokenStores.Piecewise(false), "2.2");
    }

    @Test
    void catches_queries_that_straddle_a_commit() {
        caught(BrokenStores.Straddling::new, "11.1");
    }

    @Test
    void catches_stale_reads() {
        caught(BrokenStores.Caching::new, "1.3");
    }

    @Test
    void catches_ignored_expectations() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public long commit(Batch batch) {
                        return inner.commit(Batch.of(batch.writes()));
                    }
                },
                "3.7",
                "3.8",
                "3.9",
                "3.11",
                "13.2");
    }

    @Test
    void catches_a_look_for_what_must_not_be_there_that_comes_too_early() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public long commit(Batch batch) {
                        batch.absences().forEach(this::requireNone);
                        BrokenStores.pause();
                        return inner.commit(new Batch(batch.writes(), batch.expectations()));
                    }

                    private <A extends Aggregate<A>> void requireNone(Query<A> query) {
                        for (A found : inner.query(query).items()) {
                            throw new StaleVersionException(query.catalogue().name(), found.id(), 0, found.version());
                        }
                    }
                },
                "3.12");
    }

    @Test
    void catches_ignored_descending_order() {
        caught(() -> new BrokenStores.Sorting(Comparator.comparing(Specimen::name, TextOrder::compare)), "9.1", "9.6");
    }

    @Test
    void catches_utf_16_order() {
        caught(() -> new BrokenStores.Sorting(Comparator.comparing(Specimen::name)), "9.3");
        caught(
                () -> new BrokenStores.Sorting(
                        Comparator.comparing(each -> each.id().value())),
                "9.5");
    }

    @Test
    void catches_blanks_first() {
        Comparator<Specimen> descending =
                Comparator.comparing(each -> -each.count().orElse(Long.MAX_VALUE));
        caught(
                () -> new BrokenStores.Sorting(
                        descending.thenComparing(each -> each.id().value())),
                "9.2");
    }

    @Test
    void catches_ties_in_any_order() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
                        List<A> all = new ArrayList<>(all(query));
                        Collections.reverse(all);
                        return offsetPage(query, all);
                    }
                },
                "9.4",
                "9.5");
    }

    @Test
    void catches_paging_by_offset() {
        caught(BrokenStores.Counting::new, "10.4");
    }

    @Test
    void catches_a_next_page_after_the_last() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
                        Page<A> page = inner.query(query);
                        return page.items().size() == query.limit()
                                ? new Page<>(page.items(), Optional.of(query))
                                : page;
                    }
                },
                "10.2");
    }

    @Test
    void catches_dropped_entries() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id) {
                        List<Entry> entries = inner.journal(catalogue, id);
                        return entries.size() < 20 ? entries : entries.subList(1, entries.size());
                    }
                },
                "5.1");
    }

    @Test
    void catches_journals_shared_by_two_records() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id) {
                        return inner.after(0, Integer.MAX_VALUE).stream()
                                .filter(entry -> entry.id().equals(id))
                                .toList();
                    }
                },
                "5.5");
    }

    @Test
    void catches_entries_that_lose_their_reason() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public <A extends Aggregate<A>> List<Entry> journal(Catalogue<A> catalogue, Id<A> id) {
                        return inner.journal(catalogue, id).stream()
                                .map(entry -> Entry.builder()
                                        .from(entry)
                                        .why(Optional.empty())
                                        .build())
                                .toList();
                    }
                },
                "5.2");
    }

    @Test
    void catches_moments_cut_to_milliseconds() {
        caught(
                () -> new BrokenStores.Altering(each -> each.seen().isEmpty()
                        ? each
                        : Writing.values(each)
                                .with(Specimens.SEEN, each.seen().get().truncatedTo(ChronoUnit.MILLIS))
                                .build()),
                "4.5",
                "4.15",
                "8.7");
    }

    @Test
    void catches_mangled_supplementary_characters() {
        caught(
                () -> new BrokenStores.Altering(each -> Writing.values(each)
                        .with(Specimens.NAME, each.name().replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"))
                        .build()),
                "4.1",
                "8.1",
                "9.3");
    }

    @Test
    void catches_trimmed_text() {
        caught(
                () -> new BrokenStores.Altering(each -> Writing.values(each)
                        .with(Specimens.NAME, each.name().strip())
                        .build()),
                "4.1");
    }

    @Test
    void catches_decimals_that_lose_digits() {
        caught(
                () -> new BrokenStores.Altering(each -> each.ratio().isEmpty()
                        ? each
                        : Writing.values(each)
                                .with(Specimens.RATIO, each.ratio().get().setScale(10, RoundingMode.DOWN))
                                .build()),
                "4.3");
    }

    @Test
    void catches_amounts_kept_with_two_decimals() {
        caught(
                () -> new BrokenStores.Altering(each -> each.price().isEmpty()
                        ? each
                        : Writing.values(each)
                                .with(Specimens.PRICE, each.price().get().rounded(2, RoundingMode.DOWN))
                                .build()),
                "4.4");
    }

    @Test
    void catches_dropped_custom_values() {
        caught(() -> new BrokenStores.Altering(BrokenStoresTest::withoutCustoms), "4.9", "4.11", "8.13");
    }

    private static Specimen withoutCustoms(Specimen specimen) {
        Values<Specimen> values = Writing.values(specimen);
        for (Attribute<Specimen, ?> attribute : Customs.ON_SPECIMENS) {
            values = values.with(attribute, null);
        }
        return values.build();
    }

    @Test
    void catches_dropped_undeclared_values() {
        caught(() -> new BrokenStores.Altering(BrokenStoresTest::withoutUndeclared), "4.10");
    }

    private static Specimen withoutUndeclared(Specimen specimen) {
        Map<String, Object> plain = new HashMap<>(Writing.values(specimen).toData());
        plain.keySet().removeIf(name -> Ground.SPECIMENS.find(name).isEmpty());
        return Ground.SPECIMENS.fromData(Data.of(plain), Unknown.REFUSE);
    }

    @Test
    void catches_sorted_lists() {
        caught(
                () -> new BrokenStores.Altering(each -> Writing.values(each)
                        .with(Specimens.TAGS, each.tags().stream().sorted().toList())
                        .build()),
                "4.7");
    }

    @Test
    void catches_reading_on_that_skips_a_slow_writer() {
        caught(BrokenStores.Tardy::new, "1.1", "6.3", "6.4");
    }

    @Test
    void catches_an_ignored_limit() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public List<Entry> after(long position, int limit) {
                        return inner.after(position, Math.max(limit, 10));
                    }
                },
                "7.1",
                "12.2");
    }

    @Test
    void catches_a_wrong_answer_of_commit() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public long commit(Batch batch) {
                        return inner.commit(batch) - batch.entries().size() + 1;
                    }
                },
                "6.2");
    }

    @Test
    void catches_entries_of_a_batch_in_another_order() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public long commit(Batch batch) {
                        List<Batch.Write<?>> writes = new ArrayList<>(batch.writes());
                        Collections.reverse(writes);
                        return inner.commit(new Batch(writes, batch.expectations()));
                    }
                },
                "6.1");
    }

    @Test
    void catches_conditions_that_are_ignored_where_they_are_hard() {
        caught(
                () -> new BrokenStores.Rewriting(BrokenStoresTest::easyParts),
                "8.14",
                "8.15",
                "8.17",
                "8.18",
                "8.20",
                "8.26");
    }

    private static Condition easyParts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return Condition.all(
                    all.parts().stream().map(BrokenStoresTest::easyParts).toList());
        }
        boolean easy = condition instanceof Condition.Comparison comparison
                && comparison.subject() instanceof Expression.Value value
                && Ground.SPECIMENS
                        .find(value.path())
                        .filter(Attribute::isStored)
                        .isPresent();
        return easy ? condition : Condition.always();
    }

    @Test
    void catches_not_that_leaves_blanks_out() {
        caught(
                () -> new BrokenStores.Rewriting(condition -> condition instanceof Condition.Not not
                                && not.part() instanceof Condition.Comparison comparison
                                && comparison.operator() != Operator.BLANK
                        ? not.and(comparison.subject().compared(Operator.BLANK).not())
                        : condition),
                "8.3",
                "8.22");
    }

    @Test
    void catches_equality_that_ignores_case() {
        caught(
                () -> new BrokenStores.Answering(
                        "name",
                        (asked, each) -> asked.operator() == Operator.IS
                                ? ((String) asked.operands().get(0)).equalsIgnoreCase(each.name())
                                : Ground.BINDER.bind(asked, Ground.SPECIMENS).test(each)),
                "8.24");
    }

    @Test
    void catches_wildcards_in_text() {
        caught(
                () -> new BrokenStores.Answering(
                        "name",
                        (asked, each) -> asked.operator() == Operator.CONTAINS
                                ? like((String) asked.operands().get(0), each.name())
                                : Ground.BINDER.bind(asked, Ground.SPECIMENS).test(each)),
                "8.24");
    }

    private static boolean like(String part, String text) {
        String pattern = Pattern.quote(part).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).find();
    }

    @Test
    void catches_amounts_compared_across_currencies() {
        caught(
                () -> new BrokenStores.Answering(
                        "price",
                        (asked, each) -> asked.operator() == Operator.AT_LEAST
                                ? each.price()
                                        .filter(price -> price.getAmount()
                                                        .compareTo(((Money) asked.operands()
                                                                        .get(0))
                                                                .getAmount())
                                                >= 0)
                                        .isPresent()
                                : Ground.BINDER.bind(asked, Ground.SPECIMENS).test(each)),
                "8.5",
                "8.21");
    }

    @Test
    void catches_nulls_taken_for_nothing() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
                        return id == null ? Optional.empty() : inner.find(catalogue, id);
                    }
                },
                "12.1");
    }

    @Test
    void catches_ids_that_ignore_case() {
        caught(
                () -> new PassingStore() {
                    @Override
                    public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
                        return all(Query.of(catalogue, Ground.BINDER)).stream()
                                .filter(each -> each.id().value().equalsIgnoreCase(id.value()))
                                .findFirst();
                    }
                },
                "4.13");
    }

    @Test
    void a_check_that_needs_what_a_store_lacks_is_listed_and_skipped() {
        List<Check> checks = StoreContract.of(BrokenStores.Overwriting::new)
                .without(Capability.CONCURRENT_WRITERS)
                .checks()
                .filter(check -> check.id().equals("3.5"))
                .toList();

        assertThat(checks).hasSize(1);
        assertThat(checks.get(0).skipReason()).contains("This store is tried without: several writers at once.");
        checks.get(0).run();
    }

    @Test
    void every_clause_has_checks_and_no_id_is_used_twice() {
        List<String> ids =
                StoreContract.of(PassingStore::new).checks().map(Check::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.stream().map(id -> id.substring(0, id.indexOf('.'))).distinct())
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
    }

    @Test
    void a_store_that_can_be_closed_is_closed() {
        List<String> closed = new ArrayList<>();
        class Closeable extends PassingStore implements AutoCloseable {
            @Override
            public void close() {
                closed.add("closed");
            }
        }

        check(Closeable::new, "1.1").run();

        assertThat(closed).containsExactly("closed");
    }
}
