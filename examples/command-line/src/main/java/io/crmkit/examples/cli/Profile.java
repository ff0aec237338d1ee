package io.crmkit.examples.cli;

import io.crmkit.core.Crm;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.importing.Mapping;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.TableMapping;
import io.crmkit.core.json.Json;
import io.crmkit.core.money.Currencies;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.ProcessKind;
import io.crmkit.core.process.SalesProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a folder means: the mapping of its tables, and the sales process that its opportunities go through.
 *
 * @param mapping the mapping
 * @param process the process; the standard one of seven stages if nothing is said
 * @param rates where exchange rates stand; a table that is named like them if nothing is said
 * @param quotas what the table of quotas means, if there is one; a table that is named like them if nothing is said
 * @param currency in which reports are, if nobody asks for another one
 */
record Profile(
        Mapping mapping,
        Optional<SalesProcess> process,
        Optional<RateSheet> rates,
        Optional<TableMapping> quotas,
        Optional<CurrencyUnit> currency) {

    /** The mappings that come with the command. */
    static final List<String> BUNDLED = List.of("crm-sales-opportunities", "salesforce", "hubspot", "odoo", "sample");

    private static final String IN_FOLDER = "mapping.json";

    /** The mapping that was asked for, else that of the folder, else the one that suggests itself. */
    static Profile of(@Nullable String asked, Path folder, List<? extends RowSource> sources) {
        return told(asked, folder).orElseGet(() -> proposed(sources));
    }

    /** The mapping that was asked for, else that of the folder; empty if there is none. */
    static Optional<Profile> told(@Nullable String asked, Path folder) {
        if (asked != null) {
            return Optional.of(BUNDLED.contains(asked) ? bundled(asked) : file(Path.of(asked)));
        }
        Path inFolder = folder.resolve(IN_FOLDER);
        return Files.exists(inFolder) ? Optional.of(file(inFolder)) : Optional.empty();
    }

    /** Where exchange rates stand in these tables; a table that is mapped otherwise is none of rates. */
    Optional<RateSheet> rates(List<? extends RowSource> sources) {
        return rates.or(() -> RateSheet.proposed(sources)
                .filter(sheet -> mapping.tables().stream()
                        .noneMatch(table -> table.source().equals(sheet.source()))));
    }

    /** What these tables mean: those of the mapping, and behind them that of quotas where it is there. */
    Mapping mapping(List<? extends RowSource> sources) {
        Optional<TableMapping> sheet = quotas.filter(table ->
                        sources.stream().anyMatch(source -> source.name().equals(table.source())))
                .or(() -> quotas.isPresent() ? Optional.empty() : QuotaSheet.proposed(sources, mapping, currency));
        List<TableMapping> tables = new ArrayList<>(mapping.tables());
        sheet.ifPresent(tables::add);
        return new Mapping(tables);
    }

    /** A mapping that comes with the command. */
    static Profile bundled(String name) {
        try (InputStream json = Profile.class.getResourceAsStream("/mappings/" + name + ".json")) {
            if (json == null) {
                throw new IllegalStateException("The mapping %s is missing in this build.".formatted(name));
            }
            return read(name, Json.read(json));
        } catch (IOException failed) {
            throw CsvSource.unreadable(Path.of(name), failed);
        }
    }

    private static Profile file(Path file) {
        try {
            return read(file.toString(), Json.read(Files.readAllBytes(file)));
        } catch (IOException failed) {
            if (!Files.exists(file)) {
                throw new CliException(
                        Exit.MAPPING,
                        "There is no mapping %s. Name a file, or one of those that come with the command: %s. %s"
                                .formatted(file, String.join(", ", BUNDLED), hint(file)),
                        "没有映射 %s。请指定文件，或使用自带映射：%s。".formatted(file, String.join("、", BUNDLED)),
                        failed);
            }
            throw CsvSource.unreadable(file, failed);
        } catch (InvalidDataException refused) {
            throw invalid(file.toString(), refused);
        }
    }

    private static String hint(Path file) {
        return Names.nearest(file.toString(), BUNDLED)
                .map(name -> "Maybe \"" + name + "\" is meant.")
                .orElse("");
    }

    private static Profile read(String name, @Nullable Object tree) {
        try {
            Data data = Data.of(tree).onlyKeys("about", "currency", "process", "quotas", "rates", "tables");
            Map<String, @Nullable Object> tables = new LinkedHashMap<>();
            tables.put("tables", data.at("tables").value());
            Mapping mapping = Mapping.fromData(Data.of(tables));
            Optional<SalesProcess> process = data.optional("process", Profile::process);
            Optional<RateSheet> rates = data.optional("rates", RateSheet::read);
            Optional<TableMapping> quotas = data.optional("quotas", QuotaSheet::read);
            Optional<CurrencyUnit> currency = data.optional("currency", Currencies::fromData);
            return new Profile(mapping, process, rates, quotas, currency);
        } catch (InvalidDataException refused) {
            throw invalid(name, refused);
        }
    }

    private static SalesProcess process(Data data) {
        Crm plain = Crm.builder().access(AccessPolicy.demo()).build();
        return new ProcessKind(OpportunityAttributes.CATALOGUE).read(data, plain.catalogues());
    }

    private static CliException invalid(String name, InvalidDataException refused) {
        String faults = String.join(
                "; ", refused.faults().stream().map(Object::toString).toList());
        return new CliException(
                Exit.MAPPING,
                "The mapping %s is wrong: %s".formatted(name, faults),
                "映射 %s 有误：%s".formatted(name, faults),
                refused);
    }

    /** Tables whose name is that of a catalogue, in one or many; those that others refer to first. */
    private static Profile proposed(List<? extends RowSource> sources) {
        Crm plain = Crm.builder().access(AccessPolicy.demo()).build();
        List<TableMapping> tables = new ArrayList<>();
        for (String records : List.of("member", "customer", "product", "contact", "opportunity")) {
            Catalogue<?> catalogue = plain.catalogues().get(records);
            sources.stream()
                    .filter(source -> isNamed(source.name(), catalogue))
                    .map(source -> Mapping.propose(source.name(), source.header(), catalogue))
                    .forEach(tables::add);
        }
        if (tables.isEmpty()) {
            throw new CliException(
                    Exit.MAPPING,
                    "No file is named like records (customers.csv, contacts.csv, products.csv, opportunities.csv)."
                            + " Rename the files, or give --mapping.",
                    "没有以记录命名的文件（customers.csv、contacts.csv、products.csv、opportunities.csv）。请改名，或使用 --mapping。");
        }
        return new Profile(new Mapping(tables), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static boolean isNamed(String file, Catalogue<?> catalogue) {
        String name = catalogue.name();
        String many = name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
        return file.equalsIgnoreCase(name)
                || file.equalsIgnoreCase(many)
                || file.equals(catalogue.label().zh());
    }
}
