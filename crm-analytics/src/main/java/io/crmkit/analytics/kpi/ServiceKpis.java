package io.crmkit.analytics.kpi;

import static io.crmkit.analytics.service.ServiceCaseAttributes.ANSWERED_IN_TIME;
import static io.crmkit.analytics.service.ServiceCaseAttributes.CATALOGUE;
import static io.crmkit.analytics.service.ServiceCaseAttributes.KIND;
import static io.crmkit.analytics.service.ServiceCaseAttributes.OPENED_ON;
import static io.crmkit.analytics.service.ServiceCaseAttributes.REOPENED;
import static io.crmkit.analytics.service.ServiceCaseAttributes.RESOLUTION_LIMIT;
import static io.crmkit.analytics.service.ServiceCaseAttributes.RESOLUTION_MINUTES;
import static io.crmkit.analytics.service.ServiceCaseAttributes.RESOLVED_IN_TIME;
import static io.crmkit.analytics.service.ServiceCaseAttributes.RESOLVED_ON;
import static io.crmkit.analytics.service.ServiceCaseAttributes.RESPONSE_LIMIT;
import static io.crmkit.analytics.service.ServiceCaseAttributes.RESPONSE_MINUTES;

import io.crmkit.analytics.service.CaseKind;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.Reentry;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.util.List;

/**
 * The KPIs of service, over {@link io.crmkit.analytics.service.ServiceCase}s. All times are working minutes without the time on hold.
 *
 * <p>What was promised counts as kept or missed as soon as it is known: a case that runs beyond its limit has missed it already, so a heap of
 * old open cases makes no compliance better. A case that runs within its limit is undecided: it is left out, and a measure of its own counts it.
 */
public final class ServiceKpis {

    private static final Condition OPEN = RESOLVED_ON.isBlank();
    private static final Condition AGAIN = REOPENED.atLeast(1L);

    /** The number of cases. */
    public static final Measure COUNT = opened("service.cases.count", "Service cases", "工单数")
            .unit(Unit.COUNT)
            .count(Condition.always());

    /** The number of cases that are open, reopened ones included. */
    public static final Measure OPEN_COUNT = Measure.named("service.cases.open.count", 1)
            .label("Open service cases", "未解决工单数")
            .over(CATALOGUE)
            .population("Cases that are not resolved, reopened ones included", "未解决的工单（含重开）")
            .asOf()
            .unit(Unit.COUNT)
            .count(OPEN);

    /** Mean working minutes to the first answer; those that nobody answered are not known yet, and their number is told as blank. */
    public static final Measure RESPONSE_MEAN = response(
                    "mean", "Mean first response time, working minutes", "平均首次响应时长（工作分钟）")
            .mean(RESPONSE_MINUTES.value(), Condition.always());

    /** Median working minutes to the first answer. */
    public static final Measure RESPONSE_MEDIAN = response(
                    "median", "Median first response time, working minutes", "首次响应时长中位数（工作分钟）")
            .median(RESPONSE_MINUTES.value(), Condition.always());

    /** The working minutes within which nine of ten answered cases were answered. */
    public static final Measure RESPONSE_P90 = response(
                    "p90", "First response time, 90th percentile, working minutes", "首次响应时长 90 分位（工作分钟）")
            .quantile("0.9", RESPONSE_MINUTES.value(), Condition.always());

    /** Mean working minutes to the resolution; of a reopened case, to the last one. */
    public static final Measure RESOLUTION_MEAN = resolution(
                    "mean", "Mean resolution time, working minutes", "平均解决时长（工作分钟）")
            .mean(RESOLUTION_MINUTES.value(), Condition.always());

    /** Median working minutes to the resolution. */
    public static final Measure RESOLUTION_MEDIAN = resolution(
                    "median", "Median resolution time, working minutes", "解决时长中位数（工作分钟）")
            .median(RESOLUTION_MINUTES.value(), Condition.always());

    /** The working minutes within which nine of ten resolved cases were resolved. */
    public static final Measure RESOLUTION_P90 = resolution(
                    "p90", "Resolution time, 90th percentile, working minutes", "解决时长 90 分位（工作分钟）")
            .quantile("0.9", RESOLUTION_MINUTES.value(), Condition.always());

    /** Cases that were answered in time ÷ (those and the ones that were not, or run beyond their limit). */
    public static final Measure RESPONSE_COMPLIANCE =
            compliance("response", "SLA compliance of first responses", "响应 SLA 达成率", ANSWERED_IN_TIME);

    /** The number of cases whose first answer is due and may still come in time, as far as is known. */
    public static final Measure RESPONSE_UNDECIDED = undecided(
            "response", "First responses that may still be in time", "响应 SLA 未定工单数", RESPONSE_LIMIT, ANSWERED_IN_TIME);

