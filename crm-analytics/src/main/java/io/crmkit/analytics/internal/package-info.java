/**
 * What several packages of this module need and nobody else. Nothing is promised of it: it changes and goes without notice, and is not
 * exported.
 */
@NullMarked
package io.crmkit.analytics.internal;

import org.jspecify.annotations.NullMarked;
