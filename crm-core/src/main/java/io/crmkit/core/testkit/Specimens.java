package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.RowsAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.kind.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a {@link Specimen} consists of. */
final class Specimens {

    private static final Definition<Specimen, Specimen.Builder> DEFINED = defined();

    static final IdAttribute<Specimen, Specimen> ID = DEFINED.identity(Specimen::id, Specimen.Builder::id);
    static final OrderedAttribute<Specimen, Long> VERSION =
            DEFINED.version(Specimen::version, Specimen.Builder::version);
    static final TextAttribute<Specimen> NAME =
            DEFINED.text("name", 200).label("Name", "名称").required(Specimen::name, Specimen.Builder::name);
    static final OrderedAttribute<Specimen, Long> RANK =
            DEFINED.whole("rank").label("Rank", "名次").required(Specimen::rank, Specimen.Builder::rank);
    static final DatedAttribute<Specimen, Instant> MADE =
            DEFINED.instant("made").label("Made", "制作时间").required(Specimen::made, Specimen.Builder::made);
    static final TextAttribute<Specimen> NOTE = DEFINED.text("note", 100_000)
            .label("Note", "备注")
            .formerly("remark")
            .optional(Specimen::note, Specimen.Builder::note);
    static final Attribute<Specimen, Grade> GRADE = DEFINED.choice("grade", Grade.class)
            .label("Grade", "等级")
            .optional(Specimen::grade, Specimen.Builder::grade);
    static final Attribute<Specimen, String> COLOR = DEFINED.choice(
                    "color",
                    Choice.of("red", "Red", "红"),
                    Choice.of("green", "Green", "绿"),
                    Choice.of("dark-blue", "Dark blue", "深蓝"))
            .label("Color", "颜色")
            .optional(Specimen::color, Specimen.Builder::color);
    static final OrderedAttribute<Specimen, Long> COUNT =
            DEFINED.whole("count").label("Count", "计数").optional(Specimen::count, Specimen.Builder::count);
    static final OrderedAttribute<Specimen, BigDecimal> RATIO =
            DEFINED.decimal("ratio").label("Ratio", "比率").optional(Specimen::ratio, Specimen.Builder::ratio);
    static final MoneyAttribute<Specimen> PRICE =
            DEFINED.money("price").label("Price", "价格").optional(Specimen::price, Specimen.Builder::price);
    static final DatedAttribute<Specimen, LocalDate> BEGUN =
            DEFINED.date("begun").label("Begun", "开始日期").optional(Specimen::begun, Specimen.Builder::begun);
    static final DatedAttribute<Specimen, LocalDate> DUE =
            DEFINED.date("due").label("Due", "到期日期").optional(Specimen::due, Specimen.Builder::due);
    static final DatedAttribute<Specimen, Instant> SEEN =
            DEFINED.instant("seen").label("Seen", "查看时间").optional(Specimen::seen, Specimen.Builder::seen);
    static final Attribute<Specimen, Boolean> ACTIVE =
            DEFINED.flag("active").label("Active", "启用").optional(Specimen::active, Specimen.Builder::active);
    static final IdAttribute<Specimen, Keeper> OWNER = DEFINED.<Keeper>reference("owner", "keeper")
            .label("Owner", "所有者")
            .optional(Specimen::owner, Specimen.Builder::owner);
    static final ListAttribute<Specimen, String> TAGS =
            DEFINED.many("tags", Kind.text(200)).label("Tags", "标签").collected(Specimen::tags, Specimen.Builder::tags);
    static final ListAttribute<Specimen, Long> MARKS = DEFINED.many("marks", Kind.whole())
            .label("Marks", "分数")
            .collected(Specimen::marks, Specimen.Builder::marks);
    static final ListAttribute<Specimen, BigDecimal> SHARES = DEFINED.many("shares", Kind.decimal())
            .label("Shares", "份额")
            .collected(Specimen::shares, Specimen.Builder::shares);
    static final ListAttribute<Specimen, Money> SUMS =
            DEFINED.many("sums", Kind.money()).label("Sums", "金额").collected(Specimen::sums, Specimen.Builder::sums);
    static final ListAttribute<Specimen, LocalDate> DAYS =
            DEFINED.many("days", Kind.date()).label("Days", "日期").collected(Specimen::days, Specimen.Builder::days);
    static final ListAttribute<Specimen, Instant> MOMENTS = DEFINED.many("moments", Kind.instant())
            .label("Moments", "时刻")
            .collected(Specimen::moments, Specimen.Builder::moments);
    static final ListAttribute<Specimen, Grade> GRADES = DEFINED.many("grades", Kind.choice(Grade.class))
            .label("Grades", "等级")
            .collected(Specimen::grades, Specimen.Builder::grades);
    static final ListAttribute<Specimen, Boolean> ANSWERS = DEFINED.many("answers", Kind.flag())
            .label("Answers", "回答")
            .collected(Specimen::answers, Specimen.Builder::answers);
    static final ListAttribute<Specimen, Id<Keeper>> HELPERS = DEFINED.many("helpers", Kind.<Keeper>id("keeper"))
            .label("Helpers", "协助人")
            .collected(Specimen::helpers, Specimen.Builder::helpers);
    static final RowsAttribute<Specimen, Line> LINES = DEFINED.parts("lines", () -> Lines.CATALOGUE)
            .label("Lines", "明细")
            .collected(Specimen::lines, Specimen.Builder::lines);
    static final Attribute<Specimen, Map<String, String>> FACTS = DEFINED.map("facts", Kind.text(200))
            .label("Facts", "事实")
            .collected(Specimen::facts, Specimen.Builder::facts);
    static final Attribute<Specimen, Map<String, BigDecimal>> LIMITS = DEFINED.map("limits", Kind.decimal())
            .label("Limits", "限额")
            .collected(Specimen::limits, Specimen.Builder::limits);
    static final OrderedAttribute<Specimen, Long> WEIGHT = DEFINED.whole("weight")
            .label("Weight", "权重")
            .derived(
                    specimen -> (long) specimen.tags().size() + specimen.lines().size());
    static final TextAttribute<Specimen> INITIAL =
            DEFINED.text("initial", 2).label("Initial", "首字").derived(Specimens::initial);
    static final OrderedAttribute<Specimen, Long> DAYS_LEFT = DEFINED.whole("daysLeft")
            .label("Days left", "剩余天数")
            .contextual(frame -> (specimen, related) -> specimen.due()
                    .map(due -> ChronoUnit.DAYS.between(frame.today(), due))
                    .orElse(null));

