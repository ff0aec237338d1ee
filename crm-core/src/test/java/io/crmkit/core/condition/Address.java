package io.crmkit.core.condition;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.kind.Confidentiality;
import java.math.BigDecimal;
import java.util.Optional;

/** A row that a company owns. */
public record Address(String city, Optional<String> phone, Optional<BigDecimal> rent) {

    private static final Definition<Address, Maker> DEFINITION =
            Catalogue.define("address", "Address", "地址", Address.class, Maker::new, Maker::build);

    public static final TextAttribute<Address> CITY =
            DEFINITION.text("city", 20).label("City", "城市").required(Address::city, (m, v) -> m.city = v);
    public static final TextAttribute<Address> PHONE = DEFINITION
            .text("phone", 20)
            .label("Phone", "电话")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .optional(Address::phone, (m, v) -> m.phone = Optional.of(v));
    public static final OrderedAttribute<Address, BigDecimal> RENT =
            DEFINITION.decimal("rent").label("Rent", "租金").optional(Address::rent, (m, v) -> m.rent = Optional.of(v));

    public static final Catalogue<Address> CATALOGUE = DEFINITION.catalogue();

    public static Address in(String city) {
        return new Address(city, Optional.empty(), Optional.empty());
    }

    public Address withPhone(String number) {
        return new Address(city, Optional.of(number), rent);
    }

    /** Makes addresses. */
    public static final class Maker {
        public String city = "none";
        public Optional<String> phone = Optional.empty();
        public Optional<BigDecimal> rent = Optional.empty();

        Maker() {}

        Address build() {
            return new Address(city, phone, rent);
        }
    }
}
