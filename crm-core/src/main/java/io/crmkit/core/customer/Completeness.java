package io.crmkit.core.customer;

import io.crmkit.core.attribute.Attribute;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How much of what matters for selling is known about a customer. */
final class Completeness {

    private Completeness() {}

    /** The share of the attributes that matter which have a value, to four digits. */
    static BigDecimal of(Customer customer) {
        List<Attribute<Customer, ?>> matter = Matter.ATTRIBUTES;
        long known = matter.stream()
                .filter(attribute -> attribute.of(customer).isPresent())
                .count();
        return BigDecimal.valueOf(known).divide(BigDecimal.valueOf(matter.size()), 4, RoundingMode.HALF_UP);
    }

    /** The attributes that matter and have no value yet. */
    static List<Attribute<Customer, ?>> missing(Customer customer) {
        return Matter.ATTRIBUTES.stream()
                .filter(attribute -> attribute.of(customer).isEmpty())
                .toList();
    }

    /** Set up on first use, when the attributes are there. */
    private static final class Matter {
        private static final List<Attribute<Customer, ?>> ATTRIBUTES = List.of(
                CustomerAttributes.NAME,
                CustomerAttributes.TYPE,
                CustomerAttributes.SECTOR,
                CustomerAttributes.SIZE,
                CustomerAttributes.COUNTRY,
                CustomerAttributes.REGION,
                CustomerAttributes.TAX_ID,
                CustomerAttributes.PHONE,
                CustomerAttributes.OWNER,
                CustomerAttributes.SOURCE);
    }
}
