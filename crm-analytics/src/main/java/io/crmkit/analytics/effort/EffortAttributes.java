package io.crmkit.analytics.effort;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The attributes of an effort. */
public final class EffortAttributes {

    private static final Definition<Effort, Effort.Builder> DEFINITION = Catalogue.define(
            "effort", "Effort and what came of it", "投入与产出", Effort.class, Effort::builder, Effort.Builder::build);

    /** The first day of the period. */
    public static final DatedAttribute<Effort, LocalDate> FROM =
            DEFINITION.date("from").label("From", "期初日期").required(Effort::from, Effort.Builder::from);

    /** The last day of the period. */
    public static final DatedAttribute<Effort, LocalDate> TO =
            DEFINITION.date("to").label("To", "期末日期").required(Effort::to, Effort.Builder::to);

    /** Which team. */
    public static final TextAttribute<Effort> TEAM =
            DEFINITION.text("team", 100).label("Team", "团队").optional(Effort::team, Effort.Builder::team);

    /** Which person. */
    public static final IdAttribute<Effort, Actor> PERSON = DEFINITION
            .<Actor>reference("person", "member")
            .label("Person", "人员")
            .optional(Effort::person, Effort.Builder::person);

    /** For which source of leads. */
    public static final TextAttribute<Effort> SOURCE =
            DEFINITION.text("source", 100).label("Source", "来源").optional(Effort::source, Effort.Builder::source);

    /** For which campaign. */
    public static final TextAttribute<Effort> CAMPAIGN = DEFINITION
            .text("campaign", 100)
            .label("Campaign", "营销活动")
            .optional(Effort::campaign, Effort.Builder::campaign);

    /** What was spent on marketing and selling. */
    public static final MoneyAttribute<Effort> COST = DEFINITION
            .money("cost")
            .label("Cost of marketing and selling", "销售与营销费用")
            .optional(Effort::cost, Effort.Builder::cost);

    /** How many people worked on it. */
    public static final OrderedAttribute<Effort, BigDecimal> PEOPLE = DEFINITION
            .decimal("people")
            .label("People, full-time equivalents", "人员数（全时当量）")
            .optional(Effort::people, Effort.Builder::people);

    /** How many calls were made. */
    public static final OrderedAttribute<Effort, Long> CALLS =
            DEFINITION.whole("calls").label("Calls", "电话数").optional(Effort::calls, Effort.Builder::calls);

    /** How many visits were made. */
    public static final OrderedAttribute<Effort, Long> VISITS =
            DEFINITION.whole("visits").label("Visits", "拜访数").optional(Effort::visits, Effort.Builder::visits);

    /** How many meetings were held. */
    public static final OrderedAttribute<Effort, Long> MEETINGS =
            DEFINITION.whole("meetings").label("Meetings", "会议数").optional(Effort::meetings, Effort.Builder::meetings);

    /** How many proposals were made. */
    public static final OrderedAttribute<Effort, Long> PROPOSALS = DEFINITION
            .whole("proposals")
            .label("Proposals", "方案数")
            .optional(Effort::proposals, Effort.Builder::proposals);

    /** How many leads came in. */
    public static final OrderedAttribute<Effort, Long> LEADS =
            DEFINITION.whole("leads").label("Leads", "线索数").optional(Effort::leads, Effort.Builder::leads);

    /** How many customers bought for the first time. */
    public static final OrderedAttribute<Effort, Long> NEW_CUSTOMERS = DEFINITION
            .whole("newCustomers")
            .label("New customers", "新客户数")
            .optional(Effort::newCustomers, Effort.Builder::newCustomers);

    /** How many deals were won. */
    public static final OrderedAttribute<Effort, Long> WON_DEALS =
            DEFINITION.whole("wonDeals").label("Won deals", "赢单数").optional(Effort::wonDeals, Effort.Builder::wonDeals);

    /** How many orders came in. */
    public static final OrderedAttribute<Effort, Long> ORDERS =
            DEFINITION.whole("orders").label("Orders", "订单数").optional(Effort::orders, Effort.Builder::orders);

    /** How many complaints came in. */
    public static final OrderedAttribute<Effort, Long> COMPLAINTS = DEFINITION
            .whole("complaints")
            .label("Complaints", "投诉数")
            .optional(Effort::complaints, Effort.Builder::complaints);

    /** What was sold. */
    public static final MoneyAttribute<Effort> REVENUE =
            DEFINITION.money("revenue").label("Revenue", "销售额").optional(Effort::revenue, Effort.Builder::revenue);

    /** How many days the period has. */
    public static final OrderedAttribute<Effort, Long> DAYS =
            DEFINITION.whole("days").label("Days of the period", "期间天数").derived(Effort::days);

    static {
        DEFINITION.extras(Effort::extras, Effort.Builder::extras);
    }

    /** All of them. */
    public static final Catalogue<Effort> CATALOGUE = DEFINITION.catalogue();

    private EffortAttributes() {}
}
