package host;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.json.CrmJson;
import io.crmkit.core.opportunity.Opportunity;
import java.util.Locale;

/** A program without modules that uses the library as its README shows. */
public final class Host {

    private static final TextAttribute<Customer> COST_CENTER = CustomerAttributes.CATALOGUE
            .custom()
            .text("costCenter", 20)
            .label("Cost center", "成本中心")
            .define();

    private Host() {}

    public static void main(String[] arguments) {
        Crm crm = Crm.builder().access(AccessPolicy.demo()).attributes(COST_CENTER).build();
        Session sales = crm.as(Actor.of("li", Role.SALES));
        Customer acme = sales.customers()
                .register(c -> c.name("Acme").size(CompanySize.LARGE).set(COST_CENTER, "DE-7"))
                .orThrow();
        CrmJson json = CrmJson.of(crm.catalogues());
        Customer read = json.read(crm.catalogue(CustomerAttributes.CATALOGUE), json.write(crm.catalogue(CustomerAttributes.CATALOGUE), acme));
        Condition mine = COST_CENTER.startsWith("DE").and(CustomerAttributes.SIZE.is(CompanySize.LARGE));
        Opportunity deal = sales.opportunities()
                .open(o -> o.customer(sales.customers().all(mine).get(0).id()).name(read.name()))
                .orThrow();
        Decision<Opportunity> won = sales.opportunities().advance(deal, "won");
        System.out.println(won.reasons().get(0).text(Locale.ENGLISH));
    }
}
