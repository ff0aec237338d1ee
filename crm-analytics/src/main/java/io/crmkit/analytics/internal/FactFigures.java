package io.crmkit.analytics.internal;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.RowEvaluator;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Figures of rows on their own, which are the same at any moment, in any zone and with any calendar and rates. */
public final class FactFigures {

    private static final Frame ANY = new Frame(
            Instant.EPOCH,
            ZoneOffset.UTC,
            FiscalCalendar.calendarYear(),
            BusinessCalendar.always(),
            ExchangeRates.none());

    private FactFigures() {}

    /** The figure of all rows together. */
    public static <O> Figure total(Measure measure, Catalogue<O> catalogue, Iterable<O> rows) {
        MeasurePlan<O> plan = MeasurePlan.of(new Binder(Catalogues.of(List.of(catalogue)), ANY), catalogue)
                .measure(measure)
                .build();
        return plan.finish(RowEvaluator.of(plan).gather(rows)).total(measure.name());
    }
}
