package io.crmkit.core.configuration;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loading;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Names;
import io.crmkit.core.data.TreeText;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.id.Id;
import io.crmkit.core.store.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The kinds of configuration that one {@code Crm} knows, and how their editions are read. Contents are parsed once: an edition never
 * changes.
 */
public final class Configurations {

    /** There is no such kind. */
    public static final ReasonCode UNKNOWN_KIND = ReasonCode.blocking(
            "configuration.unknown-kind",
            "There is no kind of configuration \"{kind}\". {hint}",
            "没有“{kind}”这类配置。{hint}");

    /** How many timelines are remembered; a name that nobody published takes a place, too. */
    private static final int REMEMBERED = 1_000;

    private final Map<String, ConfigurationKind<?>> kinds = new LinkedHashMap<>();
    private final TreeText text;
    private final Map<Id<StoredEdition>, Parsed> parsed = new ConcurrentHashMap<>();
    private final Map<Name, Read> timelines = new ConcurrentHashMap<>();

    /** Configurations of these kinds, kept in this notation. */
    public Configurations(Collection<? extends ConfigurationKind<?>> kinds, TreeText text) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
        this.text = text;
    }

    /** The behaviour that publishes editions. */
    public Behaviour<Publish, StoredEdition> publishing() {
        return new Publishing(this);
    }

    /**
     * All editions of a configuration, as far as a behaviour may look into the store. They are remembered, and read again when the newest
     * one is not the one that was read, or another one has followed it; so what other programs publish is seen at once.
     */
    public <T> Timeline<T> load(ConfigurationKind<T> kind, String name, Loading loading) {
        Context context = loading.context();
        Name key = new Name(kind.name(), name);
        Read read = timelines.get(key);
        if (read == null || !isNewest(read, loading)) {
            List<StoredEdition> stored =
                    loading.query(editions(kind.name(), name, context.catalogues(), context.binder()));
            Optional<StoredEdition> newest = stored.stream().max(Comparator.comparing(StoredEdition::number));
            read = new Read(
                    newest,
                    StoredEdition.id(
                            kind.name(), name, newest.map(StoredEdition::number).orElse(0L) + 1),
                    timeline(kind, name, context.catalogues(), context.binder(), query -> stored));
            if (timelines.size() >= REMEMBERED) {
                timelines.clear();
            }
            timelines.put(key, read);
        }
        @SuppressWarnings("unchecked") // the kind is part of the key
        Timeline<T> timeline = (Timeline<T>) read.timeline;
        return timeline;
    }

    private static boolean isNewest(Read read, Loading loading) {
        return loading.peek(StoredEdition.Attributes.CATALOGUE, read.following).isEmpty()
                && (read.newest.isEmpty()
                        || loading.peek(
                                        StoredEdition.Attributes.CATALOGUE,
                                        read.newest.get().id())
                                .equals(read.newest));
    }

    /** All editions of a configuration. */
    public <T> Timeline<T> timeline(
            ConfigurationKind<T> kind,
            String name,
            Catalogues catalogues,
            Binder binder,
            Function<Query<StoredEdition>, List<StoredEdition>> reading) {
        List<Edition<T>> editions = new ArrayList<>();
        for (StoredEdition stored : reading.apply(editions(kind.name(), name, catalogues, binder))) {
            editions.add(new Edition<>(
                    Math.toIntExact(stored.number()),
                    value(kind, stored, catalogues),
                    stored.forNewFrom(),
                    stored.forRunningFrom()));
        }
        return new Timeline<>(editions);
    }

    Optional<ConfigurationKind<?>> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    Reason unknown(String kind) {
        return UNKNOWN_KIND.reason().with("kind", kind).with("hint", Names.hints(kind, kinds.keySet()));
    }

    String written(Object content) {
        return text.write(content);
    }

    @SuppressWarnings("unchecked") // the kind is part of the id under which it was parsed
    private <T> T value(ConfigurationKind<T> kind, StoredEdition stored, Catalogues catalogues) {
        Parsed known = parsed.get(stored.id());
        if (known == null || !known.content.equals(stored.content())) {
            known = new Parsed(stored.content(), kind.read(Data.of(text.read(stored.content())), catalogues));
            parsed.put(stored.id(), known);
        }
        return (T) known.value;
    }

    private static Query<StoredEdition> editions(String kind, String name, Catalogues catalogues, Binder binder) {
        Catalogue<StoredEdition> catalogue = catalogues.of(StoredEdition.Attributes.CATALOGUE);
        Condition wanted = StoredEdition.Attributes.KIND.is(kind).and(StoredEdition.Attributes.NAME.is(name));
        return Query.of(catalogue, binder).where(wanted).limit(Query.MOST);
    }

    /** The name of a configuration among those of all kinds. */
    private record Name(String kind, String name) {}

    /**
     * What was parsed, and of which text: the same edition can stand there with another one if a host took a transaction back.
     *
     * @param content the text
     * @param value what it says
     */
    private record Parsed(String content, Object value) {}

    /**
     * A timeline that was read.
     *
     * @param newest its newest edition, if there is any
     * @param following the identity that the next one will have
     * @param timeline what was read
     */
    private record Read(Optional<StoredEdition> newest, Id<StoredEdition> following, Timeline<?> timeline) {}
}
