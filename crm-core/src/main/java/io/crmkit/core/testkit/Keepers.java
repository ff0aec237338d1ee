package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.RelatedRows;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.id.Id;
import java.time.LocalDate;

/** What a {@link Keeper} consists of. */
final class Keepers {

    private static final Definition<Keeper, Keeper.Builder> DEFINED =
            Catalogue.define("keeper", "Keeper", "保管人", Keeper.class, Keeper::builder, Keeper.Builder::build);

    static final IdAttribute<Keeper, Keeper> ID = DEFINED.identity(Keeper::id, Keeper.Builder::id);
    static final OrderedAttribute<Keeper, Long> VERSION = DEFINED.version(Keeper::version, Keeper.Builder::version);
    static final TextAttribute<Keeper> NAME =
            DEFINED.text("name", 200).label("Name", "名称").required(Keeper::name, Keeper.Builder::name);
    static final OrderedAttribute<Keeper, Long> LEVEL =
            DEFINED.whole("level").label("Level", "级别").optional(Keeper::level, Keeper.Builder::level);
    static final Attribute<Keeper, Grade> GRADE =
            DEFINED.choice("grade", Grade.class).label("Grade", "等级").optional(Keeper::grade, Keeper.Builder::grade);
    static final DatedAttribute<Keeper, LocalDate> JOINED =
            DEFINED.date("joined").label("Joined", "入职日期").optional(Keeper::joined, Keeper.Builder::joined);
    static final IdAttribute<Keeper, Keeper> BOSS = DEFINED.<Keeper>reference("boss", "keeper")
            .label("Boss", "上级")
            .optional(Keeper::boss, Keeper.Builder::boss);
    static final RelatedRows<Keeper, Specimen> SPECIMENS =
            DEFINED.related("specimens", "Specimens", "样本", "specimen", "owner");
    static final RelatedRows<Keeper, Keeper> TEAM = DEFINED.related("team", "Team", "团队", "keeper", "boss");

    static final Catalogue<Keeper> CATALOGUE = closed();

    private Keepers() {}

    static Id<Keeper> id(String text) {
        return Id.of(text);
    }

    private static Catalogue<Keeper> closed() {
        DEFINED.extras(Keeper::extras, Keeper.Builder::extras);
        return DEFINED.catalogue();
    }
}
