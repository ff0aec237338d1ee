package io.crmkit.core.team;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Label;
import java.util.Optional;
import org.immutables.value.Value;

/** Which customers are whose: whoever satisfies a condition belongs to a member, to a team, or to both. */
@Value.Immutable
public sealed interface Territory permits ImmutableTerritory {

    /** What it is called; unique among the territories of a host. */
    String name();

    /** The condition over the attributes of customers. */
    Condition where();

    /** Who looks after these customers. */
    Optional<Id<Member>> owner();

    /** The team that looks after these customers. */
    Optional<Id<Team>> team();

    /** Refuses a territory without a name, or of nobody. */
    @Value.Check
    default void check() {
        if (name().isBlank()) {
            throw new InvalidDataException(
                    Fault.at("name", name(), Label.of("A territory needs a name. Give one.", "辖区须有名称。")));
        }
        if (owner().isEmpty() && team().isEmpty()) {
            throw new InvalidDataException(Fault.at(
                    "owner",
                    null,
                    Label.of("A territory belongs to a member or a team. Name one of them.", "辖区须指定负责人或团队。")));
        }
    }

    /** A territory in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes territories. */
    final class Builder extends ImmutableTerritory.Builder {
        Builder() {}
    }
}
