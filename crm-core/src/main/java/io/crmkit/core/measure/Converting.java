package io.crmkit.core.measure;

import io.crmkit.core.condition.Expression;
import io.crmkit.core.money.RatePolicy;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts a conversion in the place of amounts.
 *
 * @param policy how they are converted
 * @param on the path of the date whose rate counts
 * @param amounts the paths of the amounts
 */
record Converting(RatePolicy policy, String on, Set<String> amounts) {

    Map<String, Tally> tallies(Map<String, Tally> tallies) {
        Map<String, Tally> converted = new LinkedHashMap<>();
        tallies.forEach((name, tally) ->
                converted.put(name, new Tally(tally.sort(), tally.value().map(this::value), tally.where())));
        return converted;
    }

    /** What tells figures of this policy from others, in the words that names are made of. */
    String suffix() {
        String basis =
                policy.basis().code() + policy.date().map(date -> "-" + date).orElse("");
        return (basis + "." + policy.into().getCode()).toLowerCase(Locale.ROOT);
    }

    private Expression value(Expression value) {
        if (value instanceof Expression.Value of && amounts.contains(of.path())) {
            return new Expression.Converted(of.path(), policy, on);
        }
        return value instanceof Expression.Product product
                ? new Expression.Product(
                        product.factors().stream().map(this::value).toList())
                : value;
    }
}
