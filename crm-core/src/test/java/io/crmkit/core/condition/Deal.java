package io.crmkit.core.condition;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** A record that refers to a company. */
public record Deal(
        Id<Deal> id, long version, Id<Company> company, Optional<Id<Company>> reseller, Money amount, LocalDate close)
        implements Aggregate<Deal> {

    private static final Definition<Deal, Maker> DEFINITION =
            Catalogue.define("deal", "Deal", "商机", Deal.class, Maker::new, Maker::build);

    public static final IdAttribute<Deal, Deal> ID = DEFINITION.identity(Deal::id, (m, v) -> m.id = v);
    public static final IdAttribute<Deal, Company> COMPANY = DEFINITION
            .<Company>reference("company", "company")
            .label("Company", "公司")
            .required(Deal::company, (m, v) -> m.company = v);
    public static final IdAttribute<Deal, Company> RESELLER = DEFINITION
            .<Company>reference("reseller", "company")
            .label("Reseller", "经销商")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .optional(Deal::reseller, (m, v) -> m.reseller = Optional.of(v));
    public static final MoneyAttribute<Deal> AMOUNT =
            DEFINITION.money("amount").label("Amount", "金额").required(Deal::amount, (m, v) -> m.amount = v);
    public static final DatedAttribute<Deal, LocalDate> CLOSE =
            DEFINITION.date("close").label("Close date", "成交日期").required(Deal::close, (m, v) -> m.close = v);

    static {
        DEFINITION.version(Deal::version, (m, v) -> m.version = v);
    }

    public static final Catalogue<Deal> CATALOGUE = DEFINITION.catalogue();

    /** Makes deals. */
    public static final class Maker {
        public Id<Deal> id = Id.of("none");
        public long version = 1;
        public Id<Company> company = Id.of("none");
        public Optional<Id<Company>> reseller = Optional.empty();
        public Money amount = ConditionFixture.cny(0);
        public LocalDate close = LocalDate.EPOCH;

        Maker() {}

        Deal build() {
            return new Deal(id, version, company, reseller, amount, close);
        }
    }
}
