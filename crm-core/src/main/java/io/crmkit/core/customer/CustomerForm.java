package io.crmkit.core.customer;

import io.crmkit.core.access.Actor;
import io.crmkit.core.command.Form;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** What somebody fills in for a {@link Customer}. */
public final class CustomerForm extends Form<Customer, CustomerForm> {

    CustomerForm() {
        super(CustomerAttributes.CATALOGUE);
    }

    /** The name under which the customer is known. */
    public CustomerForm name(String name) {
        return set(CustomerAttributes.NAME, name);
    }

    /** An organisation or a person. */
    public CustomerForm type(CustomerType type) {
        return set(CustomerAttributes.TYPE, type);
    }

    /** Names that the customer had before; a change of the name adds the old one, unless these are filled in. */
    public CustomerForm formerNames(String... formerNames) {
        return set(CustomerAttributes.FORMER_NAMES, List.of(formerNames));
    }

    /** The customer that this one belongs to. */
    public CustomerForm parent(Id<Customer> parent) {
        return set(CustomerAttributes.PARENT, parent);
    }

    /** The line of business. */
    public CustomerForm sector(String sector) {
        return set(CustomerAttributes.SECTOR, sector);
    }

    /** How large the customer is. */
    public CustomerForm size(CompanySize size) {
        return set(CustomerAttributes.SIZE, size);
    }

    /** The country as two letters of ISO 3166. */
    public CustomerForm country(String country) {
        return set(CustomerAttributes.COUNTRY, country);
    }

    /** The sales region. */
    public CustomerForm region(String region) {
        return set(CustomerAttributes.REGION, region);
    }

    /** How many people work there. */
    public CustomerForm employees(long employees) {
        return set(CustomerAttributes.EMPLOYEES, employees);
    }

    /** Revenue of the last full year. */
    public CustomerForm annualRevenue(Money annualRevenue) {
        return set(CustomerAttributes.ANNUAL_REVENUE, annualRevenue);
    }

    /** The year in which the organisation was founded. */
    public CustomerForm foundedYear(long foundedYear) {
        return set(CustomerAttributes.FOUNDED_YEAR, foundedYear);
    }

    /** The tax identification, such as the unified social credit code. */
    public CustomerForm taxId(String taxId) {
        return set(CustomerAttributes.TAX_ID, taxId);
    }

    /** The main telephone number. */
    public CustomerForm phone(String phone) {
        return set(CustomerAttributes.PHONE, phone);
    }

    /** The main e-mail address. */
    public CustomerForm email(String email) {
        return set(CustomerAttributes.EMAIL, email);
    }

    /** The address on the web. */
    public CustomerForm website(String website) {
        return set(CustomerAttributes.WEBSITE, website);
    }

    /** Who looks after the customer. */
    public CustomerForm owner(Id<Actor> owner) {
        return set(CustomerAttributes.OWNER, owner);
    }

    /** Where the customer came from. */
    public CustomerForm source(String source) {
        return set(CustomerAttributes.SOURCE, source);
    }

    /** The date of the first business. */
    public CustomerForm customerSince(LocalDate customerSince) {
        return set(CustomerAttributes.CUSTOMER_SINCE, customerSince);
    }

    /** Free words to find the customer by. */
    public CustomerForm tags(String... tags) {
        return set(CustomerAttributes.TAGS, List.of(tags));
    }

    /** Where the customer is. */
    public CustomerForm addresses(Address... addresses) {
        return set(CustomerAttributes.ADDRESSES, List.of(addresses));
    }

    /** Further means of reaching the customer. */
    public CustomerForm channels(Channel... channels) {
        return set(CustomerAttributes.CHANNELS, List.of(channels));
    }

    /** The value tier in the host's own terms, such as A. */
    public CustomerForm tier(String tier) {
        return set(CustomerAttributes.TIER, tier);
    }

    /** How the business stands. */
    public CustomerForm lifecycle(CustomerLifecycle lifecycle) {
        return set(CustomerAttributes.LIFECYCLE, lifecycle);
    }

    /** How much more the customer could buy. */
    public CustomerForm potential(Potential potential) {
        return set(CustomerAttributes.POTENTIAL, potential);
    }

    /** What values are kept for, by the name of the attribute. */
    public CustomerForm purposes(Map<String, String> purposes) {
        return set(CustomerAttributes.PURPOSES, purposes);
    }

    /** Anything else. */
    public CustomerForm remark(String remark) {
        return set(CustomerAttributes.REMARK, remark);
    }
}
