package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.StaleVersionException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Families of broken stores. */
final class BrokenStores {

    private BrokenStores() {}

    /** Changes specimens on their way in. */
    static final class Altering extends PassingStore {

        private final UnaryOperator<Specimen> alteration;

        Altering(UnaryOperator<Specimen> alteration) {
            this.alteration = alteration;
        }

        @Override
        public long commit(Batch batch) {
            List<Batch.Write<?>> writes = new ArrayList<>();
            batch.writes().forEach(write -> writes.add(altered(write)));
            return inner.commit(new Batch(writes, batch.expectations()));
        }

        private Batch.Write<?> altered(Batch.Write<?> write) {
            return write.state() instanceof Specimen specimen
                    ? new Batch.Write<>(Ground.SPECIMENS, alteration.apply(specimen), write.entries())
                    : write;
        }
    }

    /** Sorts all records in an order of its own. */
    static final class Sorting extends PassingStore {

        private final Comparator<Specimen> order;

        Sorting(Comparator<Specimen> order) {
            this.order = order;
        }

        @Override
        @SuppressWarnings("unchecked") // only specimens come here
        public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
            List<Specimen> sorted = new ArrayList<>((List<Specimen>) all(query));
            sorted.sort(order);
            return offsetPage(query, (List<A>) sorted);
        }
    }

    /** Answers comparisons of specimens in a way of its own. */
    static final class Answering extends PassingStore {

        private final String path;
        private final BiPredicate<Condition.Comparison, Specimen> answer;

        Answering(String path, BiPredicate<Condition.Comparison, Specimen> answer) {
            this.path = path;
            this.answer = answer;
        }

        @Override
        @SuppressWarnings("unchecked") // conditions on the path are conditions on specimens
        public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
            boolean own = query.condition() instanceof Condition.Comparison comparison
                    && comparison.subject().equals(new Expression.Value(path));
            if (!own) {
                return inner.query(query);
            }
            Condition.Comparison comparison = (Condition.Comparison) query.condition();
            List<A> found = new ArrayList<>();
            for (A each : all(Query.of(query.catalogue(), query.binder()))) {
                if (answer.test(comparison, (Specimen) each)) {
                    found.add(each);
                }
            }
            return offsetPage(query, found);
        }
    }

    /** Runs another condition than the one that was asked. */
    static final class Rewriting extends PassingStore {

        private final UnaryOperator<Condition> rewriting;

        Rewriting(UnaryOperator<Condition> rewriting) {
            this.rewriting = rewriting;
        }

        @Override
        public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
            Query<A> other = Query.of(query.catalogue(), query.binder())
                    .where(rewriting.apply(query.condition()))
                    .sortedBy(query.order())
                    .limit(query.limit());
            return inner.query(query.after().map(other::after).orElse(other));
        }
    }

    /** Remembers how many records came before a page instead of the place where the last one ended. */
    static final class Counting extends PassingStore {

        @Override
        public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
            return offsetPage(query, all(query));
        }
    }

    /** Takes whatever comes as the next version. */
    static final class Overwriting extends PassingStore {

        @Override
        public synchronized long commit(Batch batch) {
            List<Batch.Write<?>> writes = new ArrayList<>();
            batch.writes().forEach(write -> writes.add(renumbered(write)));
            return inner.commit(Batch.of(writes));
        }

        private <A extends Aggregate<A>> Batch.Write<A> renumbered(Batch.Write<A> write) {
            Catalogue<A> catalogue = write.catalogue();
            long number = inner.find(catalogue, write.state().id())
                    .map(Aggregate::version)
                    .orElse(0L);
            List<Entry> entries = new ArrayList<>();
            for (Entry entry : write.entries()) {
                number++;
                entries.add(Entry.builder().from(entry).number(number).build());
            }
            A state = catalogue
                    .values(write.state())
                    .identified(write.state().id(), number)
                    .build();
            return new Batch.Write<>(catalogue, state, entries);
        }
    }

    /** Commits write by write; checks all versions first if it is careful. */
    static final class Piecewise extends PassingStore {

        private final boolean careful;

        Piecewise(boolean careful) {
            this.careful = careful;
        }

        @Override
        public long commit(Batch batch) {
            if (careful) {
                batch.writes().forEach(this::check);
            }
            inner.commit(new Batch(List.of(), batch.expectations()));
            long position = 0;
            for (Batch.Write<?> write : batch.writes()) {
                position = inner.commit(Batch.of(write));
                pause();
            }
            return position;
        }

        private <A extends Aggregate<A>> void check(Batch.Write<A> write) {
            long actual = inner.find(write.catalogue(), write.state().id())
                    .map(Aggregate::version)
                    .orElse(0L);
            if (actual != write.expected()) {
                throw new StaleVersionException(
                        write.catalogue().name(), write.state().id(), write.expected(), actual);
            }
        }
    }

    /** Looks at the first half of the records, and a little later at the second. */
    static final class Straddling extends PassingStore {

        @Override
        public long commit(Batch batch) {
            pause();
            return inner.commit(batch);
        }

        @Override
        public <A extends Aggregate<A>> Page<A> query(Query<A> query) {
            List<A> found = new ArrayList<>(all(query));
            found.removeIf(each -> each.id().value().compareTo("s-14") >= 0);
            pause();
            List<A> rest = new ArrayList<>(all(query));
            rest.removeIf(each -> each.id().value().compareTo("s-14") < 0);
            found.addAll(rest);
            return offsetPage(query, found);
        }
    }

    /** Gives the entries of every third batch out only when two more batches are there. */
    static final class Tardy extends PassingStore {

        @Override
        public List<Entry> after(long position, int limit) {
            long last = inner.after(0, Integer.MAX_VALUE).size();
            return inner.after(position, Integer.MAX_VALUE).stream()
                    .filter(entry -> entry.position() % 3 != 0 || entry.position() + 2 <= last)
                    .limit(limit)
                    .toList();
        }
    }

    /** Remembers the first state of a record for ever. */
    static final class Caching extends PassingStore {

        private final Map<Id<?>, Object> cache = new ConcurrentHashMap<>();

        @Override
        public <A extends Aggregate<A>> Optional<A> find(Catalogue<A> catalogue, Id<A> id) {
            Object found = cache.get(id);
            if (found != null) {
                return Optional.of(catalogue.type().cast(found));
            }
            Optional<A> fresh = inner.find(catalogue, id);
            fresh.ifPresent(state -> cache.put(id, state));
            return fresh;
        }

        @Override
        public long commit(Batch batch) {
            batch.writes().forEach(write -> cache.putIfAbsent(write.state().id(), write.state()));
            return inner.commit(batch);
        }
    }

    static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
