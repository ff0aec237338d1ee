package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.goal.Goal;
import io.crmkit.analytics.goal.Quota;
import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import io.crmkit.core.team.MemberAttributes;
import java.util.List;
import java.util.Optional;

/** Whose targets are looked at together. */
enum Whose implements Labelled {
    REGION("region", "区域") {
        @Override
        Dimension dimension() {
            return Dimension.of(MemberAttributes.of(Credit.Attributes.SELLER).then(MemberAttributes.REGION));
        }

        @Override
        Optional<String> who(Quota quota) {
            return quota.region();
        }

        @Override
        Attribute<Goal, ?> of(Definition<Goal, ?> goal) {
            return goal.text("region", LONGEST_NAME)
                    .label("Region", "区域")
                    .derived(one -> one.name().isEmpty() ? null : one.name());
        }
    },
    SELLER("seller", "销售人员") {
        @Override
        Dimension dimension() {
            return Dimension.of(Credit.Attributes.SELLER);
        }

        @Override
        Optional<String> who(Quota quota) {
            return quota.seller().map(Id::value);
        }

        @Override
        Attribute<Goal, ?> of(Definition<Goal, ?> goal) {
            return goal.<Actor>reference("owner", "member")
                    .label("Seller", "销售人员")
                    .derived(one -> one.name().isEmpty() ? null : Id.of(one.name()));
        }
    };

    private static final int LONGEST_NAME = 200;

    private final Label label;

    Whose(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    /** By what credits are told apart. */
    abstract Dimension dimension();

    /** Whose a quota is, as the text of an identity or the name of a region; empty if it is of another sort. */
    abstract Optional<String> who(Quota quota);

    /** Whose a goal is, read from its name. */
    abstract Attribute<Goal, ?> of(Definition<Goal, ?> goal);

    /** What is known of goals of this sort. */
    Catalogue<Goal> goals() {
        Catalogue<Goal> plain = Goal.Attributes.CATALOGUE;
        return plain.with(List.of(of(plain.custom())));
    }

    @Override
    public Label label() {
        return label;
    }
}
