package io.crmkit.core.condition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.Objects;

/**
 * A check that is a constant of its own class, so that the compiler of the JVM treats it like code written by hand.
 *
 * <p>The class file of this class is the template: for each condition that runs often it is defined once more, as a hidden class whose
 * class data is the check. Such a class is collected together with its condition. Where that is not possible, the check itself is used.
 */
final class HotCheck implements Check {

    private static final Check CONSTANT = constant();

    HotCheck() {}

    /** The same check, faster. */
    static Check of(Check check) {
        try {
            MethodHandles.Lookup hidden =
                    MethodHandles.lookup().defineHiddenClassWithClassData(template(), check, true);
            return (Check) hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | UncheckedIOException | UnsupportedOperationException impossible) {
            return check;
        }
    }

    @Override
    public boolean test(Object owner, Related related) {
        return CONSTANT.test(owner, related);
    }

    private static Check constant() {
        try {
            Check given = MethodHandles.classData(MethodHandles.lookup(), "_", Check.class);
            return given == null ? (owner, related) -> false : given;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("A class may always ask for its own data.", impossible);
        }
    }

    private static byte[] template() {
        try (InputStream file = HotCheck.class.getResourceAsStream("HotCheck.class")) {
            return Objects.requireNonNull(file, "HotCheck.class").readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
