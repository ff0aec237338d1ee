package io.crmkit.core.customer;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.RelatedRows;
import io.crmkit.core.attribute.RowsAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The attributes of a {@link Customer}. */
public final class CustomerAttributes {

    private static final Definition<Customer, Customer.Builder> DEFINITION =
            Catalogue.define("customer", "Customer", "客户", Customer.class, Customer::builder, Customer.Builder::build);

    /** The identity. */
    public static final IdAttribute<Customer, Customer> ID = DEFINITION.identity(Customer::id, Customer.Builder::id);

    /** The version. */
    public static final OrderedAttribute<Customer, Long> VERSION =
            DEFINITION.version(Customer::version, Customer.Builder::version);

    /** The name under which the customer is known. */
    public static final TextAttribute<Customer> NAME =
            DEFINITION.text("name", 200).label("Name", "名称").required(Customer::name, Customer.Builder::name);

    /** An organisation or a person. */
    public static final Attribute<Customer, CustomerType> TYPE = DEFINITION
            .choice("type", CustomerType.class)
            .label("Type", "类型")
            .optional(Customer::type, Customer.Builder::type);

    /** Names that the customer had before. */
    public static final ListAttribute<Customer, String> FORMER_NAMES = DEFINITION
            .many("formerNames", Kind.text(200))
            .label("Former names", "曾用名")
            .collected(Customer::formerNames, Customer.Builder::addAllFormerNames);

    /** The customer that this one belongs to. */
    public static final IdAttribute<Customer, Customer> PARENT = DEFINITION
            .<Customer>reference("parent", "customer")
            .label("Parent", "上级客户")
            .optional(Customer::parent, Customer.Builder::parent);

    /** The line of business. */
    public static final TextAttribute<Customer> SECTOR =
            DEFINITION.text("sector", 100).label("Sector", "行业").optional(Customer::sector, Customer.Builder::sector);

    /** How large the customer is. */
    public static final Attribute<Customer, CompanySize> SIZE = DEFINITION
            .choice("size", CompanySize.class)
            .label("Size", "规模")
            .optional(Customer::size, Customer.Builder::size);

    /** The country as two letters of ISO 3166. */
    public static final TextAttribute<Customer> COUNTRY = DEFINITION
            .text("country", 2)
            .label("Country", "国家")
            .rule(Countries::isCode, Countries.RULE.en(), Countries.RULE.zh())
            .optional(Customer::country, Customer.Builder::country);

    /** The sales region. */
    public static final TextAttribute<Customer> REGION =
            DEFINITION.text("region", 100).label("Region", "区域").optional(Customer::region, Customer.Builder::region);

    /** How many people work there. */
    public static final OrderedAttribute<Customer, Long> EMPLOYEES = DEFINITION
            .whole("employees", Kind.whole().between(0, 1_000_000_000))
            .label("Employees", "员工数")
            .optional(Customer::employees, Customer.Builder::employees);

    /** Revenue of the last full year. */
    public static final MoneyAttribute<Customer> ANNUAL_REVENUE = DEFINITION
            .money("annualRevenue")
            .label("Annual revenue", "年营业额")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .optional(Customer::annualRevenue, Customer.Builder::annualRevenue);

    /** The year in which the organisation was founded. */
    public static final OrderedAttribute<Customer, Long> FOUNDED_YEAR = DEFINITION
            .whole("foundedYear", Kind.whole().between(1, 9_999))
            .label("Founded in", "成立年份")
            .optional(Customer::foundedYear, Customer.Builder::foundedYear);

    /** The tax identification, such as the unified social credit code. */
    public static final TextAttribute<Customer> TAX_ID =
            DEFINITION.text("taxId", 40).label("Tax id", "税号").optional(Customer::taxId, Customer.Builder::taxId);

    /** The main telephone number. */
    public static final TextAttribute<Customer> PHONE = DEFINITION
            .text("phone", 40)
            .label("Phone", "电话")
            .personal()
            .optional(Customer::phone, Customer.Builder::phone);

    /** The main e-mail address. */
    public static final TextAttribute<Customer> EMAIL = DEFINITION
            .text("email", 254)
            .label("E-mail", "电子邮箱")
            .personal()
            .optional(Customer::email, Customer.Builder::email);

