package io.crmkit.examples.fuzzing;

import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.SourceRow;
import java.util.List;
import java.util.stream.Stream;

/** A table of one row. */
record OneRow(List<String> cells) implements RowSource {

    @Override
    public String name() {
        return "firms";
    }

    @Override
    public List<String> header() {
        return List.of("code", "name", "employees", "revenue", "since");
    }

    @Override
    public Stream<SourceRow> rows() {
        return Stream.of(new SourceRow(2, cells));
    }
}
