package io.crmkit.core.command;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.id.IdGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a behaviour may know besides the command and what was loaded.
 *
 * @param actor who wants it
 * @param effectiveAt when it takes effect; now, unless the caller enters something late
 * @param catalogues all catalogues, with the host's attributes
 * @param binder binds conditions; its frame has now, the zone, calendars and rates
 * @param ids makes new identities
 * @param why the comment or the justification of an override, in the words of the actor
 */
public record Context(
        Actor actor, Instant effectiveAt, Catalogues catalogues, Binder binder, IdGenerator ids, Optional<String> why) {

    /** The frame of reference: now, zone, calendars, rates. */
    public Frame frame() {
        return binder.frame();
    }

    /** The moment of asking. */
    public Instant now() {
        return frame().now();
    }

    /** The date on which the command takes effect, in the zone of the host. */
    public LocalDate day() {
        return LocalDate.ofInstant(effectiveAt, frame().zone());
    }

    /** The catalogue that stands here for the given one: the same, with the host's attributes. */
    public <A> Catalogue<A> catalogue(Catalogue<A> plain) {
        return catalogues.of(plain);
    }
}
