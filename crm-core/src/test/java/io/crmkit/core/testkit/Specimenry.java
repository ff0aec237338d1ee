package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Attribute;
import java.util.List;
import java.util.stream.Stream;

/** Lends the kit's records to tests of other packages. */
public final class Specimenry {

    private Specimenry() {}

    /** All stored attributes of specimens and keepers that are simple values, a host's among them. */
    public static List<Attribute<?, ?>> simpleAttributes() {
        return Stream.<Attribute<?, ?>>concat(Ground.SPECIMENS.stored().stream(), Ground.KEEPERS.stored().stream())
                .filter(attribute -> !attribute.kind().family().isCompound())
                .toList();
    }
}
