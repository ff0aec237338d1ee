package io.crmkit.analytics.pipeline;

import io.crmkit.core.forecast.Figures;
import io.crmkit.core.forecast.Forecast;
import io.crmkit.core.message.Label;
import io.crmkit.core.team.Member;
import io.crmkit.core.team.Team;

/** Some whose forecast is one figure. */
sealed interface Group {

    Label name();

    /** Whether it is a team, not a person with everybody below. */
    boolean isTeam();

    Figures of(Forecast forecast);

    /** A team with the teams in it. */
    record OfTeam(Team team) implements Group {
        @Override
        public Label name() {
            return Label.same(team.name());
        }

        @Override
        public boolean isTeam() {
            return true;
        }

        @Override
        public Figures of(Forecast forecast) {
            return forecast.team(team.id());
        }
    }

    /** Somebody and everybody below. */
    record OfManager(Member member) implements Group {
        @Override
        public Label name() {
            return Label.same(member.name());
        }

        @Override
        public boolean isTeam() {
            return false;
        }

        @Override
        public Figures of(Forecast forecast) {
            return forecast.below(member.id());
        }
    }
}
