package io.crmkit.core.condition;

import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.message.Label;

/**
 * One readable attribute, as far as conditions and measures need to know it.
 *
 * @param <O> the record
 * @param <V> the value
 */
public interface Field<O, V> {

    /** The stable name. */
    String name();

    /** What the values may be. */
    Kind<V> kind();

    /** The name for people. */
    Label label();

    /** How widely values may be shown. */
    Confidentiality confidentiality();

    /** Whether the value is kept with the record, so that a store can find by it. */
    boolean isStored();

    /** Whether the frame matters: a reader made for one moment may be wrong at another one. */
    default boolean isContextual() {
        return true;
    }

    /** Takes the value out of a record; the frame matters only to attributes that depend on now, calendars or rates. */
    Reader<O, V> reader(Frame frame);
}
