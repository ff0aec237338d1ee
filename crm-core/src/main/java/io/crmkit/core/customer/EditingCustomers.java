package io.crmkit.core.customer;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Loading;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.Ladder;
import io.crmkit.core.editing.References;
import java.util.ArrayList;
import java.util.List;

/** Takes customers into the books, and changes what is known about them. */
final class EditingCustomers extends Editing<Customer> {

    private static final Ladder<Customer> HIERARCHY = new Ladder<>(
            CustomerAttributes.CATALOGUE,
            CustomerAttributes.NAME,
            CustomerAttributes.PARENT,
            CustomerReasons.UNKNOWN_CUSTOMER,
            CustomerReasons.HIERARCHY_CYCLE,
            CustomerReasons.HIERARCHY_DEPTH);

    EditingCustomers() {
        super(CustomerAttributes.CATALOGUE, References.none());
    }

    @Override
    protected void load(Assignments<Customer> assignments, Loading loading) {
        HIERARCHY.load(assignments, loading);
    }

    /** The values with the old name among the former ones, unless the caller says what the former names are. */
    @Override
    protected Values<Customer> settled(Edit<Customer> edit) {
        return edit.before().map(before -> renamed(before, edit)).orElse(edit.after());
    }

    private static Values<Customer> renamed(Customer before, Edit<Customer> edit) {
        boolean same = edit.after()
                .get(CustomerAttributes.NAME)
                .filter(before.name()::equals)
                .isPresent();
        if (same
                || before.formerNames().contains(before.name())
                || edit.assignments().names().contains(CustomerAttributes.FORMER_NAMES.name())) {
            return edit.after();
        }
        List<String> former = new ArrayList<>(before.formerNames());
        former.add(before.name());
        return edit.after().with(CustomerAttributes.FORMER_NAMES, former);
    }

    @Override
    protected List<Reason> reasons(Edit<Customer> edit) {
        List<Reason> reasons = new ArrayList<>(HIERARCHY.reasons(edit));
        reasons.addAll(Classes.reasons(edit));
        reasons.addAll(Purposes.reasons(edit, CustomerAttributes.PURPOSES));
        return reasons;
    }
}
