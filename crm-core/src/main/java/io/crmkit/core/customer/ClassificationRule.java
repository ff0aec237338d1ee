package io.crmkit.core.customer;

/**
 * Puts customers into classes. Implement this with the standards of the host. Pure and thread-safe: the same customer gets the same
 * classes.
 */
public interface ClassificationRule {

    /** The name of the rule and its edition, such as {@code tiers-2026}; it is kept as the reason. */
    String name();

    /**
     * Fills the classes in: size, tier, lifecycle, potential. Those that are not filled in stay as they are.
     *
     * @param form an empty form
     */
    CustomerForm classify(Customer customer, CustomerForm form);
}
