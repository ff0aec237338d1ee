package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.crmkit.core.kind.ChoiceKind;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.kind.ManyKind;
import io.crmkit.core.kind.MapKind;
import io.crmkit.core.kind.PartsKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the values of one kind, straight from and into a stream.
 *
 * <p>Reading takes the usual form only and checks nothing: the attribute checks the value afterwards. Anything unusual becomes {@link
 * Unread}, with the plain form, and the kind itself decides about it. So the words of a refusal, and every accepted form, are those of
 * the kind.
 */
interface ValueCodec {

    /** Writes a value. */
    void write(Object value, JsonGenerator out, char[] buffer) throws IOException;

    /** Reads the value at which the stream stands: a candidate, or {@link Unread}. */
    Object read(JsonParser in) throws IOException;

    /** The candidate that a plain value stands for, if it has the usual form. */
    @Nullable
    Object candidate(Object plain);

    /** The codec of a kind. */
    static ValueCodec of(Kind<?> kind) {
        return switch (kind.family()) {
            case TEXT -> new TextCodec();
            case CHOICE -> ChoiceCodec.of((ChoiceKind<?>) kind);
            case WHOLE -> new WholeCodec();
            case DECIMAL -> new DecimalCodec();
            case MONEY -> new MoneyCodec();
            case DATE -> IsoCodec.dates();
            case INSTANT -> IsoCodec.moments();
            case FLAG -> new FlagCodec();
            case ID -> new IdCodec();
            case MANY -> new ManyCodec(of(((ManyKind<?>) kind).element()));
            case MAP -> new MapCodec(of(((MapKind<?>) kind).element()));
            case PARTS -> new PartsCodec<>((PartsKind<?>) kind);
        };
    }

    /**
     * A value that was not read in the usual way.
     *
     * @param plain its plain form
     */
    record Unread(@Nullable Object plain) {}

    /**
     * A candidate together with the plain form that it was made from, which can no longer be read from the stream.
     *
     * @param candidate the candidate
     * @param plain its plain form
     */
    record Converted(Object candidate, Object plain) {}
}
