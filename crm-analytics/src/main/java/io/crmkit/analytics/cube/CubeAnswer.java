package io.crmkit.analytics.cube;

import io.crmkit.core.data.Data;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Outcome;
import io.crmkit.core.measure.Undefined;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.message.Label;
import io.crmkit.core.time.FiscalPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The answer of a cube without the records that it was computed from: what can be kept and sent. It says what it needs to be read by itself;
 * values of dimensions stand in their plain form, so that nobody needs the catalogue or the fiscal calendar.
 *
 * <pre>{@code
 * String json = Json.write(table.answer().toData());
 * CubeAnswer.fromData(Data.of(Json.read(json))).equals(table.answer());    // true
 * }</pre>
 */
@Value.Immutable
public sealed interface CubeAnswer permits ImmutableCubeAnswer {

    /** The edition of the plain form; a reader understands all answers of its own edition. */
    int EDITION = 1;

    /** The moment of the figures. */
    Instant asOf();

    /** The zone in which dates are meant. */
    ZoneId zone();

    /** The dimensions, the outermost first. */
    List<By> dimensions();

    /** The measures that were computed, in the order of the figures. */
    List<Of> measures();

    /** With what periods are compared, if they are. */
    Optional<Against> against();

    /** Everything, with the groups that it falls into. */
    Group total();

    /** The measures that were asked for and failed. */
    List<Failed> failures();

    /** Why there are no groups, if there are too many. */
    Optional<Undefined> refused();

    /** Why the largest groups could not be found. */
    Optional<Undefined> unordered();

    /**
     * A dimension.
     *
     * @param plain its plain form, see {@link io.crmkit.core.measure.Dimension#toData}
     * @param label its name
     */
    record By(Object plain, Label label) {}

    /**
     * A measure.
     *
     * @param name its name
     * @param version the version of its definition
     * @param label its name for people
     * @param unit what its figures count
     */
    record Of(String name, int version, Label label, Unit unit) {}

    /**
     * A period of the fiscal calendar.
     *
     * @param text such as {@code 2026-Q1}
     * @param first its first day
     * @param last its last day
     */
    record Period(String text, LocalDate first, LocalDate last) {

        static Period of(FiscalPeriod period) {
            return new Period(period.toString(), period.first(), period.last());
        }
    }

    /**
     * A step from a group to one below it.
     *
     * @param value the value in plain form: a text, a whole number, a truth value, or a {@link Period}; empty where blank, and of a rest
     * @param label the value in words
     * @param merged how many groups were merged, of a rest; 0 for a single one
     */
    record Step(Optional<Object> value, Label label, long merged) {

        static Step of(CubeGroup.Step step) {
            return new Step(step.value().map(Step::plain), step.label(), step.merged());
        }

        private static Object plain(Object value) {
            if (value instanceof FiscalPeriod period) {
                return Period.of(period);
            }
            if (value instanceof Enum<?> choice) {
                return ChoiceKind.codeOf(choice);
            }
            if (value instanceof Long || value instanceof Boolean) {
                return value;
            }
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }

        /** The plain form: {@code {"value": "won", "label": {…}}}; a period is {@code {"period": "2026-Q1", "first": …, "last": …}}. */
        public Map<String, Object> toData() {
            return CubeAnswerData.step(this);
        }
    }

    /**
     * How one figure differs from that of the period that it is compared with.
     *
     * @param measure the name of the measure
     * @param period the period
     * @param compared the one that it is compared with
     * @param then the figure of that one
     * @param difference see {@link Change#difference}
     * @param relative see {@link Change#relative}
     */
    record Changed(String measure, Period period, Period compared, Figure then, Outcome difference, Outcome relative) {

        static Changed of(Change change) {
            return new Changed(
                    change.now().measure(),
                    Period.of(change.period()),
                    Period.of(change.compared()),
                    change.then(),
                    change.difference(),
                    change.relative());
        }
    }

    /**
     * One place of the table.
     *
     * @param step how it is reached from the group above; empty for everything
     * @param figures one for each measure
     * @param changes one for each measure where periods are compared; none elsewhere
     * @param groups what it falls into by the next dimension
     */
    record Group(Optional<Step> step, List<Figure> figures, List<Changed> changes, List<Group> groups) {
        /** Keeps its own lists. */
        public Group {
            figures = List.copyOf(figures);
            changes = List.copyOf(changes);
            groups = List.copyOf(groups);
        }

        static Group of(CubeGroup group) {
            int depth = group.path().size();
            return new Group(
                    depth == 0
                            ? Optional.empty()
                            : Optional.of(Step.of(group.path().get(depth - 1))),
                    group.figures(),
                    group.changes().stream().map(Changed::of).toList(),
                    group.groups().stream().map(Group::of).toList());
        }
    }

    /**
     * A measure that could not be computed.
     *
     * @param measure its name
     * @param label why, in words
     */
    record Failed(String measure, Label label) {}

    /** The plain form, as {@link #schema} describes it. */
    @Value.NonAttribute
    default Map<String, Object> toData() {
        return CubeAnswerData.write(this);
    }

    /**
     * Reads the plain form; the inverse of {@link #toData}.
     *
     * @throws io.crmkit.core.data.InvalidDataException with all faults and their paths
     */
    static CubeAnswer fromData(Data data) {
        return CubeAnswerData.read(data);
    }

    /** The JSON Schema (draft 2020-12) of the plain form. */
    static String schema() {
        String name = "cube.schema.json";
        try (InputStream schema = Objects.requireNonNull(CubeAnswer.class.getResourceAsStream(name), name)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An answer in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Gathers an answer. */
    final class Builder extends ImmutableCubeAnswer.Builder {
        Builder() {}
    }
}
