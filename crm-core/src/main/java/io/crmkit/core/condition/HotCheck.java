package io.crmkit.core.condition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.Objects;

/**
 * A check that is a constant of its own class, so that the compiler of the JVM treats it like code written by hand.
 *
 * <p>The class file of {@link HotTemplate} is defined once more, as a hidden class, for each condition that runs often. Such a class is
 * collected together with its condition. Where that is not possible, the check itself is used. It is an abstract class rather than an
 * interface, because a place that calls many of them finds the method sooner.
 */
abstract class HotCheck {

    abstract boolean test(Object owner, Related related);

    /** The same check, faster. */
    static HotCheck of(Check check) {
        try {
            MethodHandles.Lookup hidden =
                    MethodHandles.lookup().defineHiddenClassWithClassData(template(), check, true);
            return (HotCheck) hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | UncheckedIOException | UnsupportedOperationException impossible) {
            return new Plain(check);
        }
    }

    private static byte[] template() {
        try (InputStream file = HotCheck.class.getResourceAsStream("HotTemplate.class")) {
            return Objects.requireNonNull(file, "HotTemplate.class").readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Plain extends HotCheck {

        private final Check check;

        Plain(Check check) {
            this.check = check;
        }

        @Override
        boolean test(Object owner, Related related) {
            return check.test(owner, related);
        }
    }
}
