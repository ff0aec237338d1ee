package io.crmkit.core.objection;

import io.crmkit.core.catalog.Product;
import io.crmkit.core.command.Form;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Choice;
import java.util.Arrays;
import java.util.List;

/** What somebody fills in for a {@link Response}. */
public final class ResponseForm extends Form<Response, ResponseForm> {

    ResponseForm() {
        super(ResponseAttributes.CATALOGUE);
    }

    /** What it is called. */
    public ResponseForm title(String title) {
        return set(ResponseAttributes.TITLE, title);
    }

    /** What one says. */
    public ResponseForm body(String body) {
        return set(ResponseAttributes.BODY, body);
    }

    /** The types of objections that it answers: some of {@link ObjectionTypes}, or the host's own. */
    public ResponseForm answers(Choice... types) {
        return set(
                ResponseAttributes.OBJECTION_TYPES,
                Arrays.stream(types).map(Choice::code).toList());
    }

    /** The situation that it is a script for: one of {@link Situations}, or the host's own. */
    public ResponseForm situation(Choice situation) {
        return set(ResponseAttributes.SITUATION, situation.code());
    }

    /** The products that it is about; about any, if nothing is said. */
    public ResponseForm products(List<Id<Product>> products) {
        return set(ResponseAttributes.PRODUCTS, products);
    }

    /** The segments of customers that it is for, by name; for any, if nothing is said. */
    public ResponseForm segments(String... segments) {
        return set(ResponseAttributes.SEGMENTS, List.of(segments));
    }

    /** Whether it is to be used; it is, if nothing is said. */
    public ResponseForm active(boolean active) {
        return set(ResponseAttributes.ACTIVE, active);
    }
}
