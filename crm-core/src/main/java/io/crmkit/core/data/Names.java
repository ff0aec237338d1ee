package io.crmkit.core.data;

import io.crmkit.core.message.Label;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name that somebody probably meant. */
public final class Names {

    private static final int FAR = 3;
    private static final int SHOWN = 20;

    private Names() {}

    /** The known name nearest to a mistyped one: at most two letters off (two neighbours swapped are one), and less than half of the name; the first in order on a tie. */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> name.length() <= 100)
                .map(name -> new Near(name, distance(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance < FAR && near.distance * 2 < Math.max(2, near.name.length()))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    /** A sentence that helps after an unknown name: the nearest one, else those that begin with it, else the known ones in order. */
    public static String hint(String typed, Collection<String> known) {
        Optional<String> nearest = nearest(typed, known);
        if (nearest.isPresent()) {
            return "Maybe \"" + nearest.get() + "\" is meant.";
        }
        List<String> begun = begun(typed, known);
        if (!begun.isEmpty()) {
            return "Names that begin so: " + String.join(", ", begun) + ".";
        }
        List<String> sorted = known.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return "Nothing is known here.";
        }
        String shown = String.join(", ", sorted.subList(0, Math.min(SHOWN, sorted.size())));
        return "Known are: " + shown + (sorted.size() > SHOWN ? " and " + (sorted.size() - SHOWN) + " more." : ".");
    }

    /** The same sentence in Simplified Chinese. */
    public static String hintZh(String typed, Collection<String> known) {
        Optional<String> nearest = nearest(typed, known);
        if (nearest.isPresent()) {
            return "是否指“" + nearest.get() + "”？";
        }
        List<String> begun = begun(typed, known);
        if (!begun.isEmpty()) {
            return "以此开头的名称：" + String.join("、", begun) + "。";
        }
        if (known.isEmpty()) {
            return "此处没有可用的名称。";
        }
        String shown = known.stream().sorted().limit(SHOWN).collect(Collectors.joining("、"));
        return "可用：" + shown + (known.size() > SHOWN ? " 等 " + known.size() + " 项。" : "。");
    }

    /** The sentence in both languages. */
    public static Label hints(String typed, Collection<String> known) {
        return Label.of(hint(typed, known), hintZh(typed, known));
    }

    private static List<String> begun(String typed, Collection<String> known) {
        return typed.isEmpty()
                ? List.of()
                : known.stream()
                        .filter(name -> name.startsWith(typed))
                        .sorted()
                        .limit(SHOWN)
                        .toList();
    }

    private record Near(String name, int distance) {}

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            before = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
