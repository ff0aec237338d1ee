package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Page;
import io.crmkit.core.store.Query;
import io.crmkit.core.store.Store;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words in which these tests are written. */
final class Writing {

    static final Instant NOW = Instant.parse("2026-05-15T20:30:00Z");
    static final Catalogue<Customer> CUSTOMERS = CustomerAttributes.CATALOGUE;

    private Writing() {}

    static Customer customer(String id, String name) {
        return CUSTOMERS
                .none()
                .identified(Id.of(id), 1)
                .with(CustomerAttributes.NAME, name)
                .build();
    }

    static <A extends Aggregate<A>, V> A with(Catalogue<A> catalogue, A state, Attribute<A, V> attribute, V value) {
        return catalogue.values(state).with(attribute, value).build();
    }

    static <A extends Aggregate<A>, V> A next(Catalogue<A> catalogue, A state, Attribute<A, V> attribute, V value) {
        return catalogue
                .values(state)
                .with(attribute, value)
                .identified(state.id(), state.version() + 1)
                .build();
    }

    static <A extends Aggregate<A>> Batch.Write<A> created(Catalogue<A> catalogue, A state) {
        Entry entry = entry(catalogue, state)
                .difference(catalogue.values(state).since(catalogue.none()))
                .build();
        return new Batch.Write<>(catalogue, state, List.of(entry));
    }

    static <A extends Aggregate<A>> Batch.Write<A> changed(Catalogue<A> catalogue, A before, A after) {
        Entry entry = entry(catalogue, after)
                .difference(catalogue.values(after).since(catalogue.values(before)))
                .build();
        return new Batch.Write<>(catalogue, after, List.of(entry));
    }

    static <A extends Aggregate<A>> void create(Store store, Catalogue<A> catalogue, List<A> states) {
        List<Batch.Write<?>> writes = new ArrayList<>();
        states.forEach(state -> writes.add(created(catalogue, state)));
        store.commit(Batch.of(writes));
    }

    static <A extends Aggregate<A>> List<String> found(Store store, Catalogue<A> catalogue, Condition condition) {
        return walk(store, Query.of(catalogue, binder(catalogue)).where(condition));
    }

    /** The ids that a query finds, page after page. */
    static <A extends Aggregate<A>> List<String> walk(Store store, Query<A> query) {
        List<String> ids = new ArrayList<>();
        Optional<Query<A>> next = Optional.of(query);
        while (next.isPresent()) {
            Page<A> page = store.query(next.get());
            page.items().forEach(each -> ids.add(each.id().value()));
            next = page.next();
        }
        return ids;
    }

    static Binder binder(Catalogue<?>... catalogues) {
        return binder(ZoneId.of("Asia/Shanghai"), NOW, catalogues);
    }

    static Binder binder(ZoneId zone, Instant now, Catalogue<?>... catalogues) {
        Frame frame =
                new Frame(now, zone, FiscalCalendar.calendarYear(), BusinessCalendar.always(), ExchangeRates.none());
        return new Binder(Catalogues.of(List.of(catalogues)), frame);
    }

    private static <A extends Aggregate<A>> Entry.Builder entry(Catalogue<A> catalogue, A state) {
        Entry.Builder entry = Entry.builder();
        entry.catalogue(catalogue.name())
                .id(state.id())
                .number(state.version())
                .event(Event.of("test.written"))
                .actor("u-1")
                .cause("c-" + state.version())
                .effectiveAt(NOW)
                .recordedAt(NOW);
        return entry;
    }
}
