package io.crmkit.core.attribute;

import static io.crmkit.core.condition.ConditionFixture.ACME;
import static io.crmkit.core.condition.ConditionFixture.BARE;
import static io.crmkit.core.condition.ConditionFixture.CATALOGUES;
import static io.crmkit.core.condition.ConditionFixture.NOON;
import static io.crmkit.core.condition.ConditionFixture.WORLD;
import static io.crmkit.core.condition.ConditionFixture.cny;
import static io.crmkit.core.condition.ConditionFixture.company;
import static io.crmkit.core.condition.ConditionFixture.faults;
import static io.crmkit.core.condition.ConditionFixture.frame;
import static io.crmkit.core.condition.ConditionFixture.places;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.condition.Address;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Company;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.ConditionFixture;
import io.crmkit.core.condition.Deal;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue<Company> PLAIN = Company.CATALOGUE;

    private static final Attribute<Company, String> REGION = PLAIN.custom()
            .choice("region", Choice.of("north", "North", "北"), Choice.of("south", "South", "南"))
            .label("Region", "大区")
            .formerly("area")
            .define();
    private static final OrderedAttribute<Company, BigDecimal> POTENTIAL = PLAIN.custom()
            .decimal("potential", Kind.decimal().between(BigDecimal.ZERO, BigDecimal.TEN))
            .label("Potential", "潜力")
            .confidentiality(Confidentiality.SECRET)
            .rule(value -> value.scale() <= 1, "One decimal at most.", "最多一位小数。")
            .define();
    private static final DatedAttribute<Company, LocalDate> REVIEW =
            PLAIN.custom().date("review").label("Review", "复核").define();
    private static final OrderedAttribute<Company, Long> NAME_LENGTH = PLAIN.custom()
            .whole("nameLength")
            .label("Length of the name", "名称长度")
            .derived(company -> (long) company.name().length());

    private static final Catalogues EXTENDED = CATALOGUES.with(List.of(REGION, POTENTIAL, REVIEW, NAME_LENGTH));
    private static final Catalogue<Company> RICH = EXTENDED.of(PLAIN);

    // attributes

    @Test
    void an_attribute_says_everything_about_itself() {
        assertThat(Company.OWNER)
                .returns("company", Attribute::catalogue)
                .returns("owner", Attribute::name)
                .returns(Label.of("Owner", "所有人"), Attribute::label)
                .returns(Confidentiality.SECRET, Attribute::confidentiality)
                .returns(true, Attribute::isPersonal)
                .returns(Sort.STORED, Attribute::sort)
                .returns(true, Attribute::isStored)
                .returns(false, Attribute::isRequired)
                .returns(false, Attribute::isCustom)
                .hasToString("company.owner");
        assertThat(Company.NAME.isRequired()).isTrue();
        assertThat(Company.NAME.isPersonal()).isFalse();
        assertThat(Company.NAME.formerly()).containsExactly("title", "firm");
        assertThat(Company.STAFF.confidentiality()).isEqualTo(Confidentiality.INTERNAL);
        assertThat(Company.TAG_COUNT).returns(Sort.DERIVED, Attribute::sort).returns(false, Attribute::isStored);
        assertThat(Company.TODAY.sort()).isEqualTo(Sort.CONTEXTUAL);
        assertThat(Company.PARENT.target()).isEqualTo("company");
        assertThat(REGION.isCustom()).isTrue();
        assertThat(NAME_LENGTH.isCustom()).isTrue();
    }

    @Test
    void an_attribute_reads_its_record() {
        assertThat(Company.STAFF.of(ACME)).hasValue(120L);
        assertThat(Company.STAFF.of(BARE)).isEmpty();
        assertThat(Company.TAG_COUNT.of(ACME)).hasValue(2L);
        assertThat(Company.TAGS.of(BARE)).isEmpty();
        assertThat(Company.SHARE.of(company(m -> m.share = Optional.of(new BigDecimal("0.50")))))
                .hasValue(new BigDecimal("0.5"));
    }

    @Test
    void attributes_are_equal_by_catalogue_name_and_family() {
        Attribute<Company, String> twin =
                PLAIN.custom().text("name", 5).label("Other", "其他").define();

        assertThat(twin).isEqualTo(Company.NAME).hasSameHashCodeAs(Company.NAME);
        assertThat(PLAIN.custom().date("name").label("N", "名").define()).isNotEqualTo(Company.NAME);
        assertThat(PLAIN.custom().text("nome", 5).label("N", "名").define()).isNotEqualTo(Company.NAME);
        assertThat(Address.CATALOGUE.get("city")).isNotEqualTo(Company.NAME);
        assertThat(Company.NAME).isNotEqualTo("company.name").isNotEqualTo(null);
    }

    @Test
    void a_path_attribute_belongs_to_the_record_that_refers() {
        TextAttribute<Deal> name = Deal.COMPANY.then(Company.NAME);

        assertThat(name)
                .returns("deal", Attribute::catalogue)
                .returns("company.name", Attribute::name)
                .returns(Sort.PATH, Attribute::sort)
                .returns(false, Attribute::isRequired)
                .returns(Company.NAME.label(), Attribute::label)
                .returns(Confidentiality.INTERNAL, Attribute::confidentiality);
        assertThat(name.reader(frame(NOON, ZoneOffset.UTC)).read(deal(ACME.id()), WORLD))
                .isEqualTo("Acme");
        assertThat(name.reader(frame(NOON, ZoneOffset.UTC)).read(deal(Id.of("gone")), WORLD))
                .isNull();
        assertThat(Deal.RESELLER
                        .then(Company.NAME)
                        .reader(frame(NOON, ZoneOffset.UTC))
                        .read(deal(ACME.id()), WORLD))
                .isNull();
        assertThatThrownBy(() -> name.of(deal(ACME.id()))).hasMessageContaining("company.name needs more than");
        assertThat(List.of(
                        Deal.COMPANY.then(Company.STAFF),
                        Deal.COMPANY.then(Company.CREDIT),
                        Deal.COMPANY.then(Company.FOUNDED),
                        Deal.COMPANY.then(Company.PARENT),
                        Deal.COMPANY.then(Company.SIZE)))
                .extracting(Attribute::name)
                .containsExactly(
                        "company.staff", "company.credit", "company.founded", "company.parent", "company.size");
    }

    @Test
    void a_rule_of_an_attribute_is_obeyed_in_both_directions() {
        assertThat(Company.CREDIT.check(cny(0), "$")).isEqualTo(cny(0));
        assertThat(faults(() -> Company.CREDIT.check(cny(-1), "$.c")))
                .containsExactly(new Fault("$.c", null, "A credit limit is not negative.", "", "信用额度不能为负。"));
        assertThat(places(() -> Company.CREDIT.fromData(Data.of("CNY -1.00", "$.c"))))
                .containsExactly("$.c");
    }

    @Test
    void refusals_of_confidential_values_do_not_repeat_them() {
        assertThatThrownBy(() -> Company.OWNER.check("Li Na".repeat(20), "owner"))
                .hasMessage("owner: At most 40 characters are allowed. Shorten the text.");
        assertThatThrownBy(() -> Company.OWNER.fromData(Data.of("Li\0Na")))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("Na"));
        assertThatThrownBy(() -> Company.NAME.check("x".repeat(41), "name")).hasMessageStartingWith("name: \"xxx");
        assertThat(faults(() -> Company.ADDRESSES.check(
                        List.of(new Address("x".repeat(21), Optional.of("5".repeat(21)), Optional.empty())), "a")))
                .extracting(Fault::value)
                .containsExactly("\"" + "x".repeat(21) + "\"", null);
    }

    // the catalogue itself

    @Test
    void a_catalogue_knows_its_attributes_and_relations() {
        assertThat(PLAIN.name()).isEqualTo("company");
        assertThat(PLAIN.label()).isEqualTo(Label.of("Company", "公司"));
        assertThat(PLAIN.type()).isEqualTo(Company.class);
        assertThat(PLAIN.stored()).contains(Company.NAME).doesNotContain(Company.TAG_COUNT, Company.TODAY);
        assertThat(PLAIN.attributes()).contains(Company.TAG_COUNT, Company.TODAY);
        assertThat(PLAIN.find("firm")).hasValue(Company.NAME);
        assertThat(PLAIN.find("x")).isEmpty();
        assertThat(PLAIN.get("name")).isSameAs(Company.NAME);
        assertThat(PLAIN.relations()).extracting(relation -> relation.target()).containsExactly("deal");
        assertThat(PLAIN.relation("deals")).isPresent();
        assertThat(PLAIN.relation("deal")).isEmpty();
        assertThat(PLAIN.names()).contains("name", "deals").doesNotContain("firm", "title");
        assertThat(PLAIN.isAggregate()).isTrue();
        assertThat(PLAIN.identity()).hasValue(Company.ID);
        assertThat(PLAIN.version()).hasValue(Company.VERSION);
        assertThat(PLAIN.hasExtras()).isTrue();
        assertThat(Address.CATALOGUE.isAggregate()).isFalse();
        assertThat(Address.CATALOGUE.identity()).isEmpty();
        assertThat(Address.CATALOGUE.version()).isEmpty();
        assertThat(Address.CATALOGUE.hasExtras()).isFalse();
        assertThat(Address.CATALOGUE).hasToString("Catalogue address[city, phone, rent]");
        assertThatThrownBy(() -> PLAIN.get("nmae"))
                .hasMessage("A company has no attribute \"nmae\". Maybe \"name\" is meant.");
    }

    @Test
    void catalogues_are_equal_by_name_and_stored_attributes() {
        assertThat(CATALOGUES.with(List.of(NAME_LENGTH)).of(PLAIN))
                .isEqualTo(PLAIN)
                .hasSameHashCodeAs(PLAIN);
        assertThat(RICH).isNotEqualTo(PLAIN).isNotEqualTo("company");
    }

    @Test
    void a_name_can_be_used_once_only() {
        for (String taken : List.of("name", "firm", "deals", "tagCount")) {
            assertThatThrownBy(() -> PLAIN.with(
                            List.of(PLAIN.custom().flag(taken).label("X", "某").define())))
                    .hasMessage("The name \"%s\" is used twice in the catalogue \"company\". Choose another one."
                            .formatted(taken));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.with(List.of(PLAIN.custom()
                        .flag("fresh")
                        .formerly("name")
                        .label("X", "某")
                        .define())));
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.with(List.of(REVIEW, REVIEW)));
        Definition<Address, ?> doubled =
                Catalogue.define("address", "Address", "地址", Address.class, Object::new, any -> Address.in("Bonn"));
        doubled.related("deals", "Deals", "商机", "deal", "company");
        doubled.related("deals", "Deals", "商机", "deal", "reseller");
        assertThatThrownBy(doubled::catalogue).hasMessage("A relation is named twice in the catalogue \"address\".");
    }

    @Test
    void a_name_is_letters_and_digits() {
        assertThat(PLAIN.custom()
                        .flag("a" + "1".repeat(59))
                        .label("X", "某")
                        .define()
                        .name())
                .hasSize(60);
        for (String bad : List.of("", "1a", "a-b", "a.b", "ä", "a".repeat(61))) {
            assertThatThrownBy(() -> PLAIN.custom().flag(bad))
                    .hasMessage(
                            "The attribute name \"%s\" must be letters and digits, beginning with a letter, at most 60."
                                    .formatted(bad));
        }
    }

    @Test
    void an_attribute_needs_a_label() {
        assertThatThrownBy(() -> PLAIN.custom().flag("vip").define())
                .hasMessage("The attribute \"vip\" has no label yet.");
    }

    // hosts' attributes

    @Test
    void only_what_custom_made_can_be_added() {
        assertThatThrownBy(() -> PLAIN.with(List.of(Company.NAME)))
                .hasMessage("The attribute company.name was not made by the custom() of the catalogue \"company\".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deal.CATALOGUE.with(List.of(CatalogueTest.<Deal>other())));
        IdAttribute<Company, Company> mentor = PLAIN.custom()
                .<Company>reference("mentor", "company")
                .label("Mentor", "导师")
                .define();
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.with(List.of(mentor.then(REVIEW))));
        assertThatThrownBy(() -> PLAIN.custom().flag("vip").label("V", "贵").optional(Company::key, (b, v) -> {}))
                .hasMessage("The attribute \"vip\" of a host is kept in the extras. End it with define().");
        assertThatThrownBy(() ->
                        Deal.CATALOGUE.custom().flag("vip").label("V", "贵").define())
                .hasMessage("A deal has no place for a host's attributes.");
    }

    @SuppressWarnings("unchecked") // the wrong type is the point
    private static <O> Attribute<O, Boolean> other() {
        return (Attribute<O, Boolean>)
                (Attribute<?, ?>) PLAIN.custom().flag("vip").label("V", "贵").define();
    }

    @Test
    void catalogues_are_found_by_name() {
        assertThat(CATALOGUES.all()).hasSize(2);
        assertThat(CATALOGUES.fields("deal")).hasValue(Deal.CATALOGUE);
        assertThat(CATALOGUES.fields("lead")).isEmpty();
        assertThat(CATALOGUES.get("deal")).isSameAs(Deal.CATALOGUE);
        assertThat(EXTENDED.get("deal")).isSameAs(Deal.CATALOGUE);
        assertThatThrownBy(() -> CATALOGUES.get("deel"))
                .hasMessage("There is no catalogue \"deel\". Maybe \"deal\" is meant.");
        assertThatThrownBy(() -> CATALOGUES.of(Address.CATALOGUE))
                .hasMessageContaining("There is no catalogue \"address\".");
        assertThatThrownBy(() -> Catalogues.of(List.of(PLAIN, PLAIN)))
                .hasMessage("There are two catalogues named \"company\".");
        assertThatThrownBy(() -> CATALOGUES.of(
                        Catalogue.define("deal", "D", "商", Address.class, Object::new, any -> Address.in("Bonn"))
                                .catalogue()))
                .hasMessageContaining("holds class io.crmkit.core.condition.Deal here, not class");
        assertThatThrownBy(() -> Catalogues.of(List.of()).with(List.of(REGION))).hasMessageContaining("no catalogue");
    }

    @Test
    void a_hosts_attribute_works_like_a_built_in_one() {
        Company acme = RICH.values(ACME)
                .with(REGION, "north")
                .with(POTENTIAL, new BigDecimal("2.50"))
                .build();
        Binder binder = new Binder(EXTENDED, frame(NOON, ZoneOffset.UTC));
        Condition good =
                REGION.is("north").and(POTENTIAL.atLeast(BigDecimal.ONE)).and(NAME_LENGTH.is(4L));

        assertThat(REGION.of(acme)).hasValue("north");
        assertThat(POTENTIAL.of(acme)).hasValue(new BigDecimal("2.5"));
        assertThat(REVIEW.of(acme)).isEmpty();
        assertThat(RICH.values(acme).build()).isEqualTo(acme);
        assertThat(RICH.fromData(Data.of(RICH.toData(acme)))).isEqualTo(acme);
        assertThat(RICH.values(acme).toData())
                .containsEntry("region", "north")
                .containsEntry("potential", new BigDecimal("2.5"));
        assertThat(RICH.values(acme).since(RICH.values(ACME)).names()).containsExactly("region", "potential");
        assertThat(binder.bind(good, RICH).test(acme)).isTrue();
        assertThat(binder.bind(good, RICH).test(ACME)).isFalse();
        assertThat(Condition.fromData(Data.of(good.toData()), RICH, EXTENDED)).isEqualTo(good);
        assertThat(places(() -> binder.bind(good, PLAIN))).hasSize(3);
        assertThat(binder.bind(POTENTIAL.above(BigDecimal.ONE), RICH)
                        .explain(acme)
                        .toString())
                .isEqualTo("✓ Potential is above ••• (•••)");
        assertThat(RICH.values(acme).with(REGION, null).get(REGION)).isEmpty();
        assertThatThrownBy(() -> PLAIN.values(ACME).with(REGION, "north"))
                .hasMessageStartingWith(
                        "The attribute company.region is not kept with a company here. Maybe it is a host's");
        assertThatIllegalArgumentException().isThrownBy(() -> RICH.values(ACME).with(NAME_LENGTH, 4L));
        assertThat(places(() -> RICH.values(ACME).with(POTENTIAL, new BigDecimal("0.25"))))
                .containsExactly("potential");
    }

    @Test
    void former_names_read_old_data() {
        assertThat(RICH.fromData(Data.of(record("firm", "Old", "area", "south"))))
                .returns("Old", Company::name)
                .returns(Optional.of("south"), REGION::of);
        assertThat(places(() -> RICH.fromData(Data.of(record("firm", "Old", "name", "New")))))
                .containsExactly("$.name");
        assertThat(faults(() -> RICH.fromData(Data.of(record("firm", "Old", "title", "New"))))
                        .get(0)
                        .text(Locale.ENGLISH))
                .isEqualTo("This attribute is given twice, under its present and a former name. Leave one out.");
    }

    @Test
    void values_that_nobody_declared_are_kept_or_refused_by_choice() {
        List<Object> nested = new ArrayList<>(List.of("x"));
        Map<String, Object> newer = record("name", "Acme", "nextGen", nested, "none", null);

        Company kept = PLAIN.fromData(Data.of(newer), Unknown.KEEP);
        nested.add("later");

        assertThat(kept.extras().asMap()).isEqualTo(Map.of("nextGen", List.of("x")));
        assertThat(PLAIN.toData(kept))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("nextGen", List.of("x"));
        assertThat(PLAIN.values(kept).build()).isEqualTo(kept);
        assertThat(PLAIN.values(kept).get("nextGen")).hasValue(List.of("x"));
        assertThat(RICH.values(kept).with(REGION, "north").build().extras().asMap())
                .containsOnlyKeys("nextGen", "region");
        assertThat(faults(() -> PLAIN.fromData(Data.of(record("nmae", "Acme", "name", "x")))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo("$.nmae");
                    assertThat(fault.text(Locale.ENGLISH))
                            .isEqualTo("A company has no attribute of this name. Maybe \"name\" is meant.");
                    assertThat(fault.zh()).isEqualTo("“公司”没有该属性。是否指“name”？");
                });
        assertThat(places(() -> PLAIN.fromData(Data.of(newer)))).containsExactly("$.nextGen", "$.none");
        assertThat(Address.CATALOGUE.fromData(Data.of(Map.of("city", "Bonn", "x", 1)), Unknown.KEEP))
                .isEqualTo(Address.in("Bonn"));
    }

    @Test
    void rows_without_a_place_for_them_leave_out_what_they_do_not_know_if_the_record_keeps_it() {
        Map<String, Object> newer = record("name", "Acme", "addresses", List.of(Map.of("city", "Bonn", "floor", 3)));

        assertThat(PLAIN.fromData(Data.of(newer), Unknown.KEEP).addresses()).containsExactly(Address.in("Bonn"));
        assertThat(places(() -> PLAIN.fromData(Data.of(newer)))).containsExactly("$.addresses[0].floor");
    }

    @Test
    void a_list_behind_a_reference_can_be_asked_for_its_elements() {
        Company daughter = company(m -> {
            m.id = Id.of("daughter");
            m.name = "Daughter";
            m.parent = Optional.of(ACME.id());
        });

        assertThat(ConditionFixture.BINDER
                        .bind(Company.PARENT.then(Company.TAGS).has("pilot"), Company.CATALOGUE)
                        .test(daughter, ConditionFixture.WORLD))
                .isTrue();
    }

    @Test
    void values_of_a_record_that_nothing_was_changed_in_make_that_record() {
        Values<Company> cleared = PLAIN.values(ACME).with(Company.STAFF, null);

        assertThat(PLAIN.values(ACME).build()).isSameAs(ACME);
        assertThat(cleared.get(Company.STAFF)).isEmpty();
        assertThat(cleared.build().staff()).isEmpty();
        assertThat(cleared.since(PLAIN.values(ACME)).names()).containsExactly("staff");
        assertThat(PLAIN.values(ACME).since(cleared).names()).containsExactly("staff");
        assertThat(cleared.with(Company.STAFF, 120L)).isEqualTo(PLAIN.values(ACME));
        assertThat(cleared.with(Company.STAFF, 120L).since(PLAIN.values(ACME))).isSameAs(Difference.none());
    }

    @Test
    void computed_values_cannot_be_read_in_but_do_not_stop_old_data() {
        assertThat(faults(() -> PLAIN.fromData(Data.of(record("name", "Acme", "tagCount", 7)))))
                .containsExactly(new Fault(
                        "$.tagCount",
                        null,
                        "This attribute is computed and cannot be set. Leave it out.",
                        "",
                        "该属性由系统计算，不能设置，请勿填写。"));
        assertThat(PLAIN.fromData(Data.of(record("name", "Acme", "tagCount", 7)), Unknown.KEEP)
                        .extras()
                        .isEmpty())
                .isTrue();
        Difference old = new Difference.Builder().add("tagCount", null, 7L).build();
        assertThat(PLAIN.values(ACME).plus(old)).isEqualTo(PLAIN.values(ACME));
    }

    // values and differences

    @Test
    void all_faults_of_data_are_told_at_once() {
        assertThat(places(() -> PLAIN.fromData(Data.of(record("name", 1, "staff", -1, "share", "2", "x", 1)))))
                .containsExactly("$.name", "$.staff", "$.share", "$.x");
        assertThat(faults(() -> PLAIN.none().build()))
                .extracting(fault -> fault.text(Locale.ENGLISH))
                .containsExactly(
                        "Id is required. Give a value.",
                        "Version is required. Give a value.",
                        "Name is required. Give a value.");
        assertThat(PLAIN.none().missing().get(2).zh()).isEqualTo("“名称”为必填项。");
        assertThat(PLAIN.values(BARE).missing()).isEmpty();
    }

    @Test
    void an_empty_list_is_no_value() {
        Values<Company> tagged = PLAIN.values(ACME);

        assertThat(tagged.with(Company.TAGS, List.of())).isEqualTo(tagged.with(Company.TAGS, null));
        assertThat(tagged.with(Company.SCORES, Map.of())).isEqualTo(tagged.with(Company.SCORES, null));
        assertThat(PLAIN.values(BARE)
                        .with(Company.TAGS, List.of())
                        .since(PLAIN.values(BARE))
                        .isEmpty())
                .isTrue();
        assertThat(PLAIN.fromData(Data.of(record("name", "x", "tags", List.of())))
                        .tags())
                .isEmpty();
        assertThat(tagged.with(Company.TAGS, List.of()).build().tags()).isEmpty();
    }

    @Test
    void a_decimal_is_no_other_value_for_zeros_at_its_end() {
        Company sloppy = company(m -> m.share = Optional.of(new BigDecimal("0.50")));
        Values<Company> exact = PLAIN.values(sloppy).with(Company.SHARE, new BigDecimal("0.5"));

        assertThat(exact.since(PLAIN.values(sloppy)).isEmpty()).isTrue();
    }

    @Test
    void identity_and_version_are_no_difference() {
        Values<Company> before = PLAIN.values(ACME);
        Values<Company> after =
                before.identified(Id.of("other"), 9).with(Company.STAFF, 121L).with(Company.OWNER, null);
        Difference difference = after.since(before);

        assertThat(difference.names()).containsExactly("staff", "owner");
        assertThat(difference.size()).isEqualTo(2);
        assertThat(difference.name(1)).isEqualTo("owner");
        assertThat(difference.before(1)).isEqualTo("Li Na");
        assertThat(difference.after(1)).isNull();
        assertThat(difference.change("staff")).hasValue(new Difference.Change("staff", 120L, 121L));
        assertThat(difference.change("name")).isEmpty();
        assertThat(difference.changes()).hasSize(2);
        assertThat(after.build()).returns(Id.of("other"), Company::id).returns(9L, Company::version);
    }

    @Test
    void differences_are_equal_by_what_changed() {
        Difference created =
                new Difference.Builder().add("a", null, 1).add("same", 2, 2).build();

        assertThat(created).isEqualTo(new Difference.Builder().add("a", null, 1).build());
        assertThat(created)
                .hasSameHashCodeAs(new Difference.Builder().add("a", null, 1).build());
        assertThat(created)
                .isNotEqualTo(new Difference.Builder().add("a", 0, 1).build())
                .isNotEqualTo("a");
        assertThat(created.before(0)).isNull();
        assertThat(created.isEmpty()).isFalse();
        assertThat(new Difference.Builder().add("a", 1, 1).build()).isSameAs(Difference.none());
    }

    @Test
    void undeclared_values_take_part_in_differences() {
        Values<Company> before =
                PLAIN.values(PLAIN.fromData(Data.of(record("name", "A", "x", 1, "y", 2)), Unknown.KEEP));
        Values<Company> after = PLAIN.values(PLAIN.fromData(Data.of(record("name", "A", "x", 3)), Unknown.KEEP));

        assertThat(after.since(before).changes())
                .containsExactlyInAnyOrder(new Difference.Change("x", 1, 3), new Difference.Change("y", 2, null));
        assertThat(before.plus(after.since(before))).isEqualTo(after);
        assertThat(after.plus(before.since(after))).isEqualTo(before);
        assertThat(before).isNotEqualTo(after).isNotEqualTo("x");
        assertThat(before.hashCode()).isEqualTo(PLAIN.values(before.build()).hashCode());
    }

    @Test
    void values_are_read_by_attribute_and_by_name() {
        Values<Company> values = PLAIN.values(ACME);

        assertThat(values.get(Company.NAME)).hasValue("Acme");
        assertThat(values.get("name")).hasValue("Acme");
        assertThat(values.get("firm")).hasValue("Acme");
        assertThat(values.get("id")).hasValue(ACME.id());
        assertThat(values.get("x")).isEmpty();
        assertThat(values.catalogue()).isSameAs(PLAIN);
        assertThat(values.toData().keySet()).startsWith("id", "version", "name").doesNotContain("tagCount");
        assertThatIllegalArgumentException().isThrownBy(() -> values.get(Company.TAG_COUNT));
    }

    // assignments

    @Test
    void an_attribute_of_the_host_that_the_catalogue_was_not_given_is_told_with_the_mend() {
        Assignments<Company> wanted =
                Assignments.<Company>builder().set(REGION, "north").build();

        assertThat(wanted.applyTo(PLAIN.values(ACME)).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo(REGION.name());
            assertThat(fault.text(Locale.ENGLISH))
                    .startsWith("The company has no attribute of this name.")
                    .endsWith("has to be given to Crm.builder().attributes(…).");
            assertThat(fault.zh()).contains("公司", "自定义属性");
        });
    }

    @Test
    void all_faults_of_assignments_are_told_and_the_rest_is_applied() {
        Assignments<Company> wanted = Assignments.<Company>builder()
                .set(Company.NAME, "x".repeat(41))
                .set(Company.STAFF, 7L)
                .set(Company.CREDIT, cny(-1))
                .set(Company.TAG_COUNT, 7L)
                .set(Company.ID, Id.of("other"))
                .set(Company.VERSION, 9L)
                .set(Company.PARENT.then(Company.STAFF), 8L)
                .clear(Company.OWNER)
                .build();

        Assignments.Applied<Company> applied = wanted.applyTo(PLAIN.values(ACME));

        assertThat(applied.faults())
                .extracting(Fault::path)
                .containsExactly("name", "credit", "tagCount", "id", "version", "parent.staff");
        assertThat(applied.faults().get(2).text(Locale.ENGLISH))
                .isEqualTo("This attribute cannot be set: it is computed, or kept by the CRM itself.");
        assertThat(applied.faults().get(2).zh()).isEqualTo("该属性不能设置：它由系统计算或维护。");
        assertThat(applied.faults().get(5).text(Locale.ENGLISH))
                .isEqualTo("This attribute belongs to another record. Set it there.");
        assertThat(applied.values().since(PLAIN.values(ACME)).names()).containsExactly("staff", "owner");
        assertThat(wanted.names()).hasSize(8);
        assertThat(wanted.wanted("staff")).isEqualTo(7L);
        assertThat(wanted.wanted("owner")).isNull();
        assertThat(wanted.wanted("x")).isNull();
    }

    @Test
    void the_last_word_counts() {
        Assignments<Company> wanted = Assignments.<Company>builder()
                .set(Company.STAFF, 1L)
                .set(Company.STAFF, 2L)
                .build();

        assertThat(wanted.wanted("staff")).isEqualTo(2L);
        assertThatThrownBy(() -> Assignments.<Company>builder().set(Company.STAFF, null))
                .hasMessage("company.staff");
        assertThat(wanted)
                .isNotEqualTo(
                        Assignments.<Company>builder().clear(Company.STAFF).build())
                .isNotEqualTo("x");
    }

    @Test
    void assignments_are_read_with_all_faults_and_clear_by_null() {
        Assignments<Company> read = Assignments.fromData(PLAIN, Data.of(data("firm", "New", "staff", null)));

        assertThat(read.names()).containsExactlyInAnyOrder("name", "staff");
        assertThat(read.applyTo(PLAIN.values(ACME)).values().build())
                .returns("New", Company::name)
                .returns(Optional.empty(), Company::staff);
        assertThat(read.toData(PLAIN)).isEqualTo(data("name", "New", "staff", null));
        assertThat(places(
                        () -> Assignments.fromData(PLAIN, Data.of(data("staff", "x", "nmae", null, "tagCount", null)))))
                .containsExactly("$.staff", "$.nmae", "$.tagCount");
    }

    // nothing leaks

    @Test
    void no_text_of_the_machinery_shows_values() {
        Values<Company> values = PLAIN.values(ACME);
        Difference difference = values.since(PLAIN.none());
        Company kept = PLAIN.fromData(Data.of(record("name", "Acme", "x", "Li Na")), Unknown.KEEP);
        Assignments<Company> wanted =
                Assignments.<Company>builder().set(Company.OWNER, "Li Na").build();

        assertThat(List.of(
                        values.toString(),
                        difference.toString(),
                        difference.changes().toString(),
                        kept.extras().toString(),
                        wanted.toString(),
                        wanted.applyTo(values).toString(),
                        Company.OWNER.toString(),
                        PLAIN.toString()))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("Li Na", "777", "555"));
        assertThat(wanted).hasToString("Assignments[owner]");
        assertThat(kept.extras()).hasToString("Extras[x]");
        assertThat(values).hasToString("company values");
    }

    @Test
    void extras_are_equal_by_names_and_values() {
        Extras extras = Extras.of(Map.of("b", 1, "a", 2));

        assertThat(extras)
                .isEqualTo(Extras.of(Map.of("a", 2, "b", 1)))
                .hasSameHashCodeAs(Extras.of(Map.of("a", 2, "b", 1)));
        assertThat(extras)
                .isNotEqualTo(Extras.of(Map.of("a", 2, "b", 2)))
                .isNotEqualTo(Extras.none())
                .isNotEqualTo("x");
        assertThat(extras).isNotEqualTo(Extras.of(Map.of("a", 2, "c", 1)));
        assertThat(extras.asMap().keySet()).containsExactly("a", "b");
        assertThat(extras.asMap()).isUnmodifiable();
        assertThat(extras.get("b")).hasValue(1);
        assertThat(extras.get("c")).isEmpty();
        assertThat(Extras.of(Map.of())).isSameAs(Extras.none());
        assertThat(Extras.none().isEmpty()).isTrue();
    }

    @Test
    void every_family_can_be_defined() {
        assertThat(PLAIN.attributes())
                .extracting(attribute -> attribute.kind().family())
                .contains(Family.values());
    }

    private static Deal deal(Id<Company> company) {
        return new Deal(Id.of("d"), 1, company, Optional.empty(), cny(1), LocalDate.EPOCH);
    }

    /** Plain data of a record. */
    private static Map<String, Object> record(Object... pairs) {
        Map<String, Object> record = data("id", "acme", "version", 1);
        record.putAll(data(pairs));
        return record;
    }

    /** Plain data in the given order. */
    private static Map<String, Object> data(Object... pairs) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            data.put((String) pairs[i], pairs[i + 1]);
        }
        return data;
    }
}
