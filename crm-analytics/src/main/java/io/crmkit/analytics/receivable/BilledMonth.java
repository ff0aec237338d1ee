package io.crmkit.analytics.receivable;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A calendar month of a count-back, and the days that it adds: a row that measures are taken over.
 *
 * <p>A count-back asks how many days of billing what is owed stands for. From the month of the day that is looked at backwards, it takes
 * what was billed in each month from what is owed. A month whose billing is used up adds all its days, up to that day; the month in which
 * nothing is left adds {@code days × rest ÷ billed}, to 18 decimals; months before add none and are no rows. A month without billing adds all
 * its days.
 */
@Value.Immutable
public sealed interface BilledMonth permits ImmutableBilledMonth {

    /** The first day of the month. */
    LocalDate month();

    /** What was billed in it, up to the day that is looked at. */
    Money billed();

    /** What is left of all that is owed when the count-back comes to this month. */
    Money owed();

    /** The days that it adds, 0 or more. */
    BigDecimal days();

    /** The values of the host's own attributes. */
    default Extras extras() {
        return Extras.none();
    }

    /** A row in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes rows. */
    final class Builder extends ImmutableBilledMonth.Builder {
        Builder() {}
    }

    /** The attributes of a month. */
    final class Attributes {

        private static final Definition<BilledMonth, Builder> DEFINITION = Catalogue.define(
                "billedMonth",
                "Month of a count-back",
                "倒算月份",
                BilledMonth.class,
                BilledMonth::builder,
                Builder::build);

        /** The first day of the month. */
        public static final DatedAttribute<BilledMonth, LocalDate> MONTH =
                DEFINITION.date("month").label("Month", "月份").required(BilledMonth::month, Builder::month);

        /** What was billed in it. */
        public static final MoneyAttribute<BilledMonth> BILLED =
                DEFINITION.money("billed").label("Billed", "开票金额").required(BilledMonth::billed, Builder::billed);

        /** What is left of all that is owed. */
        public static final MoneyAttribute<BilledMonth> OWED = DEFINITION
                .money("owed")
                .label("Left of what is owed", "剩余应收")
                .required(BilledMonth::owed, Builder::owed);

        /** The days that it adds. */
        public static final OrderedAttribute<BilledMonth, BigDecimal> DAYS =
                DEFINITION.decimal("days").label("Days", "天数").required(BilledMonth::days, Builder::days);

        static {
            DEFINITION.extras(BilledMonth::extras, Builder::extras);
        }

        /** All of them. */
        public static final Catalogue<BilledMonth> CATALOGUE = DEFINITION.catalogue();

        private Attributes() {}
    }
}
