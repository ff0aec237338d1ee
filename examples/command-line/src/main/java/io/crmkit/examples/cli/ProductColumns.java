package io.crmkit.examples.cli;

import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.SourceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table with more columns: products of others, named like {@code Quantity*Price}.
 *
 * @param table the table
 * @param products the columns to be multiplied, for each column that is added
 */
record ProductColumns(RowSource table, List<List<String>> products) implements RowSource {

    /** The table with those of the columns that it lacks and whose names have a star. */
    static RowSource of(RowSource table, List<String> columns) {
        List<List<String>> products = columns.stream()
                .distinct()
                .filter(column -> column.indexOf('*') > 0 && !table.header().contains(column))
                .map(ProductColumns::factors)
                .filter(factors -> table.header().containsAll(factors))
                .toList();
        return products.isEmpty() ? table : new ProductColumns(table, products);
    }

    /** What is multiplied: the names between the stars. */
    static List<String> factors(String column) {
        return Arrays.stream(column.split("\\*", -1)).map(String::strip).toList();
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public List<String> header() {
        return Stream.concat(table.header().stream(), products.stream().map(factors -> String.join("*", factors)))
                .toList();
    }

    @Override
    public Stream<SourceRow> rows() {
        int width = table.header().size();
        List<List<Integer>> places = products.stream()
                .map(factors -> factors.stream().map(table.header()::indexOf).toList())
                .toList();
        return table.rows().map(row -> extended(row, width, places));
    }

    /** A row that is too long stays as it is, so that it is told. */
    private static SourceRow extended(SourceRow row, int width, List<List<Integer>> places) {
        if (row.cells().size() > width) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        places.forEach(factors -> cells.add(product(factors.stream()
                .map(place ->
                        row.cells().size() > place ? row.cells().get(place).strip() : "")
                .toList())));
        return new SourceRow(row.number(), cells);
    }

    /** The product; what is no number stays in it, so that it is told. */
    private static String product(List<String> factors) {
        if (factors.stream().anyMatch(String::isEmpty)) {
            return "";
        }
        BigDecimal product = BigDecimal.ONE;
        for (String factor : factors) {
            Optional<BigDecimal> number = CellNumber.of(factor);
            if (number.isEmpty()) {
                return String.join("*", factors);
            }
            product = product.multiply(number.get());
        }
        return product.stripTrailingZeros().toPlainString();
    }
}
