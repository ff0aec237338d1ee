package io.crmkit.examples.quickstart;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.customer.CompanySize;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.opportunity.Opportunity;
import java.io.PrintStream;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The first result: a deal that cannot be won yet, and why. */
final class FirstResult {

    private FirstResult() {}

    static void print(PrintStream out) {
        // README: begin
        Crm crm = Crm.inMemory();
        Session sales = crm.as(Actor.of("li", Role.SALES));

        Customer acme = sales.customers()
                .register(c -> c.name("Acme").size(CompanySize.LARGE).sector("retail"))
                .orThrow();
        Opportunity deal = sales.opportunities()
                .open(o -> o.customer(acme.id()).name("Line 4").amount(Money.of(CurrencyUnit.of("CNY"), 120_000)))
                .orThrow();

        Decision<Opportunity> won = sales.opportunities().advance(deal, "won");

        out.println(won.text(Locale.ENGLISH));
        out.println(won.text(Locale.SIMPLIFIED_CHINESE));
        // README: end
    }
}
