package io.crmkit.core.catalog;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.Faults;
import io.crmkit.core.message.Label;
import java.time.LocalDate;

/** What must fit together within one product. */
final class ProductRules {

    private static final Label RETIRED_ON = Label.of(
            "A retired product has the day on which it was retired, and no other product has one. Retire the product.",
            "停售产品须有停售日期，在售产品不能有。请使用停售操作。");
    private static final Label ORDER =
            Label.of("A product cannot be retired before it was introduced. Exchange the dates.", "停售日期不能早于上市日期，请检查。");
    private static final Label TWICE =
            Label.of("A product stands in a bundle once. Add up the quantities.", "同一产品在组合中只能出现一次，请合并数量。");

    private ProductRules() {}

    static void check(Product product, Faults faults) {
        boolean retired = product.status() == ProductStatus.RETIRED;
        String retiredOn = ProductAttributes.RETIRED_ON.name();
        LocalDate last = product.retiredOn().orElse(null);
        if (retired != (last != null)) {
            faults.add(Fault.at(retiredOn, last, RETIRED_ON));
        }
        if (last != null && product.introducedOn().filter(last::isBefore).isPresent()) {
            faults.add(Fault.at(retiredOn, last, ORDER));
        }
        long products =
                product.components().stream().map(Component::product).distinct().count();
        if (products < product.components().size()) {
            faults.add(Fault.at(ProductAttributes.COMPONENTS.name(), null, TWICE));
        }
    }
}
