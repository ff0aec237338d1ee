package io.crmkit.core.importing;

import io.crmkit.core.Crm;
import io.crmkit.core.Session;
import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Related;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.editing.Inverse;
import io.crmkit.core.editing.Referrers;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order records are retracted: each after all that refer to it. What something that stays refers to, stays too; so do records that
 * refer to each other in a circle.
 */
final class UndoOrder {

    private final Crm crm;
    private final Related around;
    private final Map<Touched.Key, Touched> touched;
    private final Map<Touched.Key, List<Touched>> refersTo = new HashMap<>();

    UndoOrder(Crm crm, Session session, Map<Touched.Key, Touched> touched) {
        this.crm = crm;
        this.around = session.runner().around();
        this.touched = touched;
    }

    /** The records that can be retracted; the others are blocked. */
    List<Touched> retracted() {
        List<Touched> candidates = candidates();
        Touched.chunks(candidates, crm.catalogues(), this::find);
        Deque<Touched> staying = new ArrayDeque<>(candidates.stream()
                .filter(record -> !record.acts(Inverse.Action.RETRACT))
                .toList());
        while (!staying.isEmpty()) {
            Touched referrer = staying.remove();
            for (Touched referred : referred(referrer)) {
                if (referred.acts()) {
                    referred.block(referredTo(label(referrer), referrer.key().id()));
                    staying.add(referred);
                }
            }
        }
        return sorted(candidates());
    }

    private List<Touched> candidates() {
        return touched.values().stream()
                .filter(record -> record.acts(Inverse.Action.RETRACT))
                .toList();
    }

    private List<Touched> referred(Touched referrer) {
        return refersTo.getOrDefault(referrer.key(), List.of());
    }

    /** Finds what refers to records. */
    private <A extends Aggregate<A>> void find(Catalogue<A> catalogue, List<Touched> records) {
        Map<Id<?>, Touched> byId = new HashMap<>();
        records.forEach(record -> byId.put(record.key().id(), record));
        Referrers.to(catalogue, crm.catalogues())
                .each(byId.keySet(), crm.store(), crm.binder(), (from, record, attribute, id) -> {
                    Touched referred = byId.get(id);
                    if (referred != null) {
                        refers(from, record, attribute, referred);
                    }
                });
    }

    private void refers(Catalogue<?> from, Aggregate<?> record, Attribute<?, ?> attribute, Touched referred) {
        Touched referrer = touched.get(new Touched.Key(from.name(), record.id()));
        if (referrer != null && referrer.acts(Inverse.Action.RETRACT)) {
            refersTo.computeIfAbsent(referrer.key(), any -> new ArrayList<>()).add(referred);
        } else if (referrer == null || !referrer.givesBack(attribute.name())) {
            Object shown = around.isOpen(from.name(), record) ? record.id() : ImportReasons.UNSEEN;
            referred.block(referredTo(from.label(), shown));
        }
    }

    private List<Touched> sorted(List<Touched> records) {
        Map<Touched, Integer> waiting = new HashMap<>();
        records.forEach(record -> referred(record).forEach(other -> waiting.merge(other, 1, Integer::sum)));
        Deque<Touched> free = new ArrayDeque<>();
        for (int i = records.size() - 1; i >= 0; i--) {
            if (!waiting.containsKey(records.get(i))) {
                free.add(records.get(i));
            }
        }
        Set<Touched> sorted = new LinkedHashSet<>();
        while (!free.isEmpty()) {
            Touched next = free.remove();
            sorted.add(next);
            for (Touched referred : referred(next)) {
                if (waiting.merge(referred, -1, Integer::sum) == 0 && referred.acts()) {
                    free.add(referred);
                }
            }
        }
        records.stream()
                .filter(record -> !sorted.contains(record))
                .forEach(record ->
                        record.block(referredTo(label(record), record.key().id())));
        return List.copyOf(sorted);
    }

    private Label label(Touched record) {
        return crm.catalogues().get(record.key().catalogue()).label();
    }

    private static Reason referredTo(Label what, Object which) {
        return ImportReasons.REFERRED_TO.reason().with("what", what).with("which", which);
    }
}
