package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.Reading;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Undefined;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.BigMoney;

/** Readings as maps. */
final class JsonReadings {

    private final JsonReport.Words words;
    private final Numbers numbers;

    JsonReadings(JsonReport.Words words) {
        this.words = words;
        this.numbers = new Numbers(words.locale(), "-");
    }

    Map<String, Object> of(Reading reading) {
        Map<String, Object> data = new LinkedHashMap<>();
        outcome(data, reading.outcome());
        data.put("unit", reading.unit().code());
        data.put("text", numbers.full(reading));
        reading.figure().ifPresent(figure -> figure(data, figure));
        return data;
    }

    private void outcome(Map<String, Object> data, Outcome outcome) {
        if (outcome instanceof Outcome.Scalar number) {
            data.put("value", number.value().toPlainString());
        } else if (outcome instanceof Outcome.Amount amount) {
            data.putAll(amount(amount.value()));
        } else if (outcome instanceof Outcome.Amounts amounts) {
            data.put(
                    "amounts",
                    amounts.values().stream().map(JsonReadings::amount).toList());
        } else if (outcome instanceof Undefined why) {
            Map<String, Object> reason = new LinkedHashMap<>();
            reason.put("reason", why.reason().code());
            reason.put("words", words.of(why.label()));
            data.put("undefined", reason);
        }
    }

    private static Map<String, Object> amount(BigMoney amount) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("value", amount.getAmount().toPlainString());
        data.put("currency", amount.getCurrencyUnit().getCode());
        return data;
    }

    private static void figure(Map<String, Object> data, Figure figure) {
        data.put("measure", figure.measure());
        data.put("version", figure.version());
        data.put("basis", figure.basis().code());
        data.put("sampleSize", figure.sampleSize());
        data.put("blanks", figure.blanks());
    }
}
