package io.crmkit.core.json;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.kind.PartsKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds all catalogues that are in reach: those that were given, and those of the rows that their records own. */
final class RowTypes {

    private RowTypes() {}

    static Collection<Catalogue<?>> all(Catalogues catalogues) {
        Map<String, Catalogue<?>> found = new LinkedHashMap<>();
        catalogues.all().forEach(catalogue -> found.put(catalogue.name(), catalogue));
        catalogues.all().forEach(catalogue -> rows(catalogue, found));
        return found.values();
    }

    private static void rows(Catalogue<?> owner, Map<String, Catalogue<?>> found) {
        for (Attribute<?, ?> attribute : owner.stored()) {
            if (attribute.kind() instanceof PartsKind<?> parts
                    && parts.shape() instanceof Catalogue<?> rows
                    && found.putIfAbsent(rows.name(), rows) == null) {
                rows(rows, found);
            }
        }
    }
}
