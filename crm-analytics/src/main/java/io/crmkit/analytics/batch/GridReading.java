package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.BoundCondition;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.ConditionVisitor;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Schema;
import io.crmkit.core.kind.Family;
import io.crmkit.core.measure.Reading;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a plan from columns: names of attributes become names of columns, everything else stays as it is. */
final class GridReading implements Reading<Values> {

    private final Grid grid;
    private final @Nullable Grid owner;
    private final Scope scope;
    private final Binder binder;
    private final GridFields fields;

    GridReading(Grid grid, @Nullable Grid owner, Scope scope) {
        this.grid = grid;
        this.owner = owner;
        this.scope = scope;
        this.binder = new Binder(Schema.none(), scope.binder().frame());
        this.fields = new GridFields(grid.byName());
    }

    @Override
    public BoundCondition<Values> condition(Condition condition) {
        return bound(rewritten(condition));
    }

    /** A condition that names columns already. */
    BoundCondition<Values> bound(Condition rewritten) {
        return binder.bind(rewritten, fields);
    }

    /** The condition with the names of columns. */
    Condition rewritten(Condition condition) {
        return condition.accept(new Rewriting());
    }

    @Override
    public Reader<Values, Object> value(Expression value) {
        Optional<CodedColumn> ofOwner = ofOwner(value);
        return ofOwner.isPresent() ? GridFields.ownerReader(ofOwner.get()) : GridFields.reader(column(value));
    }

    /** The column in which the record that owns the row has this value. */
    Optional<CodedColumn> ofOwner(Expression value) {
        Grid around = owner;
        return around == null
                ? Optional.empty()
                : scope.ofOwner(value).flatMap(inner -> Optional.ofNullable(around.coded(inner)));
    }

    /** The column of a value that is added up or multiplied. */
    Column operand(Expression value) {
        NumberColumn number = grid.number(value);
        return number != null ? alike(number, value) : column(value);
    }

    /** The column of a value that is told apart or compared. */
    Column column(Expression value) {
        CodedColumn coded = grid.coded(value);
        if (coded != null) {
            return alike(coded, value);
        }
        NumberColumn number = grid.number(value);
        if (number != null) {
            return alike(number, value);
        }
        throw missing(value);
    }

    /** A definition may have changed since the values were read; what is of another sort now cannot be asked for. */
    private Column alike(Column column, Expression value) {
        Family now = scope.kind(value).family();
        Family then = column.kind().family();
        if (now != then) {
            throw new IllegalArgumentException(
                    "\"%s\" of %s was a %s when the batch was encoded and is a %s now. Encode a batch for the new definition."
                            .formatted(value, scope.fields().name(), then, now));
        }
        return column;
    }

    private IllegalArgumentException missing(Object what) {
        return new IllegalArgumentException(
                "The batch keeps nothing of %s that answers \"%s\". Give a plan with it to the builder of the batch."
                        .formatted(scope.fields().name(), what));
    }

    /** Names columns instead of attributes. */
    private final class Rewriting implements ConditionVisitor<Condition> {

        @Override
        public Condition all(Condition.All all) {
            return new Condition.All(each(all.parts()));
        }

        @Override
        public Condition any(Condition.Any any) {
            return new Condition.Any(each(any.parts()));
        }

        private List<Condition> each(List<Condition> parts) {
            return parts.stream().map(part -> part.accept(this)).toList();
        }

        @Override
        public Condition not(Condition.Not not) {
            return new Condition.Not(not.part().accept(this));
        }

        @Override
        public Condition comparison(Condition.Comparison comparison) {
            CodedColumn decided = grid.decided(comparison);
            return decided != null
                    ? holds(decided)
                    : new Condition.Comparison(
                            new Expression.Value(column(comparison.subject()).name()),
                            comparison.operator(),
                            comparison.operands());
        }

        @Override
        public Condition rows(Condition.Rows rows) {
            CodedColumn decided = grid.decided(rows);
            if (decided == null) {
                throw missing(rows);
            }
            return holds(decided);
        }

        private Condition holds(CodedColumn decided) {
            return new Condition.Comparison(new Expression.Value(decided.name()), Operator.IS, List.of(true));
        }
    }
}
