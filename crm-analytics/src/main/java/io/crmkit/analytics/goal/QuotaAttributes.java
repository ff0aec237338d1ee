package io.crmkit.analytics.goal;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.team.Member;
import java.util.regex.Pattern;

/** The attributes of a {@link Quota}. */
public final class QuotaAttributes {

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{4}(-([HQ][0-9]|[MW][0-9]{2}|D[0-9]{3}))?");

    private static final Definition<Quota, Quota.Builder> DEFINITION =
            Catalogue.define("quota", "Quota", "销售目标", Quota.class, Quota::builder, Quota.Builder::build);

    /** The identity. */
    public static final IdAttribute<Quota, Quota> ID = DEFINITION.identity(Quota::id, Quota.Builder::id);

    /** The version. */
    public static final OrderedAttribute<Quota, Long> VERSION =
            DEFINITION.version(Quota::version, Quota.Builder::version);

    /** Who is to win it. */
    public static final IdAttribute<Quota, Member> SELLER = DEFINITION
            .<Member>reference("seller", "member")
            .label("Seller", "销售人员")
            .optional(Quota::seller, Quota.Builder::seller);

    /** Whose owners are to win it. */
    public static final TextAttribute<Quota> REGION =
            DEFINITION.text("region", 100).label("Region", "区域").optional(Quota::region, Quota.Builder::region);

    /** The fiscal period. */
    public static final TextAttribute<Quota> PERIOD = DEFINITION
            .text("period", 9)
            .label("Fiscal period", "财务期间")
            .rule(
                    text -> WRITTEN.matcher(text).matches(),
                    "This is no fiscal period. Write it like 2026, 2026-H2, 2026-Q1, 2026-M03 or 2026-W05.",
                    "这不是财务期间，请写成 2026、2026-H2、2026-Q1、2026-M03 或 2026-W05。")
            .required(Quota::period, Quota.Builder::period);

    /** The amount to win. */
    public static final MoneyAttribute<Quota> AMOUNT = DEFINITION
            .money("amount")
            .label("Amount", "金额")
            .rule(
                    amount -> !amount.isNegative(),
                    "A quota is 0 or more. Take the sign away, or leave the row out.",
                    "销售目标须不小于 0，请去掉负号或删除该行。")
            .required(Quota::amount, Quota.Builder::amount);

    /** All of them. */
    public static final Catalogue<Quota> CATALOGUE = catalogue();

    private QuotaAttributes() {}

    private static Catalogue<Quota> catalogue() {
        DEFINITION.extras(Quota::extras, Quota.Builder::extras);
        DEFINITION.retractable();
        return DEFINITION.catalogue();
    }
}
