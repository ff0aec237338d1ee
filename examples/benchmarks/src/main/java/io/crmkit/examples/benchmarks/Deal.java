package io.crmkit.examples.benchmarks;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.id.Id;

/** A deal as small as that of the state machine workload. */
record Deal(Id<Deal> id, long version, String stage, long amount, long checklist, boolean contactKnown)
        implements Aggregate<Deal> {

    private static final Definition<Deal, Builder> DEFINITION =
            Catalogue.define("deal", "Deal", "交易", Deal.class, Builder::new, Builder::build);

    static {
        DEFINITION.identity(Deal::id, (builder, id) -> builder.id = id);
        DEFINITION.version(Deal::version, (builder, version) -> builder.version = version);
    }

    static final TextAttribute<Deal> STAGE = DEFINITION
            .text("stage", 20)
            .label("Stage", "阶段")
            .required(Deal::stage, (builder, stage) -> builder.stage = stage);
    static final OrderedAttribute<Deal, Long> AMOUNT = DEFINITION
            .whole("amount")
            .label("Amount", "金额")
            .required(Deal::amount, (builder, amount) -> builder.amount = amount);
    static final OrderedAttribute<Deal, Long> CHECKLIST = DEFINITION
            .whole("checklist")
            .label("Checklist", "清单")
            .required(Deal::checklist, (builder, checklist) -> builder.checklist = checklist);
    static final Attribute<Deal, Boolean> CONTACT_KNOWN = DEFINITION
            .flag("contactKnown")
            .label("Contact known", "已知联系人")
            .required(Deal::contactKnown, (builder, known) -> builder.contactKnown = known);
    static final Catalogue<Deal> CATALOGUE = DEFINITION.catalogue();

    @SuppressWarnings("NullAway.Init") // the setters of the catalogue fill everything in
    private static final class Builder {
        private Id<Deal> id;
        private long version;
        private String stage;
        private long amount;
        private long checklist;
        private boolean contactKnown;

        Deal build() {
            return new Deal(id, version, stage, amount, checklist, contactKnown);
        }
    }
}
