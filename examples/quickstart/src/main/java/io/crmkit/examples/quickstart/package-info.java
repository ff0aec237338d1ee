/** The smallest program that uses CRM Kit. */
@NullMarked
package io.crmkit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
