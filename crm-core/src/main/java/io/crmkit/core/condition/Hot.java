package io.crmkit.core.condition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A check or reader that is a constant of its own class, so that the compiler of the JVM treats it like code written by hand.
 *
 * <p>The class file of {@link HotTemplate} is defined once more, as a hidden class, for each condition and each value that is asked often.
 * Such a class is collected together with it. Where that is not possible, the check or reader itself is used. It is an abstract class
 * rather than an interface, because a place that calls many of them finds the method sooner.
 */
abstract class Hot {

    /** What the {@link Check} says that this was made of. */
    abstract boolean test(Object owner, Related related);

    /** What the {@link Reader} reads that this was made of. */
    abstract @Nullable Object read(Object owner, Related related);

    /** What the {@link DaysReader} reads that this was made of. */
    abstract long days(Object owner, Related related);

    /** Whether it holds for each of several records. */
    void test(Block<?> block, boolean[] into) {
        for (int i = 0; i < block.size(); i++) {
            into[i] = test(block.record(i), block.related(i));
        }
    }

    /** What it reads from each of several records. */
    void read(Block<?> block, @Nullable Object[] into) {
        for (int i = 0; i < block.size(); i++) {
            into[i] = read(block.record(i), block.related(i));
        }
    }

    /** The days that it reads from each of several records. */
    void days(Block<?> block, long[] into) {
        for (int i = 0; i < block.size(); i++) {
            into[i] = days(block.record(i), block.related(i));
        }
    }

    /** The same check or reader, faster. */
    static Hot of(Object work) {
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClassWithClassData(template(), work, true);
            return (Hot) hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | UncheckedIOException | UnsupportedOperationException impossible) {
            return new Plain(work);
        }
    }

    private static byte[] template() {
        try (InputStream file = Hot.class.getResourceAsStream("HotTemplate.class")) {
            return Objects.requireNonNull(file, "HotTemplate.class").readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Plain extends Hot {

        private final Object work;

        Plain(Object work) {
            this.work = work;
        }

        @Override
        boolean test(Object owner, Related related) {
            return ((Check) work).test(owner, related);
        }

        @Override
        @SuppressWarnings("unchecked") // it is asked only what it was made of
        @Nullable
        Object read(Object owner, Related related) {
            return ((Reader<Object, Object>) work).read(owner, related);
        }

        @Override
        @SuppressWarnings("unchecked") // it is asked only what it was made of
        long days(Object owner, Related related) {
            return ((DaysReader<Object>) work).read(owner, related);
        }
    }
}
