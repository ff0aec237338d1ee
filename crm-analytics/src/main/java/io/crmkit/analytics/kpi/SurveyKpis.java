package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.survey.Answer.Attributes.ASKED_ON;
import static io.crmkit.analytics.survey.Answer.Attributes.CATALOGUE;
import static io.crmkit.analytics.survey.Answer.Attributes.QUESTION;
import static io.crmkit.analytics.survey.Answer.Attributes.SCORE;

import io.crmkit.analytics.survey.Question;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.util.List;

/** The KPIs of what customers answered, over {@link io.crmkit.analytics.survey.Answer}s. Who was asked and did not answer counts in none but the response rate. */
public final class SurveyKpis {

    private static final Condition RECOMMEND = QUESTION.is(Question.RECOMMEND);
    private static final Condition SATISFACTION = QUESTION.is(Question.SATISFACTION);
    private static final Condition ANSWERED = SCORE.isPresent();

    /**
     * The net promoter score: (answers of 9 and 10 − answers of 0 to 6) ÷ answers × 100, from −100 to 100. Answers of 7 and 8 count in the
     * denominator alone. Source: F. F. Reichheld, The one number you need to grow, Harvard Business Review 81 (2003) 46–54.
     */
    public static final Measure NPS = draft("nps", "Net promoter score (NPS)", "净推荐值（NPS）")
            .population("Answers to whether one would recommend the company", "是否愿意推荐的回答")
            .source("F. F. Reichheld, The one number you need to grow, Harvard Business Review 81 (2003) 46–54")
            .unit(Unit.NUMBER)
            .tally("promoters", Tally.count(RECOMMEND.and(SCORE.atLeast(9L))))
            .tally("detractors", Tally.count(RECOMMEND.and(SCORE.atMost(6L))))
            .tally("answers", Tally.count(RECOMMEND.and(ANSWERED)))
            .formula(Formula.of("promoters")
                    .minus(Formula.of("detractors"))
                    .over(Formula.of("answers"))
                    .times(Formula.constant(100)));

    /** Satisfaction, by the two best scores: answers of 4 and 5 ÷ answers. */
    public static final Measure CSAT = draft(
                    "csat.top-two", "Satisfaction (CSAT), the two best scores", "满意度（CSAT，评分 4–5 占比）")
            .population("Answers to how satisfied one is", "满意程度的回答")
            .unit(Unit.FRACTION)
            .tally("satisfied", Tally.count(SATISFACTION.and(SCORE.atLeast(4L))))
            .tally("answers", Tally.count(SATISFACTION.and(ANSWERED)))
            .formula(Formula.ratio("satisfied", "answers"));

    /**
     * Effort: the mean score of how easy it was, from 1 very hard to 7 very easy. Source: M. Dixon, K. Freeman and N. Toman, Stop trying to
     * delight your customers, Harvard Business Review 88 (2010) 116–122; the direction of the scale is the later one, in which easy is high.
     */
    public static final Measure CES = draft(
                    "ces.mean", "Effort (CES), mean score from 1 to 7", "费力度（CES，1–7 平均分，越高越省力）")
            .population("Answers to how easy it was", "省力程度的回答")
            .source(
                    "M. Dixon, K. Freeman and N. Toman, Stop trying to delight your customers, Harvard Business Review 88 (2010) 116–122")
            .unit(Unit.NUMBER)
            .mean(SCORE.value(), QUESTION.is(Question.EFFORT));

    /** Answers ÷ questions that were asked. */
    public static final Measure RESPONSE_RATE = draft("survey.response-rate", "Response rate", "回复率")
            .population("Questions that were asked", "已发出的提问")
            .unit(Unit.FRACTION)
            .tally("answers", Tally.count(ANSWERED))
            .tally("asked", Tally.count(Condition.always()))
            .formula(Formula.ratio("answers", "asked"));

    private SurveyKpis() {}

    /** All of them. */
    public static List<Measure> all() {
        return List.of(NPS, CSAT, CES, RESPONSE_RATE);
    }

    private static MeasureDraft draft(String name, String en, String zh) {
        return Measure.named(name, 1).label(en, zh).over(CATALOGUE).basis(Basis.OCCURRED_IN, ASKED_ON);
    }
}
