package io.crmkit.core.condition;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * The template of the classes that {@link Hot} defines: its class file is defined once more for each condition and value that is asked
 * often, and the class data of that class is the check or reader. The compiler knows a constant, so that nothing is left of the casts. The
 * loops over several records stand here once more, since each class needs loops of its own for that.
 */
final class HotTemplate extends Hot {

    private static final Object CONSTANT = constant();

    HotTemplate() {}

    @Override
    boolean test(Object owner, Related related) {
        return ((Check) CONSTANT).test(owner, related);
    }

    @Override
    @SuppressWarnings("unchecked") // it is asked only what it was made of
    @Nullable
    Object read(Object owner, Related related) {
        return ((Reader<Object, Object>) CONSTANT).read(owner, related);
    }

    @Override
    @SuppressWarnings("unchecked") // it is asked only what it was made of
    long days(Object owner, Related related) {
        return ((DaysReader<Object>) CONSTANT).read(owner, related);
    }

    @Override
    void test(Block<?> block, boolean[] into) {
        for (int i = 0; i < block.size(); i++) {
            into[i] = test(block.record(i), block.related(i));
        }
    }

    @Override
    void read(Block<?> block, @Nullable Object[] into) {
        for (int i = 0; i < block.size(); i++) {
            into[i] = read(block.record(i), block.related(i));
        }
    }

    @Override
    void days(Block<?> block, long[] into) {
        for (int i = 0; i < block.size(); i++) {
            into[i] = days(block.record(i), block.related(i));
        }
    }

    private static Object constant() {
        try {
            Object given = MethodHandles.classData(MethodHandles.lookup(), "_", Object.class);
            return given == null ? (Check) (owner, related) -> false : given;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("A class may always ask for its own data.", impossible);
        }
    }
}
