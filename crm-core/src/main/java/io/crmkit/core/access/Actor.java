package io.crmkit.core.access;

import io.crmkit.core.id.Id;
import java.util.Set;

/**
 * Somebody, or some program, who does things.
 *
 * @param id the user in the host's own terms
 * @param roles what the user works as
 */
public record Actor(Id<Actor> id, Set<Role> roles) {

    /** Keeps the roles from changing. */
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The actor with this id and these roles. */
    public static Actor of(String id, Role... roles) {
        return new Actor(Id.of(id), Set.of(roles));
    }

    /** Whether the actor has a role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return id.value();
    }
}
