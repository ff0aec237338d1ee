package io.crmkit.core.process;

import io.crmkit.core.access.Role;
import io.crmkit.core.lifecycle.Guard;
import io.crmkit.core.message.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** An allowed move between two stages: an edge of the process, with everything that must hold so that it can be made. */
@Value.Immutable
@SuppressWarnings("immutables:from") // a move is never copied
public sealed interface StageMove permits ImmutableStageMove {

    /** The code of the stage that it leaves. */
    String from();

    /** The code of the stage that it enters. */
    String to();

    /** What must hold. */
    List<Guard> guards();

    /** The attributes that must have a value, besides those that the stage requires. */
    List<String> requires();

    /** Who may make it; anybody who may move opportunities, if empty. */
    Set<Role> roles();

    /** What has to be approved before it is made; nothing, if empty. */
    Optional<Label> approval();

    /** Whether it is made by itself, together with the change after which nothing speaks against it any more. */
    default boolean isAutomatic() {
        return false;
    }

    /** A move, with the guards that must hold. */
    static StageMove of(String from, String to, Guard... guards) {
        return builder().from(from).to(to).guards(Arrays.asList(guards)).build();
    }

    /** A move in the making. */
    static Builder builder() {
        return new Builder();
    }

    /** Makes moves. */
    final class Builder extends ImmutableStageMove.Builder {
        Builder() {}
    }
}
