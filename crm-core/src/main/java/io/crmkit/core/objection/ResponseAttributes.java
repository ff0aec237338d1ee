package io.crmkit.core.objection;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.catalog.Product;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Kind;

/** The attributes of a {@link Response}. */
public final class ResponseAttributes {

    private static final Definition<Response, Response.Builder> DEFINITION =
            Catalogue.define("response", "Response", "应答", Response.class, Response::builder, Response.Builder::build);

    /** The identity. */
    public static final IdAttribute<Response, Response> ID = DEFINITION.identity(Response::id, Response.Builder::id);

    /** The version. */
    public static final OrderedAttribute<Response, Long> VERSION =
            DEFINITION.version(Response::version, Response.Builder::version);

    /** What it is called. */
    public static final TextAttribute<Response> TITLE =
            DEFINITION.text("title", 200).label("Title", "标题").required(Response::title, Response.Builder::title);

    /** What one says. */
    public static final TextAttribute<Response> BODY =
            DEFINITION.text("body", 20_000).label("Text", "话术").required(Response::body, Response.Builder::body);

    /** The codes of the types of objections that it answers. */
    public static final ListAttribute<Response, String> OBJECTION_TYPES = DEFINITION
            .many("objectionTypes", Kind.text(60))
            .label("Types of objections", "异议类型")
            .rule(types -> types.stream().allMatch(Codes::isCode), Codes.RULE.en(), Codes.RULE.zh())
            .collected(Response::objectionTypes, Response.Builder::addAllObjectionTypes);

    /** The code of the situation that it is a script for. */
    public static final TextAttribute<Response> SITUATION = DEFINITION
            .text("situation", 60)
            .label("Situation", "场景")
            .rule(Codes::isCode, Codes.RULE.en(), Codes.RULE.zh())
            .optional(Response::situation, Response.Builder::situation);

    /** The products that it is about. */
    public static final ListAttribute<Response, Id<Product>> PRODUCTS = DEFINITION
            .many("products", Kind.<Product>id("product"))
            .label("Products", "产品")
            .collected(Response::products, Response.Builder::addAllProducts);

    /** The segments of customers that it is for. */
    public static final ListAttribute<Response, String> SEGMENTS = DEFINITION
            .many("segments", Kind.text(100))
            .label("Segments", "细分市场")
            .collected(Response::segments, Response.Builder::addAllSegments);

    /** Whether it is to be used. */
    public static final Attribute<Response, Boolean> ACTIVE =
            DEFINITION.flag("active").label("In use", "启用").required(Response::isActive, Response.Builder::isActive);

    /** All of them. */
    public static final Catalogue<Response> CATALOGUE = catalogue();

    private ResponseAttributes() {}

    private static Catalogue<Response> catalogue() {
        DEFINITION.extras(Response::extras, Response.Builder::extras);
        DEFINITION.retractable();
        return DEFINITION.catalogue();
    }
}
