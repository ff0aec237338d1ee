package io.crmkit.analytics.batch;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Fields;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All records of a catalogue as columns that follow the journal: encoded once, and afterwards only what has changed. A record that changed
 * takes the place of what it was, a new one is added, one that was retracted leaves and comes back when it is restored; records that are
 * reached through a path are followed as well.
 *
 * <p>{@link #follow()} reads on from where it got to, when the host says so; nothing here starts a thread. {@link #present()} gives the
 * records as of a position of the journal. It is a {@link Batch} like one that would be encoded from the store at that position, to the
 * last bit of every answer, and stays as it is, whatever is followed afterwards.
 *
 * <p>Safe for several threads: one follows at a time, and nobody who asks waits for it. Whoever asks meanwhile has the records of the
 * position before. Where the store, the schema or an attribute throws, {@code follow()} throws, too; the records stay those of the position
 * before, and the next call tries again from there.
 *
 * <p>It reads the store itself and hides nothing: give its figures to those who may see all records of the catalogue.
 *
 * @param <A> the records
 */
public final class LiveBatch<A extends Aggregate<A>> {

    private static final int PAGE = io.crmkit.core.store.Query.MOST;
    private static final int SPARE = 4_096;

    private final Store store;
    private final Catalogue<A> catalogue;
    private final Watched<A> around;
    private final LiveRows<A> rows;
    private final Touched touched = new Touched();
    private @Nullable Entry last;
    private volatile Present<A> present;

    LiveBatch(Store store, List<MeasurePlan<A>> plans, int spare) {
        this.store = store;
        this.rows = new LiveRows<>(plans, spare);
        MeasurePlan<A> first = plans.get(0);
        this.catalogue = catalogue(first.records());
        this.around = new Watched<>(store, first.binder().schema());
        this.last = end(store);
        encode(first.binder());
        this.present = new Present<>(rows.batch(), 0);
        follow();
    }

    /**
     * The records of the present, for these plans and others over the same values.
     *
     * <p>All plans belong to one moment. What depends on today, or on rates, stays as it was then: encode anew when the day or the rates
     * change, as when attributes are defined otherwise.
     *
     * @throws IllegalArgumentException if there is no plan, or they read records of different catalogues, of none that a store keeps, or
     *     belong to different moments
     * @throws UnsupportedOperationException if a plan looks at records that refer to those of the catalogue
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <A extends Aggregate<A>> LiveBatch<A> of(Store store, MeasurePlan<A>... plans) {
        return of(store, Arrays.asList(plans));
    }

    /**
     * The records of the present, for these plans and others over the same values.
     *
     * @throws IllegalArgumentException if there is no plan, or they read records of different catalogues, of none that a store keeps, or
     *     belong to different moments
     * @throws UnsupportedOperationException if a plan looks at records that refer to those of the catalogue
     */
    public static <A extends Aggregate<A>> LiveBatch<A> of(Store store, List<MeasurePlan<A>> plans) {
        return new LiveBatch<>(store, List.copyOf(plans), SPARE);
    }

    private static <A> Catalogue<A> catalogue(Fields<A> records) {
        if (records instanceof Catalogue<A> known) {
            return known;
        }
        throw new IllegalArgumentException(
                "The records \"%s\" are no catalogue that a store keeps. Put them into a batch."
                        .formatted(records.name()));
    }

    /**
     * The records as of a position of the journal.
     *
     * @param batch the records
     * @param position the position of the last entry whose effect is in it; 0 if there was none
     */
    public record Present<A>(Batch<A> batch, long position) {}

    /** The records as of the position to which the journal was followed. */
    public Present<A> present() {
        return present;
    }

    /**
     * Reads on in the journal until nothing new is there, and then until nothing has come while the records were read. So what
     * {@link #present()} gives afterwards never is half of what was committed together.
     *
     * @return how many entries were read
     * @throws IllegalStateException if the journal no longer holds what was followed, as after the store was brought back from a backup; a
     *     live batch for the store as it is now has to be encoded
     */
    public synchronized int follow() {
        Entry at = last;
        int read = 0;
        do {
            touched.clear(); // what an earlier attempt has left, too: it begins anew
            List<Entry> page;
            do {
                page = after(at);
                for (Entry entry : page) {
                    touch(entry);
                    at = entry;
                }
                read += page.size();
            } while (page.size() >= PAGE - 1);
            around.forget();
            for (int i = 0; i < touched.size(); i++) {
                renew(touched.number(i));
            }
            rows.complete();
        } while (touched.size() > 0);
        long position = at == null ? 0 : at.position();
        last = at;
        if (position != present.position()) {
            present = new Present<>(rows.batch(), position);
        }
        return read;
    }

    /** What comes after an entry, which has to be there itself. */
    private List<Entry> after(@Nullable Entry at) {
        if (at == null) {
            return store.after(0, PAGE);
        }
        List<Entry> entries = store.after(at.position() - 1, PAGE);
        if (entries.isEmpty() || !isSame(entries.get(0), at)) {
            throw new IllegalStateException(
                    "The journal was followed to position %s (change %s of %s %s), but holds something else there now."
                                    .formatted(at.position(), at.number(), at.catalogue(), at.id())
                            + " Maybe the store was brought back from a backup. Encode a new live batch.");
        }
        return entries.subList(1, entries.size());
    }

    /** What an entry says may have been erased since; which one it is may not. */
    private static boolean isSame(Entry one, Entry other) {
        return one.position() == other.position()
                && one.number() == other.number()
                && one.catalogue().equals(other.catalogue())
                && one.id().equals(other.id())
                && one.cause().equals(other.cause())
                && one.recordedAt().equals(other.recordedAt());
    }

    @SuppressWarnings("unchecked") // the entry is one of this catalogue
    private void touch(Entry entry) {
        if (entry.catalogue().equals(catalogue.name())) {
            touched.add(rows.number((Id<A>) entry.id()));
        }
        around.watchers(entry.catalogue(), entry.id()).forEach(id -> touched.add(rows.number(id)));
    }

    private void renew(int number) {
        Id<A> id = rows.id(number);
        Optional<A> state = store.find(catalogue, id);
        if (state.isPresent() && !catalogue.isRetracted(state.get())) {
            rows.put(number, state.get(), around.by(id));
        } else {
            rows.remove(number);
        }
    }

    private void encode(Binder binder) {
        Optional<io.crmkit.core.store.Query<A>> next =
                Optional.of(io.crmkit.core.store.Query.of(catalogue, binder).limit(PAGE));
        while (next.isPresent()) {
            Page<A> page = store.query(next.get());
            page.items().forEach(record -> rows.put(rows.number(record.id()), record, around.by(record.id())));
            next = page.next();
        }
        rows.close();
    }

    /** The last entry of a journal, found in as many questions as its position has binary digits, and as many again; null if there is none. */
    private static @Nullable Entry end(Store store) {
        Entry found = null;
        long low = 0;
        long step = 1;
        List<Entry> next = store.after(low, 1);
        while (!next.isEmpty()) {
            found = next.get(0);
            low = found.position();
            step *= 2;
            next = store.after(low + step, 1);
        }
        while (step > 1) {
            step /= 2;
            next = store.after(low + step - 1, 1);
            if (!next.isEmpty()) {
                found = next.get(0);
                low = found.position();
            }
        }
        return found;
    }
}
