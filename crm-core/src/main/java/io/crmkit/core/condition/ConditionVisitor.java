package io.crmkit.core.condition;

/**
 * One method for each sort of node. Implement this to translate conditions, for instance into SQL.
 *
 * @param <R> what the translation gives
 */
public interface ConditionVisitor<R> {

    /** All parts hold. */
    R all(Condition.All all);

    /** At least one part holds. */
    R any(Condition.Any any);

    /** The part does not hold. */
    R not(Condition.Not not);

    /** A value compares as stated. */
    R comparison(Condition.Comparison comparison);

    /** So many of the related rows satisfy an inner condition. */
    R rows(Condition.Rows rows);
}
