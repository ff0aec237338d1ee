/**
 * The words of selling, and what may happen to them.
 *
 * <p>Everything exported here is public API. Jackson is used inside the JSON package only and does not appear in any signature
 * outside it.
 */
@SuppressWarnings("requires-automatic") // the Immutables annotations have no module descriptor; hosts never need them
module io.crmkit.core {
    requires transitive org.joda.money;
    requires transitive org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static org.immutables.value.annotations;

    // Every package with a public type stands here, in alphabetical order. A package without a type cannot be exported.
    exports io.crmkit.core;
    exports io.crmkit.core.access;
    exports io.crmkit.core.activity;
    exports io.crmkit.core.attribute;
    exports io.crmkit.core.catalog;
    exports io.crmkit.core.command;
    exports io.crmkit.core.condition;
    exports io.crmkit.core.configuration;
    exports io.crmkit.core.customer;
    exports io.crmkit.core.data;
    exports io.crmkit.core.decision;
    exports io.crmkit.core.editing;
    exports io.crmkit.core.exporting;
    exports io.crmkit.core.forecast;
    exports io.crmkit.core.id;
    exports io.crmkit.core.importing;
    exports io.crmkit.core.journal;
    exports io.crmkit.core.json;
    exports io.crmkit.core.kind;
    exports io.crmkit.core.lifecycle;
    exports io.crmkit.core.measure;
    exports io.crmkit.core.memory;
    exports io.crmkit.core.message;
    exports io.crmkit.core.money;
    exports io.crmkit.core.monitoring;
    exports io.crmkit.core.objection;
    exports io.crmkit.core.opportunity;
    exports io.crmkit.core.process;
    exports io.crmkit.core.store;
    exports io.crmkit.core.team;
    exports io.crmkit.core.testkit;
    exports io.crmkit.core.time;
}
