package io.crmkit.core.customer;

import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.References;
import java.util.List;

/** Adds contacts, and changes what is known about them. */
final class EditingContacts extends Editing<Contact> {

    EditingContacts() {
        super(
                ContactAttributes.CATALOGUE,
                References.<Contact>none()
                        .to(
                                ContactAttributes.CUSTOMER,
                                CustomerAttributes.CATALOGUE,
                                CustomerReasons.UNKNOWN_CUSTOMER));
    }

    @Override
    protected List<Reason> reasons(Edit<Contact> edit) {
        return Purposes.reasons(edit, ContactAttributes.PURPOSES);
    }
}
