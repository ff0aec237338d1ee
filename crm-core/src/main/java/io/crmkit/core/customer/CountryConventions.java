package io.crmkit.core.customer;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is usual in a country: when weeks start, and the order of names and addresses. Week starts are those of the Java runtime, whose
 * data differ between its releases; the orders are known for a few countries only, all others have the given name and the street first.
 *
 * @param country two letters of ISO 3166; for a code that is not known the usual rules hold
 */
public record CountryConventions(String country) {

    private static final Set<String> FAMILY_NAME_FIRST = Set.of("CN", "HK", "HU", "JP", "KP", "KR", "MO", "TW", "VN");
    private static final Set<String> LARGEST_PLACE_FIRST = Set.of("CN", "HK", "JP", "KP", "KR", "MO", "TW");

    /** Checks the code. */
    public CountryConventions {
        if (!Countries.isCode(country)) {
            throw new IllegalArgumentException("Country (%s): %s".formatted(country, Countries.RULE.en()));
        }
    }

    /** What is usual in a country. */
    public static CountryConventions of(String country) {
        return new CountryConventions(country);
    }

    /** The day on which weeks start. */
    public DayOfWeek weekStart() {
        return weeks().getFirstDayOfWeek();
    }

    /** How weeks are counted. */
    public WeekFields weeks() {
        return WeekFields.of(new Locale.Builder().setRegion(country).build());
    }

    /** Whether the family name comes before the given name. */
    public boolean isFamilyNameFirst() {
        return FAMILY_NAME_FIRST.contains(country);
    }

    /** The full name in the usual order; names in Chinese characters stand without a space. */
    public String fullName(String family, String given) {
        if (!isFamilyNameFirst()) {
            return given + " " + family;
        }
        boolean ideographic = (family + given).codePoints().allMatch(Character::isIdeographic);
        return family + (ideographic ? "" : " ") + given;
    }

    /** The known parts of an address, one on each line, in the usual order; the country stands at the end where the street is first. */
    public List<String> addressLines(Address address) {
        List<String> lines = new ArrayList<>();
        if (LARGEST_PLACE_FIRST.contains(country)) {
            Stream.of(address.postalCode(), address.region(), address.city(), address.street())
                    .forEach(part -> part.ifPresent(lines::add));
            return List.copyOf(lines);
        }
        address.street().ifPresent(lines::add);
        String place = String.join(
                " ",
                Stream.concat(address.postalCode().stream(), address.city().stream())
                        .toList());
        if (!place.isEmpty()) {
            lines.add(place);
        }
        address.region().ifPresent(lines::add);
        lines.add(address.country());
        return List.copyOf(lines);
    }
}
