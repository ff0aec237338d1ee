package io.crmkit.core.importing;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what columns probably mean. */
final class Proposing {

    private Proposing() {}

    static TableMapping table(String source, List<String> header, Catalogue<?> records) {
        TableMapping.Builder table = TableMapping.builder().source(source).records(records.name());
        Set<String> taken = new HashSet<>();
        Optional<String> name = Optional.empty();
        Optional<String> key = Optional.empty();
        for (String column : header) {
            Optional<? extends Attribute<?, ?>> found = records.called(column).filter(Attribute::isStored);
            if (found.isPresent() && taken.add(found.get().name())) {
                Attribute<?, ?> attribute = found.get();
                key = isIdentity(records, attribute) ? Optional.of(column) : key;
                name = attribute.name().equals("name") ? Optional.of(column) : name;
                if (!records.isReserved(attribute)
                        && Parts.fits(attribute.kind().family())) {
                    table.putAttribute(attribute.name(), CellRule.of(column));
                }
            }
        }
        Optional<String> named = name;
        key.ifPresent(identity -> table.prefix(""));
        return table.addKey(key.or(() -> named).orElseGet(() -> header.isEmpty() ? "id" : header.get(0)))
                .build();
    }

    private static boolean isIdentity(Catalogue<?> records, Attribute<?, ?> attribute) {
        return records.identity().filter(attribute::equals).isPresent();
    }
}
