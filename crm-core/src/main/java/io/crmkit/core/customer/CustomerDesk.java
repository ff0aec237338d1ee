package io.crmkit.core.customer;

import io.crmkit.core.command.Change;
import io.crmkit.core.command.Create;
import io.crmkit.core.command.Desk;
import io.crmkit.core.command.Runner;
import io.crmkit.core.command.Target;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.id.Id;
import java.util.function.UnaryOperator;

/** Where one works with customers. */
public final class CustomerDesk extends Desk<Customer> {

    /** A desk over a runner. */
    public CustomerDesk(Runner runner) {
        super(runner, CustomerAttributes.CATALOGUE);
    }

    /** Takes a customer into the books. */
    public Decision<Customer> register(UnaryOperator<CustomerForm> filling) {
        return runner().run(Create.of(CustomerCommands.REGISTER, filling.apply(new CustomerForm())));
    }

    /** Changes a customer as the caller has seen it; if it was changed since, the decision says what differs. */
    public Decision<Customer> change(Customer seen, UnaryOperator<CustomerForm> filling) {
        return change(Target.of(CustomerAttributes.CATALOGUE, seen), filling);
    }

    /** Changes a customer in whatever state it is. */
    public Decision<Customer> change(Id<Customer> id, UnaryOperator<CustomerForm> filling) {
        return change(Target.of(CustomerAttributes.CATALOGUE, id), filling);
    }

    private Decision<Customer> change(Target<Customer> target, UnaryOperator<CustomerForm> filling) {
        CustomerForm form = filling.apply(new CustomerForm());
        return runner().run(new Change<>(CustomerCommands.CHANGE, target, form.assignments()));
    }
}
