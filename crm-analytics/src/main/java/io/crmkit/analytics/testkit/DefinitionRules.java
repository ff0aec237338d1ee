package io.crmkit.analytics.testkit;

import io.crmkit.core.condition.Schema;
import io.crmkit.core.data.Data;
import io.crmkit.core.json.Json;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDoc;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a definition must say. */
final class DefinitionRules {

    private final List<String> lacking = new ArrayList<>();

    private DefinitionRules() {}

    /** Refuses a definition that lacks something, or that cannot be stored and read again. */
    static void check(Measure measure, Schema schema) {
        DefinitionRules rules = new DefinitionRules();
        rules.said("label", Optional.of(measure.label()));
        rules.said("population in words", measure.populationWords());
        rules.words(measure, schema, Locale.ENGLISH);
        rules.words(measure, schema, Locale.SIMPLIFIED_CHINESE);
        Measure again = Measure.fromData(Data.of(Json.read(Json.write(measure.toData()))), schema);
        if (!again.equals(measure)) {
            rules.lacking.add("another definition when it is read again: " + again);
        }
        if (!rules.lacking.isEmpty()) {
            throw new AssertionError(
                    "%s/%s has %s".formatted(measure.name(), measure.version(), String.join("; ", rules.lacking)));
        }
    }

    /** A label cannot lack a language, but it can say the same in both. */
    private void said(String what, Optional<Label> label) {
        if (label.isEmpty()) {
            lacking.add("no " + what);
        } else if (label.get().en().equals(label.get().zh())) {
            lacking.add("a " + what + " that is not translated: " + label.get().en());
        }
    }

    private void words(Measure measure, Schema schema, Locale locale) {
        List<String> lines = MeasureDoc.of(measure, schema).text(locale).lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            int colon = Math.max(line.indexOf(": "), line.indexOf('：'));
            if (colon < 1 || Data.isBlank(line.substring(colon + 1))) {
                lacking.add("a line that says nothing in " + locale.getDisplayLanguage(Locale.ENGLISH) + ": " + line);
            }
        }
    }
}
