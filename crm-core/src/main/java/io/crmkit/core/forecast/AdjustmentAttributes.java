package io.crmkit.core.forecast;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.team.Team;
import java.time.Instant;

/** The attributes of an {@link Adjustment}. */
public final class AdjustmentAttributes {

    private static final Definition<Adjustment, Adjustment.Builder> DEFINITION = Catalogue.define(
            "adjustment", "Adjustment", "预测调整", Adjustment.class, Adjustment::builder, Adjustment.Builder::build);

    /** The identity. */
    public static final IdAttribute<Adjustment, Adjustment> ID =
            DEFINITION.identity(Adjustment::id, Adjustment.Builder::id);

    /** The version. */
    public static final OrderedAttribute<Adjustment, Long> VERSION =
            DEFINITION.version(Adjustment::version, Adjustment.Builder::version);

    /** Whose view it is. */
    public static final IdAttribute<Adjustment, Actor> AUTHOR = DEFINITION
            .<Actor>reference("author", "member")
            .label("Author", "调整人")
            .required(Adjustment::author, Adjustment.Builder::author);

    /** When it was made. */
    public static final DatedAttribute<Adjustment, Instant> AT =
            DEFINITION.instant("at").label("At", "时间").required(Adjustment::at, Adjustment.Builder::at);

    /** Whose figure is adjusted. */
    public static final IdAttribute<Adjustment, Actor> SELLER = DEFINITION
            .<Actor>reference("seller", "member")
            .label("Seller", "销售人员")
            .optional(Adjustment::seller, Adjustment.Builder::seller);

    /** The team whose figure is adjusted. */
    public static final IdAttribute<Adjustment, Team> TEAM = DEFINITION
            .<Team>reference("team", "team")
            .label("Team", "团队")
            .optional(Adjustment::team, Adjustment.Builder::team);

    /** The fiscal period. */
    public static final TextAttribute<Adjustment> PERIOD = DEFINITION
            .text("period", 20)
            .label("Period", "期间")
            .required(Adjustment::period, Adjustment.Builder::period);

    /** The category of which the figure is. */
    public static final Attribute<Adjustment, ForecastCategory> CATEGORY = DEFINITION
            .choice("category", ForecastCategory.class)
            .label("Category", "预测类别")
            .required(Adjustment::category, Adjustment.Builder::category);

    /** What it does. */
    public static final Attribute<Adjustment, AdjustmentMode> MODE = DEFINITION
            .choice("mode", AdjustmentMode.class)
            .label("Mode", "方式")
            .required(Adjustment::mode, Adjustment.Builder::mode);

    /** The new figure, or what is added. */
    public static final MoneyAttribute<Adjustment> AMOUNT =
            DEFINITION.money("amount").label("Amount", "金额").required(Adjustment::amount, Adjustment.Builder::amount);

    /** The figure that the author saw below. */
    public static final MoneyAttribute<Adjustment> BASE =
            DEFINITION.money("base").label("Base", "基数").required(Adjustment::base, Adjustment.Builder::base);

    /** Why. */
    public static final TextAttribute<Adjustment> REASON = DEFINITION
            .text("reason", 2_000)
            .label("Reason", "原因")
            .required(Adjustment::reason, Adjustment.Builder::reason);

    /** Whether it was taken back. */
    public static final Attribute<Adjustment, Boolean> WITHDRAWN = DEFINITION
            .flag("withdrawn")
            .label("Withdrawn", "已撤回")
            .required(Adjustment::isWithdrawn, Adjustment.Builder::isWithdrawn);

    /** All of them. */
    public static final Catalogue<Adjustment> CATALOGUE = catalogue();

    private AdjustmentAttributes() {}

    private static Catalogue<Adjustment> catalogue() {
        DEFINITION.extras(Adjustment::extras, Adjustment.Builder::extras);
        return DEFINITION.catalogue();
    }
}
