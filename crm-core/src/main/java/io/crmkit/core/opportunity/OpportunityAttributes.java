package io.crmkit.core.opportunity;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.lifecycle.Status;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The attributes of an {@link Opportunity}. */
public final class OpportunityAttributes {

    private static final Definition<Opportunity, Opportunity.Builder> DEFINITION = Catalogue.define(
            "opportunity", "Opportunity", "商机", Opportunity.class, Opportunity::builder, Opportunity.Builder::build);

    /** The identity. */
    public static final IdAttribute<Opportunity, Opportunity> ID =
            DEFINITION.identity(Opportunity::id, Opportunity.Builder::id);

    /** The version. */
    public static final OrderedAttribute<Opportunity, Long> VERSION =
            DEFINITION.version(Opportunity::version, Opportunity.Builder::version);

    /** What it is about. */
    public static final TextAttribute<Opportunity> NAME =
            DEFINITION.text("name", 200).label("Name", "名称").required(Opportunity::name, Opportunity.Builder::name);

    /** Who may buy. */
    public static final IdAttribute<Opportunity, Customer> CUSTOMER = DEFINITION
            .<Customer>reference("customer", "customer")
            .label("Customer", "客户")
            .required(Opportunity::customer, Opportunity.Builder::customer);

    /** What the customer would pay. */
    public static final MoneyAttribute<Opportunity> AMOUNT =
            DEFINITION.money("amount").label("Amount", "金额").optional(Opportunity::amount, Opportunity.Builder::amount);

    /** The code of the stage of its process. */
    public static final TextAttribute<Opportunity> STAGE =
            DEFINITION.text("stage", 60).label("Stage", "阶段").required(Opportunity::stage, Opportunity.Builder::stage);

    /** The canonical status of the stage. */
    public static final Attribute<Opportunity, Status> STATUS = DEFINITION
            .choice("status", Status.class)
            .label("Status", "状态")
            .required(Opportunity::status, Opportunity.Builder::status);

    /** The chance of winning as a fraction: 0.35 means 35 %. Set by the stage, or by hand. */
    public static final OrderedAttribute<Opportunity, BigDecimal> PROBABILITY = DEFINITION
            .decimal("probability", Kind.decimal().between(BigDecimal.ZERO, BigDecimal.ONE))
            .label("Probability", "赢率")
            .required(Opportunity::probability, Opportunity.Builder::probability);

    /** Who is in charge. */
    public static final IdAttribute<Opportunity, Actor> OWNER = DEFINITION
            .<Actor>reference("owner", "actor")
            .label("Owner", "负责人")
            .optional(Opportunity::owner, Opportunity.Builder::owner);

    /** The name of its sales process. */
    public static final TextAttribute<Opportunity> PROCESS = DEFINITION
            .text("process", 60)
            .label("Process", "销售流程")
            .required(Opportunity::process, Opportunity.Builder::process);

    /** The edition of the process on which it began. */
    public static final OrderedAttribute<Opportunity, Long> EDITION = DEFINITION
            .whole("edition", Kind.whole().between(0, 1_000_000))
            .label("Edition", "流程版次")
            .required(Opportunity::edition, Opportunity.Builder::edition);

    /** The date on which it was opened, in the zone of the host. */
    public static final DatedAttribute<Opportunity, LocalDate> CREATED_ON = DEFINITION
            .date("createdOn")
            .label("Created on", "创建日期")
            .required(Opportunity::createdOn, Opportunity.Builder::createdOn);

    /** The date on which it is expected to close. */
    public static final DatedAttribute<Opportunity, LocalDate> CLOSE_DATE = DEFINITION
            .date("closeDate")
            .label("Expected close", "预计成交日期")
            .optional(Opportunity::closeDate, Opportunity.Builder::closeDate);

    /** The date on which it was won or lost. */
    public static final DatedAttribute<Opportunity, LocalDate> CLOSED_ON = DEFINITION
            .date("closedOn")
            .label("Closed on", "关闭日期")
            .optional(Opportunity::closedOn, Opportunity.Builder::closedOn);

    /** Why it was lost. */
    public static final TextAttribute<Opportunity> LOST_REASON = DEFINITION
            .text("lostReason", 300)
            .label("Lost because", "输单原因")
            .optional(Opportunity::lostReason, Opportunity.Builder::lostReason);

    /** What is to be done next. */
    public static final TextAttribute<Opportunity> NEXT_STEP = DEFINITION
            .text("nextStep", 300)
            .label("Next step", "下一步")
            .optional(Opportunity::nextStep, Opportunity.Builder::nextStep);

    /** Where it came from. */
    public static final TextAttribute<Opportunity> SOURCE = DEFINITION
            .text("source", 100)
            .label("Source", "来源")
            .optional(Opportunity::source, Opportunity.Builder::source);

    /** Free words to find it by. */
    public static final ListAttribute<Opportunity, String> TAGS = DEFINITION
            .many("tags", Kind.text(60))
            .label("Tags", "标签")
            .collected(Opportunity::tags, Opportunity.Builder::addAllTags);

    /** The line of business of the customer, seen from here. */
    public static final TextAttribute<Opportunity> CUSTOMER_SECTOR = CUSTOMER.then(CustomerAttributes.SECTOR);

    /** All of them. */
    public static final Catalogue<Opportunity> CATALOGUE = catalogue();

    private OpportunityAttributes() {}

    private static Catalogue<Opportunity> catalogue() {
        DEFINITION.extras(Opportunity::extras, Opportunity.Builder::extras);
        return DEFINITION.catalogue();
    }
}
