package io.crmkit.core.customer;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.command.Target;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Faults;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.journal.Event;
import io.crmkit.core.kind.ChoiceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a customer into classes; what a person decided, no rule decides otherwise. */
final class Classifying implements Behaviour<Classify, Customer> {

    @Override
    public String name() {
        return Classify.NAME;
    }

    @Override
    public Class<Classify> type() {
        return Classify.class;
    }

    @Override
    public Catalogue<Customer> catalogue() {
        return CustomerAttributes.CATALOGUE;
    }

    @Override
    public Proposal<Customer> propose(Classify command, Loaded loaded, Context context) {
        Catalogue<Customer> catalogue = context.catalogue(catalogue());
        Customer before = loaded.find(catalogue, command.on().id()).orElseThrow();
        Assignments.Applied<Customer> applied = command.assignments().applyTo(catalogue.values(before));
        List<Reason> reasons = new ArrayList<>(unfounded(command.reason()));
        if (!reasons.isEmpty()) {
            return Proposal.<Customer>nothing().because(reasons).invalid(applied.faults());
        }
        LocalDate day =
                LocalDate.ofInstant(context.effectiveAt(), context.frame().zone());
        List<Classification> rows = new ArrayList<>(before.classifications());
        for (String name : command.assignments().names()) {
            Optional<Attribute<Customer, ?>> standard = Classes.standard(name);
            if (standard.isEmpty()) {
                reasons.add(CustomerReasons.NOT_A_CLASS.reason().with("attribute", name));
            } else {
                judge(command, before, applied.values(), standard.get(), reasons);
                replace(rows, command, before, applied.values(), standard.get(), day);
            }
        }
        Values<Customer> after = applied.values().with(CustomerAttributes.CLASSIFICATIONS, rows);
        return Proposal.change(before, after, Event.of("customer.classified"))
                .invalid(applied.faults())
                .because(reasons);
    }

    @Override
    public Classify read(Data data, Catalogues catalogues) {
        data.onlyKeys("on", "by", "reason", "values");
        return new Classify(
                Target.fromData(catalogue(), data.at("on")),
                data.at("by").choice(ClassSource.class, Classifying::code),
                data.at("reason").text(),
                Assignments.fromData(catalogues.of(catalogue()), data.at("values")));
    }

    static String code(Enum<?> constant) {
        return ChoiceKind.codeOf(constant);
    }

    /** What speaks against the words of the reason. */
    private static List<Reason> unfounded(String reason) {
        if (reason.isBlank()) {
            return List.of(CustomerReasons.CLASS_WITHOUT_REASON.reason());
        }
        Faults faults = new Faults();
        faults.run(() -> Classification.Attributes.REASON.check(reason, Classification.Attributes.REASON.name()));
        return faults.found().stream()
                .map(fault -> Reason.of(fault, Classification.Attributes.REASON.label()))
                .toList();
    }

    private static void judge(
            Classify command,
            Customer before,
            Values<Customer> after,
            Attribute<Customer, ?> standard,
            List<Reason> reasons) {
        boolean same = standard.of(before).equals(after.get(standard));
        if (command.source() == ClassSource.RULE && !same && isByHand(before, standard)) {
            reasons.add(CustomerReasons.CLASSIFIED_BY_HAND.reason().with("attribute", standard.label()));
        }
    }

    private static void replace(
            List<Classification> rows,
            Classify command,
            Customer before,
            Values<Customer> after,
            Attribute<Customer, ?> standard,
            LocalDate day) {
        Optional<Classification> earlier = before.classification(standard);
        boolean same = standard.of(before).equals(after.get(standard));
        if (same && command.source() == ClassSource.RULE && isByHand(before, standard)) {
            return;
        }
        rows.removeIf(row -> row.standard().equals(standard.name()));
        if (after.get(standard).isPresent()) {
            rows.add(Classification.builder()
                    .standard(standard.name())
                    .source(command.source())
                    .reason(command.reason())
                    .since(earlier.filter(row -> same)
                            .map(Classification::since)
                            .orElse(day))
                    .build());
        }
    }

    private static boolean isByHand(Customer before, Attribute<Customer, ?> standard) {
        return before.classification(standard)
                .filter(row -> row.source() == ClassSource.HAND)
                .isPresent();
    }
}