    /** Cases that were resolved in time ÷ (those and the ones that were not, or run beyond their limit). */
    public static final Measure RESOLUTION_COMPLIANCE =
            compliance("resolution", "SLA compliance of resolutions", "解决 SLA 达成率", RESOLVED_IN_TIME);

    /** The number of cases whose resolution is due and may still come in time, as far as is known. */
    public static final Measure RESOLUTION_UNDECIDED = undecided(
            "resolution", "Resolutions that may still be in time", "解决 SLA 未定工单数", RESOLUTION_LIMIT, RESOLVED_IN_TIME);

    /** Complaints ÷ cases. Complaints by orders are another thing, see {@link EffortKpis#COMPLAINT_RATE}. */
    public static final Measure COMPLAINT_RATE = opened(
                    "service.complaint-rate.cases", "Complaints among cases", "投诉率（按工单）")
            .unit(Unit.FRACTION)
            .tally("complaints", Tally.count(KIND.is(CaseKind.COMPLAINT)))
            .tally("cases", Tally.count())
            .formula(Formula.ratio("complaints", "cases"));

    /** Cases that were opened again, however often ÷ cases that were ever resolved; those of which nobody counted it are left out. */
    public static final Measure REOPEN_RATE = draft(
                    "service.reopen-rate.resolved", "Reopen rate of resolved cases", "工单重开率")
            .population(
                    "Cases that were resolved once at least, open again or not, and whose times reopened are known",
                    "曾解决过且重开次数已知的工单（含重开后未解决的）")
            .basis(Basis.COHORT, OPENED_ON)
            .reentry(Reentry.FIRST)
            .unit(Unit.FRACTION)
            .tally("reopened", Tally.count(AGAIN))
            .tally(
                    "resolved",
                    Tally.count(REOPENED.isPresent().and(RESOLVED_ON.isPresent().or(AGAIN))))
            .formula(Formula.ratio("reopened", "resolved"));

    private ServiceKpis() {}

    /** All of them. */
    public static List<Measure> all() {
        return List.of(
                COUNT,
                OPEN_COUNT,
                RESPONSE_MEAN,
                RESPONSE_MEDIAN,
                RESPONSE_P90,
                RESOLUTION_MEAN,
                RESOLUTION_MEDIAN,
                RESOLUTION_P90,
                RESPONSE_COMPLIANCE,
                RESPONSE_UNDECIDED,
                RESOLUTION_COMPLIANCE,
                RESOLUTION_UNDECIDED,
                COMPLAINT_RATE,
                REOPEN_RATE);
    }

    private static Measure compliance(String what, String en, String zh, Attribute<?, Boolean> kept) {
        return draft("service.sla." + what + ".rate", en, zh)
                .population(
                        "Cases with a limit that was kept (not a minute above it) or missed; those beyond it are missed, open ones within it are left out",
                        "有时限且已有结论的工单（时长不超时限即为达成，超时限即为未达成，未超时限的未了结工单不计入）")
                .basis(Basis.COHORT, OPENED_ON)
                .unit(Unit.FRACTION)
                .tally("kept", Tally.count(kept.is(true)))
                .tally("decided", Tally.count(kept.isPresent()))
                .formula(Formula.ratio("kept", "decided"));
    }

    private static Measure undecided(
            String what, String en, String zh, Attribute<?, Long> limit, Attribute<?, Boolean> kept) {
        return draft("service.sla." + what + ".undecided", en, zh)
                .population("Cases with a limit that was neither kept nor missed yet", "有时限而尚无结论的工单")
                .basis(Basis.COHORT, OPENED_ON)
                .unit(Unit.COUNT)
                .count(limit.isPresent().and(kept.isBlank()));
    }

    private static MeasureDraft response(String name, String en, String zh) {
        return draft("service.response." + name, en, zh)
                .population("Cases that were answered; how many were not is told as blank", "已响应的工单（未响应的计为空值）")
                .basis(Basis.COHORT, OPENED_ON)
                .unit(Unit.MINUTES);
    }

    private static MeasureDraft resolution(String name, String en, String zh) {
        return draft("service.resolution." + name, en, zh)
                .population("Cases that were resolved; how many are open is told as blank", "已解决的工单（未解决的计为空值）")
                .basis(Basis.CLOSED_IN, RESOLVED_ON)
                .reentry(Reentry.LAST)
                .unit(Unit.MINUTES);
    }

    private static MeasureDraft opened(String name, String en, String zh) {
        return draft(name, en, zh).population("All cases", "全部工单").basis(Basis.CREATED_IN, OPENED_ON);
    }

    private static MeasureDraft draft(String name, String en, String zh) {
        return Measure.named(name, 1).label(en, zh).over(CATALOGUE);
    }
}
