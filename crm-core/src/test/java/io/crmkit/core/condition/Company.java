package io.crmkit.core.condition;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.RelatedRows;
import io.crmkit.core.attribute.RowsAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** A record with an attribute of every family. */
public record Company(
        Id<Company> id,
        long version,
        String name,
        Optional<Size> size,
        Optional<Long> staff,
        Optional<BigDecimal> share,
        Optional<Money> credit,
        Optional<LocalDate> founded,
        Optional<Instant> seen,
        Optional<Boolean> key,
        Optional<Id<Company>> parent,
        List<String> tags,
        List<LocalDate> visits,
        List<Address> addresses,
        Map<String, Long> scores,
        Optional<String> owner,
        Extras extras)
        implements Aggregate<Company> {

    /** How large a company is. */
    public enum Size {
        SMALL,
        VERY_LARGE
    }

    private static final Definition<Company, Maker> DEFINITION =
            Catalogue.define("company", "Company", "公司", Company.class, Maker::new, Maker::build);

    public static final IdAttribute<Company, Company> ID = DEFINITION.identity(Company::id, (m, v) -> m.id = v);
    public static final OrderedAttribute<Company, Long> VERSION =
            DEFINITION.version(Company::version, (m, v) -> m.version = v);
    public static final TextAttribute<Company> NAME = DEFINITION
            .text("name", 40)
            .label("Name", "名称")
            .confidentiality(Confidentiality.PUBLIC)
            .formerly("title")
            .formerly("firm")
            .required(Company::name, (m, v) -> m.name = v);
    public static final Attribute<Company, Size> SIZE = DEFINITION
            .choice("size", Size.class)
            .label("Size", "规模")
            .optional(Company::size, (m, v) -> m.size = Optional.of(v));
    public static final OrderedAttribute<Company, Long> STAFF = DEFINITION
            .whole("staff", Kind.whole().between(0, 1_000_000))
            .label("Staff", "员工数")
            .optional(Company::staff, (m, v) -> m.staff = Optional.of(v));
    public static final OrderedAttribute<Company, BigDecimal> SHARE = DEFINITION
            .decimal("share", Kind.decimal().between(BigDecimal.ZERO, BigDecimal.ONE))
            .label("Share of wallet", "钱包份额")
            .optional(Company::share, (m, v) -> m.share = Optional.of(v));
    public static final MoneyAttribute<Company> CREDIT = DEFINITION
            .money("credit")
            .label("Credit limit", "信用额度")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .rule(limit -> !limit.isNegative(), "A credit limit is not negative.", "信用额度不能为负。")
            .optional(Company::credit, (m, v) -> m.credit = Optional.of(v));
    public static final DatedAttribute<Company, LocalDate> FOUNDED = DEFINITION
            .date("founded")
            .label("Founded on", "成立日期")
            .optional(Company::founded, (m, v) -> m.founded = Optional.of(v));
    public static final DatedAttribute<Company, Instant> SEEN = DEFINITION
            .instant("seen")
            .label("Last seen", "最近联系")
            .optional(Company::seen, (m, v) -> m.seen = Optional.of(v));
    public static final Attribute<Company, Boolean> KEY = DEFINITION
            .flag("key")
            .label("Key account", "重点客户")
            .optional(Company::key, (m, v) -> m.key = Optional.of(v));
    public static final IdAttribute<Company, Company> PARENT = DEFINITION
            .<Company>reference("parent", "company")
            .label("Parent", "母公司")
            .optional(Company::parent, (m, v) -> m.parent = Optional.of(v));
    public static final ListAttribute<Company, String> TAGS =
            DEFINITION.many("tags", Kind.text(20)).label("Tags", "标签").collected(Company::tags, (m, v) -> m.tags = v);
    public static final ListAttribute<Company, LocalDate> VISITS = DEFINITION
            .many("visits", Kind.date())
            .label("Visits", "拜访")
            .collected(Company::visits, (m, v) -> m.visits = v);
    public static final RowsAttribute<Company, Address> ADDRESSES = DEFINITION
            .parts("addresses", () -> Address.CATALOGUE)
            .label("Addresses", "地址")
            .collected(Company::addresses, (m, v) -> m.addresses = v);
    public static final Attribute<Company, Map<String, Long>> SCORES = DEFINITION
            .map("scores", Kind.whole())
            .label("Scores", "评分")
            .collected(Company::scores, (m, v) -> m.scores = v);
    public static final TextAttribute<Company> OWNER = DEFINITION
            .text("owner", 40)
            .label("Owner", "所有人")
            .confidentiality(Confidentiality.SECRET)
            .personal()
            .optional(Company::owner, (m, v) -> m.owner = Optional.of(v));
    public static final OrderedAttribute<Company, Long> TAG_COUNT = DEFINITION
            .whole("tagCount")
            .label("Number of tags", "标签数")
            .derived(company -> (long) company.tags().size());
    public static final DatedAttribute<Company, LocalDate> TODAY =
            DEFINITION.date("today").label("Today", "今天").contextual(frame -> (company, related) -> frame.today());
    public static final RelatedRows<Company, Deal> DEALS =
            DEFINITION.related("deals", "Deals", "商机", "deal", "company");

    static {
        DEFINITION.extras(Company::extras, (m, v) -> m.extras = v);
    }

    public static final Catalogue<Company> CATALOGUE = DEFINITION.catalogue();

    /** Says who it is, but nothing else. */
    @Override
    public String toString() {
        return "company " + id;
    }

    /** Makes companies. */
    public static final class Maker {
        public Id<Company> id = Id.of("none");
        public long version = 1;
        public String name = "none";
        public Optional<Size> size = Optional.empty();
        public Optional<Long> staff = Optional.empty();
        public Optional<BigDecimal> share = Optional.empty();
        public Optional<Money> credit = Optional.empty();
        public Optional<LocalDate> founded = Optional.empty();
        public Optional<Instant> seen = Optional.empty();
        public Optional<Boolean> key = Optional.empty();
        public Optional<Id<Company>> parent = Optional.empty();
        public List<String> tags = List.of();
        public List<LocalDate> visits = List.of();
        public List<Address> addresses = List.of();
        public Map<String, Long> scores = Map.of();
        public Optional<String> owner = Optional.empty();
        public Extras extras = Extras.none();

        Maker() {}

        Company build() {
            return new Company(
                    id, version, name, size, staff, share, credit, founded, seen, key, parent, tags, visits, addresses,
                    scores, owner, extras);
        }
    }
}
