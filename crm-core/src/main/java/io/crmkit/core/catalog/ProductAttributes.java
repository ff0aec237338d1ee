package io.crmkit.core.catalog;

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
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.message.Label;
import java.time.LocalDate;

/** The attributes of a {@link Product}. */
public final class ProductAttributes {

    private static final Label NOT_NEGATIVE =
            Label.of("The amount must be zero or more. Give it without a minus.", "金额须大于或等于零。");

    private static final Definition<Product, Product.Builder> DEFINITION =
            Catalogue.define("product", "Product", "产品", Product.class, Product::builder, Product.Builder::build);

    /** The identity. */
    public static final IdAttribute<Product, Product> ID = DEFINITION.identity(Product::id, Product.Builder::id);

    /** The version. */
    public static final OrderedAttribute<Product, Long> VERSION =
            DEFINITION.version(Product::version, Product.Builder::version);

    /** What it is called. */
    public static final TextAttribute<Product> NAME =
            DEFINITION.text("name", 200).label("Name", "名称").required(Product::name, Product.Builder::name);

    /** The code under which it is ordered. */
    public static final TextAttribute<Product> CODE =
            DEFINITION.text("code", 60).label("Code", "编码").optional(Product::code, Product.Builder::code);

    /** The family or series that it belongs to. */
    public static final TextAttribute<Product> FAMILY =
            DEFINITION.text("family", 100).label("Family", "产品系列").optional(Product::family, Product.Builder::family);

    /** What it is, in a few sentences. */
    public static final TextAttribute<Product> DESCRIPTION = DEFINITION
            .text("description", 4_000)
            .label("Description", "说明")
            .optional(Product::description, Product.Builder::description);

    /** In what it is counted. */
    public static final TextAttribute<Product> UNIT =
            DEFINITION.text("unit", 20).label("Unit", "单位").optional(Product::unit, Product.Builder::unit);

    /** Whether it is sold. */
    public static final Attribute<Product, ProductStatus> STATUS = DEFINITION
            .choice("status", ProductStatus.class)
            .label("Status", "状态")
            .required(Product::status, Product.Builder::status);

    /** The first day on which it was sold. */
    public static final DatedAttribute<Product, LocalDate> INTRODUCED_ON = DEFINITION
            .date("introducedOn")
            .label("Introduced on", "上市日期")
            .optional(Product::introducedOn, Product.Builder::introducedOn);

    /** The day on which it was retired. */
    public static final DatedAttribute<Product, LocalDate> RETIRED_ON = DEFINITION
            .date("retiredOn")
            .label("Retired on", "停售日期")
            .optional(Product::retiredOn, Product.Builder::retiredOn);

    /** What service is promised with it. */
    public static final TextAttribute<Product> SERVICE_STANDARD = DEFINITION
            .text("serviceStandard", 4_000)
            .label("Service standard", "服务标准")
            .optional(Product::serviceStandard, Product.Builder::serviceStandard);

    /** A price of one unit for orientation. */
    public static final MoneyAttribute<Product> LIST_PRICE = DEFINITION
            .money("listPrice")
            .label("List price", "目录价")
            .rule(price -> !price.isNegative(), NOT_NEGATIVE.en(), NOT_NEGATIVE.zh())
            .optional(Product::listPrice, Product.Builder::listPrice);

    /** What one unit costs in material and labour. */
    public static final MoneyAttribute<Product> DIRECT_COST = DEFINITION
            .money("directCost")
            .label("Direct cost", "直接成本")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .rule(cost -> !cost.isNegative(), NOT_NEGATIVE.en(), NOT_NEGATIVE.zh())
            .optional(Product::directCost, Product.Builder::directCost);

    /** The share of one unit in all other costs. */
    public static final MoneyAttribute<Product> INDIRECT_COST = DEFINITION
            .money("indirectCost")
            .label("Indirect cost", "间接成本")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .rule(cost -> !cost.isNegative(), NOT_NEGATIVE.en(), NOT_NEGATIVE.zh())
            .optional(Product::indirectCost, Product.Builder::indirectCost);

    /** What it has or can do. */
    public static final RowsAttribute<Product, Feature> FEATURES = DEFINITION
            .parts("features", () -> Feature.Attributes.CATALOGUE)
            .label("Features", "产品特性")
            .collected(Product::features, Product.Builder::addAllFeatures);

    /** What it is made of. */
    public static final RowsAttribute<Product, Component> COMPONENTS = DEFINITION
            .parts("components", () -> Component.Attributes.CATALOGUE)
            .label("Components", "组成部分")
            .collected(Product::components, Product.Builder::addAllComponents);

    /** Free words to find it by. */
    public static final ListAttribute<Product, String> TAGS = DEFINITION
            .many("tags", Kind.text(60))
            .label("Tags", "标签")
            .collected(Product::tags, Product.Builder::addAllTags);

    /** All of them. */
    public static final Catalogue<Product> CATALOGUE = catalogue();

    private ProductAttributes() {}

    private static Catalogue<Product> catalogue() {
        DEFINITION.extras(Product::extras, Product.Builder::extras);
        DEFINITION.retractable();
        return DEFINITION.catalogue();
    }
}
