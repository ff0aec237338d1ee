/**
 * The front door of CRM Kit.
 *
 * <p>Generated values of every package below share the style that stands here: the hand-written sealed interface is the public
 * type, the generated class stays hidden behind it.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        defaultAsDefault = true,
        depluralize = true,
        allowedClasspathAnnotations = Override.class)
@NullMarked
package io.crmkit.core;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
