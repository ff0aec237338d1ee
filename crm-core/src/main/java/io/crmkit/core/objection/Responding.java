package io.crmkit.core.objection;

import io.crmkit.core.attribute.Values;
import io.crmkit.core.catalog.ProductAttributes;
import io.crmkit.core.command.Context;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.References;

/** Adds and changes responses; a new one is in use, unless something else is said. */
final class Responding extends Editing<Response> {

    Responding() {
        super(
                ResponseAttributes.CATALOGUE,
                References.<Response>none()
                        .to(ResponseAttributes.PRODUCTS, ProductAttributes.CATALOGUE, ObjectionReasons.UNKNOWN));
    }

    @Override
    protected Values<Response> base(Values<Response> values, Context context) {
        return values.get(ResponseAttributes.ACTIVE).isPresent()
                ? values
                : values.with(ResponseAttributes.ACTIVE, true);
    }
}
