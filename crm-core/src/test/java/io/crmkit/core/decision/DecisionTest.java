package io.crmkit.core.decision;

import static io.crmkit.core.condition.ConditionFixture.ACME;
import static io.crmkit.core.condition.ConditionFixture.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.condition.Company;
import io.crmkit.core.data.Fault;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private static final ReasonCode ABOVE_LIMIT = ReasonCode.blocking(
                    "discount.above-limit",
                    "The discount {given} is above your limit of {limit}.",
                    "折扣 {given} 超过您的上限 {limit}。")
            .overridable();
    private static final ReasonCode NEEDS_CHIEF = ReasonCode.holding("deal.large", "Large deal.", "大单。");
    private static final ReasonCode OLD_PRICE = ReasonCode.warning("price.old", "Old price.", "旧价格。");
    private static final ReasonCode FYI =
            ReasonCode.info("note", "{credit} of {size} {name}.", "{credit}、{size}、{name}。");

    private final Reason blocked = ABOVE_LIMIT.reason().with("given", "12 %").with("limit", "10 %");
    private final Reason held = NEEDS_CHIEF.reason();
    private final Reason warned = OLD_PRICE.reason();
    private final Reason noted = FYI.reason();

    // reasons

    @Test
    void a_reason_speaks_the_language_of_the_reader() {
        assertThat(blocked.text(Locale.ENGLISH)).isEqualTo("The discount 12 % is above your limit of 10 %.");
        assertThat(blocked.text(ZH)).isEqualTo("折扣 12 % 超过您的上限 10 %。");
        assertThat(blocked).hasToString("discount.above-limit: The discount 12 % is above your limit of 10 %.");
        assertThat(blocked.input("limit")).hasValue("10 %");
        assertThat(blocked.input("other")).isEmpty();
    }

    @Test
    void confidential_inputs_are_masked_unless_the_reader_is_cleared() {
        Reason reason =
                noted.with(Company.CREDIT, cny(777)).with(Company.SIZE, null).with("name", "Acme");

        assertThat(reason.text(Locale.ENGLISH)).isEqualTo("••• of nothing Acme.");
        assertThat(reason.text(ZH)).isEqualTo("•••、无、Acme。");
        assertThat(reason.text(Locale.ENGLISH, any -> true)).isEqualTo("CNY 777.00 of nothing Acme.");
        assertThat(reason.text(Locale.ENGLISH, Confidentiality.PUBLIC::equals)).isEqualTo("••• of ••• Acme.");
        assertThat(reason.inputs()).hasToString("[Input[credit], Input[size], Input[name]]");
        assertThat(reason.toString() + reason.inputs() + reason.toData()).doesNotContain("777");
        assertThat(new Decision.Refused<Company>(List.of(reason, blocked)).toString())
                .doesNotContain("777");
    }

    @Test
    void inputs_are_shown_for_people() {
        assertThat(shown(Severity.HOLD, ZH)).isEqualTo("需审批");
        assertThat(shown(Label.of("Paid", "已付"), ZH)).isEqualTo("已付");
        assertThat(shown(new BigDecimal("1E+3"), ZH)).isEqualTo("1000");
        assertThat(shown(LocalDate.EPOCH, ZH)).isEqualTo("1970-01-01");
        assertThat(shown(Fault.at("$", "777", Label.of("Too big.", "过大。")), ZH)).isEqualTo("过大。");
        assertThat(shown("x".repeat(200), ZH)).isEqualTo("x".repeat(200));
        assertThat(shown("x".repeat(201), ZH)).isEqualTo("x".repeat(200) + "… (201 characters)");
    }

    @Test
    void of_rows_only_the_number_is_told() {
        Reason reason = ReasonCode.info("rows", "{addresses} rows", "{addresses} 行")
                .reason()
                .with(Company.ADDRESSES, ACME.addresses());

        assertThat(reason.text(Locale.ENGLISH)).isEqualTo("2 rows");
        assertThat(reason.toData().toString()).doesNotContain("555");
    }

    @Test
    void the_plain_form_keeps_what_is_plain_and_masks_what_is_not_open() {
        Reason reason = blocked.with("enum", Company.Size.VERY_LARGE)
                .with("date", LocalDate.EPOCH)
                .with("money", cny(1))
                .with("flag", true)
                .with("number", 7L)
                .with("none", null)
                .with(Company.OWNER, "Li Na")
                .by(new RuleRef("max-discount", "3"))
                .weighing(BigDecimal.TEN);

        assertThat(reason.toData())
                .containsEntry("code", "discount.above-limit")
                .containsEntry("severity", "block")
                .containsEntry("rule", Map.of("id", "max-discount", "version", "3"))
                .containsEntry("contribution", BigDecimal.TEN);
        assertThat(reason.toData().get("inputs").toString())
                .isEqualTo("{given=12 %, limit=10 %, enum=very-large, date=1970-01-01, money=CNY 1.00, flag=true,"
                        + " number=7, none=null, owner=•••}");
        assertThat(warned.toData()).containsOnlyKeys("code", "severity");
        assertThat(reason.rule().orElseThrow()).hasToString("max-discount@3");
    }

    @Test
    void a_fault_in_the_input_is_a_reason_without_the_value() {
        Reason reason = Reason.of(Fault.at("$.amount", "777", Label.of("An amount is needed.", "须为金额。")));

        assertThat(reason.text(Locale.ENGLISH)).isEqualTo("$.amount: An amount is needed.");
        assertThat(reason.text(ZH)).isEqualTo("$.amount：须为金额。");
        assertThat(reason.code()).isEqualTo(Reason.INVALID);
        assertThat(reason.toData().toString()).doesNotContain("777");
    }

    @Test
    void a_reason_code_is_words_with_hyphens_joined_by_dots() {
        assertThat(ReasonCode.info("a".repeat(100), "x", "x").code()).hasSize(100);
        for (String bad : List.of("", "A", "a b", "a..b", ".a", "a.", "a_b", "a".repeat(101))) {
            assertThatThrownBy(() -> ReasonCode.info(bad, "x", "x"))
                    .hasMessage("The reason code \"%s\" must be lower-case words with hyphens, joined by dots."
                            .formatted(bad));
        }
    }

    @Test
    void only_a_blocking_reason_can_be_overridden() {
        assertThat(ABOVE_LIMIT.isOverridable()).isTrue();
        assertThat(ReasonCode.blocking("a", "a", "a").isOverridable()).isFalse();
        assertThatThrownBy(NEEDS_CHIEF::overridable)
                .hasMessage("Only a blocking reason can be overridden, but \"deal.large\" is of severity HOLD.");
        assertThatIllegalArgumentException().isThrownBy(OLD_PRICE::overridable);
        assertThatIllegalArgumentException().isThrownBy(FYI::overridable);
    }

    @Test
    void severities_stand_from_strict_to_mild() {
        assertThat(Severity.values())
                .containsExactly(Severity.BLOCK, Severity.HOLD, Severity.WARN, Severity.INFO)
                .extracting(severity -> severity.label().zh())
                .containsExactly("阻止", "需审批", "警告", "提示");
        assertThat(List.of(blocked, held, warned, noted))
                .extracting(Reason::severity)
                .containsExactly(Severity.values());
    }

    // decisions

    @Test
    void an_accepted_decision_has_a_result() {
        Decision<String> accepted = Decision.accepted("done", List.of(noted, warned));

        assertThat(accepted.isAccepted()).isTrue();
        assertThat(accepted.isRefused() || accepted.isPending() || accepted.isRefusedByWarningsOnly())
                .isFalse();
        assertThat(accepted.value()).hasValue("done");
        assertThat(accepted.orThrow()).isEqualTo("done");
        assertThat(accepted.reasons()).containsExactly(warned, noted);
        assertThat(accepted.toString()).startsWith("Accepted[price.old").doesNotContain("done");
        assertThatThrownBy(() -> Decision.accepted(null, List.of())).hasMessage("result");
    }

    @Test
    void a_refused_decision_tells_all_reasons_the_strictest_first() {
        Decision<String> refused = Decision.refused(List.of(noted, warned, held, blocked));

        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.isAccepted() || refused.isPending()).isFalse();
        assertThat(refused.value()).isEmpty();
        assertThat(refused.reasons())
                .containsExactly(blocked, held, warned, noted)
                .isUnmodifiable();
        assertThat(refused.reasons(Severity.WARN)).containsExactly(warned);
        assertThat(refused.has(OLD_PRICE)).isTrue();
        assertThat(refused.has(Reason.INVALID)).isFalse();
        assertThat(Decision.refused(List.of(warned, blocked)).text(ZH)).isEqualTo("阻止: 折扣 12 % 超过您的上限 10 %。\n警告: 旧价格。");
        assertThatThrownBy(() -> Decision.refused(blocked).orThrow())
                .isInstanceOf(RefusedException.class)
                .hasMessage("Refused: Blocked: The discount 12 % is above your limit of 10 %.")
                .satisfies(thrown ->
                        assertThat(((RefusedException) thrown).reasons()).containsExactly(blocked));
    }

    @Test
    void a_refusal_needs_a_reason_that_stops() {
        assertThatIllegalArgumentException().isThrownBy(() -> Decision.refused(List.of()));
        assertThatThrownBy(() -> Decision.refused(noted))
                .hasMessageStartingWith("A refusal needs a reason that blocks, holds or warns, but got [note: ");
    }

    @Test
    void warnings_alone_can_be_accepted() {
        assertThat(Decision.refused(warned).isRefusedByWarningsOnly()).isTrue();
        assertThat(Decision.refused(List.of(warned, noted)).isRefusedByWarningsOnly())
                .isTrue();
        assertThat(Decision.refused(List.of(warned, blocked)).isRefusedByWarningsOnly())
                .isFalse();
        assertThat(Decision.refused(List.of(warned, held)).isRefusedByWarningsOnly())
                .isFalse();
    }

    @Test
    void a_pending_decision_waits_for_an_approval() {
        Decision<String> pending = new Decision.Pending<>(Optional.of(Id.of("c-1")), Arrays.asList(noted, held));

        assertThat(pending.isPending()).isTrue();
        assertThat(pending.isRefused() || pending.isAccepted()).isFalse();
        assertThat(pending.reasons()).containsExactly(held, noted);
        assertThat(pending.isRefusedByWarningsOnly()).isFalse();
        assertThatThrownBy(pending::orThrow)
                .hasMessage("Waiting for approval: Needs approval: Large deal.\nNote: {credit} of {size} {name}.");
        assertThatThrownBy(() -> new Decision.Pending<>(Optional.empty(), List.of(warned)))
                .hasMessageStartingWith("Waiting for an approval needs a reason that holds, but got [price.old");
    }

    private static String shown(Object value, Locale locale) {
        return new Input("x", value, Confidentiality.PUBLIC).text(locale, any -> true);
    }
}
