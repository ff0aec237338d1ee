/** A program made of one module. */
module host.program {
    requires io.crmkit.analytics;
    requires io.crmkit.core;
    requires io.crmkit.rules;
}
