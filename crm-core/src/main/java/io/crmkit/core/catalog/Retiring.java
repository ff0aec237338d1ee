package io.crmkit.core.catalog;

import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Context;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends the sale of a product, today or on a day in the past. */
final class Retiring extends Selling {

    @Override
    protected Values<Product> base(Values<Product> values, Context context) {
        return values.with(ProductAttributes.STATUS, ProductStatus.RETIRED)
                .with(ProductAttributes.RETIRED_ON, context.day());
    }

    @Override
    protected List<Reason> reasons(Edit<Product> edit) {
        Product before = edit.before().orElseThrow();
        Optional<LocalDate> retired = before.retiredOn();
        if (retired.isPresent()) {
            return List.of(
                    CatalogReasons.RETIRED.reason().with("name", before.name()).with("date", retired.get()));
        }
        List<Reason> reasons = new ArrayList<>(super.reasons(edit));
        edit.after()
                .get(ProductAttributes.RETIRED_ON)
                .filter(date -> date.isAfter(edit.context().day()))
                .ifPresent(date ->
                        reasons.add(CatalogReasons.RETIRED_LATER.reason().with("date", date)));
        return reasons;
    }
}
