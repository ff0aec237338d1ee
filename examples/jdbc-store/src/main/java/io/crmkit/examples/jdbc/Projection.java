package io.crmkit.examples.jdbc;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.TextKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a record in its plain form puts into columns. Works on names and not on attributes, so that a program which does not know a
 * host's attributes keeps their columns right all the same.
 */
final class Projection {

    private static final Kind<?> ANY_ID = Kind.id("any");
    private static final Kind<?> ANY_TEXT = Kind.text(TextKind.LONGEST);

    private Projection() {}

    /** The bytes of an id. */
    static byte[] key(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted names of the columns that hold values, in the order of {@link #values}. */
    static List<String> names(List<Column> columns, Dialect dialect) {
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            names.add(dialect.quoted(column.name()));
            if (column.storage() == Storage.MONEY) {
                names.add(dialect.quoted(column.currency()));
            }
        }
        return names;
    }

    /** The values of columns, null where blank. */
    static List<@Nullable Object> values(List<Column> columns, Map<?, ?> tree) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> add(column, value(tree, column.attribute(), column.formerly()), values));
        return values;
    }

    /** The elements of a list, the rows, or the entries of a map; none if blank. */
    static List<?> elements(Child child, Map<?, ?> tree) {
        Object value = value(tree, child.attribute(), child.formerly());
        if (child.isMap()) {
            return value instanceof Map<?, ?> map ? List.copyOf(map.entrySet()) : List.of();
        }
        return value instanceof List<?> list ? list : List.of();
    }

    /** The values of one element, row or entry. */
    static List<@Nullable Object> element(Child child, Object element) {
        if (child.isParts()) {
            return values(child.table().columns(), element instanceof Map<?, ?> row ? row : Map.of());
        }
        List<@Nullable Object> values = new ArrayList<>();
        Object value = element;
        if (child.isMap()) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) element;
            values.add(String.valueOf(entry.getKey()));
            value = entry.getValue();
        }
        add(child.table().value(), value, values);
        return values;
    }

    /** The value to which a comparison with a plain value is bound. */
    static Object bound(Storage storage, Object plain) {
        Object value = typed(storage, plain);
        if (value == null) {
            throw new IllegalArgumentException("The value %s does not fit a column for %s.".formatted(plain, storage));
        }
        return value;
    }

    private static @Nullable Object value(Map<?, ?> tree, String name, List<String> formerly) {
        Object value = tree.get(name);
        for (int i = 0; value == null && i < formerly.size(); i++) {
            value = tree.get(formerly.get(i));
        }
        return value;
    }

    private static void add(Column column, @Nullable Object plain, List<@Nullable Object> values) {
        Object value = plain == null ? null : typed(column.storage(), plain);
        if (column.storage() == Storage.MONEY) {
            values.add(value instanceof Money money ? minor(money) : null);
            values.add(value instanceof Money money ? money.getCurrencyUnit().getCode() : null);
        } else {
            values.add(value);
        }
    }

    /** The smallest units of an amount. */
    static Long minor(Money money) {
        return money.getAmount()
                .movePointRight(money.getCurrencyUnit().getDecimalPlaces())
                .longValueExact();
    }

    /** A plain value as it is kept; null if it is of another sort, as something that nobody has declared may be. */
    private static @Nullable Object typed(Storage storage, Object plain) {
        Kind<?> kind = switch (storage) {
            case TEXT, KEY, DOCUMENT -> ANY_TEXT;
            case WHOLE -> Kind.whole();
            case DECIMAL -> Kind.decimal();
            case MONEY -> Kind.money();
            case DATE -> Kind.date();
            case INSTANT -> Kind.instant();
            case FLAG -> Kind.flag();
            case ID -> ANY_ID;
        };
        try {
            Object value = kind.fromData(Data.of(plain));
            return storage == Storage.ID ? plain : value;
        } catch (InvalidDataException another) {
            return null;
        }
    }
}
