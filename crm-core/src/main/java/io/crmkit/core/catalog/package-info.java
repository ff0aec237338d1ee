/**
 * What is sold: products, what they are made of, and what they cost.
 *
 * <p>A {@link io.crmkit.core.catalog.Product} is goods or a service that can stand on a quote. A bundle is a product whose
 * {@linkplain io.crmkit.core.catalog.Component components} are other products; bundles may hold bundles, but never themselves. A product
 * that is not sold any more is <em>retired</em>, not deleted: what was quoted and sold still names it.
 *
 * <p>The list price here is for orientation. What a customer pays is a matter of prices, which have currencies, regions and dates; and
 * what a product costs is confidential, so it never shows in reasons or logs.
 *
 * <pre>{@code
 * Product pump = sales.products().add(p -> p.name("Pump P4").code("P-4").unit("piece").directCost(Money.parse("CNY 900"))).orThrow();
 * Product line = sales.products().add(p -> p.name("Line").components(Component.of(pump.id(), 2))).orThrow();
 * sales.products().retire(line);
 * sales.products().all(ProductAttributes.STATUS.is(ProductStatus.ACTIVE));
 * }</pre>
 */
@NullMarked
package io.crmkit.core.catalog;

import org.jspecify.annotations.NullMarked;
