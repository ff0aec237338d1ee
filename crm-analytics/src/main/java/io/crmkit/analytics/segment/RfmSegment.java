package io.crmkit.analytics.segment;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** What recency, frequency and value together say of a buyer. Scores are taken as fifths; the first segment that fits is taken. */
public enum RfmSegment implements Labelled {
    /** All three scores are in the upper two fifths. */
    CHAMPION("Champions", "核心客户"),
    /** Frequency is in the upper two fifths. */
    LOYAL("Loyal", "忠诚客户"),
    /** Value is in the upper two fifths. */
    BIG_SPENDER("Big spenders", "高消费客户"),
    /** Recency is in the upper two fifths. */
    NEW("New", "新客户"),
    /** Recency is in the lower two fifths, frequency in the middle one or above. */
    AT_RISK("At risk", "流失风险客户"),
    /** Everybody else. */
    HIBERNATING("Hibernating", "沉睡客户");

    private final Label label;

    RfmSegment(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
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
        boolean longAgo = recency * 5 <= highest * 2;
        boolean notRarely = frequency * 5 > highest * 2;
        return longAgo && notRarely ? AT_RISK : HIBERNATING;
    }

    private static boolean isHigh(int points, int highest) {
        return points * 5 > highest * 3;
    }
}
