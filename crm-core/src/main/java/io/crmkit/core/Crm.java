package io.crmkit.core;

import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.activity.ActivityAttributes;
import io.crmkit.core.activity.ActivityCommands;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.catalog.CatalogCommands;
import io.crmkit.core.catalog.ProductAttributes;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Behaviours;
import io.crmkit.core.command.Environment;
import io.crmkit.core.command.HeldCommands;
import io.crmkit.core.command.Runner;
import io.crmkit.core.command.Shell;
import io.crmkit.core.command.Terms;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.configuration.ConfigurationKind;
import io.crmkit.core.configuration.Configurations;
import io.crmkit.core.configuration.StoredEdition;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerCommands;
import io.crmkit.core.data.TreeText;
import io.crmkit.core.editing.Retraction;
import io.crmkit.core.forecast.AdjustmentAttributes;
import io.crmkit.core.forecast.AdjustmentCommands;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.forecast.Movement;
import io.crmkit.core.id.IdGenerator;
import io.crmkit.core.memory.MemoryStore;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.objection.ObjectionAttributes;
import io.crmkit.core.objection.ObjectionCommands;
import io.crmkit.core.objection.ResponseAttributes;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.OpportunityCommands;
import io.crmkit.core.opportunity.Processes;
import io.crmkit.core.process.SalesProcess;
import io.crmkit.core.store.Store;
import io.crmkit.core.team.MemberAttributes;
import io.crmkit.core.team.TeamAttributes;
import io.crmkit.core.team.TeamCommands;
import io.crmkit.core.team.TerritoriesKind;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A CRM inside the application of a host. Thread-safe; make one and keep it. */
public final class Crm {

    private final Shell shell;
    private final Configurations configurations;
    private final Processes processes;

    private Crm(Shell shell, Configurations configurations, Processes processes) {
        this.shell = shell;
        this.configurations = configurations;
        this.processes = processes;
    }

    /** A CRM that keeps everything in memory and lets everybody do everything: for first steps, demonstrations and tests. */
    public static Crm inMemory() {
        return builder().access(AccessPolicy.demo()).build();
    }

    /** A CRM in the making. */
    public static Builder builder() {
        return new Builder();
    }

    /** A session for an actor, on the usual terms. */
    public Session as(Actor actor) {
        return new Session(new Runner(shell, Terms.of(actor)), configurations, processes);
    }

    /** The store that was given. */
    public Store store() {
        return shell.environment().store();
    }

    /** All catalogues, with the host's attributes. */
    public Catalogues catalogues() {
        return shell.environment().catalogues();
    }

    /** The catalogue that stands here for the given one: the same, with the host's attributes. */
    public <A> Catalogue<A> catalogue(Catalogue<A> plain) {
        return catalogues().of(plain);
    }

    /** A binder for the present moment: resolves names, "today", calendars and rates. */
    public Binder binder() {
        Environment environment = shell.environment();
        return environment.binder(environment.now());
    }

    /** The shell that runs commands, for hosts with commands of their own. */
    public Shell shell() {
        return shell;
    }

    /** Gathers what a host replaces; everything has a default but the access policy. */
    public static final class Builder {

        private @Nullable Store store;
        private @Nullable AccessPolicy access;
        private Clock clock = Clock.systemUTC();
        private @Nullable IdGenerator ids;
        private ZoneId zone = ZoneId.of("UTC");
        private FiscalCalendar fiscal = FiscalCalendar.calendarYear();
        private BusinessCalendar business = BusinessCalendar.always();
        private ExchangeRates rates = ExchangeRates.none();
        private final List<SalesProcess> processes = new ArrayList<>();
        private final List<Attribute<?, ?>> attributes = new ArrayList<>();
        private final List<Catalogue<?>> catalogues = new ArrayList<>();
        private final List<Behaviour<?, ?>> behaviours = new ArrayList<>();
        private final List<ConfigurationKind<?>> kinds = new ArrayList<>();

        private Builder() {}

        /** Where records are kept; in memory if nothing is said. */
        public Builder store(Store given) {
            this.store = Objects.requireNonNull(given, "store");
            return this;
        }

        /** Who may do and see what. There is no default: a host has to say it. */
        public Builder access(AccessPolicy given) {
            this.access = Objects.requireNonNull(given, "access");
            return this;
        }

        /** The only clock; the system's, if nothing is said. */
        public Builder clock(Clock given) {
            this.clock = Objects.requireNonNull(given, "clock");
            return this;
        }

        /** What makes new identities; time-ordered ones, if nothing is said. */
        public Builder ids(IdGenerator given) {
            this.ids = Objects.requireNonNull(given, "ids");
            return this;
        }

        /** Where dates are read from moments; UTC, if nothing is said. */
        public Builder zone(ZoneId given) {
            this.zone = Objects.requireNonNull(given, "zone");
            return this;
        }

        /** The fiscal calendar; calendar years, if nothing is said. */
        public Builder fiscalCalendar(FiscalCalendar given) {
            this.fiscal = Objects.requireNonNull(given, "fiscalCalendar");
            return this;
        }

