package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.goal.Quota;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.id.Id;
import io.crmkit.core.measure.Dimension;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import io.crmkit.core.team.MemberAttributes;
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
    };

    private final Label label;

    Whose(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    /** By what credits are told apart. */
    abstract Dimension dimension();

    /** Whose a quota is, as the text of an identity or the name of a region; empty if it is of another sort. */
    abstract Optional<String> who(Quota quota);

    @Override
    public Label label() {
        return label;
    }
}
