package io.crmkit.core.importing;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds attributes by what people call them. */
final class Proposing {

    private Proposing() {}

    static TableMapping table(String source, List<String> header, Catalogue<?> records) {
        TableMapping.Builder table = TableMapping.builder().source(source).records(records.name());
        Set<String> taken = new HashSet<>();
        Optional<String> name = Optional.empty();
        Optional<String> key = Optional.empty();
        for (String column : header) {
            Optional<? extends Attribute<?, ?>> found =
                    attribute(records, column).filter(Attribute::isStored);
            if (found.isPresent() && taken.add(found.get().name())) {
                Attribute<?, ?> attribute = found.get();
                boolean own = attribute.name().equals("id") || attribute.name().equals("version");
                key = attribute.name().equals("id") ? Optional.of(column) : key;
                name = attribute.name().equals("name") ? Optional.of(column) : name;
                if (!own && !attribute.kind().family().isCompound()) {
                    table.putAttribute(attribute.name(), CellRule.of(column));
                }
            }
        }
        Optional<String> named = name;
        return table.addKey(key.or(() -> named).orElseGet(() -> header.isEmpty() ? "id" : header.get(0)))
                .build();
    }

    /** The attribute with this name, or with this label in either language; of several with one label, the first. */
    static <O> Optional<Attribute<O, ?>> attribute(Catalogue<O> records, String called) {
        Optional<Attribute<O, ?>> exact = records.find(called);
        if (exact.isPresent()) {
            return exact;
        }
        String plain = plain(called);
        return records.attributes().stream()
                .filter(attribute ->
                        names(attribute).stream().anyMatch(name -> plain(name).equals(plain)))
                .findFirst();
    }

    /** Everything that the attributes of a catalogue are called. */
    static List<String> names(Catalogue<?> records) {
        List<String> names = new ArrayList<>();
        records.attributes().forEach(attribute -> names.addAll(names(attribute)));
        return names;
    }

    private static List<String> names(Attribute<?, ?> attribute) {
        return List.of(
                attribute.name(), attribute.label().en(), attribute.label().zh());
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
