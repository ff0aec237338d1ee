package io.crmkit.core;

import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Processes;
import io.crmkit.core.process.SalesProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The sales processes that the library brings along, as JSON files in the form in which a host would write its own: take them as they are,
 * or as a beginning.
 */
public final class StandardProcesses {

    private StandardProcesses() {}

    /**
     * Selling to somebody new in seven stages: identify prospect, first contact, needs analysis, solution design, presentation,
     * negotiation and objections, closing; then won or lost.
     */
    public static SalesProcess sevenStages() {
        return read("seven-stages.json");
    }

    /** Renewing what somebody has already: upcoming, offered, agreed; then renewed or not. */
    public static SalesProcess renewal() {
        return read("renewal.json");
    }

    private static SalesProcess read(String file) {
        Catalogues catalogues = Catalogues.of(
                List.of(CustomerAttributes.CATALOGUE, ContactAttributes.CATALOGUE, OpportunityAttributes.CATALOGUE));
        try (InputStream in = StandardProcesses.class.getResourceAsStream("process/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its own resource process/" + file + ".");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Processes.KIND.read(Data.of(JsonText.INSTANCE.read(text)), catalogues);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
