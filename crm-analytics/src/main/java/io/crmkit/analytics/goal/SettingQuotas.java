package io.crmkit.analytics.goal;

import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Edit;
import io.crmkit.core.editing.Editing;
import io.crmkit.core.editing.References;
import io.crmkit.core.team.MemberAttributes;
import io.crmkit.core.time.FiscalCalendar;
import java.util.List;
import java.util.Optional;

/** Sets and changes quotas. */
final class SettingQuotas extends Editing<Quota> {

    SettingQuotas() {
        super(
                QuotaAttributes.CATALOGUE,
                References.<Quota>none()
                        .to(QuotaAttributes.SELLER, MemberAttributes.CATALOGUE, QuotaReasons.UNKNOWN_SELLER));
    }

    @Override
    protected List<Reason> reasons(Edit<Quota> edit) {
        Optional<String> period = edit.after().get(QuotaAttributes.PERIOD);
        return period.filter(text -> !isKnown(text, edit.context().frame().fiscal()))
                .map(text -> QuotaReasons.UNKNOWN_PERIOD
                        .reason()
                        .with("attribute", QuotaAttributes.PERIOD.label())
                        .with("period", text))
                .map(List::of)
                .orElseGet(List::of);
    }

    private static boolean isKnown(String period, FiscalCalendar calendar) {
        try {
            calendar.parse(period);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
