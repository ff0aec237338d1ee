package io.crmkit.analytics.retention;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.customer.Customer;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What one customer paid regularly at the beginning and at the end of a period: a row that measures are taken over. */
@Value.Immutable
@SuppressWarnings("immutables:from") // a standing is never copied, and "from" is a day
public sealed interface Standing permits ImmutableStanding {

    /** Who. */
    Id<Customer> customer();

    /** The first day of the period. */
    LocalDate from();

    /** The last day of the period, not before the first. */
    LocalDate to();

    /** What he paid regularly when it began, above 0; empty for one who was no customer then. */
    Optional<Money> before();

    /** What he pays regularly when it ends, above 0, in the same currency; empty for one who is lost. */
    Optional<Money> after();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** How much of what he paid before he still pays, growth aside: the smaller of both; zero for one who is lost. */
    @Value.NonAttribute
    default Optional<Money> kept() {
        return before().map(money -> after().map(later -> later.isLessThan(money) ? later : money)
                .orElseGet(() -> Money.zero(money.getCurrencyUnit())));
    }

    /** Refuses what contradicts itself. */
    @Value.Check
    default void check() {
        if (to().isBefore(from())) {
            throw new IllegalArgumentException(
                    "The period of %s ends (%s) before it begins (%s).".formatted(customer(), to(), from()));
        }
        if (before().filter(Money::isNegativeOrZero).isPresent()
                || after().filter(Money::isNegativeOrZero).isPresent()) {
            throw new IllegalArgumentException(
                    "What %s pays regularly (before %s, after %s) must be above 0. Leave it out where he pays nothing."
                            .formatted(customer(), before(), after()));
        }
        if (before().isPresent() && after().isPresent() && !before().get().isSameCurrency(after().get())) {
            throw new IllegalArgumentException(
                    "What %s pays before (%s) and after (%s) must be in one currency. Convert one of them."
                            .formatted(customer(), before().get(), after().get()));
        }
    }

    /** A row in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rows. */
    final class Builder extends ImmutableStanding.Builder {
        Builder() {}
    }

    /** The attributes of a standing. */
    final class Attributes {

        private static final Definition<Standing, Builder> DEFINITION = Catalogue.define(
                "standing", "Standing of a customer", "客户存续", Standing.class, Standing::builder, Builder::build);

        /** Who. */
        public static final IdAttribute<Standing, Customer> CUSTOMER = DEFINITION
                .<Customer>reference("customer", "customer")
                .label("Customer", "客户")
                .required(Standing::customer, Builder::customer);

        /** The first day of the period. */
        public static final DatedAttribute<Standing, LocalDate> FROM =
                DEFINITION.date("from").label("From", "期初日期").required(Standing::from, Builder::from);

        /** The last day of the period. */
        public static final DatedAttribute<Standing, LocalDate> TO =
                DEFINITION.date("to").label("To", "期末日期").required(Standing::to, Builder::to);

        /** What he paid regularly when it began. */
        public static final MoneyAttribute<Standing> BEFORE =
                DEFINITION.money("before").label("Before", "期初经常性收入").optional(Standing::before, Builder::before);

        /** What he pays regularly when it ends. */
        public static final MoneyAttribute<Standing> AFTER =
                DEFINITION.money("after").label("After", "期末经常性收入").optional(Standing::after, Builder::after);

        /** How much of what he paid before he still pays, growth aside: the smaller of both; zero for one who is lost. */
        public static final MoneyAttribute<Standing> KEPT = DEFINITION
                .money("kept")
                .label("Kept: the smaller of before and after", "保留额（期初与期末取小）")
                .derived(standing -> standing.kept().orElse(null));

        static {
            DEFINITION.extras(Standing::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<Standing> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
