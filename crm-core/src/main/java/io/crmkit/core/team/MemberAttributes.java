package io.crmkit.core.team;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.RelatedRows;
import io.crmkit.core.attribute.RowsAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.id.Id;
import java.time.LocalDate;

/** The attributes of a {@link Member}. */
public final class MemberAttributes {

    private static final Definition<Member, Member.Builder> DEFINITION =
            Catalogue.define("member", "Member", "成员", Member.class, Member::builder, Member.Builder::build);

    /** The identity: the same text as the id of the actor. */
    public static final IdAttribute<Member, Member> ID = DEFINITION.identity(Member::id, Member.Builder::id);

    /** The version. */
    public static final OrderedAttribute<Member, Long> VERSION =
            DEFINITION.version(Member::version, Member.Builder::version);

    /** The full name, in the order of its language. */
    public static final TextAttribute<Member> NAME =
            DEFINITION.text("name", 200).label("Name", "姓名").personal().required(Member::name, Member.Builder::name);

    /** The position. */
    public static final TextAttribute<Member> TITLE =
            DEFINITION.text("title", 100).label("Title", "职务").optional(Member::title, Member.Builder::title);

    /** The e-mail address. */
    public static final TextAttribute<Member> EMAIL = DEFINITION
            .text("email", 254)
            .label("E-mail", "电子邮箱")
            .personal()
            .optional(Member::email, Member.Builder::email);

    /** The team of the last membership, if its end is open. */
    public static final IdAttribute<Member, Team> TEAM =
            DEFINITION.<Team>reference("team", "team").label("Team", "团队").optional(Member::team, Member.Builder::team);

    /** To whom the member reports. */
    public static final IdAttribute<Member, Member> MANAGER = DEFINITION
            .<Member>reference("manager", "member")
            .label("Manager", "上级")
            .optional(Member::manager, Member.Builder::manager);

    /** The sales region. */
    public static final TextAttribute<Member> REGION =
            DEFINITION.text("region", 100).label("Region", "区域").optional(Member::region, Member.Builder::region);

    /** The first day of work. */
    public static final DatedAttribute<Member, LocalDate> JOINED_ON =
            DEFINITION.date("joinedOn").label("Joined on", "入职日期").optional(Member::joinedOn, Member.Builder::joinedOn);

    /** The last day of work. */
    public static final DatedAttribute<Member, LocalDate> LEFT_ON =
            DEFINITION.date("leftOn").label("Left on", "离职日期").optional(Member::leftOn, Member.Builder::leftOn);

    /** The teams over time. */
    public static final RowsAttribute<Member, Membership> MEMBERSHIPS = DEFINITION
            .parts("memberships", () -> Membership.Attributes.CATALOGUE)
            .label("Memberships", "团队归属")
            .collected(Member::memberships, Member.Builder::addAllMemberships);

    /** The members who report to this one by name. */
    public static final RelatedRows<Member, Member> REPORTS =
            DEFINITION.related("reports", "Reports", "下属", "member", "manager");

    /** All of them. */
    public static final Catalogue<Member> CATALOGUE = catalogue();

    private MemberAttributes() {}

    /**
     * A reference to an actor as a reference to the member record of that actor, for paths such as {@code owner.region}. An actor
     * without a member record has none of these values.
     */
    @SuppressWarnings("unchecked") // an actor is known by the id of its member record, and an id carries no class
    public static <O> IdAttribute<O, Member> of(IdAttribute<O, Actor> actor) {
        return (IdAttribute<O, Member>) (IdAttribute<O, ?>) actor;
    }

    /** The id of the member record of an actor. */
    public static Id<Member> of(Id<Actor> actor) {
        return Id.of(actor.value());
    }

    private static Catalogue<Member> catalogue() {
        DEFINITION.extras(Member::extras, Member.Builder::extras);
        DEFINITION.retractable();
        return DEFINITION.catalogue();
    }
}
