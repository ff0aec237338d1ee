package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plain form of figures. */
final class FigureData {

    private static final List<String> OWN = List.of("measure", "version", "unit", "basis", "sampleSize", "blanks");

    private FigureData() {}

    static Map<String, Object> write(Figure figure) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("measure", figure.measure());
        data.put("version", figure.version());
        data.put("unit", figure.unit().toData());
        data.put("basis", figure.basis().code());
        data.putAll(figure.outcome().toData());
        data.put("sampleSize", figure.sampleSize());
        if (figure.blanks() != 0) {
            data.put("blanks", figure.blanks());
        }
        return data;
    }

    static Figure read(Data data) {
        data.keys(); // refuses all but an object, before its parts are asked for
        List<String> known = new ArrayList<>(OWN);
        known.addAll(OutcomeData.KEYS);
        ImmutableFigure.Builder figure = ImmutableFigure.builder();
        Faults faults = new Faults();
        faults.run(() -> data.onlyKeys(known.toArray(String[]::new)));
        faults.run(() -> figure.measure(data.at("measure").text()));
        faults.run(() -> figure.version(data.at("version").whole(1, Integer.MAX_VALUE)));
        faults.run(() -> figure.unit(Unit.fromData(data.at("unit"))));
        faults.run(() -> figure.basis(data.at("basis").choice(Basis.class, Basis::code)));
        faults.run(() -> figure.outcome(OutcomeData.read(data)));
        faults.run(() -> figure.sampleSize(Texts.times(data.at("sampleSize"))));
        faults.run(() -> figure.blanks(Texts.times(data.at("blanks"))));
        faults.refuse();
        return figure.build();
    }
}
