package io.crmkit.core.importing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table in memory. */
record ListSource(String name, List<String> header, List<List<String>> cells) implements RowSource {

    private static final int BELOW_HEADER = 2;

    @Override
    public Stream<SourceRow> rows() {
        return IntStream.range(0, cells.size()).mapToObj(i -> new SourceRow(i + BELOW_HEADER, cells.get(i)));
    }
}
