package io.crmkit.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CustomerValueTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static CustomerValue.Builder value() {
        return CustomerValue.builder()
                .customer(Id.of("k1"))
                .from(FIRST)
                .to(LAST)
                .orders(1);
    }

    private static List<Fault> faults(CustomerValue.Builder value) {
        return catchThrowableOfType(InvalidDataException.class, value::build).faults();
    }

    @Test
    void a_row_is_complete_if_he_bought_for_the_first_time_on_its_first_day_or_later() {
        assertThat(value().since(FIRST).build().complete()).contains(true);
        assertThat(value().since(LAST).build().complete()).contains(true);
        assertThat(value().since(FIRST.minusDays(1)).build().complete()).contains(false);
        assertThat(value().build().complete()).isEmpty();
        assertThat(value().build().days()).isEqualTo(365);
    }

    @Test
    void labels_are_short_enough_for_a_heading() {
        assertThat(CustomerValue.Attributes.CATALOGUE.attributes())
                .allSatisfy(attribute -> assertThat(attribute.label().en()).hasSizeLessThan(25));
        assertThat(CustomerValue.Attributes.COMPLETE.label().zh()).isEqualTo("完整");
    }

    @Test
    void a_wallet_holds_what_he_bought_here() {
        assertThat(value().revenue(Money.parse("CNY 5"))
                        .wallet(Money.parse("CNY 5"))
                        .build()
                        .wallet())
                .contains(Money.parse("CNY 5"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().revenue(Money.parse("CNY 5"))
                        .wallet(Money.parse("CNY 4"))
                        .build())
                .withMessage(
                        "wallet: CNY 4.00: The period of the customer k1 has a wallet of 0 or more, and of what he bought here or more. Raise the estimate, or leave it out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().wallet(Money.parse("CNY -1")).build())
                .withMessageContaining("wallet: CNY -1.00");
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().to(FIRST.minusDays(1)).build())
                .withMessageContaining("to: 2025-12-31: The period of the customer k1 does not end before it begins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().since(LAST.plusDays(1)).build())
                .withMessageContaining(
                        "since: 2027-01-01: The period of the customer k1 is over (2026-12-31) before he bought for the first time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().orders(-1).build())
                .withMessageContaining("orders: -1: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value().revenue(Money.parse("CNY 1"))
                        .margin(Money.parse("EUR 1"))
                        .build())
                .withMessageContaining("has all its amounts in one currency. Convert them into one");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_by_attribute_and_in_both_languages_without_the_margin() {
        List<Fault> faults = faults(value().to(FIRST.minusDays(1))
                .since(LAST)
                .orders(-1)
                .revenue(Money.parse("CNY 1"))
                .margin(Money.parse("EUR 77")));

        assertThat(faults)
                .extracting(fault -> fault.path() + ": " + fault.text(Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "to: 客户 k1：期末日期不能早于期初日期（2026-01-01），请对调。",
                        "since: 客户 k1：期间结束于 2025-12-31，首次购买日期不能更晚；请去掉该期间。",
                        "orders: 客户 k1：订单数须不小于 0，没有请填 0。",
                        "revenue: 客户 k1：各项金额须为同一币种，请先换算。");
        assertThat(faults.toString()).doesNotContain("77");
        assertThat(faults(value().wallet(Money.parse("CNY -1"))).get(0).text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("客户 k1：钱包规模须不小于 0，且不小于其在本公司的购买额；请调高估计值或留空。");
    }
}
