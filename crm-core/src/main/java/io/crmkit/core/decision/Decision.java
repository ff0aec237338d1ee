package io.crmkit.core.decision;

import io.crmkit.core.id.Id;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answer to "may this happen?", with all reasons.
 *
 * @param <T> what there is when it happened
 */
public sealed interface Decision<T> {

    /**
     * It happened.
     *
     * @param result what there is now
     * @param reasons notes, accepted warnings and overridden reasons
     */
    record Accepted<T>(T result, List<Reason> reasons) implements Decision<T> {
        /** Brings the reasons into their order. */
        public Accepted {
            Objects.requireNonNull(result, "result");
            reasons = Reason.strictestFirst(reasons);
        }

        /** The reasons only, since the result may hold confidential values. */
        @Override
        public String toString() {
            return "Accepted" + reasons;
        }
    }

    /**
     * It did not happen, and nothing was stored.
     *
     * @param reasons why; at least one that blocks, holds or warns
     */
    record Refused<T>(List<Reason> reasons) implements Decision<T> {
        /** Brings the reasons into their order. */
        public Refused {
            reasons = Reason.strictestFirst(reasons);
            if (reasons.stream().allMatch(reason -> reason.severity() == Severity.INFO)) {
                throw new IllegalArgumentException(
                        "A refusal needs a reason that blocks, holds or warns, but got %s.".formatted(reasons));
            }
        }
    }

    /**
     * It will happen once it is approved.
     *
     * @param held where the command waits; empty if nothing was stored, as in a dry run
     * @param reasons why; at least one that holds
     */
    record Pending<T>(Optional<Id<?>> held, List<Reason> reasons) implements Decision<T> {
        /** Brings the reasons into their order. */
        public Pending {
            reasons = Reason.strictestFirst(reasons);
            if (reasons.stream().noneMatch(reason -> reason.severity() == Severity.HOLD)) {
                throw new IllegalArgumentException(
                        "Waiting for an approval needs a reason that holds, but got %s.".formatted(reasons));
            }
        }
    }

    /** It happened. */
    static <T> Decision<T> accepted(T value, List<Reason> reasons) {
        return new Accepted<>(value, reasons);
    }

    /** It did not happen. */
    static <T> Decision<T> refused(List<Reason> reasons) {
        return new Refused<>(reasons);
    }

    /** It did not happen, for one reason. */
    static <T> Decision<T> refused(Reason reason) {
        return new Refused<>(List.of(reason));
    }

    /** All reasons, the strictest first. */
    List<Reason> reasons();

    /** Whether it happened. */
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /** Whether it did not happen and will not without another attempt. */
    default boolean isRefused() {
        return this instanceof Refused;
    }

    /** Whether it waits for an approval. */
    default boolean isPending() {
        return this instanceof Pending;
    }

    /** The result, if it happened. */
    default Optional<T> value() {
        return this instanceof Accepted<T> accepted ? Optional.of(accepted.result()) : Optional.empty();
    }

    /**
     * The result.
     *
     * @throws RefusedException if it did not happen
     */
    default T orThrow() {
        return value().orElseThrow(() -> new RefusedException(this));
    }

    /** The reasons of one severity. */
    default List<Reason> reasons(Severity severity) {
        return reasons().stream()
                .filter(reason -> reason.severity() == severity)
                .toList();
    }

    /** Whether a reason of this kind is among the reasons. */
    default boolean has(ReasonCode code) {
        return reasons().stream().anyMatch(reason -> reason.code().equals(code));
    }

    /** Whether it was refused only because warnings were not accepted; asking again and accepting them makes it happen. */
    default boolean isRefusedByWarningsOnly() {
        return isRefused()
                && reasons(Severity.BLOCK).isEmpty()
                && reasons(Severity.HOLD).isEmpty();
    }

    /** All reasons as text, one a line, confidential values masked. */
    default String text(Locale locale) {
        return reasons().stream()
                .map(reason -> reason.severity().label().in(locale) + ": " + reason.text(locale))
                .collect(Collectors.joining("\n"));
    }
}
