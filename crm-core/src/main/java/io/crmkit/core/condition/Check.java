package io.crmkit.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The part of a bound condition that runs often. Made of lambdas that hold nothing but final values and a few others of their kind, never
 * an array or a field of an ordinary class: so a compiler that knows the outermost one to be constant can see through all of them. They
 * nest as little as possible, because a compiler follows calls only so deep.
 */
@FunctionalInterface
interface Check {

    /** How many parts stand side by side before they nest. */
    int WIDTH = 8;

    boolean test(Object owner, Related related);

    /** All parts hold. */
    static Check all(List<Check> parts) {
        Check always = (owner, related) -> true;
        if (parts.size() <= 1) {
            return part(parts, 0, always);
        }
        if (parts.size() > WIDTH) {
            return all(grouped(parts, Check::all));
        }
        Check a = part(parts, 0, always);
        Check b = part(parts, 1, always);
        Check c = part(parts, 2, always);
        Check d = part(parts, 3, always);
        if (parts.size() <= WIDTH / 2) {
            return (owner, related) -> a.test(owner, related)
                    && b.test(owner, related)
                    && c.test(owner, related)
                    && d.test(owner, related);
        }
        Check e = part(parts, 4, always);
        Check f = part(parts, 5, always);
        Check g = part(parts, 6, always);
        Check h = part(parts, 7, always);
        return (owner, related) -> a.test(owner, related)
                && b.test(owner, related)
                && c.test(owner, related)
                && d.test(owner, related)
                && e.test(owner, related)
                && f.test(owner, related)
                && g.test(owner, related)
                && h.test(owner, related);
    }

    /** At least one part holds. */
    static Check any(List<Check> parts) {
        Check never = (owner, related) -> false;
        if (parts.size() <= 1) {
            return part(parts, 0, never);
        }
        if (parts.size() > WIDTH) {
            return any(grouped(parts, Check::any));
        }
        Check a = part(parts, 0, never);
        Check b = part(parts, 1, never);
        Check c = part(parts, 2, never);
        Check d = part(parts, 3, never);
        if (parts.size() <= WIDTH / 2) {
            return (owner, related) -> a.test(owner, related)
                    || b.test(owner, related)
                    || c.test(owner, related)
                    || d.test(owner, related);
        }
        Check e = part(parts, 4, never);
        Check f = part(parts, 5, never);
        Check g = part(parts, 6, never);
        Check h = part(parts, 7, never);
        return (owner, related) -> a.test(owner, related)
                || b.test(owner, related)
                || c.test(owner, related)
                || d.test(owner, related)
                || e.test(owner, related)
                || f.test(owner, related)
                || g.test(owner, related)
                || h.test(owner, related);
    }

    private static Check part(List<Check> parts, int place, Check otherwise) {
        return place < parts.size() ? parts.get(place) : otherwise;
    }

    private static List<Check> grouped(List<Check> parts, Function<List<Check>, Check> joining) {
        List<Check> grouped = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += WIDTH) {
            grouped.add(joining.apply(parts.subList(i, Math.min(i + WIDTH, parts.size()))));
        }
        return grouped;
    }
}
