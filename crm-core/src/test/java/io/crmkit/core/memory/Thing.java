package io.crmkit.core.memory;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.RelatedRows;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Entry;
import io.crmkit.core.journal.Event;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.store.Batch;
import io.crmkit.core.store.Query;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A small aggregate that counts how often somebody looks at one. */
record Thing(
        Id<Thing> id,
        long version,
        String name,
        Optional<Long> rank,
        Optional<String> color,
        Optional<Id<Thing>> parent,
        Extras extras)
        implements Aggregate<Thing> {

    static final AtomicLong LOOKS = new AtomicLong();

    private static final Instant NOW = Instant.parse("2026-05-15T08:00:00Z");
    private static final Definition<Thing, Builder> DEFINED =
            Catalogue.define("thing", "Thing", "东西", Thing.class, Builder::new, Builder::build);

    static final IdAttribute<Thing, Thing> ID = DEFINED.identity(Thing::id, (b, v) -> b.id = v);
    static final OrderedAttribute<Thing, Long> VERSION = DEFINED.version(Thing::version, (b, v) -> b.version = v);
    static final TextAttribute<Thing> NAME =
            DEFINED.text("name", 50).label("Name", "名称").required(Thing::name, (b, v) -> b.name = v);
    static final OrderedAttribute<Thing, Long> RANK =
            DEFINED.whole("rank").label("Rank", "名次").optional(Thing::rank, (b, v) -> b.rank = Optional.of(v));
    static final TextAttribute<Thing> COLOR =
            DEFINED.text("color", 50).label("Color", "颜色").optional(Thing::color, (b, v) -> b.color = Optional.of(v));
    static final IdAttribute<Thing, Thing> PARENT = DEFINED.<Thing>reference("parent", "thing")
            .label("Parent", "上级")
            .optional(Thing::parent, (b, v) -> b.parent = Optional.of(v));
    static final OrderedAttribute<Thing, Long> LOOK =
            DEFINED.whole("look").label("Look", "查看").derived(thing -> LOOKS.incrementAndGet());
    static final RelatedRows<Thing, Thing> CHILDREN = DEFINED.related("children", "Children", "下级", "thing", "parent");
    static final Catalogue<Thing> CATALOGUE = closed();

    /** The catalogue with two attributes of a host. */
    static final Attribute<Thing, Long> SCORE =
            CATALOGUE.custom().whole("score").label("Score", "评分").define();

    static final IdAttribute<Thing, Thing> FRIEND = CATALOGUE
            .custom()
            .<Thing>reference("friend", "thing")
            .label("Friend", "朋友")
            .define();
    static final Catalogue<Thing> WIDER = CATALOGUE.with(List.of(SCORE, FRIEND));

    static Id<Thing> id(long number) {
        return Id.of("t-%06d".formatted(number));
    }

    static Thing of(long number, long rank) {
        return CATALOGUE
                .none()
                .identified(id(number), 1)
                .with(NAME, "Thing " + number)
                .with(RANK, rank)
                .build();
    }

    Thing ranked(long next) {
        return WIDER.values(this).with(RANK, next).identified(id, version + 1).build();
    }

    static Batch.Write<Thing> write(Thing state) {
        return write(CATALOGUE, state);
    }

    static Batch.Write<Thing> write(Catalogue<Thing> catalogue, Thing state) {
        Entry entry = Entry.builder()
                .catalogue("thing")
                .id(state.id())
                .number(state.version())
                .event(Event.of("thing.written"))
                .difference(catalogue.values(state).since(catalogue.none()))
                .actor("u-1")
                .cause("c-1")
                .effectiveAt(NOW)
                .recordedAt(NOW)
                .build();
        return new Batch.Write<>(catalogue, state, List.of(entry));
    }

    static Query<Thing> all(Catalogue<Thing> catalogue) {
        Schema schema = name -> name.equals("thing") ? Optional.of(catalogue) : Optional.empty();
        Frame frame = new Frame(
                NOW, ZoneOffset.UTC, FiscalCalendar.calendarYear(), BusinessCalendar.always(), ExchangeRates.none());
        return Query.of(catalogue, new Binder(schema, frame));
    }

    private static Catalogue<Thing> closed() {
        DEFINED.extras(Thing::extras, (b, v) -> b.extras = v);
        return DEFINED.catalogue();
    }

    static final class Builder {
        private Id<Thing> id = Id.of("none");
        private long version;
        private String name = "";
        private Optional<Long> rank = Optional.empty();
        private Optional<String> color = Optional.empty();
        private Optional<Id<Thing>> parent = Optional.empty();
        private Extras extras = Extras.none();

        private Thing build() {
            return new Thing(id, version, name, rank, color, parent, extras);
        }
    }
}
