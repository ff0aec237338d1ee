package io.crmkit.analytics.cube;

import io.crmkit.core.kind.ChoiceKind;
import java.util.List;
import java.util.stream.Stream;

/** How people and programs write the value of a group. */
final class Spelling {

    private Spelling() {}

    static List<String> of(CubeGroup group) {
        Stream<String> words = Stream.of(group.label().en(), group.label().zh());
        Stream<String> plain = group.path().get(group.path().size() - 1).value().stream()
                .map(value -> value instanceof Enum<?> choice ? ChoiceKind.codeOf(choice) : value.toString());
        return Stream.concat(words, plain).toList();
    }
}
