package host;

import io.crmkit.core.Crm;
import io.crmkit.core.access.Actor;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.json.CrmJson;

/** A program on the module path. */
public final class Host {

    private Host() {}

    public static void main(String[] arguments) {
        ModuleLayer layer = Host.class.getModule().getLayer();
        Crm crm = Crm.inMemory();
        Customer acme = crm.as(Actor.of("li")).customers().register(c -> c.name("Acme").tags("a")).orThrow();
        CrmJson json = CrmJson.of(crm.catalogues());
        Customer read = json.read(CustomerAttributes.CATALOGUE, json.write(CustomerAttributes.CATALOGUE, acme));
        System.out.println(read.equals(acme) + ": " + read.name()
                + " in " + Crm.class.getModule().getName()
                + ", also " + layer.findModule("io.crmkit.rules").orElseThrow().getName()
                + " and " + layer.findModule("io.crmkit.analytics").orElseThrow().getName());
    }
}
