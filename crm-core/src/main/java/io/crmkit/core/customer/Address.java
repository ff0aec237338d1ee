package io.crmkit.core.customer;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.TextAttribute;
import java.util.Optional;
import org.immutables.value.Value;

/** A postal address; lines and their order are those of its country, so nothing is forced into a pattern. */
@Value.Immutable
public sealed interface Address permits ImmutableAddress {

    /** What it is for. */
    AddressUse use();

    /** The country as two letters of ISO 3166. */
    String country();

    /** State, province, or region. */
    Optional<String> region();

    /** City or town. */
    Optional<String> city();

    /** Postal code. */
    Optional<String> postalCode();

    /** Street, house, floor: all that remains. */
    Optional<String> street();

    /** An address in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes addresses. */
    final class Builder extends ImmutableAddress.Builder {
        Builder() {}
    }

    /** The attributes of an address. */
    final class Attributes {

        private static final Definition<Address, Builder> DEFINITION =
                Catalogue.define("address", "Address", "地址", Address.class, Address::builder, Builder::build);

        /** What it is for. */
        public static final Attribute<Address, AddressUse> USE =
                DEFINITION.choice("use", AddressUse.class).label("Use", "用途").required(Address::use, Builder::use);

        /** The country. */
        public static final TextAttribute<Address> COUNTRY = DEFINITION
                .text("country", 2)
                .label("Country", "国家")
                .rule(Countries::isCode, Countries.RULE.en(), Countries.RULE.zh())
                .required(Address::country, Builder::country);

        /** State, province, or region. */
        public static final TextAttribute<Address> REGION =
                DEFINITION.text("region", 100).label("Region", "省/州").optional(Address::region, Builder::region);

        /** City or town. */
        public static final TextAttribute<Address> CITY =
                DEFINITION.text("city", 100).label("City", "城市").optional(Address::city, Builder::city);

        /** Postal code. */
        public static final TextAttribute<Address> POSTAL_CODE = DEFINITION
                .text("postalCode", 20)
                .label("Postal code", "邮编")
                .optional(Address::postalCode, Builder::postalCode);

        /** Street, house, floor. */
        public static final TextAttribute<Address> STREET = DEFINITION
                .text("street", 300)
                .label("Street", "街道")
                .personal()
                .optional(Address::street, Builder::street);

        /** All of them. */
        public static final Catalogue<Address> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
