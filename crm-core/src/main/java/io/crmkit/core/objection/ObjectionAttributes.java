package io.crmkit.core.objection;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.RelatedRows;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.customer.Contact;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import java.time.LocalDate;

/** The attributes of an {@link Objection}. */
public final class ObjectionAttributes {

    private static final Definition<Objection, Objection.Builder> DEFINITION = Catalogue.define(
            "objection", "Objection", "异议", Objection.class, Objection::builder, Objection.Builder::build);

    /** The identity. */
    public static final IdAttribute<Objection, Objection> ID =
            DEFINITION.identity(Objection::id, Objection.Builder::id);

    /** The version. */
    public static final OrderedAttribute<Objection, Long> VERSION =
            DEFINITION.version(Objection::version, Objection.Builder::version);

    /** The opportunity that it is held against. */
    public static final IdAttribute<Objection, Opportunity> OPPORTUNITY = DEFINITION
            .<Opportunity>reference("opportunity", "opportunity")
            .label("Opportunity", "商机")
            .required(Objection::opportunity, Objection.Builder::opportunity);

    /** The code of what it is about. */
    public static final TextAttribute<Objection> TYPE = DEFINITION
            .text("type", 60)
            .label("Type", "异议类型")
            .rule(Codes::isCode, Codes.RULE.en(), Codes.RULE.zh())
            .required(Objection::type, Objection.Builder::type);

    /** What was said. */
    public static final TextAttribute<Objection> TEXT = DEFINITION
            .text("text", 4_000)
            .label("Objection", "异议内容")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .required(Objection::text, Objection.Builder::text);

    /** Who raised it. */
    public static final IdAttribute<Objection, Contact> RAISED_BY = DEFINITION
            .<Contact>reference("raisedBy", "contact")
            .label("Raised by", "提出人")
            .optional(Objection::raisedBy, Objection.Builder::raisedBy);

    /** The code of the stage in which the opportunity was then. */
    public static final TextAttribute<Objection> STAGE =
            DEFINITION.text("stage", 60).label("Stage", "阶段").optional(Objection::stage, Objection.Builder::stage);

    /** The day on which it was raised. */
    public static final DatedAttribute<Objection, LocalDate> RAISED_ON = DEFINITION
            .date("raisedOn")
            .label("Raised on", "提出日期")
            .required(Objection::raisedOn, Objection.Builder::raisedOn);

    /** The objection that came up again with this one. */
    public static final IdAttribute<Objection, Objection> REPEATS = DEFINITION
            .<Objection>reference("repeats", "objection")
            .label("Repeats", "重复的异议")
            .optional(Objection::repeats, Objection.Builder::repeats);

    /** How it stands. */
    public static final Attribute<Objection, ObjectionStatus> STATUS = DEFINITION
            .choice("status", ObjectionStatus.class)
            .label("Status", "状态")
            .required(Objection::status, Objection.Builder::status);

    /** The response of the library that was given. */
    public static final IdAttribute<Objection, Response> RESPONSE = DEFINITION
            .<Response>reference("response", "response")
            .label("Response", "应答")
            .optional(Objection::response, Objection.Builder::response);

    /** What was answered, in words. */
    public static final TextAttribute<Objection> ANSWER = DEFINITION
            .text("answer", 4_000)
            .label("Answer", "答复内容")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .optional(Objection::answer, Objection.Builder::answer);

    /** The day on which it was answered. */
    public static final DatedAttribute<Objection, LocalDate> ANSWERED_ON = DEFINITION
            .date("answeredOn")
            .label("Answered on", "答复日期")
            .optional(Objection::answeredOn, Objection.Builder::answeredOn);

    /** What came of the answer. */
    public static final Attribute<Objection, ObjectionOutcome> OUTCOME = DEFINITION
            .choice("outcome", ObjectionOutcome.class)
            .label("Outcome", "结果")
            .optional(Objection::outcome, Objection.Builder::outcome);

    /** All of them. */
    public static final Catalogue<Objection> CATALOGUE = catalogue();

    /** The objections against an opportunity, for conditions on opportunities. */
    public static final RelatedRows<Opportunity, Objection> OF_OPPORTUNITY = new RelatedRows<>(
            OpportunityAttributes.CATALOGUE.relation("objections").orElseThrow());

    private ObjectionAttributes() {}

    private static Catalogue<Objection> catalogue() {
        DEFINITION.extras(Objection::extras, Objection.Builder::extras);
        DEFINITION.retractable();
        return DEFINITION.catalogue();
    }
}
