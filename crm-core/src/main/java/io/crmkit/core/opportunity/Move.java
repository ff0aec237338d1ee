package io.crmkit.core.opportunity;

import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wish to move an opportunity to another stage. Which moves there are, and what must hold for them, is said by its process: see
 * {@link io.crmkit.core.process.StageMove}.
 *
 * @param name which sort of move: to any stage, to a won or lost one, or back from there
 * @param on the opportunity
 * @param to the code of the stage; where the sort of move and the process leave only one choice, it may be empty
 * @param assignments values that are set together with the move, such as the reason of a loss
 */
public record Move(String name, Target<Opportunity> on, Optional<String> to, Assignments<Opportunity> assignments)
        implements Command<Opportunity> {

    /** To any stage that is not reached by reopening. */
    public static final String ADVANCE = "opportunity.advance";

    /** To a won stage. */
    public static final String WIN = "opportunity.win";

    /** To a lost stage. */
    public static final String LOSE = "opportunity.lose";

    /** From a closed stage to an open one. */
    public static final String REOPEN = "opportunity.reopen";

    @Override
    public Optional<Target<Opportunity>> target() {
        return Optional.of(on);
    }

    @Override
    public Map<String, @Nullable Object> toData(Catalogues catalogues) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("on", on.toData());
        to.ifPresent(stage -> data.put("to", stage));
        data.put("values", assignments.toData(catalogues.of(on.catalogue())));
        return data;
    }
}
