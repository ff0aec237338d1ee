package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.Optional;

/** One thing to look at: key figures, a table, a list or a chart. The set is closed, so that every way of showing knows them all. */
public sealed interface Block
        permits KeyFigures, DataTable, Funnel, Trend, Bars, Distribution, Ageing, AttentionList, Waterfall, HeatMap {

    /** What it shows; for a chart best the finding itself. */
    Label title();

    /** How to read it: population, period, what is left out. */
    Optional<Label> note();
}