    static final Catalogue<Specimen> CATALOGUE = closed(DEFINED);

    /** The catalogue of an earlier release: a note was called a remark, and most attributes were not there yet. */
    static final Catalogue<Specimen> EARLIER = earlier();

    private Specimens() {}

    static Id<Specimen> id(String text) {
        return Id.of(text);
    }

    private static @Nullable String initial(Specimen specimen) {
        return specimen.note()
                .map(note -> note.substring(0, note.offsetByCodePoints(0, 1)))
                .filter(first -> !first.isBlank())
                .orElse(null);
    }

    private static Catalogue<Specimen> earlier() {
        Definition<Specimen, Specimen.Builder> definition = defined();
        definition.identity(Specimen::id, Specimen.Builder::id);
        definition.version(Specimen::version, Specimen.Builder::version);
        definition.text("name", 200).label("Name", "名称").required(Specimen::name, Specimen.Builder::name);
        definition.whole("rank").label("Rank", "名次").required(Specimen::rank, Specimen.Builder::rank);
        definition.instant("made").label("Made", "制作时间").required(Specimen::made, Specimen.Builder::made);
        definition.text("remark", 100_000).label("Remark", "备注").optional(Specimen::note, Specimen.Builder::note);
        return closed(definition);
    }

    private static Definition<Specimen, Specimen.Builder> defined() {
        return Catalogue.define(
                "specimen", "Specimen", "样本", Specimen.class, Specimen::builder, Specimen.Builder::build);
    }

    private static Catalogue<Specimen> closed(Definition<Specimen, Specimen.Builder> definition) {
        definition.extras(Specimen::extras, Specimen.Builder::extras);
        return definition.catalogue();
    }
}
