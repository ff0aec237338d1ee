/**
 * What customers answered when they were asked.
 *
 * <p>A {@link io.crmkit.analytics.survey.Answer} is one customer asked one question, as a fact: a row that measures are taken over. Which {@link
 * io.crmkit.analytics.survey.Question} it was says the scale of the score: whether one would recommend the company (0 to 10), how satisfied one
 * is (1 to 5), how easy it was (1 to 7). Who was asked and did not answer has no score. The measures stand in {@link
 * io.crmkit.analytics.kpi.SurveyKpis}.
 *
 * <pre>{@code
 * Answer.builder().question(Question.RECOMMEND).askedOn(day).score(9).build();     // a promoter
 * }</pre>
 *
 * <p>Nobody implements anything here.
 */
@NullMarked
package io.crmkit.analytics.survey;

import org.jspecify.annotations.NullMarked;
