package io.crmkit.core.forecast;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.money.Allocation;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.Split;
import io.crmkit.core.process.ForecastCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** The part of one deal that one seller is credited with in a forecast: a row that measures are taken over. */
@Value.Immutable
public sealed interface Credit permits ImmutableCredit {

    /** Of which deal. */
    Id<Opportunity> deal();

    /** Whose; empty for a deal that nobody owns. */
    Optional<Id<Actor>> seller();

    /** In which category the deal is; of an overdue one, the category that it had. */
    ForecastCategory category();

    /** On which day the deal is expected to close, or was won. */
    LocalDate date();

    /** Whether the deal is open though its close date has passed; then it counts in no category. */
    boolean isOverdue();

    /** The part of the amount. */
    Optional<Money> amount();

    /** The part of the amount times the probability of the deal. */
    Optional<Money> weighted();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** The credits of a deal; the parts add up to it, overlays come to nothing. */
    static List<Credit> of(Opportunity deal, ForecastCategory category, LocalDate date, boolean overdue) {
        List<Split> splits =
                deal.splits().stream().filter(split -> !split.isOverlay()).toList();
        Optional<Money> weighted =
                deal.amount().map(amount -> amount.multipliedBy(deal.probability(), RoundingMode.HALF_EVEN));
        Builder whole = builder().deal(deal.id()).category(category).date(date).isOverdue(overdue);
        if (splits.isEmpty()) {
            return List.of(whole.seller(deal.owner())
                    .amount(deal.amount())
                    .weighted(weighted)
                    .build());
        }
        List<BigDecimal> shares = splits.stream().map(Split::share).toList();
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < splits.size(); i++) {
            credits.add(whole.seller(splits.get(i).seller())
                    .amount(part(deal.amount(), shares, i))
                    .weighted(part(weighted, shares, i))
                    .build());
        }
        return credits;
    }

    private static Optional<Money> part(Optional<Money> whole, List<BigDecimal> shares, int which) {
        return whole.map(amount -> Allocation.of(amount).byWeights(shares).get(which));
    }

    /** A credit in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes credits. */
    final class Builder extends ImmutableCredit.Builder {
        Builder() {}
    }

    /** The attributes of a credit. */
    final class Attributes {

        private static final Definition<Credit, Builder> DEFINITION =
                Catalogue.define("credit", "Forecast credit", "预测业绩", Credit.class, Credit::builder, Builder::build);

        /** Of which deal. */
        public static final IdAttribute<Credit, Opportunity> DEAL = DEFINITION
                .<Opportunity>reference("deal", "opportunity")
                .label("Opportunity", "商机")
                .required(Credit::deal, Builder::deal);

        /** Whose. */
        public static final IdAttribute<Credit, Actor> SELLER = DEFINITION
                .<Actor>reference("seller", "member")
                .label("Seller", "销售人员")
                .optional(Credit::seller, Builder::seller);

        /** In which category. */
        public static final Attribute<Credit, ForecastCategory> CATEGORY = DEFINITION
                .choice("category", ForecastCategory.class)
                .label("Forecast category", "预测类别")
                .required(Credit::category, Builder::category);

        /** When it is expected to close, or was won. */
        public static final DatedAttribute<Credit, LocalDate> DATE =
                DEFINITION.date("date").label("Date", "日期").required(Credit::date, Builder::date);

        /** Whether its close date has passed. */
        public static final Attribute<Credit, Boolean> OVERDUE =
                DEFINITION.flag("overdue").label("Overdue", "已逾期").required(Credit::isOverdue, Builder::isOverdue);

        /** The part of the amount. */
        public static final MoneyAttribute<Credit> AMOUNT =
                DEFINITION.money("amount").label("Amount", "金额").optional(Credit::amount, Builder::amount);

        /** The part of the weighted amount. */
        public static final MoneyAttribute<Credit> WEIGHTED = DEFINITION
                .money("weighted")
                .label("Weighted amount", "加权金额")
                .optional(Credit::weighted, Builder::weighted);

        static {
            DEFINITION.extras(Credit::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<Credit> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
