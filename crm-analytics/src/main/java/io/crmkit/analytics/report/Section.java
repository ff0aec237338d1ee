package io.crmkit.analytics.report;

import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Blocks that belong together, under a heading. */
@Value.Immutable
public sealed interface Section permits ImmutableSection {

    /** The heading. */
    Label heading();

    /** What to know before looking. */
    Optional<Label> words();

    /** The blocks in reading order. */
    List<Block> blocks();

    /** A section of these blocks. */
    static Section of(Label heading, Block... blocks) {
        return ImmutableSection.builder().heading(heading).addBlocks(blocks).build();
    }

    /** The same, with words below the heading. */
    default Section saying(Label words) {
        return ImmutableSection.builder().from(this).words(words).build();
    }
}
