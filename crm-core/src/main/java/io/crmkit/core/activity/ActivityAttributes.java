package io.crmkit.core.activity;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.customer.Contact;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.objection.Response;
import io.crmkit.core.opportunity.Opportunity;
import java.time.Instant;

/** The attributes of an {@link Activity}. */
public final class ActivityAttributes {

    private static final Definition<Activity, Activity.Builder> DEFINITION =
            Catalogue.define("activity", "Activity", "活动", Activity.class, Activity::builder, Activity.Builder::build);

    /** The identity. */
    public static final IdAttribute<Activity, Activity> ID = DEFINITION.identity(Activity::id, Activity.Builder::id);

    /** The version. */
    public static final OrderedAttribute<Activity, Long> VERSION =
            DEFINITION.version(Activity::version, Activity.Builder::version);

    /** What sort of activity it was. */
    public static final Attribute<Activity, ActivityKind> KIND = DEFINITION
            .choice("kind", ActivityKind.class)
            .label("Kind", "类型")
            .required(Activity::kind, Activity.Builder::kind);

    /** What it was about. */
    public static final TextAttribute<Activity> SUBJECT = DEFINITION
            .text("subject", 200)
            .label("Subject", "主题")
            .required(Activity::subject, Activity.Builder::subject);

    /** The opportunity. */
    public static final IdAttribute<Activity, Opportunity> OPPORTUNITY = DEFINITION
            .<Opportunity>reference("opportunity", "opportunity")
            .label("Opportunity", "商机")
            .optional(Activity::opportunity, Activity.Builder::opportunity);

    /** The customer. */
    public static final IdAttribute<Activity, Customer> CUSTOMER = DEFINITION
            .<Customer>reference("customer", "customer")
            .label("Customer", "客户")
            .optional(Activity::customer, Activity.Builder::customer);

    /** With whom. */
    public static final IdAttribute<Activity, Contact> CONTACT = DEFINITION
            .<Contact>reference("contact", "contact")
            .label("Contact", "联系人")
            .optional(Activity::contact, Activity.Builder::contact);

    /** Who did it. */
    public static final IdAttribute<Activity, Actor> BY =
            DEFINITION.<Actor>reference("by", "member").label("By", "执行人").required(Activity::by, Activity.Builder::by);

    /** When it happened. */
    public static final DatedAttribute<Activity, Instant> AT =
            DEFINITION.instant("at").label("At", "时间").required(Activity::at, Activity.Builder::at);

    /** How long it took, in minutes. */
    public static final OrderedAttribute<Activity, Long> MINUTES = DEFINITION
            .whole("minutes", Kind.whole().between(0, 100_000))
            .label("Minutes", "时长（分钟）")
            .optional(Activity::minutes, Activity.Builder::minutes);

    /** What was said. */
    public static final TextAttribute<Activity> NOTE = DEFINITION
            .text("note", 20_000)
            .label("Note", "记录")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .optional(Activity::note, Activity.Builder::note);

    /** From whom it came. */
    public static final Attribute<Activity, Direction> DIRECTION = DEFINITION
            .choice("direction", Direction.class)
            .label("Direction", "方向")
            .optional(Activity::direction, Activity.Builder::direction);

    /** The script that was tried. */
    public static final IdAttribute<Activity, Response> SCRIPT = DEFINITION
            .<Response>reference("script", "response")
            .label("Script", "话术")
            .optional(Activity::script, Activity.Builder::script);

    /** Whether the script worked. */
    public static final Attribute<Activity, Boolean> SCRIPT_WORKED = DEFINITION
            .flag("scriptWorked")
            .label("Script worked", "话术奏效")
            .optional(Activity::scriptWorked, Activity.Builder::scriptWorked);

    /** All of them. */
    public static final Catalogue<Activity> CATALOGUE = catalogue();

    private ActivityAttributes() {}

    private static Catalogue<Activity> catalogue() {
        DEFINITION.extras(Activity::extras, Activity.Builder::extras);
        DEFINITION.retractable();
        return DEFINITION.catalogue();
    }
}
