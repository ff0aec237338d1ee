package io.crmkit.core.importing;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.data.Data;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the tables of an import mean. Tables are imported in this order, so those that others refer to come first.
 *
 * @param tables one for each source
 */
public record Mapping(List<TableMapping> tables) {

    /** Refuses two tables of one source. */
    public Mapping {
        tables = List.copyOf(tables);
        Set<String> sources = new HashSet<>();
        for (TableMapping table : tables) {
            if (!sources.add(table.source())) {
                throw new IllegalArgumentException(
                        "The source \"%s\" is mapped twice. Join the two.".formatted(table.source()));
            }
        }
    }

    /** A mapping of these tables. */
    public static Mapping of(TableMapping... tables) {
        return new Mapping(List.of(tables));
    }

    /**
     * The mapping that suggests itself: every column whose name is the name of an attribute, or its label in either language, whatever
     * case and spacing. The key is the column of the identity, which then is taken as it stands, or else that of the name, or else the first.
     */
    public static TableMapping propose(String source, List<String> header, Catalogue<?> records) {
        return Proposing.table(source, header, records);
    }

    /**
     * Reads the plain form.
     *
     * @throws io.crmkit.core.data.InvalidDataException with all faults
     */
    public static Mapping fromData(Data data) {
        return MappingData.read(data);
    }

    /** The plain form. */
    public Map<String, Object> toData() {
        return MappingData.write(this);
    }

    /** The table of a source. */
    Optional<TableMapping> table(String source) {
        return tables.stream().filter(table -> table.source().equals(source)).findFirst();
    }
}
