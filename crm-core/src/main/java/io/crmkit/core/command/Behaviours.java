package io.crmkit.core.command;

import io.crmkit.core.access.Operation;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.data.Names;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** All commands that a {@code Crm} understands, by name. */
public final class Behaviours {

    private final Map<String, Behaviour<?, ?>> byName;
    private final Map<String, Operation> operations = new HashMap<>();

    private Behaviours(Map<String, Behaviour<?, ?>> byName) {
        this.byName = Collections.unmodifiableMap(byName);
        byName.keySet().forEach(name -> operations.put(name, Operation.ofCommand(name)));
    }

    /** These behaviours; two of one name are refused. */
    public static Behaviours of(Collection<? extends Behaviour<?, ?>> behaviours) {
        Map<String, Behaviour<?, ?>> byName = new LinkedHashMap<>();
        for (Behaviour<?, ?> behaviour : behaviours) {
            if (byName.put(behaviour.name(), behaviour) != null) {
                throw new IllegalArgumentException(
                        "There are two behaviours for the command \"" + behaviour.name() + "\".");
            }
        }
        return new Behaviours(byName);
    }

    /** All of them. */
    public Collection<Behaviour<?, ?>> all() {
        return byName.values();
    }

    /**
     * The behaviour with this name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public Behaviour<?, ?> get(String name) {
        Behaviour<?, ?> found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no command \"%s\". %s".formatted(name, Names.hint(name, byName.keySet())));
        }
        return found;
    }

    /** The operation that an actor needs the right to, to run the command with this name. */
    Operation operation(String name) {
        Operation known = operations.get(name);
        return known == null ? Operation.ofCommand(name) : known;
    }

    /** The behaviour of a command. */
    @SuppressWarnings("unchecked") // the class of the command was compared
    <A extends Aggregate<A>> Behaviour<Command<A>, A> of(Command<A> command) {
        Behaviour<?, ?> found = get(command.name());
        if (!found.type().isInstance(command)) {
            throw new IllegalArgumentException("The command \"%s\" is handled for %s, not for %s."
                    .formatted(
                            command.name(),
                            found.type().getName(),
                            command.getClass().getName()));
        }
        return (Behaviour<Command<A>, A>) found;
    }
}
