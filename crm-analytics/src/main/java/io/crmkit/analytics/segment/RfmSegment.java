package io.crmkit.analytics.segment;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What recency, frequency and value together say of a buyer. Scores are taken as fifths; the first segment that fits is taken. */
public enum RfmSegment implements Labelled {
    /** All three scores are in the upper two fifths. */
    CHAMPION("Champions", "核心客户", "R, F and M %1$d or more", "R、F、M 均不低于 %1$d"),
    /** Frequency is in the upper two fifths. */
    LOYAL("Loyal", "忠诚客户", "F %1$d or more", "F 不低于 %1$d"),
    /** Value is in the upper two fifths. */
    BIG_SPENDER("Big spenders", "高消费客户", "M %1$d or more", "M 不低于 %1$d"),
    /** Recency is in the upper two fifths. */
    NEW("New", "新客户", "R %1$d or more", "R 不低于 %1$d"),
    /** Recency is in the lower two fifths, frequency in the middle one or above. */
    AT_RISK("At risk", "流失风险客户", "R below %2$d, F %2$d or more", "R 低于 %2$d，F 不低于 %2$d"),
    /** Everybody else. */
    HIBERNATING("Hibernating", "沉睡客户", "all others", "其余客户");

    private final Label label;

    /** The scores that fit, with a place for the first score of the upper two fifths and one for the first above the lower two. */
    private final Label scores;

    RfmSegment(String en, String zh, String scoresEn, String scoresZh) {
        this.label = Label.of(en, zh);
        this.scores = Label.of(scoresEn, scoresZh);
    }

    @Override
    public Label label() {
        return label;
    }

    /** Which scores of a scale fit, such as {@code F 4 or more}; of buyers that no segment before takes. */
    public Label meaning(RfmScale scale) {
        int highest = scale.scores();
        int high = first(highest, score -> isHigh(score, highest));
        int middle = first(highest, score -> !isLow(score, highest));
        return Label.of(scores.en().formatted(high, middle), scores.zh().formatted(high, middle));
    }

    private static int first(int highest, IntPredicate fitting) {
        return IntStream.rangeClosed(1, highest).filter(fitting).findFirst().orElseThrow();
    }

    /** The segment of three scores, each from 1 to the highest that there is. */
    static RfmSegment of(int recency, int frequency, int value, int highest) {
        boolean late = isHigh(recency, highest);
        boolean often = isHigh(frequency, highest);
        boolean much = isHigh(value, highest);
        if (late && often && much) {
            return CHAMPION;
        }
        if (often) {
            return LOYAL;
        }
        if (much) {
            return BIG_SPENDER;
        }
        if (late) {
            return NEW;
        }
        boolean longAgo = isLow(recency, highest);
        boolean rarely = isLow(frequency, highest);
        return longAgo && !rarely ? AT_RISK : HIBERNATING;
    }

    private static boolean isHigh(int points, int highest) {
        return points * 5 > highest * 3;
    }

    private static boolean isLow(int points, int highest) {
        return points * 5 <= highest * 2;
    }
}
