package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.kind.MapKind;
import io.crmkit.core.kind.PartsKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something that a catalogue wants a place for: its records themselves, or one of their attributes.
 *
 * @param path the attribute, names joined by dots inside rows; empty for the records
 * @param type what has to be kept: {@code record}, a storage such as {@code text}, {@code many-text}, {@code map-text}, {@code parts}
 * @param formerly earlier names
 */
record Slot(String path, String type, List<String> formerly) {

    static final String RECORD = "record";
    static final String PARTS = "parts";
    static final String MANY = "many-";
    static final String MAP = "map-";

    Slot {
        formerly = List.copyOf(formerly);
    }

    /** Everything that a catalogue wants a place for, owners before what they own. */
    static List<Slot> of(Catalogue<?> catalogue) {
        List<Slot> slots = new ArrayList<>();
        slots.add(new Slot("", RECORD, List.of()));
        add(catalogue, "", slots, Set.of());
        return slots;
    }

    /** Rows that own rows of their own sort get no table: conditions on these are tested record by record. */
    private static void add(Catalogue<?> catalogue, String before, List<Slot> slots, Set<String> around) {
        Set<String> inside = new HashSet<>(around);
        if (!inside.add(catalogue.name())) {
            return;
        }
        for (Attribute<?, ?> attribute : catalogue.stored()) {
            boolean own = before.isEmpty()
                    && (attribute.name().equals(Table.ID) || attribute.name().equals(Table.VERSION));
            String path = before + attribute.name();
            if (!own) {
                slots.add(new Slot(path, type(attribute.kind()), attribute.formerly()));
            }
            if (attribute.kind() instanceof PartsKind<?> parts && parts.shape() instanceof Catalogue<?> rows) {
                add(rows, path + ".", slots, inside);
            }
        }
    }

    static String type(Kind<?> kind) {
        if (kind instanceof ManyKind<?> many) {
            return MANY + type(many.element());
        }
        if (kind instanceof MapKind<?> map) {
            return MAP + type(map.element());
        }
        return Storage.of(kind.family()).map(Slot::code).orElse(PARTS);
    }

    /** The storage of a simple value, or of the elements of a list or map. */
    Storage storage() {
        String code = type.substring(type.indexOf('-') + 1);
        return Storage.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What a row of its table is. */
    Table.Sort sort() {
        return switch (type) {
            case RECORD -> Table.Sort.RECORD;
            case PARTS -> Table.Sort.PART;
            default -> type.startsWith(MAP) ? Table.Sort.ENTRY : Table.Sort.ELEMENT;
        };
    }

    boolean isTable() {
        return type.equals(RECORD) || type.equals(PARTS) || isListed();
    }

    /** Whether this is a list or a map. */
    boolean isListed() {
        return type.startsWith(MANY) || type.startsWith(MAP);
    }

    /** The path of what this is inside of. */
    String parent() {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    /** The last name of the path. */
    String attribute() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String code(Storage storage) {
        return storage.name().toLowerCase(Locale.ROOT);
    }
}
