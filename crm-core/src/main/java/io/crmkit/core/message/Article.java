package io.crmkit.core.message;

import java.util.List;
import java.util.Locale;

/** The indefinite article of English before a name that is not known beforehand, such as that of a sort of records. */
public final class Article {

    /** Beginnings that are written with a vowel and spoken with a consonant. */
    private static final List<String> SPOKEN_OTHERWISE =
            List.of("eu", "ew", "one", "once", "ubi", "uni", "ura", "us", "ut");

    private static final List<String> UNDER_UT = List.of("utm", "utt");
    private static final List<String> SILENT = List.of("heir", "honest", "honor", "honour", "hour");

    private Article() {}

    /** The name behind its article: {@code an opportunity}, {@code a customer}, {@code a unit}, {@code an hour}. */
    public static String before(String name) {
        return (isSpokenWithVowel(name.strip().toLowerCase(Locale.ROOT)) ? "an " : "a ") + name;
    }

    /** The same at the beginning of a sentence: {@code An opportunity}. */
    public static String opening(String name) {
        return "A" + before(name).substring(1);
    }

    private static boolean isSpokenWithVowel(String name) {
        if (begins(name, SILENT) || begins(name, UNDER_UT)) {
            return true;
        }
        boolean written = !name.isEmpty() && "aeiou".indexOf(name.charAt(0)) >= 0;
        return written && !begins(name, SPOKEN_OTHERWISE);
    }

    private static boolean begins(String name, List<String> with) {
        return with.stream().anyMatch(name::startsWith);
    }
}
