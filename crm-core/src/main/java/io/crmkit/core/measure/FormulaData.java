package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plain form of formulas: a tally by its name, a number as it is, anything else as an object.
 *
 * <pre>{@code
 * {"ratio": ["won", {"plus": ["won", "lost"]}]}
 * {"minus": [1, {"ratio": ["lost", "all"]}]}
 * {"mean": "cycle"}
 * {"quantile": "cycle", "at": "0.9"}
 * {"survival-median": "ended", "censored": "running"}
 * }</pre>
 */
final class FormulaData {

    private static final List<String> KEYS =
            List.of("plus", "minus", "times", "ratio", "mean", "quantile", "survival-median");

    private final Set<String> tallies;

    FormulaData(Set<String> tallies) {
        this.tallies = tallies;
    }

    /** The name of a composed formula in the plain form. */
    static String key(Formula formula) {
        if (formula instanceof Formula.Plus) {
            return "plus";
        }
        if (formula instanceof Formula.Minus) {
            return "minus";
        }
        return formula instanceof Formula.Times ? "times" : "ratio";
    }

    static Object write(Formula formula) {
        if (formula instanceof Formula.Of of) {
            return of.tally();
        }
        if (formula instanceof Formula.Constant constant) {
            return constant.value();
        }
        if (formula instanceof Formula.Mean mean) {
            return Map.of("mean", mean.tally());
        }
        if (formula instanceof Formula.Quantile quantile) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("quantile", quantile.tally());
            data.put("at", quantile.at());
            return data;
        }
        if (formula instanceof Formula.SurvivalMedian median) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("survival-median", median.ended());
            data.put("censored", median.censored());
            return data;
        }
        return Map.of(
                key(formula), formula.parts().stream().map(FormulaData::write).toList());
    }

    Formula read(Data data) {
        return read(data, 1);
    }

    private Formula read(Data data, int depth) {
        if (depth > Formula.MAX_DEPTH) {
            throw data.fault("A formula may nest at most " + Formula.MAX_DEPTH + " levels deep.", "Flatten it.");
        }
        if (!data.isObject()) {
            return data.value() instanceof String ? new Formula.Of(tally(data)) : new Formula.Constant(data.decimal());
        }
        String key = data.keys().stream().filter(KEYS::contains).findFirst().orElse("");
        return switch (key) {
            case "mean" -> new Formula.Mean(tally(data.onlyKeys(key).at(key)));
            case "quantile" -> quantile(data.onlyKeys(key, "at"));
            case "survival-median" -> survivalMedian(data.onlyKeys("survival-median", "censored"));
            case "plus" -> new Formula.Plus(parts(data, key, depth, Integer.MAX_VALUE));
            case "times" -> new Formula.Times(parts(data, key, depth, Integer.MAX_VALUE));
            case "minus" -> {
                List<Formula> parts = parts(data, key, depth, 2);
                yield new Formula.Minus(parts.get(0), parts.get(1));
            }
            case "ratio" -> {
                List<Formula> parts = parts(data, key, depth, 2);
                yield new Formula.Ratio(parts.get(0), parts.get(1));
            }
            default -> throw unknown(data);
        };
    }

    private List<Formula> parts(Data data, String key, int depth, int most) {
        Data list = data.onlyKeys(key).at(key);
        List<Formula> parts = list.list(part -> read(part, depth + 1));
        if (parts.size() < 2 || parts.size() > most) {
            throw list.fault(most == 2 ? "Two parts are needed." : "Two parts or more are needed.", "");
        }
        return parts;
    }

    private Formula quantile(Data data) {
        Faults faults = new Faults();
        Optional<String> tally = faults.attempt(() -> tally(data.at("quantile")));
        Optional<BigDecimal> at = faults.attempt(() -> data.at("at").decimal());
        faults.refuse();
        return data.at("at").reading(place -> new Formula.Quantile(tally.orElseThrow(), at.orElseThrow()));
    }

    private Formula survivalMedian(Data data) {
        Faults faults = new Faults();
        Optional<String> ended = faults.attempt(() -> tally(data.at("survival-median")));
        Optional<String> censored = faults.attempt(() -> tally(data.at("censored")));
        faults.refuse();
        return new Formula.SurvivalMedian(ended.orElseThrow(), censored.orElseThrow());
    }

    private String tally(Data data) {
        String name = data.text();
        if (!tallies.contains(name)) {
            throw unknown(name, tallies, data.path());
        }
        return name;
    }

    private static InvalidDataException unknown(Data data) {
        String found = data.keys().stream().findFirst().orElse("");
        return data.fault(
                "A formula is the name of a tally, a number, or one of " + String.join(", ", KEYS) + ".",
                Names.nearest(found, KEYS)
                        .map(near -> "Maybe \"" + near + "\" is meant.")
                        .orElse("Write for instance {\"ratio\": [\"won\", \"closed\"]}."));
    }

    static InvalidDataException unknown(String name, Collection<String> tallies, String path) {
        return new InvalidDataException(
                Fault.at(path, name, "The measure has no tally of this name.", Names.hint(name, tallies)));
    }
}
