package io.crmkit.core.command;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;

/** What is the same for the behaviours of all creations and changes. */
abstract class Handler<C extends Command<A>, A extends Aggregate<A>> implements Behaviour<C, A> {

    private final String name;
    private final Class<?> type;
    private final Catalogue<A> catalogue;

    Handler(String name, Class<?> type, Catalogue<A> catalogue) {
        this.name = name;
        this.type = type;
        this.catalogue = catalogue;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    @SuppressWarnings("unchecked") // the name keeps the commands of different aggregates apart
    public final Class<C> type() {
        return (Class<C>) type;
    }

    @Override
    public final Catalogue<A> catalogue() {
        return catalogue;
    }
}
