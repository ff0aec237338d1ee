package io.crmkit.core.json;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.RowsAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** A record with an attribute of every family, rows, a host's attributes and a former name. */
final class DealFixture {

    enum Size implements Labelled {
        SMALL("Small", "小"),
        VERY_LARGE("Very large", "特大");

        private final Label label;

        Size(String en, String zh) {
            this.label = Label.of(en, zh);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    record Deal(
            Id<Deal> id,
            long version,
            String name,
            Optional<Size> size,
            Optional<Long> seats,
            Optional<BigDecimal> discount,
            Optional<Money> amount,
            Optional<LocalDate> closeDate,
            Optional<Instant> openedAt,
            Optional<Boolean> urgent,
            Optional<Id<Deal>> parent,
            List<String> tags,
            List<LocalDate> visits,
            List<Line> lines,
            Map<String, BigDecimal> scores,
            Extras extras)
            implements Aggregate<Deal> {}

    record Line(String sku, Money net, Optional<BigDecimal> quantity, Extras extras) {}

    static final class LineBuilder {
        private String sku = "";
        private Money net = Money.parse("CNY 0");
        private Optional<BigDecimal> quantity = Optional.empty();
        private Extras extras = Extras.none();

        Line build() {
            if (sku.equals("forbidden")) {
                throw new IllegalArgumentException("This article must not be sold.");
            }
            return new Line(sku, net, quantity, extras);
        }
    }

    static final class Lines {
        private static final Definition<Line, LineBuilder> DEFINE =
                Catalogue.define("line", "Line", "明细", Line.class, LineBuilder::new, LineBuilder::build);
        static final TextAttribute<Line> SKU =
                DEFINE.text("sku", 40).label("Article", "货品").required(Line::sku, (b, v) -> b.sku = v);
        static final MoneyAttribute<Line> NET =
                DEFINE.money("net").label("Net", "净额").required(Line::net, (b, v) -> b.net = v);
        static final OrderedAttribute<Line, BigDecimal> QUANTITY = DEFINE.decimal("quantity")
                .label("Quantity", "数量")
                .optional(Line::quantity, (b, v) -> b.quantity = Optional.of(v));

        static {
            DEFINE.extras(Line::extras, (b, v) -> b.extras = v);
        }

        static final Catalogue<Line> CATALOGUE = DEFINE.catalogue();

        private Lines() {}
    }

    static final class DealBuilder {
        private Id<Deal> id = Id.of("none");
        private long version;
        private String name = "";
        private Optional<Size> size = Optional.empty();
        private Optional<Long> seats = Optional.empty();
        private Optional<BigDecimal> discount = Optional.empty();
        private Optional<Money> amount = Optional.empty();
        private Optional<LocalDate> closeDate = Optional.empty();
        private Optional<Instant> openedAt = Optional.empty();
        private Optional<Boolean> urgent = Optional.empty();
        private Optional<Id<Deal>> parent = Optional.empty();
        private List<String> tags = List.of();
        private List<LocalDate> visits = List.of();
        private List<Line> lines = List.of();
        private Map<String, BigDecimal> scores = Map.of();
        private Extras extras = Extras.none();

        Deal build() {
            return new Deal(
                    id, version, name, size, seats, discount, amount, closeDate, openedAt, urgent, parent, tags, visits,
                    lines, scores, extras);
        }
    }

    private static final Definition<Deal, DealBuilder> DEFINE =
            Catalogue.define("deal", "Deal", "商机", Deal.class, DealBuilder::new, DealBuilder::build);

    static final IdAttribute<Deal, Deal> ID = DEFINE.identity(Deal::id, (b, v) -> b.id = v);
    static final OrderedAttribute<Deal, Long> VERSION = DEFINE.version(Deal::version, (b, v) -> b.version = v);
    static final TextAttribute<Deal> NAME = DEFINE.text("name", 200)
            .label("Name", "名称")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .personal()
            .formerly("title")
            .required(Deal::name, (b, v) -> b.name = v);
    static final Attribute<Deal, Size> SIZE = DEFINE.choice("size", Size.class)
            .label("Size", "规模")
            .optional(Deal::size, (b, v) -> b.size = Optional.of(v));
    static final OrderedAttribute<Deal, Long> SEATS = DEFINE.whole("seats")
            .label("Seats", "席位")
            .rule(seats -> seats >= 0, "Seats cannot be negative.", "席位不能为负。")
            .optional(Deal::seats, (b, v) -> b.seats = Optional.of(v));
    static final OrderedAttribute<Deal, BigDecimal> DISCOUNT = DEFINE.decimal("discount")
            .label("Discount", "折扣")
            .optional(Deal::discount, (b, v) -> b.discount = Optional.of(v));
    static final MoneyAttribute<Deal> AMOUNT = DEFINE.money("amount")
            .label("Amount", "金额")
            .rule(amount -> !amount.isNegative(), "An amount cannot be negative.", "金额不能为负。")
            .optional(Deal::amount, (b, v) -> b.amount = Optional.of(v));
    static final DatedAttribute<Deal, LocalDate> CLOSE_DATE = DEFINE.date("closeDate")
            .label("Close date", "成交日期")
            .optional(Deal::closeDate, (b, v) -> b.closeDate = Optional.of(v));
    static final DatedAttribute<Deal, Instant> OPENED_AT = DEFINE.instant("openedAt")
            .label("Opened at", "创建时间")
            .optional(Deal::openedAt, (b, v) -> b.openedAt = Optional.of(v));
    static final Attribute<Deal, Boolean> URGENT =
            DEFINE.flag("urgent").label("Urgent", "紧急").optional(Deal::urgent, (b, v) -> b.urgent = Optional.of(v));
    static final IdAttribute<Deal, Deal> PARENT = DEFINE.<Deal>reference("parent", "deal")
            .label("Parent", "上级")
            .optional(Deal::parent, (b, v) -> b.parent = Optional.of(v));
    static final ListAttribute<Deal, String> TAGS =
            DEFINE.many("tags", Kind.text(20)).label("Tags", "标签").collected(Deal::tags, (b, v) -> b.tags = v);
    static final ListAttribute<Deal, LocalDate> VISITS =
            DEFINE.many("visits", Kind.date()).label("Visits", "拜访").collected(Deal::visits, (b, v) -> b.visits = v);
    static final RowsAttribute<Deal, Line> LINES = DEFINE.parts("lines", () -> Lines.CATALOGUE)
            .label("Lines", "明细")
            .rule(lines -> lines.size() <= 50, "At most 50 lines.", "最多 50 行。")
            .collected(Deal::lines, (b, v) -> b.lines = v);
    static final Attribute<Deal, Map<String, BigDecimal>> SCORES =
            DEFINE.map("scores", Kind.decimal()).label("Scores", "评分").collected(Deal::scores, (b, v) -> b.scores = v);
    static final OrderedAttribute<Deal, Long> LINE_COUNT = DEFINE.whole("lineCount")
            .label("Number of lines", "行数")
            .derived(deal -> (long) deal.lines().size());

    static {
        DEFINE.extras(Deal::extras, (b, v) -> b.extras = v);
    }

    static final Catalogue<Deal> DEALS = DEFINE.catalogue();

    static final Attribute<Deal, String> REGION = DEALS.custom()
            .choice("region", Choice.of("north", "North", "北区"), Choice.of("south", "South", "南区"))
            .label("Region", "区域")
            .define();
    static final ListAttribute<Deal, Money> PAYMENTS = DEALS.custom()
            .many("payments", Kind.money())
            .label("Payments", "付款")
            .define();

    static final Catalogues CATALOGUES = Catalogues.of(List.of(DEALS)).with(List.of(REGION, PAYMENTS));
    static final Catalogue<Deal> EXTENDED = CATALOGUES.of(DEALS);

    private DealFixture() {}

    /** The smallest deal. */
    static Deal small() {
        return EXTENDED.none().with(NAME, "Line 4").identified(Id.of("d-1"), 1).build();
    }

    /** A deal with a value of every attribute. */
    static Deal full() {
        return filled().build();
    }

    static Values<Deal> filled() {
        return EXTENDED.none()
                .identified(Id.of("d-2"), 7)
                .with(NAME, "Ümläut „Anlage“ 流水线 \uD83D\uDE00 \"4\" \\ \n")
                .with(SIZE, Size.VERY_LARGE)
                .with(SEATS, Long.MAX_VALUE)
                .with(DISCOUNT, new BigDecimal("0.000000125"))
                .with(AMOUNT, Money.parse("CNY 120000.50"))
                .with(CLOSE_DATE, LocalDate.of(2026, 3, 31))
                .with(OPENED_AT, Instant.parse("2026-01-02T03:04:05.000600Z"))
                .with(URGENT, true)
                .with(PARENT, Id.of("d-1"))
                .with(TAGS, List.of("a", "b", "a"))
                .with(VISITS, List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1, 1, 1)))
                .with(
                        LINES,
                        List.of(
                                new Line("p-1", Money.parse("JPY -5"), Optional.empty(), Extras.none()),
                                new Line(
                                        "p-2",
                                        Money.parse("KWD 1.234"),
                                        Optional.of(new BigDecimal("2.5")),
                                        Extras.none())))
                .with(SCORES, Map.of("z", BigDecimal.ONE, "a", new BigDecimal("-0.5")))
                .with(REGION, "north")
                .with(PAYMENTS, List.of(Money.parse("EUR 0.01"), Money.parse("USD 3")));
    }
}
