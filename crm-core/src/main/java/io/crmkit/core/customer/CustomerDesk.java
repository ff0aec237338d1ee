package io.crmkit.core.customer;

import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.command.Target;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where one works with customers. */
public final class CustomerDesk extends Desk<Customer> {

    /** A desk over a runner. */
    public CustomerDesk(Runner runner) {
        super(runner, CustomerAttributes.CATALOGUE);
    }

    /** Takes a customer into the books. */
    public Decision<Customer> register(UnaryOperator<CustomerForm> filling) {
        return created(CustomerCommands.REGISTER, filling.apply(new CustomerForm()));
    }

    /** Changes a customer as the caller has seen it; if it was changed since, the decision says what differs. */
    public Decision<Customer> change(Customer seen, UnaryOperator<CustomerForm> filling) {
        return change(Target.of(CustomerAttributes.CATALOGUE, seen), filling);
    }

    /** Changes a customer in whatever state it is. */
    public Decision<Customer> change(Id<Customer> id, UnaryOperator<CustomerForm> filling) {
        return change(Target.of(CustomerAttributes.CATALOGUE, id), filling);
    }

    /** Puts a customer into classes by hand, as the caller has seen it; no rule decides otherwise until the class is cleared. */
    public Decision<Customer> classify(Customer seen, String reason, UnaryOperator<CustomerForm> filling) {
        return classify(seen, ClassSource.HAND, reason, filling.apply(new CustomerForm()));
    }

    /** Puts a customer into the classes that a rule finds, as the caller has seen it. */
    public Decision<Customer> classify(Customer seen, ClassificationRule rule) {
        return classify(seen, ClassSource.RULE, rule.name(), rule.classify(seen, new CustomerForm()));
    }

    /** Where each present value of a customer comes from, by the name of the attribute; empty if the actor may not see it. */
    public Map<String, Provenance> provenance(Id<Customer> id) {
        Map<String, String> purposes = find(id).map(Customer::purposes).orElse(Map.of());
        return Provenance.of(CustomerAttributes.CATALOGUE, history(id), purposes);
    }

    private Decision<Customer> classify(Customer seen, ClassSource source, String reason, CustomerForm form) {
        Target<Customer> target = Target.of(CustomerAttributes.CATALOGUE, seen);
        return runner().run(new Classify(target, source, reason, form.assignments()));
    }

    private Decision<Customer> change(Target<Customer> target, UnaryOperator<CustomerForm> filling) {
        return changed(CustomerCommands.CHANGE, target, filling.apply(new CustomerForm()));
    }
}
