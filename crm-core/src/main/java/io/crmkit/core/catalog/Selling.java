package io.crmkit.core.catalog;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loading;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.References;
import java.util.ArrayList;
import java.util.List;

/** Adds products, which are sold from then on, and changes what is known about them. */
class Selling extends Editing<Product> {

    Selling() {
        super(ProductAttributes.CATALOGUE, References.none());
    }

    @Override
    protected final void load(Assignments<Product> assignments, Loading loading) {
        Bundle.load(assignments, loading);
    }

    @Override
    protected Values<Product> base(Values<Product> values, Context context) {
        return values.get(ProductAttributes.STATUS).isPresent()
                ? values
                : values.with(ProductAttributes.STATUS, ProductStatus.ACTIVE);
    }

    @Override
    protected List<Reason> reasons(Edit<Product> edit) {
        List<Reason> reasons = new ArrayList<>(Bundle.reasons(edit));
        if (edit.assignments().names().contains(ProductAttributes.STATUS.name())) {
            reasons.add(CatalogReasons.NOT_ASSIGNABLE.reason().with("attribute", ProductAttributes.STATUS.label()));
        }
        return reasons;
    }
}