        /** The working hours and days; always open, if nothing is said. */
        public Builder businessCalendar(BusinessCalendar given) {
            this.business = Objects.requireNonNull(given, "businessCalendar");
            return this;
        }

        /** The exchange rates; none, if nothing is said. */
        public Builder rates(ExchangeRates given) {
            this.rates = Objects.requireNonNull(given, "rates");
            return this;
        }

        /**
         * The sales processes that are there until others are published: the first is the usual one, the others are taken by name or where
         * their condition holds. {@link StandardProcesses#sevenStages()}, if nothing is said.
         */
        public Builder process(SalesProcess... given) {
            this.processes.clear();
            this.processes.addAll(List.of(given));
            return this;
        }

        /** Attributes of the host's own, made by {@code catalogue.custom()}. */
        public Builder attributes(Attribute<?, ?>... custom) {
            this.attributes.addAll(List.of(custom));
            return this;
        }

        /** A sort of records of the host's own. */
        public Builder catalogue(Catalogue<?> given) {
            this.catalogues.add(given);
            return this;
        }

        /** A command of the host's own. */
        public Builder behaviour(Behaviour<?, ?> given) {
            this.behaviours.add(given);
            return this;
        }

        /** A sort of configuration of the host's own. */
        public Builder configurationKind(ConfigurationKind<?> given) {
            this.kinds.add(given);
            return this;
        }

        /**
         * The CRM.
         *
         * @throws IllegalStateException if no access policy was given
         */
        public Crm build() {
            if (access == null) {
                throw new IllegalStateException(
                        "Nothing says who may do what. Give access(…): Grants for roles, or AccessPolicy.demo() for a demonstration.");
            }
            TreeText text = JsonText.INSTANCE;
            Configurations configurations = configurations(text);
            Processes ready = new Processes(
                    configurations, processes.isEmpty() ? List.of(StandardProcesses.sevenStages()) : processes);
            Environment environment = new Environment(
                    store == null ? MemoryStore.create() : store,
                    catalogues(),
                    behaviours(configurations, ready),
                    access,
                    clock,
                    ids == null ? IdGenerator.timeOrdered(clock, new SecureRandom()) : ids,
                    zone,
                    fiscal,
                    business,
                    rates,
                    text);
            return new Crm(new Shell(environment), configurations, ready);
        }

        private Configurations configurations(TreeText text) {
            List<ConfigurationKind<?>> all = new ArrayList<>(kinds);
            all.add(Processes.KIND);
            all.add(new TerritoriesKind());
            return new Configurations(all, text);
        }

        private Catalogues catalogues() {
            List<Catalogue<?>> all = new ArrayList<>(List.of(
                    CustomerAttributes.CATALOGUE,
                    ContactAttributes.CATALOGUE,
                    OpportunityAttributes.CATALOGUE,
                    ProductAttributes.CATALOGUE,
                    ActivityAttributes.CATALOGUE,
                    ObjectionAttributes.CATALOGUE,
                    ResponseAttributes.CATALOGUE,
                    AdjustmentAttributes.CATALOGUE,
                    Credit.Attributes.CATALOGUE,
                    Movement.Attributes.CATALOGUE,
                    TeamAttributes.CATALOGUE,
                    MemberAttributes.CATALOGUE,
                    StoredEdition.Attributes.CATALOGUE,
                    HeldCommands.CATALOGUE));
            all.addAll(catalogues);
            return Catalogues.of(all).with(attributes);
        }

        /** Whatever can be retracted can also be restored and brought back to earlier values. */
        private static List<Behaviour<?, ?>> retractions() {
            List<Behaviour<?, ?>> all = new ArrayList<>();
            all.addAll(Retraction.behaviours(CustomerAttributes.CATALOGUE));
            all.addAll(Retraction.behaviours(ContactAttributes.CATALOGUE));
            all.addAll(Retraction.behaviours(OpportunityAttributes.CATALOGUE));
            all.addAll(Retraction.behaviours(ProductAttributes.CATALOGUE));
            all.addAll(Retraction.behaviours(ActivityAttributes.CATALOGUE));
            all.addAll(Retraction.behaviours(ObjectionAttributes.CATALOGUE));
            all.addAll(Retraction.behaviours(ResponseAttributes.CATALOGUE));
            all.addAll(Retraction.behaviours(TeamAttributes.CATALOGUE));
            all.addAll(Retraction.behaviours(MemberAttributes.CATALOGUE));
            return all;
        }

        private Behaviours behaviours(Configurations configurations, Processes ready) {
            List<Behaviour<?, ?>> all = new ArrayList<>();
            all.addAll(CustomerCommands.behaviours());
            all.addAll(OpportunityCommands.behaviours(ready));
            all.addAll(CatalogCommands.behaviours());
            all.addAll(TeamCommands.behaviours());
            all.addAll(ActivityCommands.behaviours());
            all.addAll(ObjectionCommands.behaviours());
            all.addAll(AdjustmentCommands.behaviours());
            all.addAll(retractions());
            all.add(configurations.publishing());
            all.addAll(behaviours);
            return Behaviours.of(all);
        }
    }
}
