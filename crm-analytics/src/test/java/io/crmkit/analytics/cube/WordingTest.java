package io.crmkit.analytics.cube;

import static io.crmkit.core.opportunity.OpportunityAttributes.OWNER;
import static io.crmkit.core.opportunity.OpportunityAttributes.STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.kpi.PipelineKpis;
import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.access.AccessPolicy;
import io.crmkit.core.access.Actor;
import io.crmkit.core.access.Role;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Backfill;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.SalesProcess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the groups of a cube are called: here there are two members named Li, one named Wang, and a stranger. */
class WordingTest {

    private final Crm crm = Crm.builder()
            .access(AccessPolicy.demo())
            .process(SalesProcess.simple())
            .build();
    private final Session session = crm.as(Actor.of("boss", Role.MANAGER));

    private void deals() {
        List.of("m1", "m2")
                .forEach(id ->
                        session.members().add(m -> m.id(Id.of(id)).name("Li")).orThrow());
        session.members().add(m -> m.id(Id.of("m3")).name("Wang")).orThrow();
        List.of("m1", "m2", "m3", "stranger")
                .forEach(owner -> session.opportunities()
                        .record(
                                o -> o.name("Deal").owner(Id.of(owner)),
                                Backfill.Step.of("qualification", Instant.parse("2026-05-01T08:00:00Z")))
                        .orThrow());
    }

    private RecordNames names() {
        return RecordNames.of(session);
    }

    private CubeTable<Opportunity> table(Wording wording, Dimension... by) {
        return Cube.of(session, OpportunityAttributes.CATALOGUE)
                .measures(PipelineKpis.COUNT)
                .by(by)
                .called(wording)
                .table();
    }

    @Test
    void groups_are_called_by_name_with_the_id_where_two_share_it_and_by_id_where_there_is_no_record() {
        deals();

        CubeTable<Opportunity> table = table((dimension, ids) -> names().of("member", ids), Dimension.of(OWNER));

        assertThat(table.total().groups())
                .extracting(group -> group.label().en())
                .containsExactly("Li (m1)", "Li (m2)", "Wang", "stranger");
        assertThat(table.total().groups())
                .extracting(group -> group.label().zh())
                .containsExactly("Li（m1）", "Li（m2）", "Wang", "stranger");
        assertThat(table.total().groups().get(2).path().get(0).value()).isEqualTo(Optional.of(Id.of("m3")));
        assertThat(table.at("m3")).isSameAs(table.at("Wang"));
        assertThat(table.answer()
                        .total()
                        .groups()
                        .get(0)
                        .step()
                        .orElseThrow()
                        .label()
                        .en())
                .isEqualTo("Li (m1)");
    }

    @Test
    void each_dimension_has_its_own_words() {
        deals();
        Label first = Label.of("First", "第一步");

        CubeTable<Opportunity> table = table(
                (dimension, values) ->
                        dimension.equals(Dimension.of(STAGE)) ? Map.of("qualification", first) : Map.of(),
                Dimension.of(STAGE),
                Dimension.of(OWNER));

        assertThat(table.total().groups()).extracting(CubeGroup::label).containsExactly(first);
        assertThat(table.at("First").groups())
                .extracting(group -> group.label().en())
                .containsExactly("m1", "m2", "m3", "stranger");
    }

    @Test
    void names_of_actors_are_those_of_members_and_what_has_no_name_has_none() {
        deals();

        assertThat(names().of("actor", List.of(Id.of("m3"), Id.of("stranger"))))
                .containsExactly(Map.entry(Id.of("m3"), Label.same("Wang")));
        assertThat(names().of("activity", List.of(Id.of("m3")))).isEmpty();
        assertThat(names().of("nowhere", List.of(Id.of("m3")))).isEmpty();
        assertThat(names().of("member", List.of("m3"))).isEmpty();
    }

    @Test
    void who_may_not_see_names_sees_none() {
        deals();
        RecordNames all = RecordNames.of(session);
        RecordNames few = new RecordNames(
                all.schema(), all.around(), all.frame(), confidentiality -> confidentiality == Confidentiality.PUBLIC);

        assertThat(all.of("member", List.of(Id.of("m3")))).hasSize(1);
        assertThat(few.of("member", List.of(Id.of("m3")))).isEmpty();
    }

    @Test
    void words_that_are_alike_in_one_language_only_are_told_apart_too() {
        Map<String, Label> own = Map.of("a", Label.same("a"), "b", Label.same("b"), "c", Label.same("c"));

        assertThat(Wording.apart(own, Map.of("a", Label.of("One", "甲"), "b", Label.of("Other", "甲"))))
                .containsOnly(
                        Map.entry("a", Label.of("One (a)", "甲（a）")),
                        Map.entry("b", Label.of("Other (b)", "甲（b）")),
                        Map.entry("c", Label.same("c")));
        assertThat(Wording.apart(own, Map.of("a", Label.same("c"))))
                .as("what has no other words keeps its own")
                .containsEntry("a", Label.of("c (a)", "c（a）"))
                .containsEntry("c", Label.same("c"));
    }
}
