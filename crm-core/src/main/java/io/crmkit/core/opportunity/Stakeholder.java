package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.customer.Contact;
import io.crmkit.core.customer.ContactRole;
import io.crmkit.core.id.Id;

/**
 * A contact with the part played in this very opportunity.
 *
 * @param contact who
 * @param role which part
 */
public record Stakeholder(Id<Contact> contact, ContactRole role) {

    /** Gathers contact and role. */
    private static final class Builder {
        private Id<Contact> contact = Id.of("-");
        private ContactRole role = ContactRole.USER;

        Stakeholder build() {
            return new Stakeholder(contact, role);
        }
    }

    /** The attributes of a stakeholder. */
    public static final class Attributes {

        private static final Definition<Stakeholder, Builder> DEFINITION =
                Catalogue.define("stakeholder", "Stakeholder", "干系人", Stakeholder.class, Builder::new, Builder::build);

        /** Who. */
        public static final IdAttribute<Stakeholder, Contact> CONTACT = DEFINITION
                .<Contact>reference("contact", "contact")
                .label("Contact", "联系人")
                .required(Stakeholder::contact, (builder, contact) -> builder.contact = contact);

        /** Which part. */
        public static final Attribute<Stakeholder, ContactRole> ROLE = DEFINITION
                .choice("role", ContactRole.class)
                .label("Role", "角色")
                .required(Stakeholder::role, (builder, role) -> builder.role = role);

        /** All of them. */
        public static final Catalogue<Stakeholder> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
