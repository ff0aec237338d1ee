package io.crmkit.examples.cli;

import io.crmkit.analytics.goal.QuotaCommands;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Grants;
import io.crmkit.core.access.Operation;
import io.crmkit.core.access.Role;
import io.crmkit.core.importing.Import;
import io.crmkit.core.importing.ImportReport;
import io.crmkit.core.importing.ImportUndo;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.UndoReport;
import io.crmkit.core.memory.MemoryStore;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.store.Store;
import io.crmkit.core.time.FiscalCalendar;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A CRM in memory with what was imported: the beginning of every command that measures something.
 *
 * @param crm the CRM
 * @param report what became of every row
 * @param currency into which amounts are converted if nobody asks for another one: where rates are known, that of the mapping, or the one
 *     that most amounts have
 */
record Taken(Crm crm, ImportReport report, Optional<CurrencyUnit> currency) {

    private static final Actor IMPORTER = Actor.of("import", Role.SALES);

    /** The name of the import; nothing outlives the command, so there is but one. */
    private static final String RUN = "import";

    /** Sees everything but values for which one has to be cleared. */
    private static final AccessPolicy MASKING = Grants.none().grant(Role.SALES, "*", Operation.READ);

    /** Only tries. */
    static ImportReport planned(
            Profile profile, List<? extends RowSource> sources, Options options, Progress progress) {
        return importing(crm(profile, sources, options), profile, sources, options)
                .plan(progress);
    }

    /** Takes everything that can be taken. */
    static Taken from(Profile profile, List<? extends RowSource> sources, Options options, Progress progress) {
        Crm crm = crm(profile, sources, options);
        ImportReport report = importing(crm, profile, sources, options).apply(progress);
        Optional<CurrencyUnit> currency = profile.rates(sources).isEmpty()
                ? Optional.empty()
                : profile.currency().or(() -> mostFrequent(crm.as(IMPORTER)));
        return new Taken(crm, report, currency);
    }

    /** Takes everything back that was taken, as far as that is possible. */
    UndoReport undone(Progress progress) {
        return ImportUndo.of(crm, crm.as(IMPORTER), RUN).apply(progress);
    }

    /** A session that reads what was taken, with or without confidential values. */
    Session reading(boolean masked, Profile profile, List<? extends RowSource> sources, Options options) {
        return (masked ? crm(profile, sources, options, MASKING, crm.store()) : crm).as(IMPORTER);
    }

    /** Of currencies that are equally frequent, the first by its code. */
    private static Optional<CurrencyUnit> mostFrequent(Session session) {
        Map<CurrencyUnit, Long> counts = session.opportunities().all(OpportunityAttributes.AMOUNT.isPresent()).stream()
                .flatMap(deal -> deal.amount().stream())
                .collect(Collectors.groupingBy(Money::getCurrencyUnit, Collectors.counting()));
        return counts.entrySet().stream()
                .min(Map.Entry.<CurrencyUnit, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Import importing(Crm crm, Profile profile, List<? extends RowSource> sources, Options options) {
        Session session = crm.as(IMPORTER).acceptingWarnings();
        Optional<RateSheet> rates = profile.rates(sources);
        List<? extends RowSource> tables = sources.stream()
                .filter(source -> rates.filter(sheet -> sheet.isIn(source)).isEmpty())
                .toList();
        Import importing = Import.of(crm, session, profile.mapping(tables), tables)
                .with(QuotaCommands.recipe())
                .as(RUN);
        return options.asOf == null ? importing : importing.asOf(options.clock().instant());
    }

    /** A CRM that holds nothing, for what is measured without one: its moment, zone and calendar. */
    static Crm empty(Options options) {
        return Crm.builder()
                .access(AccessPolicy.demo())
                .clock(options.clock())
                .zone(options.zone)
                .fiscalCalendar(FiscalCalendar.startingIn(options.fiscalStart))
                .build();
    }

    private static Crm crm(Profile profile, List<? extends RowSource> sources, Options options) {
        return crm(profile, sources, options, AccessPolicy.demo(), MemoryStore.create());
    }

    private static Crm crm(
            Profile profile, List<? extends RowSource> sources, Options options, AccessPolicy access, Store store) {
        Crm.Builder crm = QuotaCommands.keptBy(Crm.builder())
                .access(access)
                .store(store)
                .clock(options.clock())
                .zone(options.zone)
                .fiscalCalendar(FiscalCalendar.startingIn(options.fiscalStart));
        profile.rates(sources).ifPresent(sheet -> crm.rates(sheet.in(sources)));
        profile.process().ifPresent(crm::process);
        return crm.build();
    }
}
