package io.crmkit.examples.cli;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.importing.Import;
import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.RowSource;
import java.util.List;

/**
 * A CRM in memory with what was imported: the beginning of every command that measures something.
 *
 * @param crm the CRM
 * @param report what became of every row
 */
record Taken(Crm crm, ImportReport report) {

    private static final Actor IMPORTER = Actor.of("import", Role.SALES);

    /** Only tries. */
    static ImportReport planned(
            Profile profile, List<? extends RowSource> sources, Options options, Progress progress) {
        Crm crm = crm(profile, options);
        return importing(crm, profile, sources).plan(progress);
    }

    /** Takes everything that can be taken. */
    static Taken from(Profile profile, List<? extends RowSource> sources, Options options, Progress progress) {
        Crm crm = crm(profile, options);
        return new Taken(crm, importing(crm, profile, sources).apply(progress));
    }

    private static Import importing(Crm crm, Profile profile, List<? extends RowSource> sources) {
        Session session = crm.as(IMPORTER).acceptingWarnings();
        return Import.of(crm, session, profile.mapping(), sources);
    }

    private static Crm crm(Profile profile, Options options) {
        Crm.Builder crm =
                Crm.builder().access(AccessPolicy.demo()).clock(options.clock()).zone(options.zone);
        profile.process().ifPresent(crm::process);
        return crm.build();
    }
}
