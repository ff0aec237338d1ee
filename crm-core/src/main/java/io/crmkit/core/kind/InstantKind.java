package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.message.Label;
import java.time.Instant;

/** A moment of the years 1 to 9999 (UTC), to the microsecond. */
public final class InstantKind implements Kind<Instant> {

    static final InstantKind INSTANCE = new InstantKind();

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private InstantKind() {}

    @Override
    public Family family() {
        return Family.INSTANT;
    }

    @Override
    @SuppressWarnings("JavaInstantGetSecondsGetNano") // only the part below a second is of interest
    public Instant check(Object value, String path) {
        if (!(value instanceof Instant instant)) {
            throw Refusal.wrongType(path, value, "a moment", "时刻");
        }
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw Refusal.of(
                    path, instant, Label.of("A moment of the years 1 to 9999 is needed.", "时刻须在公元 1 年至 9999 年之间。"));
        }
        if (instant.getNano() % 1000 != 0) {
            throw Refusal.of(
                    path,
                    instant,
                    Label.of(
                            "A moment may not be finer than a microsecond. Cut it with truncatedTo(ChronoUnit.MICROS).",
                            "时刻精度最多到微秒。"));
        }
        return instant;
    }

    @Override
    public Instant fromData(Data data) {
        return data.instant();
    }

    @Override
    public Object toData(Instant value) {
        return value.toString();
    }

    @Override
    public int compare(Instant left, Instant right) {
        return left.compareTo(right);
    }

    @Override
    public String toString() {
        return "InstantKind";
    }
}
