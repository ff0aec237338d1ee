package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What a {@link Line} consists of. */
final class Lines {

    private static final Definition<Line, Line.Builder> DEFINED =
            Catalogue.define("line", "Line", "明细", Line.class, Line::builder, Line.Builder::build);

    static final TextAttribute<Line> ITEM =
            DEFINED.text("item", 200).label("Item", "项目").required(Line::item, Line.Builder::item);
    static final OrderedAttribute<Line, Long> QUANTITY =
            DEFINED.whole("quantity").label("Quantity", "数量").optional(Line::quantity, Line.Builder::quantity);
    static final OrderedAttribute<Line, BigDecimal> SHARE =
            DEFINED.decimal("share").label("Share", "份额").optional(Line::share, Line.Builder::share);
    static final MoneyAttribute<Line> NET =
            DEFINED.money("net").label("Net", "净额").optional(Line::net, Line.Builder::net);
    static final DatedAttribute<Line, LocalDate> DAY =
            DEFINED.date("day").label("Day", "日期").optional(Line::day, Line.Builder::day);
    static final DatedAttribute<Line, Instant> MOMENT =
            DEFINED.instant("moment").label("Moment", "时刻").optional(Line::moment, Line.Builder::moment);
    static final Attribute<Line, Grade> GRADE =
            DEFINED.choice("grade", Grade.class).label("Grade", "等级").optional(Line::grade, Line.Builder::grade);
    static final Attribute<Line, Boolean> DONE =
            DEFINED.flag("done").label("Done", "完成").optional(Line::done, Line.Builder::done);
    static final IdAttribute<Line, Keeper> KEEPER = DEFINED.<Keeper>reference("keeper", "keeper")
            .label("Keeper", "保管人")
            .optional(Line::keeper, Line.Builder::keeper);

    static final Catalogue<Line> CATALOGUE = DEFINED.catalogue();

    private Lines() {}
}
