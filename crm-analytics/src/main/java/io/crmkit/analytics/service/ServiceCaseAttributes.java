package io.crmkit.analytics.service;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.customer.Customer;
import java.time.LocalDate;

/** The attributes of a service case. */
public final class ServiceCaseAttributes {

    private static final Definition<ServiceCase, ServiceCase.Builder> DEFINITION = Catalogue.define(
            "serviceCase", "Service case", "服务工单", ServiceCase.class, ServiceCase::builder, ServiceCase.Builder::build);

    /** Its number. */
    public static final TextAttribute<ServiceCase> NUMBER = DEFINITION
            .text("number", 60)
            .label("Number", "工单号")
            .required(ServiceCase::number, ServiceCase.Builder::number);

    /** What the customer came with. */
    public static final Attribute<ServiceCase, CaseKind> KIND = DEFINITION
            .choice("kind", CaseKind.class)
            .label("Kind", "类型")
            .required(ServiceCase::kind, ServiceCase.Builder::kind);

    /** What it is about. */
    public static final TextAttribute<ServiceCase> CATEGORY = DEFINITION
            .text("category", 100)
            .label("Category", "分类")
            .optional(ServiceCase::category, ServiceCase.Builder::category);

    /** How urgent it is. */
    public static final TextAttribute<ServiceCase> PRIORITY = DEFINITION
            .text("priority", 60)
            .label("Priority", "优先级")
            .optional(ServiceCase::priority, ServiceCase.Builder::priority);

    /** By which way it came. */
    public static final TextAttribute<ServiceCase> CHANNEL = DEFINITION
            .text("channel", 60)
            .label("Channel", "渠道")
            .optional(ServiceCase::channel, ServiceCase.Builder::channel);

    /** Whose case it is. */
    public static final IdAttribute<ServiceCase, Customer> CUSTOMER = DEFINITION
            .<Customer>reference("customer", "customer")
            .label("Customer", "客户")
            .optional(ServiceCase::customer, ServiceCase.Builder::customer);

    /** Who handles it. */
    public static final IdAttribute<ServiceCase, Actor> OWNER = DEFINITION
            .<Actor>reference("owner", "member")
            .label("Owner", "负责人")
            .optional(ServiceCase::owner, ServiceCase.Builder::owner);

    /** The day on which it was opened. */
    public static final DatedAttribute<ServiceCase, LocalDate> OPENED_ON = DEFINITION
            .date("openedOn")
            .label("Opened on", "受理日期")
            .required(ServiceCase::openedOn, ServiceCase.Builder::openedOn);

    /** Minutes until a person answered. */
    public static final OrderedAttribute<ServiceCase, Long> RESPONSE_MINUTES = DEFINITION
            .whole("responseMinutes")
            .label("Working minutes to the first answer", "首次响应时长（工作分钟）")
            .optional(ServiceCase::responseMinutes, ServiceCase.Builder::responseMinutes);

    /** The most minutes that the first answer may take. */
    public static final OrderedAttribute<ServiceCase, Long> RESPONSE_LIMIT = DEFINITION
            .whole("responseLimit")
            .label("Limit of the first answer, working minutes", "响应时限（工作分钟）")
            .optional(ServiceCase::responseLimit, ServiceCase.Builder::responseLimit);

    /** The day on which it was resolved. */
    public static final DatedAttribute<ServiceCase, LocalDate> RESOLVED_ON = DEFINITION
            .date("resolvedOn")
            .label("Resolved on", "解决日期")
            .optional(ServiceCase::resolvedOn, ServiceCase.Builder::resolvedOn);

    /** Minutes until it was resolved. */
    public static final OrderedAttribute<ServiceCase, Long> RESOLUTION_MINUTES = DEFINITION
            .whole("resolutionMinutes")
            .label("Working minutes to the resolution", "解决时长（工作分钟）")
            .optional(ServiceCase::resolutionMinutes, ServiceCase.Builder::resolutionMinutes);

    /** The most minutes that the resolution may take. */
    public static final OrderedAttribute<ServiceCase, Long> RESOLUTION_LIMIT = DEFINITION
            .whole("resolutionLimit")
            .label("Limit of the resolution, working minutes", "解决时限（工作分钟）")
            .optional(ServiceCase::resolutionLimit, ServiceCase.Builder::resolutionLimit);

    /** Minutes that it has been open so far. */
    public static final OrderedAttribute<ServiceCase, Long> ELAPSED_MINUTES = DEFINITION
            .whole("elapsedMinutes")
            .label("Working minutes open so far", "已用时长（工作分钟）")
            .optional(ServiceCase::elapsedMinutes, ServiceCase.Builder::elapsedMinutes);

    /** How often it was opened again; blank where nobody counts. */
    public static final OrderedAttribute<ServiceCase, Long> REOPENED = DEFINITION
            .whole("reopened")
            .label("Times reopened", "重开次数")
            .optional(ServiceCase::reopened, ServiceCase.Builder::reopened);

    /**
     * Whether the first answer came in time: its minutes, or those so far, are not above the limit; blank without a limit, and while that is
     * undecided.
     */
    public static final Attribute<ServiceCase, Boolean> ANSWERED_IN_TIME = DEFINITION
            .flag("answeredInTime")
            .label("Answered in time", "按时响应")
            .derived(service -> service.answeredInTime().orElse(null));

    /**
     * Whether it was resolved in time: its minutes, or those so far, are not above the limit; blank without a limit, and while that is
     * undecided.
     */
    public static final Attribute<ServiceCase, Boolean> RESOLVED_IN_TIME = DEFINITION
            .flag("resolvedInTime")
            .label("Resolved in time", "按时解决")
            .derived(service -> service.resolvedInTime().orElse(null));

    static {
        DEFINITION.extras(ServiceCase::extras, ServiceCase.Builder::extras);
    }

    /** All of them. */
    public static final Catalogue<ServiceCase> CATALOGUE = DEFINITION.catalogue();

    private ServiceCaseAttributes() {}
}
