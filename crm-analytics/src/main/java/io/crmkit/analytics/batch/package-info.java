/** x */
@NullMarked
package io.crmkit.analytics.batch;

import org.jspecify.annotations.NullMarked;