    /** The address on the web. */
    public static final TextAttribute<Customer> WEBSITE = DEFINITION
            .text("website", 300)
            .label("Website", "网站")
            .optional(Customer::website, Customer.Builder::website);

    /** Who looks after the customer. */
    public static final IdAttribute<Customer, Actor> OWNER = DEFINITION
            .<Actor>reference("owner", "member")
            .label("Owner", "负责人")
            .optional(Customer::owner, Customer.Builder::owner);

    /** Where the customer came from. */
    public static final TextAttribute<Customer> SOURCE =
            DEFINITION.text("source", 100).label("Source", "来源").optional(Customer::source, Customer.Builder::source);

    /** The date of the first business. */
    public static final DatedAttribute<Customer, LocalDate> CUSTOMER_SINCE = DEFINITION
            .date("customerSince")
            .label("Customer since", "成为客户日期")
            .optional(Customer::customerSince, Customer.Builder::customerSince);

    /** Free words to find the customer by. */
    public static final ListAttribute<Customer, String> TAGS = DEFINITION
            .many("tags", Kind.text(60))
            .label("Tags", "标签")
            .collected(Customer::tags, Customer.Builder::addAllTags);

    /** Where the customer is. */
    public static final RowsAttribute<Customer, Address> ADDRESSES = DEFINITION
            .parts("addresses", () -> Address.Attributes.CATALOGUE)
            .label("Addresses", "地址")
            .collected(Customer::addresses, Customer.Builder::addAllAddresses);

    /** Further means of reaching the customer. */
    public static final RowsAttribute<Customer, Channel> CHANNELS = DEFINITION
            .parts("channels", () -> Channel.Attributes.CATALOGUE)
            .label("Channels", "联系渠道")
            .collected(Customer::channels, Customer.Builder::addAllChannels);

    /** The value tier in the host's own terms. */
    public static final TextAttribute<Customer> TIER =
            DEFINITION.text("tier", 20).label("Tier", "价值等级").optional(Customer::tier, Customer.Builder::tier);

    /** How the business stands. */
    public static final Attribute<Customer, CustomerLifecycle> LIFECYCLE = DEFINITION
            .choice("lifecycle", CustomerLifecycle.class)
            .label("Lifecycle", "生命周期")
            .optional(Customer::lifecycle, Customer.Builder::lifecycle);

    /** How much more the customer could buy. */
    public static final Attribute<Customer, Potential> POTENTIAL = DEFINITION
            .choice("potential", Potential.class)
            .label("Potential", "潜力")
            .optional(Customer::potential, Customer.Builder::potential);

    /** Who decided on the classes, and why. */
    public static final RowsAttribute<Customer, Classification> CLASSIFICATIONS = DEFINITION
            .parts("classifications", () -> Classification.Attributes.CATALOGUE)
            .label("Classifications", "客户分类")
            .collected(Customer::classifications, Customer.Builder::addAllClassifications);

    /** What values are kept for, by the name of the attribute. */
    public static final Attribute<Customer, Map<String, String>> PURPOSES = DEFINITION
            .map("purposes", Kind.text(200))
            .label("Purposes", "使用目的")
            .collected(Customer::purposes, Customer.Builder::putAllPurposes);

    /** Anything else. */
    public static final TextAttribute<Customer> REMARK =
            DEFINITION.text("remark", 4_000).label("Remark", "备注").optional(Customer::remark, Customer.Builder::remark);

    /** How complete the record is, from 0 to 1. */
    public static final OrderedAttribute<Customer, BigDecimal> COMPLETENESS =
            DEFINITION.decimal("completeness").label("Completeness", "完整度").derived(Customer::completeness);

    /** The customers that belong to this one. */
    public static final RelatedRows<Customer, Customer> SUBSIDIARIES =
            DEFINITION.related("subsidiaries", "Subsidiaries", "下级客户", "customer", "parent");

    /** The people one talks to there. */
    public static final RelatedRows<Customer, Contact> CONTACTS =
            DEFINITION.related("contacts", "Contacts", "联系人", "contact", "customer");

    /** All of them. */
    public static final Catalogue<Customer> CATALOGUE = catalogue();

    private CustomerAttributes() {}

    private static Catalogue<Customer> catalogue() {
        DEFINITION.extras(Customer::extras, Customer.Builder::extras);
        DEFINITION.retractable();
        return DEFINITION.catalogue();
    }
}
