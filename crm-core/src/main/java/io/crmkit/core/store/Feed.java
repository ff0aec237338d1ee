package io.crmkit.core.store;

import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Upcasters;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what has happened to a subscriber, from where it last got to. Pulls when the host says so; starts no thread. A subscriber that
 * fails harms nothing: the entry is tried again, first after a second, then after twice as long each time, up to an hour. One feed is
 * pulled by one thread at a time.
 */
public final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Store store;
    private final Bookmark bookmark;
    private final Upcasters upcasters;
    private final Subscriber subscriber;
    private Duration pause = FIRST_PAUSE;
    private @Nullable Instant retryAt;

    /** A feed from a store, beginning at the bookmark. */
    public Feed(Store store, Bookmark bookmark, Upcasters upcasters, Subscriber subscriber) {
        this.store = store;
        this.bookmark = bookmark;
        this.upcasters = upcasters;
        this.subscriber = subscriber;
    }

    /**
     * Brings at most so many entries.
     *
     * @param now the moment of asking; before the time of a retry nothing is brought
     */
    public synchronized Progress pull(int limit, Instant now) {
        if (retryAt != null && now.isBefore(retryAt)) {
            return new Progress(0, bookmark.position(), Optional.of(retryAt), Optional.empty());
        }
        int brought = 0;
        for (Entry entry : store.after(bookmark.position(), limit)) {
            try {
                subscriber.on(upcasters.upcast(entry));
            } catch (Exception failure) {
                return failed(brought, entry, now, failure);
            }
            bookmark.move(entry.position());
            brought++;
            pause = FIRST_PAUSE;
            retryAt = null;
        }
        return new Progress(brought, bookmark.position(), Optional.empty(), Optional.empty());
    }

    private Progress failed(int brought, Entry entry, Instant now, Exception failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Instant retry = now.plus(pause);
        retryAt = retry;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        LOG.warn("The subscriber failed on position {}; it is tried again at {}.", entry.position(), retry, failure);
        return new Progress(brought, bookmark.position(), Optional.of(retry), Optional.of(failure));
    }

    /**
     * How far the feed got.
     *
     * @param brought how many entries were done
     * @param position the position of the last entry that is done
     * @param retryAt when the subscriber is tried again, if it failed
     * @param failure what went wrong just now
     */
    public record Progress(int brought, long position, Optional<Instant> retryAt, Optional<Exception> failure) {}
}
