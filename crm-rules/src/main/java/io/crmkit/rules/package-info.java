/**
 * Decides.
 *
 * <p>Here is found what turns facts about a customer, an offer or a moment into an answer: rules written down as data, tables of
 * decisions, scorecards. Each answer is a decision with its reasons, so that a person can read why. Rules are checked before they
 * are used and can be tried against cases without touching anything. This module knows the core and nothing else; it measures
 * nothing.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        defaultAsDefault = true,
        depluralize = true,
        allowedClasspathAnnotations = Override.class)
@NullMarked
package io.crmkit.rules;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
