package io.crmkit.core.configuration;

import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Loading;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Reason;
import java.util.List;

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

    /**
     * What speaks against publishing because of what is stored: a stage that is to go while opportunities stand in it. What is queried
     * here is not watched: a record that gets in the way between the question and the commit is not seen. Nothing, unless a kind says
     * otherwise.
     *
     * @param publication what is about to be published; its content was read by {@link #read}
     * @param loading looks into the store
     */
    default List<Reason> against(Publication<T> publication, Loading loading) {
        return List.of();
    }
}
