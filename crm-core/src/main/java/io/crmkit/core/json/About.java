package io.crmkit.core.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in a host's own object which records a condition, or a list or optional of conditions, is about, so that the {@linkplain
 * CrmJson#module() module} can read it.
 *
 * <pre>{@code
 * record Segment(String name, @About("customer") Condition members) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface About {

    /** The name of the catalogue. */
    String value();
}
