package io.crmkit.core.configuration;

import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.data.Data;

/**
 * One sort of configuration. Implement this to keep configurations of your own in editions.
 *
 * @param <T> the content
 */
public interface ConfigurationKind<T> {

    /** The stable name, such as {@code sales-process}. */
    String name();

    /**
     * Reads and checks the plain form.
     *
     * @throws io.crmkit.core.data.InvalidDataException with all faults and their paths
     */
    T read(Data data, Catalogues catalogues);

    /** The plain form. */
    Object write(T content);
}
