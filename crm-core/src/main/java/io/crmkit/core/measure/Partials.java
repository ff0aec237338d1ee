package io.crmkit.core.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was gathered from some of the rows. Merging is associative and commutative, and the partials of no rows change nothing: however
 * the rows are split and in whatever order the parts are merged, the finished table is the same.
 *
 * <p>The plain form is how evaluators outside of this library hand in what they gathered; a database gives one group for each row of its
 * answer:
 * <pre>{@code
 * {"questions": [["win-rate.count/1"], ["owner"], {"all": []}],
 *  "groups": [{"key": ["li"], "cells": [{"taken": 3}, {"taken": 4}]}]}
 * }</pre>
 * Cells stand in the order of {@link MeasurePlan#tallies()}. A cell says how many rows it has {@code taken} in with a value, how many had
 * a {@code blank} one, how many were {@code missed} because rates are missing and which {@code rates} these are, and its {@code content}:
 * <ul>
 *   <li>of a count: none;
 *   <li>of a sum, minimum or maximum: {@code [["12.50"]]}, of amounts {@code [["12.50", "CNY"], ["3.00", "EUR"]]}; exact, as text;
 *   <li>of a histogram: pairs of value and how often it occurs, {@code [[30, 2], [45, 1]]};
 *   <li>of a number of different values: the values in the plain form of their kind;
 *   <li>of a histogram or number of different values that has too many: {@code "overflow"}.
 * </ul>
 * Key values stand in the plain form of their kind, periods as text such as {@code 2026-Q1}, blank as null. Where there were too many
 * groups, {@code "folded"} holds the cells of all rows.
 */
public final class Partials {

    private final MeasurePlan<?> plan;
    private final Groups groups;

    Partials(MeasurePlan<?> plan, Groups groups) {
        this.plan = plan;
        this.groups = groups;
    }

    /**
     * These and others; both stay as they are.
     *
     * @throws IllegalArgumentException if they answer other questions
     */
    public Partials merge(Partials other) {
        if (!plan.questions().equals(other.plan.questions())) {
            throw new IllegalArgumentException(
                    "Partials of %s cannot be merged with partials of %s. Make both with equal plans."
                            .formatted(plan.questions(), other.plan.questions()));
        }
        Groups merged = new Groups(plan);
        merged.absorb(groups);
        merged.absorb(other.groups);
        return new Partials(plan, merged);
    }

    /**
     * The same rows under other keys: groups that get the same key become one, and those that get none are left out. So the figures of
     * every level, of subtotals and of a rest come from what was gathered once. Where there were too many groups to keep apart, they stay
     * one.
     *
     * @param into a plan of the same measures by the dimensions of the new keys
     * @param key makes the new key of an old one; both have a value for each dimension, a null for each blank one
     * @throws IllegalArgumentException if that plan gathers something else
     */
    public Partials regrouped(
            MeasurePlan<?> into, Function<List<@Nullable Object>, Optional<List<@Nullable Object>>> key) {
        if (!plan.tallies().equals(into.tallies())) {
            throw new IllegalArgumentException("Partials of %s cannot be regrouped for a plan that gathers %s."
                            .formatted(plan.tallies(), into.tallies())
                    + " Plan the same measures in the same order.");
        }
        Groups regrouped = new Groups(into);
        regrouped.absorb(groups, key);
        return new Partials(into, regrouped);
    }

    /** The plain form, as described above. */
    public Map<String, Object> toData() {
        return PartialsData.write(plan, groups);
    }

    Groups groups() {
        return groups;
    }
}
