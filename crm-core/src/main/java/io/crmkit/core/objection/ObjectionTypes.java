package io.crmkit.core.objection;

import io.crmkit.core.kind.Choice;
import java.util.List;

/** The usual types of objections. A host makes its own with {@link Choice#of}; only the code is stored. */
public final class ObjectionTypes {

    /** It costs too much. */
    public static final Choice PRICE = Choice.of("price", "Price", "价格");
    /** Somebody else is thought better. */
    public static final Choice COMPETITOR = Choice.of("competitor", "Competitor", "竞争对手");
    /** Not now. */
    public static final Choice TIMING = Choice.of("timing", "Timing", "时机");
    /** There is no need, or none that is felt. */
    public static final Choice NEED = Choice.of("need", "Need", "需求");
    /** Somebody else decides. */
    public static final Choice AUTHORITY = Choice.of("authority", "Authority", "决策权");
    /** The seller, the company or a promise is not trusted. */
    public static final Choice TRUST = Choice.of("trust", "Trust", "信任");
    /** It cannot do what is wanted, or not well enough. */
    public static final Choice PRODUCT = Choice.of("product", "Product", "产品");
    /** Delivery, payment, liability or other terms. */
    public static final Choice TERMS = Choice.of("terms", "Terms", "合同条款");

    /** All of them. */
    public static final List<Choice> USUAL = List.of(PRICE, COMPETITOR, TIMING, NEED, AUTHORITY, TRUST, PRODUCT, TERMS);

    private ObjectionTypes() {}
}
