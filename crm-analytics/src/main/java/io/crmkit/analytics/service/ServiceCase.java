package io.crmkit.analytics.service;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.data.Faults;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One request or complaint as it stood at a moment: a row that measures are taken over.
 *
 * <p>All minutes are working minutes without the time on hold. Of duplicates that were merged, the earliest is the row.
 */
@Value.Immutable
public sealed interface ServiceCase permits ImmutableServiceCase {

    /** Its number where it is kept. */
    String number();

    /** What the customer came with. */
    CaseKind kind();

    /** What it is about, such as product, delivery or a policy. */
    Optional<String> category();

    /** How urgent it is. */
    Optional<String> priority();

    /** By which way it came, such as phone or mail. */
    Optional<String> channel();

    /** Whose case it is. */
    Optional<Id<Customer>> customer();

    /** Who handles it; not who is accused. */
    Optional<Id<Actor>> owner();

    /** The day on which it was opened. */
    LocalDate openedOn();

    /** Minutes until a person answered for the first time, 0 or more; empty while nobody has. An automatic receipt is no answer. */
    Optional<Long> responseMinutes();

    /** The most minutes that the first answer may take, above 0; empty where none were promised. */
    Optional<Long> responseLimit();

    /** The day on which it was resolved, the last time if several; empty while it is open, be it again. */
    Optional<LocalDate> resolvedOn();

    /** Minutes until it was resolved, the last time if several; there if and only if the day is. Not less than those until the first answer. */
    Optional<Long> resolutionMinutes();

    /** The most minutes that the resolution may take, above 0; empty where none were promised. */
    Optional<Long> resolutionLimit();

    /** Minutes that it has been open so far, 0 or more; only of one that is open, and empty where nobody counts. */
    Optional<Long> elapsedMinutes();

    /** How often it was opened again after it had been resolved, 0 or more; empty where nobody counts. */
    Optional<Long> reopened();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** Whether the first answer came in time; empty without a limit, and while it can still come in time as far as is known. */
    @Value.NonAttribute
    default Optional<Boolean> answeredInTime() {
        return inTime(responseMinutes(), responseLimit());
    }

    /** Whether it was resolved in time; empty without a limit, and while it can still be as far as is known. */
    @Value.NonAttribute
    default Optional<Boolean> resolvedInTime() {
        return inTime(resolutionMinutes(), resolutionLimit());
    }

    private Optional<Boolean> inTime(Optional<Long> taken, Optional<Long> limit) {
        return limit.flatMap(most -> taken.map(minutes -> minutes <= most)
                .or(() -> elapsedMinutes().filter(minutes -> minutes > most).map(beyond -> false)));
    }

    /** Refuses what contradicts itself. */
    @Value.Check
    default void check() {
        Faults faults = new Faults();
        ServiceCaseRules.check(this, faults);
        faults.refuse();
    }

    /** A row in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rows. */
    final class Builder extends ImmutableServiceCase.Builder {
        Builder() {}
    }
}
