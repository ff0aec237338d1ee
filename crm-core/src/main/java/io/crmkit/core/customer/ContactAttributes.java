package io.crmkit.core.customer;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.RowsAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import java.time.LocalDate;
import java.util.Map;

/** The attributes of a {@link Contact}. */
public final class ContactAttributes {

    private static final Definition<Contact, Contact.Builder> DEFINITION =
            Catalogue.define("contact", "Contact", "联系人", Contact.class, Contact::builder, Contact.Builder::build);

    /** The identity. */
    public static final IdAttribute<Contact, Contact> ID = DEFINITION.identity(Contact::id, Contact.Builder::id);

    /** The version. */
    public static final OrderedAttribute<Contact, Long> VERSION =
            DEFINITION.version(Contact::version, Contact.Builder::version);

    /** The full name, in the order of its language. */
    public static final TextAttribute<Contact> NAME =
            DEFINITION.text("name", 200).label("Name", "姓名").personal().required(Contact::name, Contact.Builder::name);

    /** The customer that the person speaks for. */
    public static final IdAttribute<Contact, Customer> CUSTOMER = DEFINITION
            .<Customer>reference("customer", "customer")
            .label("Customer", "客户")
            .required(Contact::customer, Contact.Builder::customer);

    /** The parts that the person plays in decisions. */
    public static final ListAttribute<Contact, ContactRole> ROLES = DEFINITION
            .many("roles", Kind.choice(ContactRole.class))
            .label("Roles", "角色")
            .collected(Contact::roles, Contact.Builder::addAllRoles);

    /** The position there. */
    public static final TextAttribute<Contact> TITLE =
            DEFINITION.text("title", 100).label("Title", "职务").optional(Contact::title, Contact.Builder::title);

    /** The department there. */
    public static final TextAttribute<Contact> DEPARTMENT = DEFINITION
            .text("department", 100)
            .label("Department", "部门")
            .optional(Contact::department, Contact.Builder::department);

    /** The e-mail address. */
    public static final TextAttribute<Contact> EMAIL = DEFINITION
            .text("email", 254)
            .label("E-mail", "电子邮箱")
            .personal()
            .optional(Contact::email, Contact.Builder::email);

    /** The telephone number. */
    public static final TextAttribute<Contact> PHONE = DEFINITION
            .text("phone", 40)
            .label("Phone", "电话")
            .personal()
            .optional(Contact::phone, Contact.Builder::phone);

    /** The mobile number. */
    public static final TextAttribute<Contact> MOBILE = DEFINITION
            .text("mobile", 40)
            .label("Mobile", "手机")
            .personal()
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .optional(Contact::mobile, Contact.Builder::mobile);

    /** Further means of reaching the person. */
    public static final RowsAttribute<Contact, Channel> CHANNELS = DEFINITION
            .parts("channels", () -> Channel.Attributes.CATALOGUE)
            .label("Channels", "联系渠道")
            .collected(Contact::channels, Contact.Builder::addAllChannels);

    /** What values are kept for, by the name of the attribute. */
    public static final Attribute<Contact, Map<String, String>> PURPOSES = DEFINITION
            .map("purposes", Kind.text(200))
            .label("Purposes", "使用目的")
            .collected(Contact::purposes, Contact.Builder::putAllPurposes);

    /** The last day on which the person spoke for the customer. */
    public static final DatedAttribute<Contact, LocalDate> UNTIL =
            DEFINITION.date("until").label("Until", "离任日期").optional(Contact::until, Contact.Builder::until);

    /** Anything else. */
    public static final TextAttribute<Contact> REMARK = DEFINITION
            .text("remark", 4_000)
            .label("Remark", "备注")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .optional(Contact::remark, Contact.Builder::remark);

    /** All of them. */
    public static final Catalogue<Contact> CATALOGUE = catalogue();

    private ContactAttributes() {}

    private static Catalogue<Contact> catalogue() {
        DEFINITION.extras(Contact::extras, Contact.Builder::extras);
        DEFINITION.retractable();
        return DEFINITION.catalogue();
    }
}
