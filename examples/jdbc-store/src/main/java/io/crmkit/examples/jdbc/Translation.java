package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.ConditionVisitor;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.condition.Quantifier;
import io.crmkit.core.condition.Relation;
import io.crmkit.core.kind.IdKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.kind.PartsKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns a condition into SQL. References, lists, rows and relations become {@code EXISTS}, which is never null; so no answer of SQL's
 * three-valued logic gets as far as a {@code NOT}. What SQL cannot say becomes true, and is tested afterwards.
 */
final class Translation implements ConditionVisitor<Part> {

    private final Site site;
    private final Schemes schemes;
    private final Comparisons comparisons;

    Translation(Site site, Schemes schemes) {
        this.site = site;
        this.schemes = schemes;
        this.comparisons = new Comparisons(schemes.dialect(), schemes.frame());
    }

    @Override
    public Part all(Condition.All all) {
        return Part.all(all.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Part any(Condition.Any any) {
        return Part.any(any.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Part not(Condition.Not not) {
        return not.part().accept(this).not();
    }

    @Override
    public Part comparison(Condition.Comparison comparison) {
        if (!schemes.hasRoom() || !(comparison.subject() instanceof Expression.Value value)) {
            return Part.unknown();
        }
        String[] path = value.path().split("\\.", -1);
        return comparison.operator() == Operator.BLANK
                ? along(site, path, 0, (end, name) -> filled(end, name)).not()
                : along(site, path, 0, (end, name) -> compared(end, name, comparison));
    }

    @Override
    public Part rows(Condition.Rows rows) {
        String[] path = rows.path().split("\\.", -1);
        boolean any = rows.quantifier() == Quantifier.ANY;
        boolean all = rows.quantifier() == Quantifier.ALL;
        Part found = along(
                site,
                path,
                0,
                (end, name) -> found(end, name, inner -> {
                    Part where = rows.where().accept(new Translation(inner, schemes));
                    return all ? where.not() : where;
                }));
        return any ? found : found.not();
    }

    /** Follows the references of a path from record to record. */
    private Part along(Site from, String[] path, int step, End end) {
        String name = path[step];
        if (step == path.length - 1) {
            return end.at(from, name);
        }
        Optional<Attribute<?, ?>> reference = from.stored(name);
        Optional<Column> column = reference.flatMap(from.table()::column);
        if (column.isEmpty() || !(reference.get().kind() instanceof IdKind<?> kind)) {
            return Part.unknown();
        }
        Optional<Site> target = schemes.target(kind.target());
        if (target.isEmpty()) {
            return Part.unknown();
        }
        String joined = "%s = %s"
                .formatted(target.get().at(Table.ID), from.at(column.get().name()));
        return exists(target.get(), joined, along(target.get(), path, step + 1, end));
    }

    /** That an attribute has a value. */
    private Part filled(Site end, String name) {
        Optional<Attribute<?, ?>> attribute = end.stored(name);
        Optional<Column> column = attribute.flatMap(end.table()::column);
        if (column.isPresent()) {
            return Part.exactly(Fragment.of(end.at(column.get().name()) + " IS NOT NULL"));
        }
        Optional<Child> child = attribute.flatMap(end.table()::child);
        return child.isEmpty() ? Part.unknown() : owned(end, child.get(), end.catalogue(), any -> Part.all(List.of()));
    }

    private Part compared(Site end, String name, Condition.Comparison comparison) {
        Optional<Attribute<?, ?>> attribute = end.stored(name);
        if (attribute.isEmpty()) {
            return Part.unknown();
        }
        Kind<?> kind = attribute.get().kind();
        Optional<Column> column = end.table().column(attribute.get());
        if (column.isPresent()) {
            return comparisons.test(end, column.get(), kind, comparison);
        }
        Optional<Child> child = end.table().child(attribute.get());
        if (child.isEmpty() || !(kind instanceof ManyKind<?> many)) {
            return Part.unknown();
        }
        return owned(
                end,
                child.get(),
                end.catalogue(),
                element -> comparisons.test(element, child.get().table().value(), many.element(), comparison));
    }

    /** That there is a row, or a record that refers to this one, for which something holds. */
    private Part found(Site end, String name, Function<Site, Part> where) {
        Optional<Relation> relation = end.relation(name);
        if (relation.isPresent()) {
            return referring(end, relation.get(), where);
        }
        Optional<Attribute<?, ?>> attribute = end.stored(name);
        Optional<Child> child = attribute.flatMap(end.table()::child);
        boolean known = child.isPresent()
                && attribute.get().kind() instanceof PartsKind<?> parts
                && parts.shape() instanceof Catalogue<?>;
        if (!known) {
            return Part.unknown();
        }
        Catalogue<?> rows = (Catalogue<?>) ((PartsKind<?>) attribute.get().kind()).shape();
        return owned(end, child.get(), rows, where);
    }

    private Part referring(Site end, Relation relation, Function<Site, Part> where) {
        Optional<Site> target = schemes.target(relation.target());
        Optional<Attribute<?, ?>> via = target.flatMap(found -> found.stored(relation.via()))
                .filter(known -> known.kind() instanceof IdKind<?>);
        Optional<Column> column = via.flatMap(found -> target.get().table().column(found));
        if (column.isEmpty() || !end.table().isRoot()) {
            return Part.unknown();
        }
        String joined = "%s = %s".formatted(target.get().at(column.get().name()), end.at(Table.ID));
        return exists(target.get(), joined, where.apply(target.get()));
    }

    private Part owned(Site owner, Child child, Catalogue<?> rows, Function<Site, Part> where) {
        Site inner = schemes.site(child.table(), rows);
        return exists(inner, owner.owns(inner.alias()), where.apply(inner));
    }

    private static Part exists(Site inner, String joined, Part where) {
        return where.within("EXISTS (SELECT 1 FROM %s WHERE %s AND ".formatted(inner.from(), joined), ")");
    }

    /** What is asked at the end of a path. */
    @FunctionalInterface
    private interface End {
        Part at(Site end, String name);
    }
}
