package io.crmkit.core.importing;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.id.Id;
import java.util.Optional;

/** Finds the records that cells refer to. */
interface Referring {

    /** The record that a key of a table stands for in what is being read. */
    Optional<Id<?>> promised(TableMapping table, String key);

    /** The record that a key of a table stands for where records are kept. */
    Optional<Id<?>> stored(TableMapping table, String key);

    /** Whether the record is there that an identity itself names; what is kept elsewhere counts as there. */
    boolean isThere(Attribute<?, ?> attribute, Id<?> id);

    /** Takes what a cell holds for the record, wherever that is kept. */
    Referring AS_WRITTEN = new Referring() {
        @Override
        public Optional<Id<?>> promised(TableMapping table, String key) {
            try {
                return Optional.of(Identity.of(table, key));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<Id<?>> stored(TableMapping table, String key) {
            return Optional.empty();
        }

        @Override
        public boolean isThere(Attribute<?, ?> attribute, Id<?> id) {
            return true;
        }
    };
}
