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
import io.crmkit.core.attribute.RowsAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.money.RateBasis;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.process.ForecastCategory;
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
            .optional(Opportunity::customer, Opportunity.Builder::customer);

    /** What the customer would pay. */
    public static final MoneyAttribute<Opportunity> AMOUNT =
            DEFINITION.money("amount").label("Amount", "金额").optional(Opportunity::amount, Opportunity.Builder::amount);

    /** Whether amounts include tax. */
    public static final Attribute<Opportunity, Boolean> TAX_INCLUDED = DEFINITION
            .flag("taxIncluded")
            .label("Tax included", "含税")
            .required(Opportunity::isTaxIncluded, Opportunity.Builder::isTaxIncluded);

    /** For how many months recurring lines are agreed. */
    public static final OrderedAttribute<Opportunity, Long> TERM_MONTHS = DEFINITION
            .whole("termMonths", Kind.whole().between(1, 1_200))
            .label("Term in months", "期限（月）")
            .optional(Opportunity::termMonths, Opportunity.Builder::termMonths);

    /** The products that it is about. */
    public static final RowsAttribute<Opportunity, Line> LINES = DEFINITION
            .parts("lines", () -> Line.Attributes.CATALOGUE)
            .label("Products", "产品明细")
            .collected(Opportunity::lines, Opportunity.Builder::addAllLines);

    /** The contacts that play a part in it. */
    public static final RowsAttribute<Opportunity, Stakeholder> STAKEHOLDERS = DEFINITION
            .parts("stakeholders", () -> Stakeholder.Attributes.CATALOGUE)
            .label("Stakeholders", "干系人")
            .collected(Opportunity::stakeholders, Opportunity.Builder::addAllStakeholders);

    /** Who gets the credit. */
    public static final RowsAttribute<Opportunity, Split> SPLITS = DEFINITION
            .parts("splits", () -> Split.Attributes.CATALOGUE)
            .label("Splits", "业绩分配")
            .collected(Opportunity::splits, Opportunity.Builder::addAllSplits);

    /** Who else wants the business. */
    public static final ListAttribute<Opportunity, String> COMPETITORS = DEFINITION
            .many("competitors", Kind.text(200))
            .label("Competitors", "竞争对手")
            .collected(Opportunity::competitors, Opportunity.Builder::addAllCompetitors);

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

    /** Whether the probability was set by hand. */
    public static final Attribute<Opportunity, Boolean> PROBABILITY_BY_HAND = DEFINITION
            .flag("probabilityByHand")
            .label("Probability set by hand", "手工设定概率")
            .required(Opportunity::isProbabilityByHand, Opportunity.Builder::isProbabilityByHand);

    /** How surely it is counted on. */
    public static final Attribute<Opportunity, ForecastCategory> FORECAST = DEFINITION
            .choice("forecast", ForecastCategory.class)
            .label("Forecast category", "预测类别")
            .optional(Opportunity::forecast, Opportunity.Builder::forecast);

    /** Whether the forecast category was set by hand. */
    public static final Attribute<Opportunity, Boolean> FORECAST_BY_HAND = DEFINITION
            .flag("forecastByHand")
            .label("Forecast set by hand", "手工设定预测类别")
            .required(Opportunity::isForecastByHand, Opportunity.Builder::isForecastByHand);

    /** Who is in charge. */
    public static final IdAttribute<Opportunity, Actor> OWNER = DEFINITION
            .<Actor>reference("owner", "member")
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

    /** The date on which it was won or lost; else on which it is expected to close; else on which it was opened. */
    public static final DatedAttribute<Opportunity, LocalDate> VALUE_DATE = DEFINITION
            .date("valueDate")
            .label("Value date", "折算日期")
            .derived(deal -> deal.closedOn().or(deal::closeDate).orElse(deal.createdOn()));

    /** Why it was won or lost. */
    public static final TextAttribute<Opportunity> OUTCOME_REASON = DEFINITION
            .text("outcomeReason", 300)
            .label("Reason of the outcome", "结果原因")
            .formerly("lostReason")
            .optional(Opportunity::outcomeReason, Opportunity.Builder::outcomeReason);

    /** Who got the business instead, or was beaten. */
    public static final TextAttribute<Opportunity> COMPETITOR = DEFINITION
            .text("competitor", 200)
            .label("Competitor", "竞争对手（结果）")
            .optional(Opportunity::competitor, Opportunity.Builder::competitor);

    /** Anything else about how it ended. */
    public static final TextAttribute<Opportunity> OUTCOME_NOTE = DEFINITION
            .text("outcomeNote", 4_000)
            .label("Note on the outcome", "结果说明")
            .optional(Opportunity::outcomeNote, Opportunity.Builder::outcomeNote);

    /** How it ended before it was taken up again. */
    public static final RowsAttribute<Opportunity, Outcome> EARLIER_OUTCOMES = DEFINITION
            .parts("earlierOutcomes", () -> Outcome.Attributes.CATALOGUE)
            .label("Earlier outcomes", "以往结果")
            .collected(Opportunity::earlierOutcomes, Opportunity.Builder::addAllEarlierOutcomes);

    /** Until when it is paused. */
    public static final DatedAttribute<Opportunity, LocalDate> HOLD_UNTIL = DEFINITION
            .date("holdUntil")
            .label("On hold until", "暂停至")
            .optional(Opportunity::holdUntil, Opportunity.Builder::holdUntil);

    /** Why it is paused. */
    public static final TextAttribute<Opportunity> HOLD_REASON = DEFINITION
            .text("holdReason", 300)
            .label("On hold because", "暂停原因")
            .optional(Opportunity::holdReason, Opportunity.Builder::holdReason);

    /** What is to be done next. */
    public static final TextAttribute<Opportunity> NEXT_STEP = DEFINITION
            .text("nextStep", 300)
            .label("Next step", "下一步")
            .optional(Opportunity::nextStep, Opportunity.Builder::nextStep);

    /** By when that is to be done. */
    public static final DatedAttribute<Opportunity, LocalDate> NEXT_STEP_ON = DEFINITION
            .date("nextStepOn")
            .label("Next step on", "下一步日期")
            .optional(Opportunity::nextStepOn, Opportunity.Builder::nextStepOn);

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

    /** The codes of the checklist items that are done. */
    public static final ListAttribute<Opportunity, String> CHECKLIST = DEFINITION
            .many("checklist", Kind.text(60))
            .label("Checklist", "检查项")
            .collected(Opportunity::checklist, Opportunity.Builder::addAllChecklist);

    /** The stage log. */
    public static final RowsAttribute<Opportunity, Stay> STAYS = DEFINITION
            .parts("stays", () -> Stay.Attributes.CATALOGUE)
            .label("Stage log", "阶段记录")
            .collected(Opportunity::stays, Opportunity.Builder::stays);

    /** What the lines bring in all over the agreed term, a year if none is agreed. */
    public static final MoneyAttribute<Opportunity> LINES_TOTAL = DEFINITION
            .money("linesTotal")
            .label("Total of products", "产品合计")
            .derived(deal -> OpportunityRules.linesTotal(deal).orElse(null));

    /** What recurring lines bring each year. */
    public static final MoneyAttribute<Opportunity> RECURRING_PER_YEAR = DEFINITION
            .money("recurringPerYear")
            .label("Recurring per year", "年度经常性金额")
            .derived(deal -> OpportunityRules.recurringPerYear(deal).orElse(null));

    /** The line of business of the customer, seen from here. */
    public static final TextAttribute<Opportunity> CUSTOMER_SECTOR = CUSTOMER.then(CustomerAttributes.SECTOR);

    /** All of them. */
    public static final Catalogue<Opportunity> CATALOGUE = catalogue();

    private OpportunityAttributes() {}

    /**
     * The date whose exchange rate counts under a policy: the value date at the close date, the date of opening, when the amount came
     * about, at all others.
     */
    public static DatedAttribute<Opportunity, LocalDate> rateDate(RatePolicy policy) {
        return policy.basis() == RateBasis.CLOSE_DATE ? VALUE_DATE : CREATED_ON;
    }

    private static Catalogue<Opportunity> catalogue() {
        DEFINITION.extras(Opportunity::extras, Opportunity.Builder::extras);
        DEFINITION.retractable();
        DEFINITION.related("objections", "Objections", "异议", "objection", "opportunity");
        return DEFINITION.catalogue();
    }
}
