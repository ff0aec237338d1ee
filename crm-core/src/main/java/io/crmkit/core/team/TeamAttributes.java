package io.crmkit.core.team;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.RelatedRows;
import io.crmkit.core.attribute.TextAttribute;

/** The attributes of a {@link Team}. */
public final class TeamAttributes {

    private static final Definition<Team, Team.Builder> DEFINITION =
            Catalogue.define("team", "Team", "团队", Team.class, Team::builder, Team.Builder::build);

    /** The identity. */
    public static final IdAttribute<Team, Team> ID = DEFINITION.identity(Team::id, Team.Builder::id);

    /** The version. */
    public static final OrderedAttribute<Team, Long> VERSION = DEFINITION.version(Team::version, Team.Builder::version);

    /** What it is called. */
    public static final TextAttribute<Team> NAME =
            DEFINITION.text("name", 200).label("Name", "名称").required(Team::name, Team.Builder::name);

    /** The team that this one is part of. */
    public static final IdAttribute<Team, Team> PARENT = DEFINITION
            .<Team>reference("parent", "team")
            .label("Parent", "上级团队")
            .optional(Team::parent, Team.Builder::parent);

    /** Who leads it. */
    public static final IdAttribute<Team, Member> LEAD = DEFINITION
            .<Member>reference("lead", "member")
            .label("Lead", "团队负责人")
            .optional(Team::lead, Team.Builder::lead);

    /** The sales region. */
    public static final TextAttribute<Team> REGION =
            DEFINITION.text("region", 100).label("Region", "区域").optional(Team::region, Team.Builder::region);

    /** The teams that are part of this one. */
    public static final RelatedRows<Team, Team> SUBTEAMS =
            DEFINITION.related("subteams", "Subteams", "下级团队", "team", "parent");

    /** The present members. */
    public static final RelatedRows<Team, Member> MEMBERS =
            DEFINITION.related("members", "Members", "成员", "member", "team");

    /** All of them. */
    public static final Catalogue<Team> CATALOGUE = catalogue();

    private TeamAttributes() {}

    private static Catalogue<Team> catalogue() {
        DEFINITION.extras(Team::extras, Team.Builder::extras);
        DEFINITION.retractable();
        return DEFINITION.catalogue();
    }
}
