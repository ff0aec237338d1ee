package io.crmkit.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.crmkit.core.Crm;
import io.crmkit.core.access.Role;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.json.Json;
import io.crmkit.core.lifecycle.Guard;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Processes;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ProcessKindTest {

    private static final String GOOD = """
            {"name": "short", "label": {"en": "Short", "zh-CN": "短"},
             "stages": [
               {"code": "talk", "label": {"en": "Talk", "zh-CN": "洽谈"}, "status": "open", "probability": "0.3"},
               {"code": "won", "label": {"en": "Won", "zh-CN": "赢"}, "status": "won", "probability": "1", "requires": ["amount"]}],
             "moves": [
               {"from": "talk", "to": "won", "guards": [
                 {"code": "deal.small", "message": {"en": "Too small.", "zh-CN": "过小。"}, "severity": "block", "overridable": true,
                  "condition": {"attribute": "amount", "at-least": {"amount": "100.00", "currency": "EUR"}}}]}]}
            """;

    private final Catalogues catalogues = Crm.inMemory().catalogues();
    private final ProcessKind kind = Processes.KIND;

    private SalesProcess read(String json) {
        return kind.read(Data.of(Json.read(json)), catalogues);
    }

    private List<Fault> faults(String json) {
        return catchThrowableOfType(InvalidDataException.class, () -> read(json))
                .faults();
    }

    @Test
    void a_process_is_read_with_everything_in_it() {
        SalesProcess process = read(GOOD);

        assertThat(process.first().code()).isEqualTo("talk");
        assertThat(process.stage("won").orElseThrow().requires()).containsExactly("amount");
        assertThat(process.stage("won").orElseThrow().status()).isEqualTo(Status.WON);
        assertThat(process.stage("none")).isEmpty();
        assertThat(process.moves())
                .singleElement()
                .satisfies(move -> assertThat(move.guards())
                        .containsExactly(new Guard(
                                ReasonCode.blocking("deal.small", "Too small.", "过小。")
                                        .overridable(),
                                OpportunityAttributes.AMOUNT.atLeast(Money.parse("EUR 100.00")))));
    }

    @Test
    void what_is_written_reads_back_equal() {
        assertThat(kind.read(Data.of(Json.read(Json.write(kind.write(read(GOOD))))), catalogues))
                .isEqualTo(read(GOOD));
        assertThat(kind.read(Data.of(kind.write(SalesProcess.simple())), catalogues))
                .isEqualTo(SalesProcess.simple());
    }

    @Test
    void whatever_can_be_said_of_a_process_is_written_and_read_back() {
        SalesProcess full = SalesProcess.named("full", "Full", "全")
                .appliesWhen(OpportunityAttributes.SOURCE.is("fair"))
                .open(
                        "talk",
                        "Talk",
                        "洽谈",
                        "0.30",
                        s -> s.purpose("Know them", "了解客户")
                                .standard("Minutes exist", "有会议纪要")
                                .guidance("Listen", "多听")
                                .role(Role.SALES)
                                .item("needs", "Needs understood", "已了解需求")
                                .optionalItem("map", "Map drawn", "已画关系图")
                                .limit(TimeLimit.workingHours(12))
                                .forecast(ForecastCategory.BEST_CASE))
                .open("side", "Side", "侧门", "0.2", s -> s.entry().requires("amount", "customer.name"))
                .won("won", "Won", "赢")
                .lost("lost", "Lost", "输", s -> s.reopensTo("talk"))
                .move("talk", "side", m -> m.automatic().requires("amount"))
                .move("side", "won", m -> m.roles(Role.SALES, Role.MANAGER).approval("Contract signed", "合同已签"))
                .move(
                        "talk",
                        "lost",
                        m -> m.guard(
                                ReasonCode.warning("deal.early", "So early?", "这么早？"),
                                OpportunityAttributes.SOURCE.isPresent()))
                .build();
        String json = Json.write(kind.write(full));

        assertThat(read(json)).isEqualTo(full);
        assertThat(json).isEqualTo("""
                {"name":"full","label":{"en":"Full","zh-CN":"全"},\
                "appliesWhen":{"attribute":"source","is":"fair"},\
                "stages":[\
                {"code":"talk","label":{"en":"Talk","zh-CN":"洽谈"},"status":"open","probability":"0.30","forecast":"best-case",\
                "purpose":{"en":"Know them","zh-CN":"了解客户"},"standard":{"en":"Minutes exist","zh-CN":"有会议纪要"},\
                "guidance":{"en":"Listen","zh-CN":"多听"},"role":"sales",\
                "checklist":[{"code":"needs","label":{"en":"Needs understood","zh-CN":"已了解需求"}},\
                {"code":"map","label":{"en":"Map drawn","zh-CN":"已画关系图"},"required":false}],\
                "limit":{"amount":12,"unit":"working-hours"}},\
                {"code":"side","label":{"en":"Side","zh-CN":"侧门"},"status":"open","probability":"0.2","forecast":"pipeline",\
                "requires":["amount","customer.name"],"entry":true},\
                {"code":"won","label":{"en":"Won","zh-CN":"赢"},"status":"won","probability":"1","forecast":"closed"},\
                {"code":"lost","label":{"en":"Lost","zh-CN":"输"},"status":"lost","probability":"0","reopensTo":["talk"]}],\
                "moves":[{"from":"talk","to":"side","requires":["amount"],"automatic":true},\
                {"from":"side","to":"won","roles":["manager","sales"],"approval":{"en":"Contract signed","zh-CN":"合同已签"}},\
                {"from":"talk","to":"lost","guards":[{"code":"deal.early","message":{"en":"So early?","zh-CN":"这么早？"},\
                "severity":"warn","condition":{"not":{"attribute":"source","blank":true}}}]}]}""");
    }

    @Test
    void every_fault_is_named_with_its_path() {
        assertThat(faults(GOOD.replace("\"0.3\"", "\"30\"")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains("$.stages[0]", "use 0.35 for 35 %"));
        assertThat(faults(GOOD.replace("\"from\": \"talk\"", "\"from\": \"tall\"")))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.toString()).contains("$.moves[0].from", "Maybe \"talk\" is meant"));
        assertThat(faults(GOOD.replace("[\"amount\"]", "[\"amuont\"]")))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.toString()).contains("$.stages[1].requires[0]", "Maybe \"amount\" is meant"));
        assertThat(faults(GOOD.replace("\"attribute\": \"amount\"", "\"attribute\": \"amnt\"")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.path()).isEqualTo("$.moves[0].guards[0].condition.attribute"));
        assertThat(faults(GOOD.replace("\"status\": \"won\"", "\"status\": \"gone\"")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.path()).isEqualTo("$.stages[1].status"));
        assertThat(faults(GOOD.replace("\"code\": \"won\"", "\"code\": \"talk\"")))
                .isNotEmpty();
        assertThat(faults(GOOD.replace("\"name\": \"short\"", "\"nmae\": \"short\"")))
                .extracting(Fault::path)
                .containsExactly("$.nmae", "$.name");
        assertThat(faults(GOOD.replace("\"en\": \"Short\", ", ""))).isNotEmpty();
        assertThat(faults(GOOD.replace("[\"amount\"]", "[\"amuont\"]")))
                .extracting(Fault::path)
                .containsExactly("$.stages[1].requires[0]");
    }

    @Test
    void the_faults_of_one_guard_and_one_move_are_told_together() {
        assertThat(faults(GOOD.replace("\"to\": \"won\"", "\"to\": 7")
                        .replace("\"severity\": \"block\", ", "")
                        .replace("\"attribute\": \"amount\"", "\"attribute\": \"amnt\"")))
                .extracting(Fault::path)
                .containsExactly(
                        "$.moves[0].to", "$.moves[0].guards[0].severity", "$.moves[0].guards[0].condition.attribute");
    }
}
