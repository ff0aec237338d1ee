package io.crmkit.core.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The dates of moments in a zone as days since 1970-01-01, by arithmetic. The offset of a zone is looked up once for each stretch of time in
 * which it does not change, and is then remembered. Safe for several threads.
 */
abstract class ZoneDays {

    private static final int SECONDS_PER_DAY = 86_400;

    /** The day of a moment; that of {@code LocalDate.ofInstant}, which also refuses what lies beyond all dates. */
    abstract long day(Instant moment);

    static ZoneDays of(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return rules.isFixedOffset() ? new Fixed(rules.getOffset(Instant.EPOCH)) : new Changing(rules);
    }

    /** Only days near the ends of the calendar are beyond it in one zone and not in another; those are left to it. */
    private static boolean isCommon(long second) {
        return second >= Common.FIRST && second < Common.END;
    }

    private static long local(long second, int offset) {
        return Math.floorDiv(second + offset, SECONDS_PER_DAY);
    }

    private static long slowly(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).toEpochDay();
    }

    /** The years 1 to 9999, in seconds since 1970. */
    private static final class Common {

        static final long FIRST = second(1);
        static final long END = second(10_000);

        private Common() {}

        private static long second(int year) {
            return LocalDate.of(year, 1, 1).toEpochDay() * SECONDS_PER_DAY;
        }
    }

    /** A zone whose offset never changes. */
    private static final class Fixed extends ZoneDays {

        private final ZoneOffset zone;
        private final int offset;

        Fixed(ZoneOffset zone) {
            this.zone = zone;
            this.offset = zone.getTotalSeconds();
        }

        @Override
        long day(Instant moment) {
            long second = moment.getEpochSecond();
            return isCommon(second) ? local(second, offset) : slowly(moment, zone);
        }
    }

    /** A zone whose offset changes now and then. */
    private static final class Changing extends ZoneDays {

        /** Stretches are of 2^19 seconds, about six days: few of them see a change, and so many of them are seventeen years. */
        private static final int STRETCH_BITS = 19;

        private static final int STRETCHES = 1 << 10;

        /** Half the room of an offset beside the number of its stretch. */
        private static final int BIAS = 1 << 19;

        private static final int OFFSET_BITS = 20;
        /** Stands for an offset in a stretch in which it changes. */
        private static final int CHANGES = BIAS - 1;

        private final ZoneRules rules;

        /** The number of a stretch and its offset, side by side; 0 where none is known yet. */
        private final AtomicLongArray known = new AtomicLongArray(STRETCHES);

        Changing(ZoneRules rules) {
            this.rules = rules;
        }

        @Override
        long day(Instant moment) {
            long second = moment.getEpochSecond();
            if (!isCommon(second)) {
                return slowly(moment, rules.getOffset(moment));
            }
            int offset = offset(second >> STRETCH_BITS);
            return local(second, offset == CHANGES ? rules.getOffset(moment).getTotalSeconds() : offset);
        }

        private int offset(long stretch) {
            int place = (int) stretch & (STRETCHES - 1);
            long found = known.getOpaque(place);
            if (found == 0 || found >> OFFSET_BITS != stretch) {
                found = stretch << OFFSET_BITS | (lookedUp(stretch) + BIAS);
                known.setOpaque(place, found);
            }
            return (int) (found & (1 << OFFSET_BITS) - 1) - BIAS;
        }

        private int lookedUp(long stretch) {
            Instant start = Instant.ofEpochSecond(stretch << STRETCH_BITS);
            ZoneOffsetTransition next = rules.nextTransition(start);
            boolean lasting = next == null || next.toEpochSecond() >= (stretch + 1) << STRETCH_BITS;
            return lasting ? rules.getOffset(start).getTotalSeconds() : CHANGES;
        }
    }
}
