package io.crmkit.core.condition;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Family;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.message.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that can be read from records: an expression, resolved against a catalogue.
 *
 * @param kind what the values may be
 * @param label the name for people
 * @param confidentiality the strictest class of all attributes involved
 * @param tracks the paths that lead to it
 * @param reader makes the reader for a frame
 */
public record Subject(
        Kind<?> kind,
        Label label,
        Confidentiality confidentiality,
        List<Track> tracks,
        Function<Frame, Reader<Object, Object>> reader) {

    /**
     * Resolves an expression that is not a product.
     *
     * @param place the path that a fault names
     * @throws InvalidDataException if a name is unknown or a kind does not fit
     */
    public static Subject of(Expression expression, Fields<?> fields, Schema schema, String place) {
        if (expression instanceof Expression.Value value) {
            return value(value.path(), fields, schema, place);
        }
        if (expression instanceof Expression.Days days) {
            Subject from = from(days, fields, schema, place);
            Subject to = to(days, fields, schema, place);
            Label label = Label.of(
                    "Days from " + from.label.en() + " to " + to.label.en(),
                    from.label.zh() + "至" + to.label.zh() + "天数");
            return new Subject(
                    Kind.whole(),
                    label,
                    from.confidentiality.or(to.confidentiality),
                    both(from, to),
                    frame -> Computed.boxed(Computed.days(from, to, frame)));
        }
        if (expression instanceof Expression.Converted converted) {
            Subject amount = value(converted.amount(), fields, schema, place);
            require(
                    amount.kind.family() == Family.MONEY,
                    converted.amount(),
                    place,
                    "Only an amount of money can be converted.");
            Subject on = dated(value(converted.on(), fields, schema, place), converted.on(), place);
            return new Subject(
                    amount.kind,
                    amount.label,
                    amount.confidentiality.or(on.confidentiality),
                    both(amount, on),
                    frame -> Computed.converted(amount.reader(frame), on.reader(frame), converted.policy(), frame));
        }
        throw new InvalidDataException(
                Fault.at(place, expression, "A product can be summed, but not compared.", "Compare its factors."));
    }

    /** Takes the days between two dates out of a record, as a plain number. */
    static DaysReader<Object> days(Expression.Days days, Fields<?> fields, Schema schema, Frame frame) {
        return Computed.days(from(days, fields, schema, "$"), to(days, fields, schema, "$"), frame);
    }

    private static Subject from(Expression.Days days, Fields<?> fields, Schema schema, String place) {
        return dated(value(days.from(), fields, schema, place), days.from(), place);
    }

    private static Subject to(Expression.Days days, Fields<?> fields, Schema schema, String place) {
        return dated(value(days.to(), fields, schema, place), days.to(), place);
    }

    /** Takes the value out of a record of the catalogue. */
    public Reader<Object, Object> reader(Frame frame) {
        return reader.apply(frame);
    }

    private static Subject value(String path, Fields<?> fields, Schema schema, String place) {
        Track track = Track.of(path, fields, schema, place);
        Field<?, ?> field = track.value(path, place);
        return new Subject(field.kind(), field.label(), track.confidentiality(), List.of(track), track::reader);
    }

    /** A value in words; cut where it is long. */
    public String shown(Object value, Locale locale) {
        return Shown.value(kind, value, locale);
    }

    /** The same, shown only to those who may see the rows that it stands in. */
    Subject within(Confidentiality rows) {
        return new Subject(kind, label, confidentiality.or(rows), tracks, reader);
    }

    /** Whether another frame would give another reader. */
    boolean isContextual() {
        return tracks.stream().anyMatch(Track::isContextual);
    }

    private static List<Track> both(Subject one, Subject other) {
        List<Track> tracks = new ArrayList<>(one.tracks);
        tracks.addAll(other.tracks);
        return List.copyOf(tracks);
    }

    private static Subject dated(Subject subject, String path, String place) {
        Family family = subject.kind.family();
        require(family == Family.DATE || family == Family.INSTANT, path, place, "A date or a moment is needed here.");
        return subject;
    }

    private static void require(boolean fits, @Nullable Object value, String place, String rule) {
        if (!fits) {
            throw new InvalidDataException(Fault.at(place, value, rule, ""));
        }
    }
}
