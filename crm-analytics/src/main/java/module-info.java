/** Measures: what happened, how much of it, and what is likely to come. */
@SuppressWarnings("requires-automatic") // the Immutables annotations have no module descriptor; hosts never need them
module io.crmkit.analytics {
    requires transitive io.crmkit.core;
    requires static org.immutables.value.annotations;

    // Every package with a public type but the internal one stands here, in alphabetical order. A package without a
    // type cannot be exported.
    exports io.crmkit.analytics.batch;
    exports io.crmkit.analytics.cube;
    exports io.crmkit.analytics.cube.significance;
    exports io.crmkit.analytics.effort;
    exports io.crmkit.analytics.goal;
    exports io.crmkit.analytics.kpi;
    exports io.crmkit.analytics.lead;
    exports io.crmkit.analytics.pipeline;
    exports io.crmkit.analytics.receivable;
    exports io.crmkit.analytics.report;
    exports io.crmkit.analytics.report.render;
    exports io.crmkit.analytics.retention;
    exports io.crmkit.analytics.sale;
    exports io.crmkit.analytics.segment;
    exports io.crmkit.analytics.service;
    exports io.crmkit.analytics.share;
    exports io.crmkit.analytics.slippage;
    exports io.crmkit.analytics.survey;
    exports io.crmkit.analytics.testkit;
    exports io.crmkit.analytics.value;
    exports io.crmkit.analytics.worktime;
}
